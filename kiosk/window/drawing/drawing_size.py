"""Computes how large a drawing can grow before it meets words or the edge of its field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.content.drawings.segments import Point


@dataclass(frozen=True, slots=True)
class Box:
    """Edges in pixels."""

    left: float
    top: float
    right: float
    bottom: float


def largest(points: Iterable[Point], words: Sequence[Box], field: Box, most: float) -> float:
    """Returns the largest scale, up to ``most``, at which no point is beyond the field or has entered a box
    of words.

    A point is given at scale 1, from the place that stays as the drawing grows; boxes are measured from there
    too. On its way each point moves along a ray.
    """
    scale = most
    for x, y in points:
        to_x, to_y = scale * x, scale * y
        if not (field.left <= to_x <= field.right and field.top <= to_y <= field.bottom):
            scale = min(scale, _leaves(x, y, field))
        for box in words:
            # Most rays end on the way to a box.
            if (box.left < 0 or box.left < to_x) and (box.right > 0 or box.right > to_x):
                scale = min(scale, _enters(x, y, box))
    return max(0.0, scale)


def _enters(x: float, y: float, box: Box) -> float:
    """Returns the scale at which the point enters the box; infinite if it never does."""
    begins, ends = 0.0, float("inf")
    for way, low, high in ((x, box.left, box.right), (y, box.top, box.bottom)):
        if way == 0:
            if not low < 0 < high:
                return float("inf")
            continue
        near, far = sorted((low / way, high / way))
        begins, ends = max(begins, near), min(ends, far)
    return begins if begins < ends else float("inf")


def _leaves(x: float, y: float, field: Box) -> float:
    """Returns the scale at which the point leaves the field."""
    sides = ((x, field.left, field.right), (y, field.top, field.bottom))
    return (
        min((high if way > 0 else low) / way for way, low, high in sides if way) if x or y else float("inf")
    )
