"""Distinguishes a mouse from a touch panel that calls itself one: the panel jumps to where it is pressed."""

from dataclasses import dataclass
from math import hypot
from typing import Self

STEP = 0.1
"""The longest way of a mouse from one move to the next, in u."""

PAUSE_S = 1.0
"""After this time a new path begins."""

MOVES = 6
"""Only a mouse makes so many moves in a row without a button."""


@dataclass(frozen=True, slots=True)
class MousePath:
    """``at`` is the place of the last move in u, ``since`` its time in monotonic seconds."""

    at: tuple[float, float] | None = None
    since: float = 0.0
    moves: int = 0

    @property
    def is_of_mouse(self) -> bool:
        return self.moves >= MOVES

    def moved(self, x: float, y: float, now: float) -> Self:
        """The path after a move without a button."""
        goes_on = (
            self.at is not None
            and now - self.since <= PAUSE_S
            and hypot(x - self.at[0], y - self.at[1]) <= STEP
        )
        return type(self)((x, y), now, self.moves + 1 if goes_on else 0)
