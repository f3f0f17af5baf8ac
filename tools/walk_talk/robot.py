"""The robot that leads talks: it acts, waits until nothing moves, and says what it finds wrong."""

import time
from collections.abc import Iterator
from dataclasses import replace

from kiosk.i18n.language import LanguageOf
from tools.walk.acts import WalkAct
from tools.walk.compare import Picture, difference, differs_beside
from tools.walk.rest import Finding
from tools.walk_talk.after_act import Memory, begun, left_behind, resumed, unasked, without_ring
from tools.walk_talk.hands import PROGRAM, SCREENS, TalkHands
from tools.walk_talk.holds import wrong_with
from tools.walk_talk.leaks import ON_THE_ONLY_SCREEN, Leaks
from tools.walk_talk.painters import Painters
from tools.walk_talk.program import TalkProgram
from tools.walk_talk.report import TalkReport
from tools.walk_talk.rest import TalkRest
from tools.walk_talk.talk_place import LedPlace, led_place, rehearses, seen_key
from tools.walk_talk.two_screens import part

PATIENCE_S = 9.0
"""Seconds until something wrong is a fault: a phone gets a picture every two seconds."""

_LEAST_TRIES, _MOST_TELLS, _LONGEST_S = 4, 8, 30.0
_KNOWN_LINE = "OpenType support missing for"
"""Qt says so of words that get the font of the console's new language a moment before they are translated."""

_STILL_S, _NAP_S = 0.2, 0.025


class TalkRobot:
    """``languages`` give words of content in each language."""

    def __init__(self, program: TalkProgram, painters: Painters, languages: LanguageOf) -> None:
        self._program, self._painters, self.languages = program, painters, languages
        self.hands = TalkHands(program)
        self._memory = Memory()
        self._left: LedPlace | None = None
        report = self.hands.tell(whole=False)
        self.hands.focus(report)
        self._leaks = Leaks(report)
        self.rest, self.found = self._settle()

    @property
    def report(self) -> TalkReport:
        return self.rest.report

    def act(self, act: WalkAct) -> bool:
        """Whether it could be done."""
        before = led_place(self.report.shown.state)
        if act.kind == PROGRAM:
            self._left = before
            self._memory = Memory()
        return self.hands.act(act, self.report)

    def settle(self, act: WalkAct) -> list[Finding]:
        """Waits until nothing moves after this act; what is wrong then, and what was wrong on the way."""
        before, at = self.rest, self._leaks.report.room_at
        self._leaks.report = self.hands.tell(whole=False)
        self.rest, found = self._settle()
        on_the_way = self._leaks.found
        # Where screens change their roles, pictures between belong to neither.
        if act.kind in {SCREENS, PROGRAM} or at != self.report.room_at:
            on_the_way = []
        # Between its begin and its end a rehearsal shows notes on the only screen.
        if any(rehearses(step.state) for step in self.hands.steps):
            on_the_way = [leak for leak in on_the_way if leak.what != ON_THE_ONLY_SCREEN]
        self._leaks.forget()
        found = [*found, *on_the_way, *self._of_act(act, before)]
        self.hands.steps = []
        return found

    def _of_act(self, act: WalkAct, before: TalkRest) -> Iterator[Finding]:
        yield from without_ring(act, before, self.rest)
        yield from left_behind(before, self.rest)
        yield from begun(act, before, self.hands.steps)
        yield from unasked(before, self.hands.steps)
        if self.hands.exit_code:
            yield Finding("ended", f"the program ended with {self.hands.exit_code}")
        if came := resumed(self.hands.steps):
            if self._left and came != self._left:
                what = f"it goes on at {came}, and not {self._left}"
                yield Finding("resumed", what, self.rest.console)
            self._left = None

    def _settle(self) -> tuple[TalkRest, list[Finding]]:
        tries, end = 0, time.monotonic() + PATIENCE_S
        while True:
            self._still(end)
            if dead := self._program.dead():
                return self.rest, [Finding("ended", f"{dead} has ended: {self._program.said()[-300:]}")]
            report, screen = self._told()
            rest = self._painted(report, screen)
            found = [*self._wrong(rest)]
            tries += 1
            is_late = tries >= _LEAST_TRIES and time.monotonic() > end
            if not found or (is_late and not self._moved(screen, self._look())):
                return rest, found
            if time.monotonic() > end + _LONGEST_S:
                return rest, [*found, Finding("rest", "the room does not rest", rest.room)]
            time.sleep(_STILL_S)

    def _told(self) -> tuple[TalkReport, Picture]:
        """A report, and the screens as they were before and after it: the clock of the console goes on."""
        for _ in range(_MOST_TELLS):
            before = self._look()
            report = self._leaks.report = self.hands.tell(whole=False)
            after = self._look()
            if not self._moved(before, after) and not self._console_moved(before, after):
                break
        return replace(
            self.hands.tell(whole=True), shown=report.shown, console_shown=report.console_shown
        ), after

    def _console_moved(self, one: Picture, other: Picture) -> bool:
        box = self._leaks.report.console_at.box
        return difference(part(one, box), part(other, box)) is not None

    def _painted(self, report: TalkReport, screen: Picture) -> TalkRest:
        shown = report.console_shown
        wanted = shown if report.console_at.screen and shown.is_plain else None
        painting, console = self._painters.paint(report.shown, wanted)
        return TalkRest(report, screen, painting, console)

    def _wrong(self, rest: TalkRest) -> Iterator[Finding]:
        phone = self.hands.phones.told()
        yield from wrong_with(rest, phone, self.languages)
        shown = rest.report.shown
        if not rest.room_difference:
            yield from self._memory.compared(rest, seen_key(shown.state, shown.around))
        lines = [line for line in self._program.said().splitlines() if line and _KNOWN_LINE not in line]
        if lines:
            yield Finding("log", f"it wrote {lines[-1][:300]}", rest.room)

    def _still(self, end: float) -> None:
        """Until the room has not changed for a while."""
        last, since = self._look(), time.monotonic()
        while time.monotonic() - since < _STILL_S and time.monotonic() < end:
            time.sleep(_NAP_S)
            now = self._look()
            if self._moved(last, now):
                since = time.monotonic()
            last = now

    def _moved(self, one: Picture, other: Picture) -> bool:
        """Whether anything in the room but the loop's route has changed."""
        report = self._leaks.report
        before, now = (part(picture, report.room_at.box) for picture in (one, other))
        return differs_beside(before, now, report.room.ink)

    def _look(self) -> Picture:
        screen = self._program.screen.pixels()
        self._leaks.look(screen)
        return screen
