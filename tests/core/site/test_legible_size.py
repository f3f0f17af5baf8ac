"""The caption of the help strip can be read from four metres."""

from itertools import product
from math import atan, degrees

import pytest

from kiosk.core.site.legible_size import LEAST, MOST, caption_height, legible_from, smallest_inches
from kiosk.core.site.mount import Mount

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


@pytest.mark.parametrize(
    ("inches", "size", "height"),
    [
        (None, LANDSCAPE, LEAST),
        (22, LANDSCAPE, MOST),
        (27, LANDSCAPE, MOST),
        (32, LANDSCAPE, 0.0438),
        (32, PORTRAIT, 0.0438),
        (40, LANDSCAPE, 0.0350),
        (43, LANDSCAPE, LEAST),
        (43, PORTRAIT, LEAST),
        (55, LANDSCAPE, LEAST),
        (32, (1280, 1024), MOST),
        (40, (1280, 1024), 0.0391),
    ],
)
def test_the_height_of_capitals(inches, size, height):
    mount = Mount.validated(diagonal_inches=inches, top_edge_m=inches and 1.6)
    assert caption_height(mount, *size) == pytest.approx(height, abs=0.0001)


WIDE_AND_TALL = product([32, 36, 40, 42, 43, 48, 55, 65, 86, 120], [LANDSCAPE, PORTRAIT, (3840, 2160)])
SQUARER = product([36, 40, 55], [(1024, 768), (1280, 1024)])
"""At 32 inches the bar of a squarer screen has no room for such a caption."""


@pytest.mark.parametrize(("inches", "size"), [*WIDE_AND_TALL, *SQUARER])
def test_they_are_seen_under_fifteen_minutes_of_arc_at_four_metres(inches, size):
    mount = Mount.validated(diagonal_inches=inches, top_edge_m=1.6)
    unit = mount.unit_m(*size)
    assert degrees(atan(caption_height(mount, *size) * unit / 4)) * 60 >= 15 - 0.01


@pytest.mark.parametrize(("inches", "metres"), [(22, 2.76), (27, 3.39), (32, 4.0), (55, 5.23)])
def test_from_how_far_they_are_read(inches, metres):
    mount = Mount.validated(diagonal_inches=inches, top_edge_m=1.6)
    assert legible_from(mount, *LANDSCAPE) == pytest.approx(metres, abs=0.01)
    assert legible_from(Mount.validated(), *LANDSCAPE) is None


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1280, 1024)])
def test_the_smallest_screen_that_is_read_from_four_metres(size):
    least = smallest_inches(*size)
    far = [
        legible_from(Mount.validated(diagonal_inches=least + by, top_edge_m=1.6), *size) for by in (-0.1, 0.1)
    ]
    assert far[0] < 4 <= far[1] + 1e-9


def test_the_unit_of_a_screen_in_metres():
    assert Mount.validated(diagonal_inches=43, top_edge_m=1.6).unit_m(1920, 1080) == pytest.approx(
        0.5355, abs=0.0001
    )
    assert Mount.validated().unit_m(1920, 1080) is None
