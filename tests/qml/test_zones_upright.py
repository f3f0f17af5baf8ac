"""Zones of panels on an upright screen."""

import pytest

from kiosk.core.state import events as ev
from tests.qml.zones import (
    LONG,
    PORTRAIT,
    SAFE,
    TALL,
    TALL_PAGE_TEXT_Y,
    TALL_ROWS_Y,
    TITLE_GAP,
    TOKENS,
    TOLERANCE,
    WIDE,
    bottom_of,
    box,
    end_of,
    middle_of,
    motif,
    near,
    road_at,
    roads,
    tall,
    with_many_languages,
)


@pytest.mark.parametrize("stage", [("en", PORTRAIT), ("ar", PORTRAIT)], indirect=True, ids=["ltr", "rtl"])
@pytest.mark.parametrize("panel", ["statement", "question", "figure"])
@pytest.mark.sample(1)
def test_portrait_panel(stage, panel):
    stage.go(panel)
    size = TALL["motif_panel"]["size"]
    assert motif(stage) == (near((1 - size) / 2), near(TALL["road"]), near(size))
    assert roads(stage) == [near(TALL["road"])] * 2
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text"]["y"]))
    assert box(stage, "lead")[0] == near(TALL["text"]["x"])


@tall
@pytest.mark.parametrize("edge", ["start", "end"])
def test_the_road_is_painted_where_it_is_meant_in_portrait(stage, edge):
    stage.go("statement")
    assert road_at(stage, edge, TOKENS["color"]["paper"]) == (
        near(TALL["road"]),
        near(TOKENS["stroke"]["line_panel"]),
    )


@tall
@pytest.mark.slow
def test_portrait_list(stage):
    stage.go("list")
    zone = TALL["motif_list"]
    assert motif(stage) == (near((1 - zone["size"]) / 2), near(zone["road"]), near(zone["size"]))
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text_list_y"]))


@tall
def test_portrait_clock(stage):
    stage.go("clock")
    size = stage.find("headline").property("font").pixelSize() / stage.unit
    assert size == near(TOKENS["type"]["clock_portrait"]["size"])
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text"]["y"]))


@tall
@pytest.mark.slow
def test_portrait_page_among_the_panels(stage):
    stage.go("page")
    zone = TALL["motif_list"]
    assert motif(stage) == (near((1 - zone["size"]) / 2), near(zone["road"]), near(zone["size"]))
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text_page_y"]))
    assert bottom_of(stage, "text") < box(stage, "bar")[1]


@tall
@pytest.mark.parametrize("panel", ["statement", "list", "no-helpline"])
@pytest.mark.slow
def test_portrait_bar(stage, panel):
    stage.go(panel)
    height = TALL["bar"]["height"]
    top = LONG - height
    assert box(stage, "bar") == (0.0, near(top), 1.0, near(height))
    strip, row = TALL["help_strip"], TALL["touch_row"]
    assert box(stage, "stripCaption")[0] == near(SAFE["portrait"]) == near(TALL["text"]["x"])
    below_pause = TOKENS["zone"]["route"]["pause"]["height"] / 2
    assert middle_of(stage, "stripCaption") == near(top + (below_pause + strip["row_y"]) / 2)
    assert box(stage, "pause")[:2] == (
        near(SAFE["portrait"]),
        near(top - TOKENS["zone"]["route"]["pause"]["height"] / 2),
    )
    assert box(stage, "stripDisc")[1:] == (
        near(top + strip["row_y"]),
        near(strip["disc"]),
        near(strip["disc"]),
    )
    for name in ("explore", "languages"):
        assert box(stage, name)[1] == near(top + row["row_y"])
        assert box(stage, name)[3] == near(TOKENS["touch"]["min"])


@tall
@pytest.mark.parametrize("screen", ["topic", "advice"])
@pytest.mark.slow
def test_portrait_page(stage, screen):
    stage.go(screen)
    zone, size = TALL["page_field"], TALL["motif_page"]["size"]
    assert box(stage, "column") == (0.0, 0.0, 1.0, near(zone["height"]))
    assert motif(stage)[1:] == (near(zone["road"]), near(size))
    assert roads(stage) == [near(zone["road"])] * 2
    x, y, _, _ = box(stage, "title")
    assert x == near(TALL["text"]["x"])
    # Below the topic's name the title is a little lower.
    lower = 0.0 if screen == "advice" else TOKENS["space"]["24"]
    assert TALL_PAGE_TEXT_Y - TOLERANCE <= y <= TALL_PAGE_TEXT_Y + lower + TOLERANCE


@pytest.mark.parametrize("stage", [("en", PORTRAIT)], indirect=True)
@pytest.mark.slow
def test_portrait_checklist(stage):
    stage.go("offer")
    zone = TALL["checklist"]
    assert box(stage, "column")[3] == near(zone["field"])
    begins = 1 - zone["motif_end_inset"] - zone["motif"]
    assert motif(stage) == (near(begins), near(zone["road"]), near(zone["motif"]))
    assert bottom_of(stage, "title") == near(zone["road"] - TITLE_GAP)
    pitch = WIDE["checklist"]["pitch"]
    for number in range(6):
        x, y, _, height = box(stage, f"row-{number}")
        assert (x, y) == (near(SAFE["portrait"]), near(TALL_ROWS_Y + number * pitch))
        assert height == near(WIDE["checklist"]["row"])
        assert end_of(stage, f"row-{number}") == near(SAFE["portrait"])
    assert box(stage, "list")[0] == near(TALL["text"]["x"])


@pytest.mark.parametrize("stage", [("ar-XB", PORTRAIT)], indirect=True)
@pytest.mark.slow
def test_a_band_gives_way_to_a_list_of_tall_letters(stage):
    stage.go("offer")
    assert box(stage, "column")[3] < TALL["checklist"]["field"]
    assert box(stage, "list")[1] > bottom_of(stage, "row-5")


@tall
def test_portrait_true_or_not(stage):
    stage.go("quiz")
    zone = TALL["page_field"]
    assert box(stage, "column")[3] == near(zone["height"])
    assert roads(stage) == [near(zone["road"])] * 2
    assert box(stage, "title")[:2] == (near(TALL["text"]["x"]), near(TALL_PAGE_TEXT_Y))
    assert bottom_of(stage, "stops") < zone["height"]
    assert len({box(stage, f"answer-{number}")[1] for number in range(3)}) == 1


@tall
@pytest.mark.slow
def test_portrait_text_and_turner(stage):
    stage.go("topic")
    x, _, width, _ = box(stage, "text")
    assert (x, width) == (near(TALL["text"]["x"]), near(1 - 2 * TALL["text"]["x"]))
    assert end_of(stage, "turner") == near(TALL["text"]["x"])
    assert bottom_of(stage, "turner") < box(stage, "toolbar")[1]


@tall
@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.slow
def test_large_text_takes_the_bands_room(stage, step):
    stage.go("topic", step)
    if step == 1:
        assert box(stage, "column")[3] == near(TALL["page_field_height_130"])
        assert motif(stage)[1:] == (near(TALL["page_field_road_130"]), near(TALL["motif_page_size_130"]))
    else:
        assert stage.all("column") == []
        _, y, _, height = box(stage, "rule")
        assert y + height / 2 == near(TALL["page_rule_large"])


@tall
@pytest.mark.parametrize("screen", ["topic", "topics", "languages", "advice"])
@pytest.mark.sample(1)
def test_portrait_toolbar_and_start_again(stage, screen):
    bar, zone = TALL["toolbar"]["height"], TALL["start_again"]
    for step in stage.sizes(screen):
        assert box(stage, "toolbar") == (0.0, near(LONG - bar), 1.0, near(bar)), step
        assert box(stage, "back")[0] == near(SAFE["portrait"]), step
        _, y, _, height = box(stage, "startAgain")
        assert (y, height) == (near(zone["y"]), near(zone["height"])), step
        assert end_of(stage, "startAgain") == near(zone["end_inset"]), step
        assert box(stage, "startAgainTool")[1] > box(stage, "toolbar")[1], step


@tall
@pytest.mark.slow
def test_portrait_topics(stage):
    stage.go("topics")
    tiles = [f"tile-{topic.id}" for topic in stage.world.deck.tiles]
    assert box(stage, tiles[0])[:2] == (0.0, near(TALL["topics"]["header"]))
    assert len(tiles) % 2 == 1
    assert box(stage, tiles[-1])[2] == 1.0, "a lone last tile takes the whole row"


@tall
@pytest.mark.slow
def test_portrait_languages(stage):
    stage.go("languages").do(ev.WorldChanged(with_many_languages(stage.world)))
    zone = TALL["languages"]
    first = stage.visitor.languages.property("tiles")[0]["language"]
    _, y, _, height = box(stage, f"language-{first}")
    assert (y, height) == (near(zone["grid"]), near(zone["cell"]))
    assert motif(stage)[1:] == (near(zone["rule"]), near(zone["motif"]))


@tall
@pytest.mark.slow
def test_portrait_idle(stage):
    stage.go("idle")
    zone = TALL["idle"]
    assert road_at(stage, "end", TOKENS["color"]["paper"])[0] == near(zone["road"])
    x, y, width, height = box(stage, "count")
    assert (x + width / 2, y + height / 2) == (near(0.5), near(zone["road"] - zone["radius"]))
