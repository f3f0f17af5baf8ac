"""Shifts the loop's pixels against burn-in: no edge stays on the same pixel for long."""

from dataclasses import dataclass, replace
from typing import Self

STEP_S = 40.0
"""Seconds after which the picture moves by one pixel sideways and one up or down."""

ACROSS, DOWN = 8, 7
"""Reach from the middle in pixels; the two differ, so that all offsets between occur."""

REACH = max(ACROSS, DOWN)

_WHOLE = 1080
"""A screen whose u has at least this many pixels has room for the full reach."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Pixels to the right and down, whatever the direction of the language."""

    x: int = 0
    y: int = 0

    def within(self, unit: int) -> Self:
        """The same shift on a screen whose u is ``unit`` pixels; small screens have small margins."""
        part = min(1.0, unit / _WHOLE)
        return replace(self, x=round(self.x * part), y=round(self.y * part))


UNMOVED = Shift()


def shift_at(seconds: float) -> Shift:
    """The shift, by time alone, so that it reveals nothing of the past; ``seconds`` are monotonic."""
    steps = int(seconds // STEP_S)
    return Shift(_swing(steps, ACROSS), _swing(steps, DOWN))


def next_step(seconds: float) -> float:
    """Monotonic seconds of the next move."""
    return (seconds // STEP_S + 1) * STEP_S


def _swing(steps: int, reach: int) -> int:
    """0, 1 … reach … 0 … -reach … 0, in steps of one."""
    return reach - abs((steps + reach) % (4 * reach) - 2 * reach)
