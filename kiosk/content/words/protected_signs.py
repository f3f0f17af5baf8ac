"""Finds the forms of protected signs in a small picture: an upright cross, a crescent."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

Shape = Literal["cross", "crescent"]

GRID = 24
"""A patch is compared on a grid of so many cells a side."""

_LEAST_SIDE = 0.14
"""Of the picture's longer side; smaller patches are letters and details."""

_ALIKE_CROSS = 0.86
_ALIKE_CRESCENT = 0.8
_ARMS = (0.22, 0.26, 0.3, 0.34, 0.38, 0.42)
_BITES = tuple((n / 20, shift / 20) for n in range(13, 20) for shift in range(4, 11))
"""Radius and shift of the disc that is taken out of a crescent's, in its radii."""

_Cells = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels row by row, each red, green, blue and alpha."""

    width: int
    height: int
    pixels: bytes

    def colour(self, x: int, y: int) -> int:
        """The colour in coarse steps; transparent counts as white."""
        at = 4 * (y * self.width + x)
        red, green, blue, alpha = self.pixels[at : at + 4]
        if alpha < 128:
            return 0x333
        return (red >> 6) << 8 | (green >> 6) << 4 | blue >> 6


def find_shape(picture: Raster) -> Shape | None:
    least = _LEAST_SIDE * max(picture.width, picture.height)
    for patch in _patches(picture):
        grid, wide, high = _on_grid(patch)
        if min(wide, high) < least:
            continue
        if 0.75 < wide / high < 1.34 and _matches(grid, _crosses(), _ALIKE_CROSS):
            return "cross"
        if 0.5 < wide / high < 2 and _matches(grid, _crescents(), _ALIKE_CRESCENT):
            return "crescent"
    return None


def _patches(picture: Raster) -> Iterator[list[tuple[int, int]]]:
    """Areas of one colour."""
    colours = [picture.colour(x, y) for y in range(picture.height) for x in range(picture.width)]
    seen = bytearray(len(colours))
    for begin in range(len(colours)):
        if seen[begin]:
            continue
        seen[begin] = 1
        patch, waiting = [], [begin]
        while waiting:
            at = waiting.pop()
            patch.append(at)
            for other in _beside(at, picture.width, picture.height):
                if not seen[other] and colours[other] == colours[begin]:
                    seen[other] = 1
                    waiting.append(other)
        if len(patch) >= 12:
            yield [(at % picture.width, at // picture.width) for at in patch]


def _beside(at: int, width: int, height: int) -> Iterator[int]:
    x, y = at % width, at // width
    if x:
        yield at - 1
    if x + 1 < width:
        yield at + 1
    if y:
        yield at - width
    if y + 1 < height:
        yield at + width


def _on_grid(patch: Sequence[tuple[int, int]]) -> tuple[_Cells, int, int]:
    """The cells that the patch fills at least by half, and its width and height in pixels."""
    left, top = min(x for x, _ in patch), min(y for _, y in patch)
    wide, high = max(x for x, _ in patch) - left + 1, max(y for _, y in patch) - top + 1
    filled = Counter(((x - left) * GRID // wide, (y - top) * GRID // high) for x, y in patch)
    whole = max(1.0, wide * high / GRID**2)
    return frozenset(cell for cell, count in filled.items() if count >= whole / 2), wide, high


def _matches(grid: _Cells, forms: Sequence[_Cells], alike: float) -> bool:
    return any(len(grid & form) >= alike * len(grid | form) for form in forms)


@cache
def _crosses() -> tuple[_Cells, ...]:
    def cross(arm: float) -> _Cells:
        near, far = GRID * (1 - arm) / 2, GRID * (1 + arm) / 2
        inside = {at for at in range(GRID) if near <= at + 0.5 < far}
        return frozenset((x, y) for x in range(GRID) for y in range(GRID) if x in inside or y in inside)

    return tuple(map(cross, _ARMS))


@cache
def _crescents() -> tuple[_Cells, ...]:
    """A disc with a bite, opening to each of four sides, stretched to its own edges."""
    forms = []
    for radius, shift in _BITES:
        drawn = [
            (x / 100, y / 100)
            for x in range(-100, 100, 4)
            for y in range(-100, 100, 4)
            if x * x + y * y < 10_000 and (x / 100 - shift) ** 2 + (y / 100) ** 2 > radius**2
        ]
        for turn in range(4):
            drawn = drawn if not turn else [(-y, x) for x, y in drawn]
            forms.append(_stretched(drawn))
    return tuple(forms)


def _stretched(points: Sequence[tuple[float, float]]) -> _Cells:
    return _on_grid([(round(25 * x), round(25 * y)) for x, y in points])[0]
