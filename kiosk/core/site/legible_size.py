"""How large the caption of the help strip is, so that it can be read from afar."""

from math import radians, tan

from kiosk.core.site.settings import Mount

LEAST = 0.0333
"""Height of capital letters, in u, on a screen that nobody has measured."""

MOST = 0.044
"""As much as the bar has room for."""

FROM_M = 4.0
"""From where people who pass by read it."""

_ARC = tan(radians(15 / 60))


def caption_height(mount: Mount, width: int, height: int) -> float:
    """Of capital letters, in u: 15 minutes of arc at 4 m, never below LEAST; the screen is in pixels."""
    unit = mount.unit_m(width, height)
    needed = FROM_M * _ARC / unit if unit else LEAST
    return min(max(LEAST, needed), MOST)


def legible_from(mount: Mount, width: int, height: int) -> float | None:
    """How far away, in metres, it still has 15 minutes of arc; None where nobody has measured."""
    unit = mount.unit_m(width, height)
    return caption_height(mount, width, height) * unit / _ARC if unit else None


def smallest_inches(width: int, height: int) -> float:
    """The diagonal from which on it has them at 4 m."""
    inch = Mount(diagonal_inches=10, top_edge_m=1).unit_m(width, height)
    assert inch is not None
    return 10 * FROM_M * _ARC / MOST / inch
