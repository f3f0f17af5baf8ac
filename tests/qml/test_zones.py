"""Zones of panels and of what lies over them, on a wide screen."""

import pytest

from kiosk.core.state import events as ev
from tests.qml.zones import (
    LANDSCAPE,
    LONG,
    PORTRAIT,
    SAFE,
    TALL,
    TOKENS,
    WIDE,
    bottom_of,
    box,
    end_of,
    line,
    middle_of,
    motif,
    near,
    road_at,
    roads,
    wide,
    with_many_languages,
)

# --- landscape ---------------------------------------------------------------------------------------------


@wide
@pytest.mark.parametrize("panel", ["statement", "question", "figure"])
@pytest.mark.slow
def test_panel(stage, panel):
    stage.go(panel)
    size, inset = WIDE["motif_panel"]["size"], WIDE["motif_panel"]["end_inset"]
    assert motif(stage) == (near(LONG - inset - size), near(WIDE["road"]), near(size))
    assert roads(stage) == [near(WIDE["road"])] * 2
    assert box(stage, "headline")[0] == near(WIDE["text_column"]["x"])
    assert box(stage, "headline")[2] == near(WIDE["text_column"]["width"])
    assert bottom_of(stage, "headline") == near(WIDE["road"] - WIDE["headline_gap"])
    assert box(stage, "lead")[0] == near(WIDE["text_column"]["x"])
    assert box(stage, "lead")[1] == near(WIDE["road"] + WIDE["lead_gap"])
    assert box(stage, "lead")[2] == near(WIDE["lead_column"]["width"])


@wide
@pytest.mark.parametrize("edge", ["start", "end"])
def test_the_road_is_painted_where_it_is_meant(stage, edge):
    stage.go("statement")
    road, weight = road_at(stage, edge, TOKENS["color"]["paper"])
    assert road == near(WIDE["road"])
    assert weight == near(TOKENS["stroke"]["line_panel"])


@wide
def test_list(stage):
    stage.go("list")
    ends = line(stage)
    assert (ends[0][1], ends[1]) == (near(WIDE["road"]), (near(0.0), near(WIDE["road"])))
    assert ends[-1][1] == near(WIDE["low_road"])
    assert (near(WIDE["motif_list"]["size"]), near(WIDE["road"])) in ends
    assert ends[-2][0] < WIDE["list_column"]["x"]
    assert box(stage, "headline")[:2] == (near(WIDE["list_column"]["x"]), near(WIDE["list_column"]["y"]))
    assert box(stage, "lead")[2] == near(WIDE["list_column"]["width"])


@wide
@pytest.mark.parametrize("panel", ["statement", "list", "no-helpline"])
@pytest.mark.slow
def test_bar(stage, panel):
    stage.go(panel)
    zone = WIDE["bar"]
    assert box(stage, "bar") == (0.0, near(zone["y"]), near(LONG), near(zone["height"]))
    row = zone["y"] + WIDE["bar_row"]["y"]
    assert middle_of(stage, "stripCaption") == near(zone["y"] + WIDE["bar_row"]["y"] / 2)
    for name in ("explore", "languages"):
        assert box(stage, name)[1] == near(row)
        assert box(stage, name)[3] == near(TOKENS["touch"]["min"])
    assert box(stage, "explore")[0] == near(SAFE["landscape"])
    strip = WIDE["help_strip"]
    assert end_of(stage, "helpStrip") == near(SAFE["landscape"])
    assert box(stage, "helpStrip")[2] == near(strip["width"])
    assert box(stage, "stripDisc")[1:] == (near(row), near(strip["disc"]), near(strip["disc"]))
    number = box(stage, "stripNumber")[0]
    assert number == near(box(stage, "stripDisc")[0] + strip["disc"] + strip["gap"])
    last = box(stage, "languages")
    assert box(stage, "helpStrip")[0] - last[0] - last[2] >= strip["between"] - 0.004
    pause = box(stage, "pause")
    assert pause[:2] == (near(SAFE["landscape"]), near(zone["y"] - TOKENS["touch"]["gap"]))


@pytest.mark.parametrize("language", ["en", "ar-XB"])
@pytest.mark.parametrize(
    ("size", "zone"), [(LANDSCAPE, WIDE), (PORTRAIT, TALL)], ids=["landscape", "portrait"]
)
def test_start(kiosk, language, size, zone):
    stage = kiosk(language, size)
    _, y, _, height = box(stage, "road")
    assert y + height / 2 == near(zone["road"])
    assert box(stage, "bar")[3] == near(zone["bar"]["height"])
    assert bottom_of(stage, "bar") == near(size[1] / stage.unit)


@wide
def test_out_of_order(stage):
    stage.go("out-of-order")
    assert box(stage, "headline")[0] == near(SAFE["landscape"])
    assert bottom_of(stage, "headline") == near(WIDE["road"] - WIDE["headline_gap"])
    assert motif(stage)[1:] == (near(WIDE["road"]), near(WIDE["motif_panel"]["size"]))


# --- visits and the idle card ------------------------------------------------------------------------------


@wide
@pytest.mark.slow
def test_topics(stage):
    stage.go("topics")
    top, toolbar = WIDE["topics"]["header"], box(stage, "toolbar")[1]
    first = f"tile-{stage.world.deck.tiles[0].id}"
    tile = box(stage, first)
    assert tile[:2] == (0.0, near(top))
    assert tile[3] == near((toolbar - top) / 3)
    road = motif(stage, stage.find(first))[1]
    assert road == near(top + 0.66 * tile[3])
    assert box(stage, "title")[0] == near(SAFE["landscape"])


@wide
@pytest.mark.slow
def test_languages(stage):
    stage.go("languages").do(ev.WorldChanged(with_many_languages(stage.world)))
    zone, gap, safe = WIDE["languages"], TOKENS["touch"]["gap"], SAFE["landscape"]
    cell = (LONG - 2 * safe - 5 * gap) / 6
    first, second = stage.visitor.languages.property("tiles")[:2]
    assert box(stage, f"language-{first['language']}") == (
        near(safe),
        near(zone["grid"]),
        near(cell),
        near(zone["cell"]),
    )
    assert box(stage, f"language-{second['language']}")[0] == near(safe + cell + gap)
    assert motif(stage)[1:] == (near(zone["rule"]), near(zone["motif"]))


@wide
def test_few_languages(stage):
    stage.go("languages")
    zone, gap, safe = WIDE["languages"], TOKENS["touch"]["gap"], SAFE["landscape"]
    columns = -(-len(stage.world.languages) // 2)
    first = stage.visitor.languages.property("tiles")[0]["language"]
    x, y, width, height = box(stage, f"language-{first}")
    assert (x, y) == (near(safe), near(zone["grid"]))
    assert width == near((LONG - 2 * safe - (columns - 1) * gap) / columns)
    assert zone["large_cell"] * 0.85 < height <= zone["large_cell"]


@wide
@pytest.mark.slow
def test_idle(stage):
    stage.go("idle")
    zone = WIDE["idle"]
    road, weight = road_at(stage, "end", TOKENS["color"]["paper"])
    assert (road, weight) == (near(zone["road"]), near(TOKENS["stroke"]["line_panel"]))
    _, y, _, height = box(stage, "count")
    assert y + height / 2 == near(zone["road"] - zone["radius"])
    assert bottom_of(stage, "title") == near(zone["road"] - WIDE["headline_gap"])
    for name in ("continue", "startAgain"):
        assert box(stage, name)[3] == near(TOKENS["touch"]["hero"])
        assert bottom_of(stage, name) == near(1 - 0.0796)


@wide
@pytest.mark.slow
def test_station_clock(stage):
    stage.go("clock")
    hour = stage.find("headline")
    assert hour.property("font").pixelSize() / stage.unit == near(TOKENS["type"]["clock"]["size"])
    assert bottom_of(stage, "headline") == near(WIDE["road"] - 0.0204)
    assert box(stage, "headline")[0] == near(SAFE["landscape"])
    assert stage.at(stage.find("place"))[1] == near(WIDE["road"] + WIDE["lead_gap"])


@wide
@pytest.mark.slow
def test_page_among_the_panels(stage):
    stage.go("page")
    assert roads(stage) == [near(WIDE["road"]), near(WIDE["low_road"])]
    assert (near(WIDE["motif_list"]["size"]), near(WIDE["road"])) in line(stage)
    zone = WIDE["list_column"]
    assert box(stage, "headline")[:2] == (near(zone["x"]), near(zone["y"]))
    assert box(stage, "text")[0] == near(zone["x"])
    assert box(stage, "text")[2] == near(zone["width"])
    assert bottom_of(stage, "text") < WIDE["low_road"]
