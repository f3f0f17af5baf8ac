"""The robot visitor: it acts, waits until nothing moves, and says what it finds wrong."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk.core.loop.rules import rests_at
from kiosk.core.state.scenes.loop import Loop
from tools.walk.acts import WalkAct
from tools.walk.compare import Picture, differs_beside
from tools.walk.hands import Hands
from tools.walk.holds import LONGEST_EXIT_MS, Deed, exits, left_behind, unanswered, unseen, without_ring
from tools.walk.painter import Painter
from tools.walk.painting import Painting
from tools.walk.program import WalkedProgram
from tools.walk.report import InkReport, ProgramReport, StepRecord
from tools.walk.rest import Finding, Rest, wrong_with

PATIENCE_S = 8.0
"""What still differs from the reference after it is a fault.

So is what differs after ``ENOUGH_S`` in which neither the screen nor the state has changed.
"""

ENOUGH_S = 2.5
HANDOVER_S = 8.0
"""Longer than a panel takes to come, on a busy machine too."""


_STILL_S, _NAP_S = 0.2, 0.025


class Robot:
    """``exits`` are the milliseconds from each press on *Start again* to the loop."""

    def __init__(self, program: WalkedProgram, painter: Painter) -> None:
        self._program, self._painter, self._screen = program, painter, program.screen
        self.hands = Hands(program)
        self.exits: list[float] = []
        self._ink: InkReport | None = None
        self._seen: Picture | None = None
        self._still_since = 0.0
        self.rest = self._settle()
        self.hands.forget()

    def act(self, act: WalkAct) -> bool:
        """Whether it could be done: a control may not be there."""
        rest = self.hands.act(act, self.rest)
        self.rest = rest or self.rest
        return rest is not None

    def settle(self, act: WalkAct) -> list[Finding]:
        """Waits until nothing moves after this act; what is wrong then, and what was wrong on the way."""
        before, self.rest = self.rest, self._settle()
        deed = Deed(act, before, self.rest, self.hands.steps, self.hands.presses)
        found = [
            *self._ended(),
            *self.wrong(),
            *unseen(deed, self._paint_step),
            *unanswered(deed),
            *without_ring(deed),
            *left_behind(deed),
            *self._slow(deed),
        ]
        self.hands.forget()
        return found

    def wrong(self) -> list[Finding]:
        """What is wrong with the screen at rest, once a reference without any past says the same."""
        if self.rest.difference:
            self._painter.fresh()
            again = replace(self.rest, painting=self._painter.paint(self.rest.report.shown))
            if again.difference is None:
                painted = self.rest.painting.picture
                return [Finding("reference", "a still window keeps a past", painted, self.rest.picture)]
        return list(wrong_with(self.rest))

    def _settle(self) -> Rest:
        self._seen, end = None, time.monotonic() + PATIENCE_S
        state, since = None, 0.0
        while True:
            picture = self._still(end)
            report = self._program.tell(whole=True)
            self.hands.steps += report.steps
            self._ink = report.window.ink or self._ink
            now = time.monotonic()
            is_late = now > end
            if report.shown.state != state:
                state, since = report.shown.state, now
            comes = now < end + HANDOVER_S and not self._rests(report)
            if comes or (not is_late and self._moved(picture, self._screen.pixels())):
                time.sleep(_NAP_S)
                continue
            rest = Rest(report, picture, self._painter.paint(report.shown))
            if rest.difference is None or is_late or now - max(since, self._still_since) > ENOUGH_S:
                return rest
            time.sleep(_STILL_S)

    def _still(self, end: float) -> Picture:
        """The screen once it has not changed for a while."""
        while True:
            before, self._seen = self._seen, self._screen.pixels()
            if self.hands.exit:
                self.hands.exit.look(self._seen)
            if before is None or self._moved(before, self._seen):
                self._still_since = time.monotonic()
            if time.monotonic() > min(self._still_since + _STILL_S, end):
                return self._seen
            time.sleep(_NAP_S)

    def _moved(self, one: Picture, other: Picture) -> bool:
        """Whether anything but the loop's route has changed."""
        return differs_beside(one, other, self._ink)

    def _rests(self, report: ProgramReport) -> bool:
        """Whether all that was sent has come to the program, and a hand-over between two panels is over."""
        scene, came = report.shown.state.scene, report.heard >= self.hands.sent
        return came and (
            not isinstance(scene, Loop) or rests_at(scene, report.shown.world) <= self._program.ask("now")
        )

    def _ended(self) -> Iterator[Finding]:
        if not self._program.lives():
            yield Finding("ended", "the program has ended")
        if said := self._program.said().strip():
            yield Finding("log", f"it wrote {said.splitlines()[-1][:300]}", self.rest.picture)

    def _slow(self, deed: Deed) -> Iterator[Finding]:
        """*Start again* is answered by the loop within a tenth of a second."""
        watch = self.hands.exit
        took = watch.came(self.rest.picture) if watch and exits(deed) else None
        if took is not None:
            self.exits.append(took)
            if took > LONGEST_EXIT_MS:
                yield Finding("slow", f"Start again took {took:.0f} ms")

    def _paint_step(self, step: StepRecord) -> Painting:
        """What the state after a step shows."""
        shown = self.rest.report.shown
        wall = shown.now.wall - timedelta(seconds=shown.now.seconds - step.seconds)
        now = replace(shown.now, seconds=step.seconds, wall=wall)
        return self._painter.paint(replace(shown, state=step.state, now=now, ring=None))
