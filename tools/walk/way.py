"""A way that a robot went: it is gone again, and made shorter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol

from tools.walk.acts import WalkAct
from tools.walk.ground import Ground
from tools.walk.rest import Finding
from tools.walk.shrink import shrunk
from tools.walk.under_test import ProgramEnded

_MOST_TRIES = 60


@dataclass(frozen=True, slots=True)
class Walked:
    """How a walk went: the acts that were done, what was found after the last of them, and exits in ms."""

    way: tuple[WalkAct, ...]
    findings: tuple[Finding, ...]
    exits: tuple[float, ...] = ()


Follow = Callable[[Ground, Sequence[WalkAct]], Walked]
"""Goes a way again."""


class Acting(Protocol):
    """A robot: it does an act, where that can be done, and says what is wrong once nothing moves."""

    def act(self, act: WalkAct) -> bool: ...

    def settle(self, act: WalkAct) -> list[Finding]: ...


def go_again(robot: Acting, way: Sequence[WalkAct], findings: Sequence[Finding]) -> Walked:
    """Does the acts of a way until there are findings; those that cannot be done are left out."""
    done: list[WalkAct] = []
    try:
        for act, after in zip_longest(way, way[1:]):
            if findings:
                break
            if not robot.act(act):
                continue
            done.append(act)
            if after is None or after.rush is None:
                findings = robot.settle(act)
    except ProgramEnded as ended:
        findings = [Finding("ended", str(ended))]
    return Walked(tuple(done), tuple(findings))


def found_again(follow: Follow, ground: Ground, walked: Walked) -> tuple[Finding, ...]:
    """What the same way shows once more: a busy machine can be late in the middle of a motion."""
    if not walked.findings:
        return ()
    kinds = {finding.kind for finding in follow(ground, walked.way).findings}
    return tuple(finding for finding in walked.findings if finding.kind in kinds)


def shortest(follow: Follow, ground: Ground, walked: Walked) -> Walked:
    """A fault is the same if there are findings of all its kinds."""
    kinds = {finding.kind for finding in walked.findings}
    best = walked

    def fails(way: Sequence[WalkAct]) -> bool:
        nonlocal best
        again = follow(ground, way)
        if not kinds <= {finding.kind for finding in again.findings}:
            return False
        best = again
        return True

    shrunk(walked.way, fails, _MOST_TRIES)
    return best
