"""The robot as staff: it does lines of a way, waits until nothing moves, and says what it finds wrong."""

import time
from collections.abc import Sequence

from kiosk.core.state.scenes.staff_page import SoundTest, StaffPage
from tools.shared.wait import until
from tools.walk.acts import KEY, TOUCH, WAIT, WalkAct
from tools.walk.compare import Picture, difference
from tools.walk.painter import Painter
from tools.walk.report import ControlReport, ProgramReport
from tools.walk.rest import Finding
from tools.walk.robot import Robot
from tools.walk.staff.staff_acts import StaffAct
from tools.walk.staff.staff_hands import StaffHands
from tools.walk.staff.staff_program import StaffProgram
from tools.walk.staff.staff_site import StaffGround

Place = tuple[str, ...]
"""A scene; on the staff page its panel, and the step of that."""

_MORE = "moreTools"
_OWN = frozenset((_MORE, "signs", "capitals"))
"""Controls that change what the page keeps for itself: no event follows."""

_MOST_PAGES = 12
_LONGEST_END_S = 15.0
_LONGEST_ANSWER_S = 120.0


class StaffRobot:
    """``exits`` are the milliseconds from each *Close* to the loop."""

    def __init__(self, program: StaffProgram, painter: Painter, ground: StaffGround) -> None:
        self._program, self._ground = program, ground
        self._robot = Robot(program, painter)
        self._hands = StaffHands(program, ground.keys, ground.times)
        self._pictures: list[Picture] = [self._robot.rest.picture]

    @property
    def exits(self) -> Sequence[float]:
        return self._robot.exits

    @property
    def scene(self) -> Place:
        return place_of(self._robot.rest.report)

    def do(self, act: StaffAct) -> list[Finding]:
        """What is wrong after it."""
        try:
            found = self._do(act)
        except (AssertionError, IndexError, StopIteration) as error:
            return [Finding("way", f"{act} cannot be done: {error}", self._program.screen.pixels())]
        if act.kind not in {"shows", "same", "ended"}:
            self._pictures.append(self._robot.rest.picture)
        return found

    def _do(self, act: StaffAct) -> list[Finding]:
        match act.kind, act.words:
            case "shows", words:
                return self._shows(words)
            case "same", (lines,):
                return self._same(int(lines))
            case "ended", (code,):
                return self._ended(int(code))
            case "bottom", _:
                return self._turn("later")
            case "touch", (name,):
                return self._to_tile(name) or self._touch(self._named(name))
            case "row", (number,):
                return self._touch_row(int(number))
            case "hold", (name, seconds):
                if found := self._to_tile(name):
                    return found
                self._hands.hold(self._named(name), float(seconds) / self._ground.times)
            case "plate", _:
                self._hands.press_plate()
            case "pin", (digits,):
                self._hands.type_pin(digits)
            case "point", (x, y):
                self._hands.point(float(x), float(y))
            case "key", (name,):
                self._hands.press_key(name)
                return self._settled(WalkAct(KEY, name))
            case "type", (words,):
                self._hands.type_words(words)
            case "wait", (seconds,):
                time.sleep(float(seconds) / self._ground.times)
        return self._settled(WalkAct(WAIT, act.kind))

    def _touch(self, control: ControlReport) -> list[Finding]:
        self._hands.touch(control)
        if self._ground.keys:
            return self._settled(WalkAct(KEY, "Return"))
        touched = WalkAct(TOUCH, control.name, control.says)
        return self._settled(WalkAct(WAIT, control.name) if control.name in _OWN else touched)

    def _settled(self, act: WalkAct) -> list[Finding]:
        if not self._program.lives():
            return []
        self._robot.hands.sent = self._hands.sent
        found = self._robot.settle(act)
        if any(finding.kind == "picture" for finding in found):
            # A busy machine may have painted nothing for seconds.
            found = self._robot.settle(WalkAct(WAIT, "picture"))
        if found or self._is_answered():
            return found
        until(self._is_answered, _LONGEST_ANSWER_S, 0.1)
        return self._robot.settle(WalkAct(WAIT, "answer"))

    def _is_answered(self) -> bool:
        """Whether no thread or process of its own still works for the pad or the page."""
        if not self._program.lives():
            return True
        scene = self._robot.hands.light().shown.state.scene
        asks = scene.panel if isinstance(scene, StaffPage) else scene
        if isinstance(scene, StaffPage) and (scene.findings is None or scene.sound is SoundTest.ASKED):
            return False
        return getattr(asks, "asked", None) is None

    def _to_tile(self, name: str) -> list[Finding]:
        """Has the foot show its other tiles until there is one of that name."""
        for _ in range(_MOST_PAGES):
            names = {control.name for control in self._controls()}
            if name in names or _MORE not in names:
                break
            if found := self._touch(self._named(_MORE)):
                return found
        return []

    def _named(self, name: str) -> ControlReport:
        found = [control for control in self._controls() if control.name == name]
        assert found, f"nothing is called {name} there"
        return found[0]

    def _touch_row(self, number: int) -> list[Finding]:
        """A row counted from the top of the first page; -1 is the last of all."""
        if found := self._turn("later" if number < 0 else "earlier"):
            return found
        while number > len(rows := self._rows()):
            number -= len(rows)
            if found := self._touch(self._named("later")):
                return found
        return self._touch(rows[number - 1 if number > 0 else number])

    def _rows(self) -> list[ControlReport]:
        """The controls without a name, from the top."""
        return sorted((each for each in self._controls() if not each.name), key=lambda each: each.box[1::-1])

    def _controls(self) -> Sequence[ControlReport]:
        return self._robot.rest.report.window.controls

    def _turn(self, name: str) -> list[Finding]:
        """A list to its first or its last page."""
        for _ in range(_MOST_PAGES):
            if not any(control.name == name for control in self._controls()):
                break
            if found := self._touch(self._named(name)):
                return found
        return []

    def _shows(self, wanted: Sequence[str]) -> list[Finding]:
        seen = self.scene[: len(wanted)]
        if seen == tuple(wanted):
            return []
        what = f"shown is {' '.join(self.scene)} instead of {' '.join(wanted)}"
        return [Finding("way", what, self._robot.rest.picture)]

    def _same(self, lines: int) -> list[Finding]:
        """Staff who come back see what they left; the ring of the keys may be elsewhere."""
        before, now = self._pictures[-1 - lines], self._robot.rest.picture
        if self._ground.keys or difference(now, before) is None:
            return []
        what = f"staff who come back do not see what they left, at {difference(now, before)}"
        return [Finding("back", what, now, before)]

    def _ended(self, code: int) -> list[Finding]:
        until(lambda: not self._program.lives(), _LONGEST_END_S)
        if self._program.exit_code == code and not self._program.said().strip():
            return []
        return [Finding("ended", f"exit code {self._program.exit_code}; {self._program.said()[-300:]}")]


def place_of(report: ProgramReport) -> Place:
    scene = report.shown.state.scene
    if not isinstance(scene, StaffPage):
        return (type(scene).__name__,)
    step = getattr(scene.panel, "step", None)
    return (type(scene).__name__, type(scene.panel).__name__, step.name if step else "")
