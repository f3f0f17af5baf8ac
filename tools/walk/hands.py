"""The robot's hands: they touch the screen, press keys, write the site's files, and wait."""

import time
from dataclasses import dataclass, replace

from kiosk.core.state.scenes.visit import Visit
from kiosk.core.text.scripts import is_right_to_left
from tools.shared.wait import until
from tools.walk.acts import CORNER, FILE, HOLD, KEY, POINT, TOUCH, WalkAct
from tools.walk.compare import Picture
from tools.walk.exit_time import ExitWatch, waited
from tools.walk.program import WalkedProgram
from tools.walk.report import ControlReport, ProgramReport, StepRecord
from tools.walk.rest import Rest, is_in_loop

_NAP_S = 0.005
_BETWEEN_S = 0.4
"""A touch so soon after another one comes from the same shaking hand."""

_QUIET_S = 1.5
"""The program reads files that nobody has changed for a moment."""

_PRESS_S, _HOLD_S = 0.05, 1.3
_TAPS, _TAP_EVERY_S = 3, 0.35
_LONGEST_PANEL_S, _LONGEST_IDLE_S, _LONGEST_READING_S = 45.0, 100.0, 8.0


@dataclass(frozen=True, slots=True)
class Press:
    """A press in the middle of a motion: when and where it was, and the screen just before it.

    ``waited`` are the seconds since the act before in which the program had no processor.
    """

    seconds: float
    x: int
    y: int
    picture: Picture
    waited: float = 0.0


class Hands:
    """Act on the screen, and write the files of ``site``.

    ``sent`` counts presses and keys that were let go. ``steps`` and ``presses`` are what has happened since
    the last rest; ``exit`` watches what follows the last press.
    """

    def __init__(self, program: WalkedProgram) -> None:
        self._program, self._screen = program, program.screen
        self._acted = self._lifted = self._waited = 0.0
        self.site = program.site
        self.sent = 0
        self.steps: list[StepRecord] = []
        self.presses: list[Press] = []
        self.exit: ExitWatch | None = None

    def forget(self) -> None:
        """The screen rests: what happened before it is over."""
        self.steps, self.presses, self.exit = [], [], None

    def light(self) -> ProgramReport:
        """What the program tells at once, while something may move."""
        report = self._program.tell(whole=False)
        self.steps += report.steps
        return report

    def act(self, act: WalkAct, rest: Rest) -> Rest | None:
        """What was seen at rest last, before what the act began; None where it cannot be done."""
        if act.rush is None:
            quiet = rest.report.shown.state.visitor.ignore_until
            _sleep_until(max(self._lifted + _BETWEEN_S, quiet + _NAP_S))
        else:
            _sleep_until(self._acted + act.rush / 1000)
        if act.kind == TOUCH:
            return rest if self._touch(act, rest) else None
        if act.kind == POINT:
            self._press(*self._place(act.x, act.y), act.rush, _PRESS_S)
        elif act.kind == CORNER:
            self._tap_corner(act, rest)
        elif act.kind == HOLD:
            self._press(*self._place(act.x, act.y), act.rush, _HOLD_S)
        elif act.kind == KEY:
            self._screen.key(act.what)
            self.sent += 1
            self._acted, self._waited = time.monotonic(), waited(self._program.pid)
        elif act.kind == FILE:
            self._write(act.what, not isinstance(rest.report.shown.state.scene, Visit))
        else:
            return self._wait(act.what, rest)
        return rest

    def _touch(self, act: WalkAct, rest: Rest) -> bool:
        report = rest.report if act.rush is None else self.light()
        control = found(report.window.controls, act)
        if control:
            left, top, width, height = control.box
            place = self._inside(left + act.x * width, top + act.y * height)
            self._press(*place, act.rush, _PRESS_S)
        return control is not None

    def _tap_corner(self, act: WalkAct, rest: Rest) -> None:
        mirrored = is_right_to_left(rest.report.shown.state.language)
        place = self._place(1 - act.x if mirrored else act.x, act.y)
        for tap in range(_TAPS):
            time.sleep(_TAP_EVERY_S if tap else 0.0)
            self._press(*place, act.rush, _PRESS_S)

    def _press(self, x: int, y: int, rush: int | None, seconds: float) -> None:
        self._screen.point(x, y)
        self.exit = ExitWatch(self._program.pid, self._screen.server.pid)
        if rush is not None:
            late = waited(self._program.pid) - self._waited
            self.presses.append(Press(time.monotonic(), x, y, self._screen.pixels(), late))
        self._acted, self._waited = time.monotonic(), waited(self._program.pid)
        self._screen.press()
        while time.monotonic() < self._acted + seconds:
            self.exit.look(self._screen.pixels())
            time.sleep(_NAP_S)
        self._screen.lift()
        self.sent += 1
        self._lifted = time.monotonic()

    def _place(self, x: float, y: float) -> tuple[int, int]:
        width, height = self._screen.size
        return self._inside(x * width, y * height)

    def _inside(self, x: float, y: float) -> tuple[int, int]:
        width, height = self._screen.size
        return min(max(round(x), 0), width - 1), min(max(round(y), 0), height - 1)

    def _write(self, what: str, awaited: bool) -> None:
        """``awaited``: the screen follows the files at once, and not after a visit."""
        self.site.do(what)
        self._acted = time.monotonic()
        longest = _LONGEST_READING_S if awaited or what.startswith(("announce", "hush")) else _QUIET_S
        until(lambda: any(step.is_of_files for step in self.light().steps), longest, 0.2)

    def _wait(self, what: str, rest: Rest) -> Rest | None:
        if what == "panel":
            return self._wait_for_panel(rest) if is_in_loop(rest) else None
        if what == "idle":
            visits = isinstance(rest.report.shown.state.scene, Visit)
            return rest if visits and until(self._is_covered, _LONGEST_IDLE_S, 0.5) else None
        time.sleep(float(what))
        return rest

    def _wait_for_panel(self, rest: Rest) -> Rest | None:
        """The screen before it is what was seen last of the panel that leaves."""
        began, picture = self._program.ask("scene"), rest.picture

        def comes() -> bool:
            nonlocal picture
            before = self._screen.pixels()
            if self._program.ask("scene") != began:
                return True
            picture = before
            return False

        came = until(comes, _LONGEST_PANEL_S, 0.05)
        self._acted = time.monotonic()
        return replace(rest, picture=picture) if came else None

    def _is_covered(self) -> bool:
        scene = self.light().shown.state.scene
        return not isinstance(scene, Visit) or scene.idle_card_at is not None


def found(controls: tuple[ControlReport, ...], act: WalkAct) -> ControlReport | None:
    """The control that an act touches: of several of a name the one that is called the same."""
    named = [control for control in controls if control.name == act.what]
    same = [control for control in named if control.says == act.says]
    return next(iter(same or named), None)


def _sleep_until(seconds: float) -> None:
    time.sleep(max(0.0, seconds - time.monotonic()))
