"""Goes the ways of staff one after the other, in a program that is started again after each fault."""

from collections.abc import Collection, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.window.staff.panels import SHOWN
from tools.walk.painter import Painter
from tools.walk.rest import Finding
from tools.walk.staff.staff_acts import ENTER, LEAVE, StaffAct, StaffWay, parsed
from tools.walk.staff.staff_program import StaffProgram
from tools.walk.staff.staff_robot import Place, StaffRobot
from tools.walk.staff.staff_site import PIN, StaffGround


class StaffWalk:
    """``exits`` are the milliseconds from each *Close* to the loop. ``seen`` are places that were shown."""

    def __init__(self, ground: StaffGround) -> None:
        self._ground = ground
        self._held: ExitStack | None = None
        self._robot: StaffRobot | None = None
        self.exits: list[float] = []
        self.seen: set[Place] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def go(self, way: StaffWay) -> tuple[list[StaffAct], list[Finding]]:
        """The acts that were done, and what was wrong after the last of them."""
        if way.alone:
            self._end()
        robot = self._robot = self._robot or self._begin()
        done: list[StaffAct] = []
        for act in whole(way, self._ground):
            done.append(act)
            findings = robot.do(act)
            self.seen.add(robot.scene)
            if findings:
                self._end()
                return done, findings
        if robot.scene != ("Loop",):
            self._end()
        return done, []

    def _begin(self) -> StaffRobot:
        self._held = ExitStack()
        program = self._held.enter_context(StaffProgram(self._ground))
        painter = self._held.enter_context(Painter(program.site.file, self._ground.size, program.folder))
        return StaffRobot(program, painter, self._ground)

    def _end(self) -> None:
        if self._robot:
            self.exits += self._robot.exits
        held, self._held, self._robot = self._held, None, None
        if held:
            held.close()


def unseen(seen: Collection[Place]) -> list[str]:
    """Panels of the staff page that are in none of these places."""
    shown = {place[1] for place in seen if place[0] == StaffPage.__name__}
    return sorted({type(panel.opens).__name__ for panel in SHOWN} - shown)


def whole(way: StaffWay, ground: StaffGround) -> list[StaffAct]:
    """With entering and leaving, and the size of text and the contrast of the ground."""
    acts = (StaffAct(ENTER), *way.acts, StaffAct(LEAVE)) if way.enters else way.acts
    return [each for act in acts for each in _meant(act, ground)]


def _meant(act: StaffAct, ground: StaffGround) -> Iterator[StaffAct]:
    match act.kind:
        case "enter":
            looks = ["touch largerText"] * ground.step + ["touch contrast"] * ground.contrast
            yield from map(
                parsed, ("plate", "shows PinPad", f"pin {PIN}", "shows StaffPage Overview", *looks)
            )
        case "leave":
            yield from map(parsed, ("touch close", "shows Loop"))
        case _:
            yield act
