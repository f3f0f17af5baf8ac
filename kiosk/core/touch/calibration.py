"""The calibration matrix of a touch screen, from four touched corners."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot

Point = tuple[float, float]
"""Fractions of the picture's width and height, from its top left corner."""

CORNERS: tuple[Point, ...] = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))
"""The positions of the four rings, in the order in which they are touched."""

TOLERANCE = 0.05
"""The largest distance of a touch from the middle of its ring."""

_EVEN = 1e-6


@dataclass(frozen=True, slots=True)
class Matrix:
    """x' = a·x + b·y + c and y' = d·x + e·y + f, as in libinput."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def at(self, point: Point) -> Point:
        x, y = point
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def after(self, first: "Matrix") -> "Matrix":
        """This matrix applied after ``first``."""
        return Matrix(
            self.a * first.a + self.b * first.d,
            self.a * first.b + self.b * first.e,
            self.a * first.c + self.b * first.f + self.c,
            self.d * first.a + self.e * first.d,
            self.d * first.b + self.e * first.e,
            self.d * first.c + self.e * first.f + self.f,
        )

    def __str__(self) -> str:
        """Six numbers in the form of LIBINPUT_CALIBRATION_MATRIX."""
        numbers = (self.a, self.b, self.c, self.d, self.e, self.f)
        return " ".join(f"{round(number, 4) + 0.0:g}" for number in numbers)


def parse(text: str) -> Matrix | None:
    """Parses the result of str(); None for anything else."""
    try:
        return Matrix(*(float(number) for number in text.split())) if len(text.split()) == 6 else None
    except ValueError:
        return None


def calibrate(touched: Sequence[Point], now: Matrix) -> Matrix | None:
    """The matrix with which the four touches hit their rings; ``now`` is the active one.

    Quarter turns and mirrorings come out exact. None if the touches contradict each other.
    """
    exact = next((turn for turn in _turns() if _misses(turn, touched) <= TOLERANCE), None)
    found = exact or _fit(touched)
    return None if found is None or _misses(found, touched) > TOLERANCE else found.after(now)


def _misses(matrix: Matrix, touched: Sequence[Point]) -> float:
    """The largest distance of a touch from its ring."""
    reached = map(matrix.at, touched)
    return max(hypot(x - u, y - v) for (x, y), (u, v) in zip(reached, CORNERS, strict=True))


def _turns() -> list[Matrix]:
    turns = []
    for swap, left, up in product((False, True), repeat=3):
        across, down = (-1.0 if left else 1.0), (-1.0 if up else 1.0)
        c, f = float(left), float(up)
        turns.append(Matrix(0.0, across, c, down, 0.0, f) if swap else Matrix(across, 0.0, c, 0.0, down, f))
    return turns


def _fit(touched: Sequence[Point]) -> Matrix | None:
    """Fits by least squares; None if the touches are on one line."""
    n = len(touched)
    sx, sy = sum(x for x, _ in touched), sum(y for _, y in touched)
    sxx, syy = sum(x * x for x, _ in touched), sum(y * y for _, y in touched)
    sxy = sum(x * y for x, y in touched)
    rows = ((sxx, sxy, sx), (sxy, syy, sy), (sx, sy, float(n)))
    whole = _determinant(rows)
    if abs(whole) < _EVEN:
        return None
    numbers = []
    for axis in (0, 1):
        aims = [corner[axis] for corner in CORNERS]
        sums = (
            sum(x * aim for (x, _), aim in zip(touched, aims, strict=True)),
            sum(y * aim for (_, y), aim in zip(touched, aims, strict=True)),
            sum(aims),
        )
        for column in range(3):
            changed = tuple(tuple(sums[r] if c == column else rows[r][c] for c in range(3)) for r in range(3))
            numbers.append(_determinant(changed) / whole)
    return Matrix(*numbers)


def _determinant(rows: Sequence[Sequence[float]]) -> float:
    (a, b, c), (d, e, f), (g, h, i) = rows
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
