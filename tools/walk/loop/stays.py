"""Follows the loop: looks at each of its stops and pages while nothing moves there."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.loop.rules import rests_at
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.text.scripts import is_right_to_left
from tools.walk.compare import Picture, difference
from tools.walk.program import WalkedProgram
from tools.walk.report import InkReport, ProgramReport

_NAP_S = 0.01
_MOST_LOOKS = 3
_BETWEEN_S = 0.08
"""A busy machine paints the end of a motion late: it may be seen by the next look."""

Name = tuple[str, str, str]
"""The language, the stop and the page on which something was seen."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was told of a stop that seemed to be at rest, and the screen.

    ``began`` is where the ink of the route was when the stop came; a busy machine paints it late.
    """

    report: ProgramReport
    picture: Picture
    began: InkReport | None

    @property
    def is_mirrored(self) -> bool:
        return is_right_to_left(self.report.shown.state.language)


@dataclass(frozen=True, slots=True)
class SeenStay:
    """A stop, or a page of one, that was there for a while; the last look comes last."""

    looks: tuple[Look, ...]

    @property
    def name(self) -> Name:
        state = self.looks[-1].report.shown.state
        assert isinstance(state.scene, Loop)
        return state.language, state.scene.panel, str(state.scene.at or "")


class LoopFollower:
    """``missed`` counts stops that had gone before anybody could look."""

    def __init__(self, program: WalkedProgram) -> None:
        self._program, self._screen = program, program.screen
        self.missed = 0

    def stays(self, seconds: float) -> Iterator[SeenStay]:
        """Each stop that comes and goes in so long."""
        end = time.monotonic() + seconds
        since, came = self._program.ask("scene"), self._program.tell(whole=False)
        looks: list[Look] = []
        while time.monotonic() < end:
            if len(looks) < _MOST_LOOKS and (look := self._look(came)):
                looks.append(look)
                time.sleep(_BETWEEN_S)
            time.sleep(_NAP_S)
            before, since = since, self._program.ask("scene")
            if since != before:
                came = self._program.tell(whole=False)
                self.missed += not looks
                if looks:
                    yield SeenStay(tuple(looks))
                looks = []

    def _look(self, came: ProgramReport) -> Look | None:
        """None while something moves; ``came`` was told when the stop came."""
        if self._program.ask("now") < _rests_at(came):
            return None
        picture, after = self._screen.pixels(), self._program.tell(whole=True)
        if _stop(came) != _stop(after) or self._moves(after, picture):
            return None
        return Look(after, picture, came.window.ink)

    def _moves(self, report: ProgramReport, picture: Picture) -> bool:
        """Whether anything but the route has changed since."""
        ink = report.window.ink
        return difference(picture, self._screen.pixels(), ink.line if ink else None) is not None


def _rests_at(report: ProgramReport) -> float:
    """When its hand-over is over; never outside the loop."""
    scene = report.shown.state.scene
    return rests_at(scene, report.shown.world) if isinstance(scene, Loop) else float("inf")


def _stop(report: ProgramReport) -> object:
    scene = report.shown.state.scene
    return (scene.panel, scene.at, scene.turn, scene.since) if isinstance(scene, Loop) else scene
