"""The layout of tiles on *All topics*: number per screen, columns and rows."""

from math import ceil

MOST_TILES = 12
"""The most tiles on one screen; more need a page turner."""

MOST_LOW = 6
"""The same in reach mode."""

_LARGE_WIDE = 9
_LARGE_UPRIGHT = 10


def tiles_a_screen(count: int, low: bool = False) -> int:
    """Spreads tiles evenly over the screens, so that the last one does not have a single tile."""
    return ceil(count / ceil(count / (MOST_LOW if low else MOST_TILES))) if count else 1


def tile_columns(each: int, upright: bool, low: bool = False) -> int:
    """``each`` is the largest number of tiles on a screen; in reach mode, where rows fill it, the number on
    this one.
    """
    if upright:
        return 2
    if low:
        return max(1, ceil(each / tile_rows(each, upright, low)))
    return 3 if each <= _LARGE_WIDE else 4


def tile_rows(each: int, upright: bool, low: bool = False) -> int:
    """``each`` as for the columns."""
    if low:
        return max(1, ceil(each / (2 if upright else 3)))
    return 3 if not upright else 5 if each <= _LARGE_UPRIGHT else 6


def screen_of(tile: int, count: int, low: bool = False) -> int:
    """Index of the screen with a tile; the last screen if there are fewer tiles now."""
    return min(tile, max(0, count - 1)) // tiles_a_screen(count, low)
