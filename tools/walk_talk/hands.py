"""The robot's hands: keys, mouse and finger at the console, phones, cables of monitors, and the program."""

import time

from kiosk.core.phones.commands import Standing
from tools.shared.wait import until
from tools.walk.acts import FINGER, WalkAct
from tools.walk.report import ControlReport, StepRecord
from tools.walk_talk.phone_hand import PhoneHand
from tools.walk_talk.program import TalkProgram
from tools.walk_talk.report import TalkReport
from tools.walk_talk.two_screens import ROOM, Plugged

PHONE, SCREENS, PROGRAM, TYPE = "phone", "screens", "program", "type"

_NAP_S, _BETWEEN_KEYS_S, _PRESS_S = 0.02, 0.06, 0.06
_SOON_S, _READS_S, _KEPT_S = 10.0, 3.0, 1.2


class TalkHands:
    """Act on both screens, and write the files of ``site``; ``steps`` came since the last rest."""

    def __init__(self, program: TalkProgram) -> None:
        self._program, self._screen = program, program.screen
        self.phones = PhoneHand()
        self.site = program.site
        self.steps: list[StepRecord] = []
        self.exit_code = 0

    @property
    def plugged(self) -> Plugged:
        """Which monitors are there."""
        return self._screen.plugged

    def tell(self, whole: bool) -> TalkReport:
        """What the program tells now."""
        report = self._program.tell(whole)
        self.steps += report.steps
        return report

    def act(self, act: WalkAct, report: TalkReport) -> bool:
        """Whether it could be done: a control may not be there, or no phone."""
        if act.rush is not None:
            time.sleep(act.rush / 1000)
        match act.kind:
            case "touch" | "finger":
                return self._touch(act)
            case "point":
                return self._point(act, report)
            case "key":
                return self._keys(act.what.split())
            case "type":
                return self._keys(["space" if letter == " " else letter for letter in act.what])
            case "phone":
                return self._phone(act.what, report.console_shown.standing)
            case "screens":
                return self._plug(Plugged(act.what))
            case "program":
                return self._restart(act.what)
            case "file":
                return self._write(act.what)
            case _:
                time.sleep(float(act.what))
                return True

    def focus(self, report: TalkReport) -> None:
        """The desktop gives the keys to the console, or where it is away to the slides."""
        at = report.console_at if report.console_at.screen else report.room_at
        left, top, width, height = at.box
        self._screen.focus(left + width // 2, top + height // 2)

    def _touch(self, act: WalkAct) -> bool:
        report = self.tell(whole=False)
        control = found(report.console.controls, act)
        if control is None or not report.console_at.screen:
            return False
        left, top, width, height = control.box
        x, y = round(left + act.x * width), round(top + act.y * height)
        if act.kind == FINGER:
            self._program.ask("tap", str(x), str(y))
            time.sleep(_PRESS_S)
            return True
        at_left, at_top = report.console_at.box[:2]
        self._screen.point(at_left + x, at_top + y)
        self._screen.focus(at_left + x, at_top + y)
        self._screen.press()
        time.sleep(_PRESS_S)
        self._screen.lift()
        return True

    def _point(self, act: WalkAct, report: TalkReport) -> bool:
        """The mouse moves over the picture of the room, and away."""
        if not report.console.preview or not report.console_at.screen:
            return False
        left, top, width, height = report.console.preview
        at_left, at_top = report.console_at.box[:2]
        for share in (0.5, act.x, act.x * 0.9):
            self._screen.point(round(at_left + left + share * width), round(at_top + top + act.y * height))
            time.sleep(_NAP_S)
        return True

    def _keys(self, keys: list[str]) -> bool:
        for chord in keys:
            self._screen.chord(chord)
            time.sleep(_BETWEEN_KEYS_S)
        return True

    def _phone(self, what: str, standing: Standing) -> bool:
        match what:
            case "join":
                return self.phones.join(standing)
            case "leave":
                return self.phones.leave()
            case _:
                return self.phones.do(what)

    def _plug(self, plugged: Plugged) -> bool:
        if plugged is self._screen.plugged:
            return False
        if {plugged, self._screen.plugged} == {Plugged.BOTH, Plugged.TWINS}:
            # Qt (6.12) keeps the old place of a monitor that comes back before it has heard that it went.
            self._screen.plug(Plugged.NOTES)
            until(lambda: ROOM not in self.tell(whole=False).screens, _SOON_S)
        self._screen.plug(plugged)
        names = {Plugged.NOTES: {"NOTES"}, Plugged.ROOM: {"ROOM"}}.get(plugged, {"NOTES", "ROOM"})
        until(lambda: set(self.tell(whole=False).screens) == names, _SOON_S)
        self.focus(self.tell(whole=False))
        return True

    def _restart(self, how: str) -> bool:
        # The disk is written in a thread.
        time.sleep(_KEPT_S)
        if how == "kill":
            self._program.kill()
        else:
            self.exit_code = self._program.end()
        self._program.start()
        self.focus(self.tell(whole=False))
        return True

    def _write(self, what: str) -> bool:
        self.site.do(what)
        until(lambda: any(step.is_of_files for step in self.tell(whole=False).steps), _READS_S, 0.2)
        return True


def found(controls: tuple[ControlReport, ...], act: WalkAct) -> ControlReport | None:
    """The control that an act touches."""
    same = [control for control in controls if (control.name, control.says) == (act.what, act.says)]
    named = [control for control in controls if act.what and control.name == act.what]
    return next(iter(same or named), None)
