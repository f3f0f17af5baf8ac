"""Orders places on the screen for reading, and finds the nearest above and below."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on the screen, in pixels from the left and the top."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


def by_place(boxes: Sequence[Spot], right_to_left: bool) -> list[int]:
    """The indices in reading order: row below row, and in a row from the reading start."""
    rows: list[list[int]] = []
    for at in sorted(range(len(boxes)), key=lambda at: boxes[at].middle):
        if rows and boxes[at].middle < boxes[rows[-1][0]].bottom:
            rows[-1].append(at)
        else:
            rows.append([at])
    return [at for row in rows for at in sorted(row, key=lambda at: _start(boxes[at], right_to_left))]


def vertical(boxes: Sequence[Spot], at: int, down: bool) -> int | None:
    """The nearest box below or above the one at ``at``; None if there is none."""
    here = boxes[at]
    beyond = [
        other
        for other, box in enumerate(boxes)
        if other != at and (box.y >= here.middle if down else box.bottom <= here.middle)
    ]
    return min(beyond, key=lambda other: _distance(here, boxes[other]), default=None)


def _start(box: Spot, right_to_left: bool) -> float:
    return -box.right if right_to_left else box.x


def _distance(here: Spot, there: Spot) -> tuple[float, float]:
    """The distance; sideways weighs double: a box straight below comes before a nearer one aside."""
    apart = max(0.0, there.y - here.bottom, here.y - there.bottom)
    aside = max(0.0, there.x - here.right, here.x - there.right)
    centres = abs(there.x + there.width / 2 - here.x - here.width / 2)
    return apart + 2 * aside, centres
