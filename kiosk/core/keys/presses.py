"""Decides which presses of keys are valid: a shaking hand presses twice, and a stuck key never ends."""

from dataclasses import dataclass, field, replace
from typing import Self

STUCK_PRESSES = 100
"""The number of presses of one key in a row that no person makes: nothing on a screen is so far away."""

STUCK_PAUSE_S = 2.0
"""A longer pause between two presses shows that a person makes them."""


@dataclass(frozen=True, slots=True)
class Presses:
    """The short memory of keys: the last key, its last valid press, its last press, how many in a row."""

    key: int = 0
    counted: float = field(default=float("-inf"))
    came: float = field(default=float("-inf"))
    in_a_row: int = 0

    def pressed(self, key: int, now: float, bounce: float) -> tuple[Self, bool]:
        """The memory after this press, and whether the press is valid.

        The same key is valid ``bounce`` seconds after its last valid press, another key at once.
        """
        same = key == self.key
        row = self.in_a_row + 1 if same and now - self.came < STUCK_PAUSE_S else 1
        counts = row <= STUCK_PRESSES and not (same and now - self.counted < bounce)
        return replace(self, key=key, counted=now if counts else self.counted, came=now, in_a_row=row), counts
