"""Straight lines and cubics, of which strokes are made."""

Point = tuple[float, float]
Segment = tuple[Point, ...]
"""One point is the end of a straight line, three are a cubic; the first of a stroke is its start point."""


def point_on(start: Point, segment: Segment, t: float) -> Point:
    """The point at ``t``, from 0 to 1, of a segment that begins at ``start``."""
    if len(segment) == 1:
        return mixed(start, segment[0], t)
    (ax, ay), (bx, by), (cx, cy) = segment
    p, q, r, s = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return p * start[0] + q * ax + r * bx + s * cx, p * start[1] + q * ay + r * by + s * cy


def mixed(one: Point, other: Point, t: float) -> Point:
    """The point at ``t`` between two."""
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t
