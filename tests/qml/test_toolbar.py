"""The toolbar: each tool has its word at every size, in every language, on every shape of screen."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.core.state import events as ev
from kiosk.core.state.state import TEXT_STEPS
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import TOPIC
from kiosk.staging.screen import NIGHT
from kiosk.staging.site_variants import at_work
from tests.qml.stages import NAMED

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (1024, 600), (600, 1024))
ALWAYS_THERE = {"back", "allTopics", "contrast", "language", "low"}
"""The tools beside text size on a page of the demonstration."""

AIR = 0.0093
"""Between words and the edges of their tool, u."""


STAGES = [(tag, size) for tag in LANGUAGES for size in SIZES]
every = pytest.mark.parametrize("stage", STAGES, indirect=True, ids=str)


def box(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def below(item):
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from below(child)


def words_of(item):
    return [child for child in below(item) if child.property("shownAlignment") is not None]


def tools(stage):
    """Every tool that is seen and has one word, whatever it is called."""
    return [
        item
        for item in stage.find("toolbar").childItems()
        if item.isVisible() and item.property("offered") and item.property("name")
    ]


def label(stage):
    """The word of the text-size tool."""
    return next(
        w for w in words_of(stage.find("toolbar")) if w.property("text") == stage.visitor.property("sizeWord")
    )


@pytest.fixture
def late(monkeypatch):
    """On Saturday at night a line of weekdays is named with its day."""
    at_night = replace(NAMED["topic"], site=at_work, moment=NIGHT + timedelta(days=3))
    monkeypatch.setitem(NAMED, "topic", at_night)


@pytest.mark.parametrize("stage", [(tag, (1080, 1920)) for tag in LANGUAGES], indirect=True, ids=str)
@pytest.mark.slow
def test_the_hours_of_a_line_have_room_beside_the_tools(stage, late):
    for _ in stage.sizes("topic"):
        stage.window.grabWindow()
        assert any(digit in stage.visitor.toolbar.property("pillLabel") for digit in "9٩")
        assert complaints(stage.window) == []


@pytest.mark.parametrize(
    ("stage", "high_contrast"), list(product(STAGES, [False, True])), indirect=["stage"], ids=str
)
@pytest.mark.slow
def test_every_tool_has_its_word_with_air_around_it(stage, high_contrast):
    for _ in stage.sizes("topic", high_contrast):
        stage.window.grabWindow()
        assert complaints(stage.window) == []
        seen = tools(stage)
        assert {tool.objectName() for tool in seen} >= ALWAYS_THERE
        for tool in seen:
            (word,) = words_of(tool)
            assert word.property("text") == tool.property("name")
            assert word.width() + 2 * AIR * stage.unit <= tool.width()
        boxes = [box(tool) for tool in seen]
        assert label(stage).property("text")
        boxes += [box(label(stage)), box(stage.find("advicePill"))]
        apart = 0.0093 * stage.unit
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                assert not one.adjusted(-apart / 2, 0, apart / 2, 0).intersects(
                    other.adjusted(-apart / 2, 0, apart / 2, 0)
                )


@every
@pytest.mark.slow
def test_the_halves_of_the_text_size_keep_their_place(stage):
    places = set()
    for _ in stage.sizes("topic"):
        places.add(tuple(box(stage.find(name)).getRect() for name in ("smallerText", "largerText")))
    assert len(places) == 1


@pytest.mark.parametrize("stage", [("en", size) for size in SIZES], indirect=True, ids=str)
@pytest.mark.slow
def test_four_taps_at_one_place_give_the_largest_text(stage):
    stage.go("topic")
    place = stage.point(stage.find("largerText"))
    words = [stage.visitor.property("sizeWord")]
    for _ in range(TEXT_STEPS):
        stage.tap(place)
        words.append(stage.visitor.property("sizeWord"))
    assert stage.state.visitor.text_step == TEXT_STEPS - 1
    assert words == ["Text size", "Text 130%", "Text 160%", "Text 200%", "Text 200%"]


@pytest.mark.parametrize(
    "stage",
    [(tag, size) for tag in LANGUAGES for size in ((1920, 1080), (1366, 768), (1024, 600))],
    indirect=True,
    ids=str,
)
@pytest.mark.slow
def test_a_wide_screen_has_one_row(stage):
    others = ("smallerText", "largerText", "advicePill")
    for step in stage.sizes("topic"):
        assert {tool.objectName() for tool in tools(stage)} >= ALWAYS_THERE
        assert len({box(tool).top() for tool in (*tools(stage), *map(stage.find, others))}) == 1, step


@every
@pytest.mark.slow
def test_the_page_turner_has_its_words(stage):
    for step in stage.sizes("topic"):
        stage.do(ev.LinkFollowed(TOPIC))
        turner = stage.find("turner")
        spoken = [w.property("text") for w in words_of(turner)]
        for name in ("earlier", "later"):
            assert stage.find(name).property("name") in spoken, step
        last = spoken
        while stage.find("later").isEnabled() and stage.scene.place.anchor.page.endswith("your-papers"):
            last = [w.property("text") for w in words_of(stage.find("turner"))]
            stage.tap(stage.find("later"))
        assert stage.kiosk.language_of(stage.state.language).text("Next page") in last, step


@pytest.mark.parametrize("language", ["en", "ar", "ur", "am", "hi", "zh-Hans"])
@pytest.mark.sample(1)
def test_letters_of_the_size_of_text_stay_in_their_box(kiosk, language):
    """Those of Arabic reach far below their line."""
    stage = kiosk(language).go("topic")
    image = stage.window.grabWindow()
    tool = stage.find("largerText").parentItem()
    corner, box = tool.mapToScene(QPointF()), (tool.property("_top"), tool.property("_letters"))
    above, below = corner.y() + box[0], corner.y() + sum(box)
    columns = range(round(corner.x()), round(corner.x() + tool.width()))
    rows = (round(above) - 2, round(below) + 2, round(below) + 4)
    ground = image.pixelColor(columns[0] - 4, rows[-1])
    assert {image.pixelColor(x, y).name() for x in columns for y in rows} == {ground.name()}


@pytest.mark.parametrize("stage", [("ur", (1080, 1920)), ("fr", (1080, 1920))], indirect=True, ids=str)
def test_in_three_rows_tools_are_below_each_other_up_to_the_margins(stage):
    stage.go("topic").window.grabWindow()
    places = {tool.objectName(): box(tool) for tool in tools(stage)}
    assert places["language"].center().x() == pytest.approx(places["low"].center().x(), abs=1)
    rows = sorted({round(place.top()) for place in places.values()})
    assert [sum(round(place.top()) == top for place in places.values()) for top in rows] == [2, 2, 2]
