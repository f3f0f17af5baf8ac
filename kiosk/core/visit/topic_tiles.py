"""How the tiles of all topics stand: how many on a screen, in how many columns and rows."""

from math import ceil

MOST_TILES = 12
"""On one screen; more are turned to."""

_LARGE_WIDE = 9
_LARGE_UPRIGHT = 10


def tiles_a_screen(count: int) -> int:
    """As many on each screen as on the others, so that none stands alone on the last."""
    return ceil(count / ceil(count / MOST_TILES)) if count else 1


def tile_columns(each: int, upright: bool) -> int:
    """``each`` is how many tiles a screen has at most."""
    return 2 if upright else 3 if each <= _LARGE_WIDE else 4


def tile_rows(each: int, upright: bool) -> int:
    return 3 if not upright else 5 if each <= _LARGE_UPRIGHT else 6


def screen_of(tile: int, count: int) -> int:
    """The screen on which a tile stands, from 0; the last where there are fewer now."""
    return min(tile, max(0, count - 1)) // tiles_a_screen(count)
