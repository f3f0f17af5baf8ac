"""Checks text, buttons and reach at the size and height of the screen."""

from collections.abc import Iterator
from math import ceil, radians, tan

from kiosk.base.problems import Problem
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.core.display.shape import is_upright, unit
from kiosk.core.site.mount import REACH_M, Mount

ARM_M = 0.6
"""Metres between the screen and the eyes of a person who touches it."""

LOWEST_M = 0.38
"""Metres above the floor below which a seated person does not reach."""

_ARC = tan(radians(0.7))
"""The angle of a capital letter that is legible: EN 301 549, 5.1.4."""

_CAPITALS = 0.667
"""The height of capital letters, as a share of the size of text."""

_FINGER_MM, _LEAST_FINGER_MM, _GAP_MM = 20.0, 15.0, 3.0

FIRST_LOW = 0.154
"""The centre of the highest control but *Start again* in reach mode, in u from the highest place of what is
touched.
"""

_LAST = 0.037 + 0.1037 / 2
"""The centre of the lowest tools, in u above the screen's foot."""


def check(mount: Mount, document: Document) -> Iterator[Problem]:
    # `check` knows no screen; a turned one is upright.
    size = (1080, 1920) if mount.turned in {90, 270} else (1920, 1080)
    u = mount.unit_m(*size)
    if u is not None and mount.diagonal_inches is not None and mount.top_edge_m is not None:
        yield from _sizes(u, mount.diagonal_inches, document)
        yield from _heights(u, mount.top_edge_m, size, document)


def _sizes(u: float, inches: float, document: Document) -> Iterator[Problem]:
    at = ("mount", "diagonal_inches")
    design = load_design()

    def from_inches(is_mm: float, least_mm: float) -> int:
        return ceil(inches * least_mm / is_mm)

    capitals, legible = _CAPITALS * design.length("type.body.size") * u * 1000, _ARC * ARM_M * 1000
    if capitals < legible:
        reached = next((step for step in design.steps.values if capitals * step >= legible), None)
        how = f"from {reached * 100:.0f} % on they do" if reached else "at no size of text they do"
        text = (
            f"capital letters are {capitals:.1f} mm high and do not reach the {legible:.1f} mm that are"
            f" legible at {ARM_M * 100:.0f} cm; {how}; at 100 % on a screen of"
            f" {from_inches(capitals, legible)} inches or more"
        )
        yield document.warning(at, text)
    target = design.length("touch.min") * u * 1000
    if target < _FINGER_MM:
        text = (
            f"buttons are {target:.1f} mm high; a finger needs {_FINGER_MM:.0f} mm, which a screen of"
            f" {from_inches(target, _FINGER_MM)} inches has"
        )
        yield document.error(at, text) if target < _LEAST_FINGER_MM else document.warning(at, text)
    gap = design.length("touch.gap") * u * 1000
    if gap < _GAP_MM:
        text = (
            f"buttons are {gap:.1f} mm apart; trembling hands need {_GAP_MM:.0f} mm, which a screen of"
            f" {from_inches(gap, _GAP_MM)} inches has"
        )
        yield document.warning(at, text)


def _heights(u: float, top: float, size: tuple[int, int], document: Document) -> Iterator[Problem]:
    at = ("mount", "top_edge_m")
    height = size[1] / unit(*size)
    length = load_design().length
    low = length("zone.portrait.reach.height" if is_upright(*size) else "zone.landscape.reach.height")
    first = height - low + FIRST_LOW
    if (highest := top - first * u) > REACH_M:
        text = (
            f"the first row is at {highest:.2f} m even after *Move down*, and a seated person reaches up to"
            f" {REACH_M} m: hang the screen lower, its upper edge at {REACH_M + first * u:.2f} m at most"
        )
        yield document.warning(at, text)
    last = height - _LAST
    if (lowest := top - last * u) < LOWEST_M:
        text = (
            f"the lowest buttons are at {lowest:.2f} m, and a seated person reaches down to {LOWEST_M} m:"
            f" hang the screen higher, its upper edge at {LOWEST_M + last * u:.2f} m at least"
        )
        yield document.warning(at, text)
