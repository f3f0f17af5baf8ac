"""The measured position of the screen, and the controls that seated or short people can reach there."""

from dataclasses import dataclass
from math import hypot
from typing import Annotated, Literal

from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import DEFAULT_TOO, Bounds, Known, checks
from kiosk.core.display.shape import is_upright, unit

REACH_M = 1.22
"""Metres above the floor that a seated person cannot reach."""

_METRES_PER_INCH = 0.0254
_START_AGAIN_CENTRE = 0.05 + 0.0963 / 2
"""Distance of the centre of *Start again* from the screen's top edge, in u."""

_LOW_CENTRE = 0.0315 + 0.0963 / 2
"""The same in reach mode, from the highest place of what is touched; upright it is lower still."""

_LOW_HEIGHTS = {False: 0.5648, True: 0.9167}
"""The height of all controls in reach mode, from the screen's foot, in u; whether the screen is upright."""

_FIRST_CONTROLS = {False: 0.2056 + 0.0907 / 2, True: 0.3056 + 0.0889 / 2}
"""The centre of the highest control except *Start again*, in u from the screen's top edge: a row of an offer,
upright a tile of *All topics*.
"""


@dataclass(frozen=True, kw_only=True)
class Mount(Record):
    """None if unmeasured.

    ``turned`` is the rotation of the picture in degrees.
    """

    diagonal_inches: Annotated[float | None, Bounds(ge=5, le=120)] = None
    top_edge_m: Annotated[float | None, DEFAULT_TOO, Bounds(ge=0.3, le=4)] = None
    turned: Literal[0, 90, 180, 270] = 0

    @staticmethod
    @checks("top_edge_m")
    def _is_whole(top_edge: float | None, known: Known) -> float | None:
        if "diagonal_inches" in known and (known["diagonal_inches"] is None) != (top_edge is None):
            raise ValueError("and diagonal_inches belong together: write both or neither")
        return top_edge

    def start_again_in_toolbar(self, width: int, height: int, low: bool = False) -> bool:
        """Whether *Start again* is out of reach on a screen with so many pixels, in reach mode or without.

        For an unmeasured one: whether it is in the top corner of an upright screen.
        """
        if not low:
            at = self.above_floor(_START_AGAIN_CENTRE, width, height)
            return is_upright(width, height) if at is None else at > REACH_M
        upright = is_upright(width, height)
        from_top = height / unit(width, height) - _LOW_HEIGHTS[upright] + _LOW_CENTRE
        at = self.above_floor(from_top, width, height)
        return at is not None and at > REACH_M

    def begins_low(self, width: int, height: int) -> bool:
        """Whether visits begin in reach mode: a control of the usual layout is out of reach."""
        at = self.above_floor(_FIRST_CONTROLS[is_upright(width, height)], width, height)
        return at is not None and at > REACH_M

    def above_floor(self, from_top: float, width: int, height: int) -> float | None:
        """The height in metres of a point so many u below the screen's top edge; None if unmeasured."""
        u = self.unit_m(width, height)
        return None if u is None or self.top_edge_m is None else self.top_edge_m - from_top * u

    def unit_m(self, width: int, height: int) -> float | None:
        """The length of u, in metres, on a screen with so many pixels; None if unmeasured."""
        if self.diagonal_inches is None:
            return None
        return self.diagonal_inches * _METRES_PER_INCH * unit(width, height) / hypot(width, height)
