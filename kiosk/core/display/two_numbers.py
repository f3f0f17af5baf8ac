"""Arranges two numbers in the bar: the size of the first, and whether the code of the home page has room."""

from collections.abc import Sequence
from typing import NamedTuple


class Arrangement(NamedTuple):
    """``size`` is the index of the first number's size among those it may have."""

    size: int
    keeps_code: bool


def arrangement(sizes: Sequence[float], second: float, room: float, code: float) -> Arrangement | None:
    """The largest size with which both have room; the code is omitted only if no size has. None: no room.

    ``sizes`` are the widths of the first number, the largest first, ``second`` is that of the other one;
    omitting the code adds ``code`` to ``room``.
    """
    for free, keeps_code in ((room, True), (room + code, False)):
        for size, width in enumerate(sizes):
            if width + second <= free:
                return Arrangement(size, keeps_code)
    return None
