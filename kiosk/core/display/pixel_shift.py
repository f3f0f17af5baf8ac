"""Where the loop's picture stands: some pixels aside, so that no edge stays on the same pixel for long."""

from dataclasses import dataclass, replace
from typing import Self

STEP_S = 40.0
"""The way goes on by one pixel to the side and one up or down in so many seconds."""

ACROSS, DOWN = 8, 7
"""How far it leads from the middle, in pixels; unlike, so that it comes by every place in between."""

REACH = max(ACROSS, DOWN)

_WHOLE = 1080
"""Pixels of a screen's shorter side from which on there is room for the whole reach."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Pixels to the right and down, whatever the direction of the language."""

    x: int = 0
    y: int = 0

    def within(self, unit: int) -> Self:
        """The same place on a screen whose shorter side is ``unit`` pixels; small ones have small margins."""
        part = min(1.0, unit / _WHOLE)
        return replace(self, x=round(self.x * part), y=round(self.y * part))


UNMOVED = Shift()


def shift_at(seconds: float) -> Shift:
    """Of time alone, so that it tells nothing of what happened before; ``seconds`` are monotonic."""
    steps = int(seconds // STEP_S)
    return Shift(_swing(steps, ACROSS), _swing(steps, DOWN))


def next_step(seconds: float) -> float:
    """Monotonic seconds at which the way goes on."""
    return (seconds // STEP_S + 1) * STEP_S


def _swing(steps: int, reach: int) -> int:
    """0, 1 … reach … 0 … -reach … 0, one at a time."""
    return reach - abs((steps + reach) % (4 * reach) - 2 * reach)
