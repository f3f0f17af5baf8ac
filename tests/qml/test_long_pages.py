"""Pages on screens longer than 16:9: the paper takes its share, in two columns where it is long enough."""

import pytest

from kiosk.core.state import events as ev
from tests.qml.zones import TOKENS, WIDE, box, motif, near

LONG = (1920, 540)
LESS_LONG = (1280, 540)
PAPER, PAPER_MOST = WIDE["wider"]["paper"], WIDE["wider"]["paper_most"]
INSET = WIDE["page_field"]["end_inset"]


@pytest.fixture(scope="module")
def stage(kept, request):
    language, size = request.param
    return kept.lend(language, size)


def shaped(*sizes):
    ways = [(language, size) for language in ("en", "ar") for size in sizes]
    return pytest.mark.parametrize(
        "stage", ways, indirect=True, ids=lambda way: f"{way[0]}-{way[1][0]}x{way[1][1]}"
    )


def left_over(stage):
    """The width beyond 16:9, in u."""
    return stage.window.width() / stage.unit - 16 / 9


@shaped(LESS_LONG)
def test_the_paper_takes_its_share_of_the_width_that_is_left_over(stage):
    stage.go("topic")
    share = min(PAPER * left_over(stage), PAPER_MOST)
    assert box(stage, "column")[2] == near(WIDE["page_field"]["width"] + left_over(stage) - share)


@shaped(LONG)
@pytest.mark.parametrize("step", [0, 1])
def test_the_text_has_two_columns_beside_the_drawing_and_the_links(stage, step):
    stage.go("topic", step)
    assert box(stage, "column")[2] == near(2 * WIDE["page_field"]["width"])
    first, second = box(stage, "text"), box(stage, "textBeside")
    assert first[0] + first[2] < second[0]
    assert second[2] == first[2] > 0.9
    assert second[0] + second[2] < box(stage, "turner")[0]
    assert all(stage.find(name).childItems() for name in ("text", "textBeside"))


@shaped(LONG)
@pytest.mark.parametrize("step", [2, 3])
def test_large_text_has_two_columns_on_the_whole_paper(stage, step):
    stage.go("topic", step)
    first, second = box(stage, "text"), box(stage, "textBeside")
    assert first[0] == near(TOKENS["safe"]["landscape"]["x"])
    assert second[0] + second[2] > 3
    assert all(stage.find(name).childItems() for name in ("text", "textBeside"))


@shaped(LONG)
def test_links_are_beside_the_paper_and_the_drawing_is_before_them(stage):
    stage.go("topic")
    column = box(stage, "column")[2]
    (first, *_) = stage.visitor.page.property("links")
    x, _, width, _ = box(stage, f"link-{first['ref']}")
    assert x + width == near(column - INSET)
    begins, _, size = motif(stage)
    assert begins + size < x
    assert size == near(WIDE["motif_page"]["size"])


@shaped(LESS_LONG)
def test_where_the_column_has_no_room_for_both_links_begin_at_the_margin(stage):
    stage.go("topic")
    (first, *_) = stage.visitor.page.property("links")
    assert box(stage, f"link-{first['ref']}")[0] == near(TOKENS["safe"]["landscape"]["x"])


@shaped(LONG)
def test_the_drawing_stays_large_beside_larger_text(stage):
    stage.go("topic", 1)
    assert motif(stage)[2] == near(WIDE["motif_page"]["size"])


@pytest.mark.parametrize("stage", [("en", LONG)], indirect=True, ids=str)
def test_at_130_percent_links_stay_beside_the_text_where_all_of_them_fit(stage):
    stage.go("topic", 1).do(ev.LinkFollowed("check-an-offer/before-you-say-yes"))
    assert [stage.find(f"link-{link['ref']}") for link in stage.visitor.page.property("links")]


@shaped(LONG)
@pytest.mark.parametrize("place", ["advice", "quiz"])
def test_other_pages_leave_half_of_the_width_to_the_field(stage, place):
    stage.go(place)
    assert box(stage, "column")[2] <= 0.505 * stage.window.width() / stage.unit
