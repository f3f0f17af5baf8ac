"""Walks: from a seed, or along a way that was written down."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random

from tools.walk.acts import WalkAct
from tools.walk.choosing import Scenery, Temper, choose, hurries
from tools.walk.ground import Ground
from tools.walk.holds import is_covered
from tools.walk.painter import Painter
from tools.walk.program import WalkedProgram
from tools.walk.report import ProgramReport
from tools.walk.rest import Finding
from tools.walk.robot import Robot
from tools.walk.under_test import ProgramEnded
from tools.walk.way import Walked, go_again


def for_seconds(seconds: float) -> Callable[[int], bool]:
    """Whether a walk goes on, from the first time that it asks."""
    ends: list[float] = []

    def goes_on(acts: int) -> bool:
        ends[:] = ends or [time.monotonic() + seconds]
        return time.monotonic() < ends[0]

    return goes_on


def walk(ground: Ground, seed: int, temper: Temper, goes_on: Callable[[int], bool]) -> Walked:
    """Until ``goes_on`` is false of the number of acts, or something is wrong."""
    chance = Random(seed)
    with _robot(ground) as robot:
        way: list[WalkAct] = []
        findings, in_motion = robot.wrong(), False
        try:
            while not findings and goes_on(len(way)):
                report = robot.hands.light() if in_motion else robot.rest.report
                act = choose(chance, _scenery(robot, report), temper, in_motion)
                if robot.act(act):
                    way.append(act)
                    in_motion = hurries(chance, act, temper)
                    findings = [] if in_motion else robot.settle(act)
            if in_motion:
                findings = robot.settle(way[-1])
        except ProgramEnded as ended:
            findings = [Finding("ended", str(ended))]
        return Walked(tuple(way), tuple(findings), tuple(robot.exits))


def follow(ground: Ground, way: Sequence[WalkAct]) -> Walked:
    """Does the acts of a way again."""
    with _robot(ground) as robot:
        return go_again(robot, way, robot.wrong())


@contextmanager
def _robot(ground: Ground) -> Iterator[Robot]:
    with (
        WalkedProgram(ground) as program,
        Painter(program.site.file, ground.size, program.folder, ground.qml) as painter,
    ):
        yield Robot(program, painter)


def _scenery(robot: Robot, report: ProgramReport) -> Scenery:
    state = report.shown.state
    controls, scene = report.window.controls, state.scene
    name = "IdleCard" if is_covered(state) else type(scene).__name__
    visitor, site = state.visitor, robot.hands.site
    return Scenery(name, controls, visitor.text_step, visitor.high_contrast, site.announced, site.closed)
