"""How large the caption of the help strip is, so that it can be read from afar."""

from math import radians, tan

from kiosk.core.site import Mount

LEAST = 0.0333
"""Height of capital letters, in u, on a screen that nobody has measured."""

MOST = 0.044
"""As much as the bar has room for."""

_FROM_M = 4.0
_ARC_DEGREES = 15 / 60


def caption_height(mount: Mount, width: int, height: int) -> float:
    """Of capital letters, in u: 15 minutes of arc at 4 m, never below LEAST; the screen is in pixels."""
    unit = mount.unit_m(width, height)
    needed = _FROM_M * tan(radians(_ARC_DEGREES)) / unit if unit else LEAST
    return min(max(LEAST, needed), MOST)
