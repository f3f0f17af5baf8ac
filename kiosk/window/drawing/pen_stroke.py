"""A stroke at the pace of a hand: cut into pieces, slow at corners, with a pause at sharp turns."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import atan2, hypot, pi, radians

from kiosk.content.drawings.segments import Point, Segment, mixed, point_on

Cut = tuple[int, float]
"""Index of a segment, and the position in it, 0 to 1."""

KNOTS = 160
"""The number of equal parts into which the time of a stroke is divided."""

_STEP = 4.0
"""Units of the board."""

_LOOK = 3
"""The number of steps forward and back over which a turn is measured."""

_SLOWER = 1.1
"""The additional time for a stretch, for each radian of its turn."""

_CORNER = radians(60)
_APART = 0.09
"""The least part of a stroke between two pauses."""

_BREATHS = 5
_BREATH = 0.03
"""Share of the time of the whole line."""

_REST = (0.4, 0.36, 0.18, 0.06)
"""How a pause is distributed over its corner and the steps on either side."""

_RUN_SPEED = 1.6
"""How much faster than a drawing the straight runs beside it are drawn."""

_BACK_SPEED = 12.0
"""How much faster the hand follows an existing line: nothing changes there, so the line would seem to
stop.
"""

_SAME_LINE = 2.5
"""Units of the board; steps closer than this to an earlier one lie on its line."""


@dataclass(frozen=True, slots=True)
class _Way:
    """A stroke as a chain of points; ``at`` is the distance to each, ``cuts`` the position of each on the
    stroke.
    """

    points: Sequence[Point]
    at: Sequence[float]
    cuts: Sequence[Cut]

    @property
    def length(self) -> float:
        return self.at[-1]


def between(one: Sequence[Segment], other: Sequence[Segment], share: float) -> tuple[Segment, ...]:
    """Interpolates between two strokes with the same segments."""
    return tuple(
        tuple((x + (u - x) * share, y + (v - y) * share) for (x, y), (u, v) in zip(here, there, strict=True))
        for here, there in zip(one, other, strict=True)
    )


def points_along(stroke: Sequence[Segment]) -> Sequence[Point]:
    """Returns points on a stroke, as close as its steps."""
    return _way(stroke).points


def cuts(stroke: Sequence[Segment], count: int) -> tuple[Cut, ...]:
    """Returns the positions that cut a stroke into ``count`` pieces of equal length, including both ends."""
    way = _way(stroke)
    inner = (_cut(way, way.length * i / count) for i in range(1, count))
    return ((1, 0.0), *inner, (len(stroke) - 1, 1.0))


def pieces(stroke: Sequence[Segment], places: Sequence[Cut]) -> list[list[Segment]]:
    return [_piece(stroke, *ends) for ends in pairwise(places)]


def pace(stroke: Sequence[Segment], run_in: float, run_out: float) -> list[float]:
    """Returns how much of a line, 0 to 1, is drawn after each of KNOTS equal parts of its time.

    The line is a run, the stroke and a run; all lengths are in units of the board.
    """
    way = _way(stroke)
    points = _steps(way)
    turns, again = _turns(points), _again(points)
    step = way.length / len(turns)
    drawing = [
        step / _BACK_SPEED if back else step * (1 + _SLOWER * turn)
        for turn, back in zip(turns, again, strict=True)
    ]
    breaths = _breaths(turns, again)
    moving = sum(drawing) + (run_in + run_out) / _RUN_SPEED
    breath = moving * _BREATH / (1 - _BREATH * len(breaths))
    for at in breaths:
        for aside, part in enumerate(_REST):
            drawing[at - aside] += breath * part / 2
            drawing[at + aside] += breath * part / 2
    times = [*accumulate((run_in / _RUN_SPEED, *drawing, run_out / _RUN_SPEED), initial=0.0)]
    ways = [*accumulate((run_in, *[step] * len(drawing), run_out), initial=0.0)]
    return [_read(times, ways, times[-1] * i / KNOTS) / ways[-1] for i in range(KNOTS + 1)]


def _way(stroke: Sequence[Segment]) -> _Way:
    points, places = [stroke[0][0]], [(1, 0.0)]
    for number, segment in enumerate(stroke[1:], 1):
        start = points[-1]
        rough = sum(hypot(u - x, v - y) for (x, y), (u, v) in pairwise((start, *segment)))
        parts = max(1, round(rough / _STEP))
        for part in range(1, parts + 1):
            points.append(point_on(start, segment, part / parts))
            places.append((number, part / parts))
    lengths = (hypot(u - x, v - y) for (x, y), (u, v) in pairwise(points))
    return _Way(points, [*accumulate(lengths, initial=0.0)], places)


def _split(start: Point, segment: Segment, t: float) -> tuple[Segment, Segment]:
    """Returns both parts of a segment, by de Casteljau's algorithm."""
    if len(segment) == 1:
        return (mixed(start, segment[0], t),), segment
    a, b, c = segment
    ab, bc, cd = mixed(start, a, t), mixed(a, b, t), mixed(b, c, t)
    abc, bcd = mixed(ab, bc, t), mixed(bc, cd, t)
    middle = mixed(abc, bcd, t)
    return (ab, abc, middle), (bcd, cd, c)


def _cut(way: _Way, at: float) -> Cut:
    after = bisect_left(way.at, at)
    number, ends = way.cuts[after]
    begins = way.cuts[after - 1][1] if way.cuts[after - 1][0] == number else 0.0
    share = (at - way.at[after - 1]) / ((way.at[after] - way.at[after - 1]) or 1.0)
    return number, begins + (ends - begins) * share


def _piece(stroke: Sequence[Segment], begins: Cut, ends: Cut) -> list[Segment]:
    (first, at), (last, until) = begins, ends
    start = stroke[first - 1][-1]
    head, rest = _split(start, stroke[first], at)
    point = head[-1]
    if first == last:
        return [(point,), _split(point, rest, (until - at) / ((1 - at) or 1.0))[0]]
    return [(point,), rest, *stroke[first + 1 : last], _split(stroke[last - 1][-1], stroke[last], until)[0]]


def _steps(way: _Way) -> list[Point]:
    """Returns points along the stroke at distances of _STEP."""
    count = max(1, round(way.length / _STEP))
    found, after = [], 1
    for i in range(count + 1):
        at = way.length * i / count
        while after < len(way.at) - 1 and way.at[after] < at:
            after += 1
        width = way.at[after] - way.at[after - 1]
        share = (at - way.at[after - 1]) / width if width else 0.0
        found.append(mixed(way.points[after - 1], way.points[after], share))
    return found


def _turns(points: Sequence[Point]) -> list[float]:
    """Returns the turn around each step, in radians."""
    last = len(points) - 1
    return [_turn(points[max(0, i - _LOOK)], points[i], points[min(last, i + _LOOK)]) for i in range(last)]


def _turn(back: Point, here: Point, ahead: Point) -> float:
    if here in (back, ahead):
        return 0.0
    turn = atan2(ahead[1] - here[1], ahead[0] - here[0]) - atan2(here[1] - back[1], here[0] - back[0])
    return abs((turn + pi) % (2 * pi) - pi)


def _again(points: Sequence[Point]) -> list[bool]:
    """Returns the steps that follow an existing line."""
    there: dict[tuple[int, int], list[Point]] = {}
    found = []
    for i, ends in enumerate(pairwise(points)):
        if i >= _LOOK:
            there.setdefault(_cell(points[i - _LOOK]), []).append(points[i - _LOOK])
        x, y = mixed(*ends, 0.5)
        column, row = _cell((x, y))
        close = (
            point
            for across in (column - 1, column, column + 1)
            for down in (row - 1, row, row + 1)
            for point in there.get((across, down), ())
        )
        found.append(any(hypot(u - x, v - y) < _SAME_LINE for u, v in close))
    return found


def _cell(point: Point) -> tuple[int, int]:
    return int(point[0] // _SAME_LINE), int(point[1] // _SAME_LINE)


def _breaths(turns: Sequence[float], again: Sequence[bool]) -> list[int]:
    """Returns the steps at which the hand pauses: the sharpest corners, far enough from each other and from
    both ends.

    It pauses where it turns back, but not again where it leaves the line that it followed.
    """
    apart = len(turns) * _APART
    found: list[int] = []
    corners = (
        at for at, turn in enumerate(turns) if turn >= _CORNER and not any(again[max(0, at - _LOOK) : at + 1])
    )
    for at in sorted(corners, key=lambda at: -turns[at]):
        if len(found) < _BREATHS and all(abs(at - other) >= apart for other in (*found, 0, len(turns))):
            found.append(at)
    return found


def _read(keys: Sequence[float], values: Sequence[float], key: float) -> float:
    """Returns the interpolated value at a key."""
    after = min(max(bisect_left(keys, key), 1), len(keys) - 1)
    before, width = keys[after - 1], keys[after] - keys[after - 1]
    share = min(1.0, max(0.0, (key - before) / width)) if width else 1.0
    return values[after - 1] + (values[after] - values[after - 1]) * share
