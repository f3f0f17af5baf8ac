"""Converts an arc of an ellipse to cubics, after the notes on implementation in SVG 1.1, F.6."""

from collections.abc import Sequence
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan

from kiosk.content.drawings.segments import Point, Segment


def arc(start: Point, shape: Sequence[float], end: Point) -> list[Segment]:
    """Converts an arc; ``shape`` has both radii, the rotation in degrees, and SVG's flags: large,
    clockwise.
    """
    across, down = abs(shape[0]), abs(shape[1])
    if start == end:
        return []
    if not across or not down:
        return [(end,)]
    turn = radians(shape[2])
    # On the axes of the ellipse, from the middle between both ends.
    x, y = _turned(((start[0] - end[0]) / 2, (start[1] - end[1]) / 2), -turn)
    if (reach := hypot(x / across, y / down)) > 1:
        across, down = across * reach, down * reach
    rest = (across * down) ** 2 / ((across * y) ** 2 + (down * x) ** 2) - 1
    side = (1 if bool(shape[3]) != bool(shape[4]) else -1) * sqrt(max(0.0, rest))
    middle = (side * across * y / down, -side * down * x / across)
    begins = atan2((y - middle[1]) / down, (x - middle[0]) / across)
    sweep = (atan2((-y - middle[1]) / down, (-x - middle[0]) / across) - begins) % (2 * pi)
    if not shape[4]:
        sweep -= 2 * pi

    def placed(px: float, py: float) -> Point:
        u, v = _turned((middle[0] + across * px, middle[1] + down * py), turn)
        return u + (start[0] + end[0]) / 2, v + (start[1] + end[1]) / 2

    count = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    step = sweep / count
    handle = 4 / 3 * tan(step / 4)
    found: list[Segment] = []
    for number in range(count):
        a, b = begins + number * step, begins + (number + 1) * step
        found.append(
            (
                placed(cos(a) - handle * sin(a), sin(a) + handle * cos(a)),
                placed(cos(b) + handle * sin(b), sin(b) - handle * cos(b)),
                end if number == count - 1 else placed(cos(b), sin(b)),
            )
        )
    return found


def _turned(point: Point, angle: float) -> Point:
    (x, y), c, s = point, cos(angle), sin(angle)
    return x * c - y * s, x * s + y * c
