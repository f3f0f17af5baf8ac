"""Panels and pages on squares, at 5:4 and at 32:9: words and drawing use the room that is left over."""

import pytest

from kiosk.staging.complaints import complaints
from kiosk.staging.filled import LEAST_FILLED, filled
from kiosk.staging.scene_walk import walk

SQUARE, FIVE_TO_FOUR, LONG = (1080, 1080), (1280, 1024), (3840, 1080)


@pytest.fixture(scope="module")
def stage(kept, request):
    language, size = request.param
    return kept.lend(language, size)


def shaped(*ways):
    return pytest.mark.parametrize(
        "stage", ways, indirect=True, ids=lambda way: f"{way[0]}-{way[1][0]}x{way[1][1]}"
    )


@shaped(("en", SQUARE), ("en", FIVE_TO_FOUR), ("ur", SQUARE))
def test_a_list_takes_nearly_half_of_the_height_of_its_field(stage):
    stage.go("list").window.grabWindow()
    places = [stage.at(each.item) for each in walk(stage.window.contentItem()) if each.kind == "Words"]
    field = stage.at(stage.find("bar"))[1]
    words = [(y, y + height) for _, y, _, height in places if height and y + height < field]
    assert max(end for _, end in words) - min(begin for begin, _ in words) >= 0.45 * field


@shaped(("en", SQUARE), ("en", FIVE_TO_FOUR), ("hi", SQUARE), ("hi", FIVE_TO_FOUR))
def test_the_cards_of_advice_reach_down_to_the_foot_of_the_page(stage):
    stage.go("advice").window.grabWindow()
    foot = stage.at(stage.find("toolbar"))[1]
    ends = [y + height for _, y, _, height in map(stage.at, stage.all("cardDetails"))]
    assert len(ends) == 3
    assert 0.8 * foot < max(ends) < foot


@shaped(("en", SQUARE), ("hi", SQUARE), ("en", FIVE_TO_FOUR), *[(each, LONG) for each in ("en", "hi", "ur")])
def test_a_question_fills_a_quarter_of_its_field(stage):
    stage.go("question").window.grabWindow()
    assert filled(stage.window) >= LEAST_FILLED


@shaped(*[(each, LONG) for each in ("en", "hi", "ar")])
@pytest.mark.parametrize("screen", ["quiz", "quiz-answered"])
def test_a_quiz_fills_a_quarter_of_its_field(stage, screen):
    stage.go(screen).window.grabWindow()
    assert filled(stage.window) >= LEAST_FILLED
    assert complaints(stage.window) == []


@shaped(*[(each, LONG) for each in ("en", "hi", "ur")])
def test_a_poster_fills_a_quarter_of_its_field_in_a_column_of_its_own(stage):
    stage.go("page").window.grabWindow()
    assert filled(stage.window) >= LEAST_FILLED
    _, _, width, _ = stage.at(stage.find("title"))
    field = stage.at(stage.find("bar"))[2]
    assert 0.4 * field < width < 0.5 * field


@shaped(("en", SQUARE), ("hi", SQUARE), ("ur", LONG))
def test_a_clock_fills_a_quarter_of_its_field_and_ends_above_the_bar(stage):
    stage.go("clock").window.grabWindow()
    assert filled(stage.window) >= LEAST_FILLED
    assert complaints(stage.window) == []


@shaped(("en", LONG), ("hi", LONG))
def test_the_line_below_a_large_number_ends_above_the_bar(stage):
    stage.go("number").window.grabWindow()
    assert complaints(stage.window) == []
    assert stage.find("number").property("role") == "number_slide"


@shaped(*[(language, SQUARE) for language in ("en", "hi", "ur", "am")])
@pytest.mark.parametrize("panel", ["statement", "question"])
def test_the_headline_of_a_panel_stays_larger_than_its_lead(stage, panel):
    stage.go(panel).window.grabWindow()
    lead = stage.find("lead").property("font").pixelSize()
    (first, *_) = [
        each.item.property("font").pixelSize()
        for each in walk(stage.find("headline"))
        if each.kind == "Words"
    ]
    assert lead <= 0.8 * first
