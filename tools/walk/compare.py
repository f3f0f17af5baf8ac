"""Compares pictures: where two differ, what time alone has moved, and what is seen at a point."""

import numpy as np
from numpy.typing import NDArray

from tools.walk.report import Box, InkReport

Picture = NDArray[np.uint32]
"""Height × width, each pixel as 0xRRGGBB."""

_SPAN = 12
"""Pixels to each side of a point that count as what is seen there."""

_TICK = 4
"""Pixels by which the ink may have gone on between two looks."""


def difference(seen: Picture, expected: Picture, moved: Box | None = None) -> Box | None:
    """The box around all pixels that differ, without those in ``moved``; None if all are the same."""
    differs = seen != expected
    if moved:
        left, top, width, height = moved
        differs[max(0, top) : top + height, max(0, left) : left + width] = False
    rows, columns = np.flatnonzero(differs.any(1)), np.flatnonzero(differs.any(0))
    if not len(rows):
        return None
    top, left = int(rows[0]), int(columns[0])
    return left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top


def differs_beside(one: Picture, other: Picture, ink: InkReport | None) -> bool:
    """Whether two pictures differ above or below the route; anywhere, where no ink is seen."""
    if ink is None:
        return difference(one, other) is not None
    top, foot = ink.line[1], ink.line[1] + ink.line[3]
    return bool((one[:top] != other[:top]).any() or (one[foot:] != other[foot:]).any())


def moved_by_time(one: InkReport | None, other: InkReport | None, mirrored: bool) -> Box | None:
    """The part of the route between the ends of its ink in two reports; None where no ink is seen.

    ``mirrored``: the route goes from right to left.
    """
    if one is None or other is None:
        return None
    left, top, width, height = one.line
    begin, end = sorted((one.end, other.end))
    begin, long = begin - _TICK, end - begin + 2 * _TICK
    return (left + width - begin - long if mirrored else left + begin), top, long, height


def same_at(one: Picture, other: Picture, x: int, y: int) -> bool:
    """Whether two pictures show the same around a point."""
    rows, columns = slice(max(0, y - _SPAN), y + _SPAN), slice(max(0, x - _SPAN), x + _SPAN)
    return bool(np.array_equal(one[rows, columns], other[rows, columns]))


def beside(seen: Picture, expected: Picture) -> NDArray[np.uint8]:
    """Both pictures, and between them in red where they differ; height × width × 3.

    The smaller one of two sizes has grey below it and at its side.
    """
    sizes = zip(seen.shape, expected.shape, strict=True)
    height, width = (max(pair) for pair in sizes)
    seen, expected = (
        np.pad(each, ((0, height - each.shape[0]), (0, width - each.shape[1])), constant_values=0x808080)
        for each in (seen, expected)
    )
    differs = np.where(seen != expected, np.uint32(0xE00000), np.uint32(0xF0F0F0))
    gap = np.full((seen.shape[0], 8), 0x808080, np.uint32)
    whole = np.hstack([seen, gap, differs, gap, expected])
    return np.stack([whole >> 16 & 255, whole >> 8 & 255, whole & 255], -1).astype(np.uint8)
