import pytest

from kiosk.content.design import load_design
from kiosk.core.display.shape import unit
from kiosk.core.site.mount import REACH_M, Mount

WIDE, TALL = (1920, 1080), (1080, 1920)
SIZES = [("landscape", WIDE), ("portrait", TALL)]


# The centre of "Start again" lies 0.09815 u below the top edge. u of a 43 inch screen is 0.5355 m,
# of a 24 inch one 0.2989 m.
@pytest.mark.parametrize(
    ("mount", "size", "in_toolbar"),
    [
        (Mount.validated(), (1920, 1080), False),
        (Mount.validated(), (1080, 1920), True),
        (Mount.validated(diagonal_inches=43, top_edge_m=1.75), (1920, 1080), True),
        (Mount.validated(diagonal_inches=43, top_edge_m=1.75), (1080, 1920), True),
        (Mount.validated(diagonal_inches=43, top_edge_m=1.273), (1920, 1080), True),
        (Mount.validated(diagonal_inches=43, top_edge_m=1.272), (1920, 1080), False),
        (Mount.validated(diagonal_inches=43, top_edge_m=1.272), (1080, 1920), False),
        (Mount.validated(diagonal_inches=24, top_edge_m=1.25), (1920, 1080), True),
        (Mount.validated(diagonal_inches=24, top_edge_m=1.249), (1920, 1080), False),
        (Mount.validated(diagonal_inches=43, top_edge_m=1.273), (3840, 2160), True),
    ],
)
def test_start_again_is_within_reach(mount, size, in_toolbar):
    assert mount.start_again_in_toolbar(*size) == in_toolbar


@pytest.mark.parametrize("zone", ["landscape", "portrait"])
def test_start_again_is_reached_where_the_design_places_it(zone):
    place = load_design().tokens["zone"][zone]["start_again"]
    size = (1920, 1080) if zone == "landscape" else (1080, 1920)
    u = Mount.validated(diagonal_inches=43, top_edge_m=1.5).unit_m(*size)
    highest = REACH_M + (place["y"] + place["height"] / 2) * u
    above, below = (Mount.validated(diagonal_inches=43, top_edge_m=highest + by) for by in (0.0001, -0.0001))
    assert (above.start_again_in_toolbar(*size), below.start_again_in_toolbar(*size)) == (True, False)


def mount_with(from_top, size):
    """43 inches, hung so that what lies ``from_top`` u below the top edge is at the limit of reach."""
    u = Mount.validated(diagonal_inches=43, top_edge_m=1.5).unit_m(*size)
    return [
        Mount.validated(diagonal_inches=43, top_edge_m=REACH_M + from_top * u + by)
        for by in (0.0001, -0.0001)
    ]


@pytest.mark.parametrize(("zone", "size"), SIZES)
def test_a_control_out_of_reach_makes_visits_begin_low(zone, size):
    places = load_design().tokens["zone"][zone]
    list_of_offer = places["checklist"].get("rows", 0) + places["checklist"].get("row", 0) / 2
    first = list_of_offer if zone == "landscape" else places["topics"]["header"] + 0.0889 / 2
    above, below = mount_with(first, size)
    assert (above.begins_low(*size), below.begins_low(*size)) == (True, False)


@pytest.mark.parametrize("size", [WIDE, TALL])
def test_an_unmeasured_screen_begins_as_usual(size):
    assert not Mount.validated().begins_low(*size)


def test_more_and_links_of_a_large_wide_screen_at_eye_height_are_out_of_reach():
    """A 43 inch screen whose top edge is at 1.57 m."""
    assert Mount.validated(diagonal_inches=43, top_edge_m=1.57).begins_low(*WIDE)


@pytest.mark.parametrize(("zone", "size"), [*SIZES, ("landscape", (1080, 1080)), ("portrait", (1080, 2520))])
def test_start_again_leaves_the_toolbar_once_it_is_within_reach(zone, size):
    tokens = load_design().tokens["zone"]
    begins = size[1] / unit(*size) - tokens[zone]["reach"]["height"]
    exit_ = tokens["landscape"]["reach"]["start_again"] + tokens["landscape"]["start_again"]["height"] / 2
    above, below = mount_with(begins + exit_, size)
    assert above.start_again_in_toolbar(*size, low=True)
    assert not below.start_again_in_toolbar(*size, low=True)
    assert below.start_again_in_toolbar(*size)


def test_unmeasured_and_upright_start_again_comes_down():
    assert Mount.validated().start_again_in_toolbar(*TALL)
    assert not Mount.validated().start_again_in_toolbar(*TALL, low=True)
