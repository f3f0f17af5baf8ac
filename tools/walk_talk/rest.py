"""Both windows at rest, beside their references."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.core.state.scenes.talk import Talk
from tools.walk.compare import Picture, difference
from tools.walk.painting import Painting
from tools.walk.report import Box, ProgramReport
from tools.walk.rest import Rest
from tools.walk_talk.report import TalkReport
from tools.walk_talk.two_screens import part


@dataclass(frozen=True, slots=True)
class TalkRest:
    """``screen`` is the desktop. ``console_painting`` is None where the console shows more than its state."""

    report: TalkReport
    screen: Picture
    painting: Painting
    console_painting: Picture | None

    @property
    def room(self) -> Picture | None:
        """What the room sees, None while its window waits for a screen."""
        return part(self.screen, self.report.room_at.box) if self.report.room_at.screen else None

    @property
    def console(self) -> Picture | None:
        return part(self.screen, self.report.console_at.box) if self.report.console_at.screen else None

    @property
    def talk(self) -> Talk | None:
        scene = self.report.shown.state.scene
        return scene if isinstance(scene, Talk) else None

    @property
    def room_difference(self) -> Box | None:
        """Where the room differs from its reference, without what time has moved meanwhile."""
        if self.room is None:
            return None
        report = ProgramReport(self.report.shown, self.report.room)
        return Rest(report, self.room, self.painting).difference

    @property
    def console_difference(self) -> Box | None:
        if self.console is None or self.console_painting is None:
            return None
        return difference(*without_hairlines(self.console, self.console_painting))


def without_hairlines(seen: Picture, expected: Picture) -> tuple[Picture, Picture]:
    """Both pictures, the same where one of them alone has a line one pixel high, or one pixel wide.

    In a small picture of a slide such a line is thinner than a pixel, and Qt's software renderer draws it or
    not.
    """
    differs = seen != expected
    hairlines = _lines_across(differs) | _lines_across(differs.T).T
    return np.where(hairlines, expected, seen), expected


def _lines_across(differs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pixels that differ, where the one above and the one below do not."""
    above, below = np.zeros_like(differs), np.zeros_like(differs)
    above[1:], below[:-1] = differs[:-1], differs[1:]
    lines: NDArray[np.bool_] = differs & ~above & ~below
    return lines
