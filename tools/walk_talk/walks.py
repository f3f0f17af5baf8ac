"""Walks through talks: from a seed, or along a way that was written down."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random

from kiosk.loading.sources import Sources
from kiosk.loading.world import loader_of
from tools.walk.acts import WalkAct
from tools.walk.ground import Ground
from tools.walk.rest import Finding
from tools.walk.under_test import ProgramEnded
from tools.walk.way import Walked, go_again
from tools.walk_talk.choosing import choose, hurries
from tools.walk_talk.hands import PROGRAM, SCREENS
from tools.walk_talk.painters import Painters
from tools.walk_talk.program import TalkProgram
from tools.walk_talk.robot import TalkRobot
from tools.walk_talk.two_screens import Plugged

_ON_ONE_SCREEN = 0.3
"""The share of walks."""


def walk(ground: Ground, seed: int, goes_on: Callable[[int], bool]) -> Walked:
    """Until ``goes_on`` is false of the number of acts, or something is wrong.

    ``ground`` has the size of the room's screen.
    """
    chance = Random(seed)
    with _robot(ground) as robot:
        way: list[WalkAct] = []
        found = robot.found
        try:
            beginning = _beginning(chance)
            while not found and goes_on(len(way)):
                act = next(beginning, None) or _next(chance, robot)
                if not robot.act(act):
                    continue
                way.append(act)
                quick = hurries(chance, _next(chance, robot))
                if quick and robot.act(quick):
                    way.append(quick)
                found = robot.settle(way[-1])
        except ProgramEnded as ended:
            found = [Finding("ended", str(ended))]
        return Walked(tuple(way), tuple(found))


def follow(ground: Ground, way: Sequence[WalkAct]) -> Walked:
    """Does the acts of a way again."""
    with _robot(ground) as robot:
        return go_again(robot, way, robot.found)


@contextmanager
def _robot(ground: Ground) -> Iterator[TalkRobot]:
    with (
        TalkProgram(ground) as program,
        Painters(program.site.file, program.folder, ground.qml) as painters,
    ):
        robot = TalkRobot(program, painters, loader_of(Sources(program.site.file, demo=True)).language)
        try:
            yield robot
        finally:
            robot.hands.phones.end()


def _beginning(chance: Random) -> Iterator[WalkAct]:
    """Now and then the program starts where there is one screen, as on one's own laptop at home."""
    if chance.random() < _ON_ONE_SCREEN:
        yield WalkAct(SCREENS, str(Plugged.NOTES))
        yield WalkAct(PROGRAM, "end")


def _next(chance: Random, robot: TalkRobot) -> WalkAct:
    hands, report = robot.hands, robot.report
    spoken = robot.languages(report.console_shown.language)
    return choose(chance, report, spoken, hands.plugged, hands.phones.number, hands.site.announced)
