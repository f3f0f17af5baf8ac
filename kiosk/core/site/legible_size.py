"""The size of the caption in the help strip, by viewing distance."""

from math import radians, tan

from kiosk.core.site.mount import Mount

LEAST = 0.0333
"""Height of capital letters, in u, on an unmeasured screen."""

MOST = 0.044
"""The largest height, in u, for which the bar has room."""

FROM_M = 4.0
"""The viewing distance of people who pass by."""

_ARC = tan(radians(15 / 60))


def caption_height(mount: Mount, width: int, height: int) -> float:
    """Height of capital letters, in u: 15 minutes of arc at 4 m, never below LEAST; the screen is in
    pixels.
    """
    unit = mount.unit_m(width, height)
    needed = FROM_M * _ARC / unit if unit else LEAST
    return min(max(LEAST, needed), MOST)


def legible_from(mount: Mount, width: int, height: int) -> float | None:
    """The distance in metres at which the caption has 15 minutes of arc; None if the screen is unmeasured."""
    unit = mount.unit_m(width, height)
    return caption_height(mount, width, height) * unit / _ARC if unit else None


def smallest_inches(width: int, height: int) -> float:
    """The smallest diagonal whose caption has 15 minutes of arc at 4 m."""
    inch = Mount(diagonal_inches=10, top_edge_m=1).unit_m(width, height)
    assert inch is not None
    return 10 * FROM_M * _ARC / MOST / inch
