"""The tiles of *All topics*: each keeps its drawing, on one line with its row, between the margins."""

import pytest

from kiosk.content.design import load_design
from kiosk.core.text.line_breaks import without_breaks
from kiosk.window.text.even_lines import even
from kiosk.window.text.measure import set_lines
from kiosk.window.text.typesetting import text_for
from tests.qml.stages import Stage
from tests.sampling import paired

SIZES = [(1920, 1080), (1080, 1920), (1024, 768), (1080, 1080), (2560, 1080), (1024, 600)]
LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
CASES = paired(SIZES, LANGUAGES)
LEAST_SHARE = 0.3
"""Of the longest line of a title: a shorter last line looks forgotten."""


@pytest.fixture
def topics(qapp, request):
    """topics(size, language, step, high_contrast, low) gives All topics."""
    stages = []

    def make(size, language, step=0, high_contrast=False, low=False):
        stages.append(Stage(language, size))
        return stages[-1].go("topics", step, high_contrast, low)

    yield make
    for stage in stages:
        stage.end()


def tiles(stage):
    return [item for item in stage.items() if item.objectName().startswith("tile-")]


@pytest.mark.parametrize(("size", "language"), CASES)
@pytest.mark.parametrize(("step", "high_contrast"), [(0, False), (0, True), (3, False), (3, True)])
@pytest.mark.sample(6)
def test_every_tile_keeps_its_drawing(topics, size, language, step, high_contrast):
    """For those who do not read it is the words."""
    stage = topics(size, language, step, high_contrast)
    least = load_design().length("zone.tile.motif_least") * stage.unit
    small = [tile.objectName() for tile in tiles(stage) if tile.property("_motif") < least - 1]
    assert tiles(stage) and small == []
    strokes = [item for item in stage.items() if item.objectName() == "line"]
    assert [(each.property("first"), each.property("last")) for each in strokes] == [(0, 1)] * len(
        tiles(stage)
    )


@pytest.mark.parametrize(("size", "language"), CASES)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.sample(4)
def test_every_tile_keeps_its_drawing_where_the_page_is_low(topics, size, language, step):
    stage = topics(size, language, step, low=True)
    least = load_design().length("zone.tile.motif_low") * stage.unit
    small = [tile.objectName() for tile in tiles(stage) if tile.property("_motif") < least - 1]
    assert tiles(stage) and small == []


@pytest.mark.parametrize(("size", "language"), CASES)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.sample(4)
def test_the_tiles_of_a_row_have_one_line(topics, size, language, step):
    stage = topics(size, language, step)
    rows = {}
    for tile in tiles(stage):
        rows.setdefault(tile.y(), set()).add(tile.property("_road"))
    assert len(rows) > 1
    assert {len(roads) for roads in rows.values()} == {1}


@pytest.mark.parametrize(("size", "language"), CASES)
@pytest.mark.sample(3)
def test_words_and_drawings_end_at_the_margins(topics, size, language):
    stage = topics(size, language)
    start_again, title = stage.at(stage.find("startAgain")), stage.at(stage.find("title"))
    ends, begins = set(), set()
    for tile in tiles(stage):
        x, *_ = stage.at(tile)
        begins.add(round(x + tile.property("inset") / stage.unit, 2))
        ends.add(round(x + (tile.property("_motifX") + tile.property("_motif")) / stage.unit, 2))
    assert min(begins) == pytest.approx(title[0], abs=0.006)
    assert max(ends) == pytest.approx(start_again[0] + start_again[2], abs=0.006)


@pytest.mark.parametrize(("size", "language"), CASES)
@pytest.mark.sample(4)
def test_no_word_of_a_title_is_forgotten_on_its_last_line(topics, size, language):
    stage = topics(size, language)
    for tile in tiles(stage):
        words = next(item for item in tile.childItems() if item.property("role") == "tile")
        font, width = words.property("font"), words.width()
        assert words.property("even")
        painted = even(text_for(words.property("text"), "tile", language), font, width)
        lines = [without_breaks(line).strip() for line in set_lines(painted, font, width)]
        longest = max(map(len, lines))
        assert len(lines[-1]) >= LEAST_SHARE * longest, lines
