"""The topic's name is small above the titles of its pages: a tile and what it opens are known as one."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.state import events as ev
from kiosk.staging.complaints import complaints
from tests.sampling import paired

LANDSCAPE, PORTRAIT, SQUARISH = (1920, 1080), (1080, 1920), (1280, 1024)
LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")


def pages(stage):
    """Pages that are called otherwise than their topic: those with the longest titles and names."""
    deck, text = stage.world.deck_in(stage.state.language), stage.kiosk.language_of(stage.state.language).text
    found = {
        f"{topic.id}/{page.id}": (text(page.title, f"{topic.id}/{page.id}"), text(topic.title, "topic"))
        for topic in deck.topics
        for page in topic.pages
        if page.title != topic.title
    }
    by_length = [sorted(found, key=lambda ref, at=at: len(found[ref][at])) for at in (0, 1)]
    return [*by_length[0][-4:], *by_length[1][-3:]]


def box(item):
    return item.mapRectToScene(item.boundingRect())


@pytest.mark.parametrize(
    "stage",
    [(tag, size) for tag in LANGUAGES for size in (LANDSCAPE, PORTRAIT)],
    indirect=True,
    ids=lambda way: f"{way[0]}-{way[1][0]}",
)
@pytest.mark.parametrize("step", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2)), 3])
@pytest.mark.slow
def test_it_stands_above_the_title_of_every_page_clear_of_the_way_out(stage, step):
    stage.go("topic", step)
    for ref in pages(stage):
        stage.do(ev.LinkFollowed(ref))
        topic = stage.world.deck.find_topic(ref.partition("/")[0])
        names = stage.all("topicName")
        assert len(names) == 1, ref
        name, title, way_out = box(names[0]), box(stage.find("title")), box(stage.find("startAgain"))
        said = stage.kiosk.language_of(stage.state.language).text(topic.title, "topic")
        assert names[0].property("text") == said
        assert names[0].property("lineCount") == 1, ref
        assert name.bottom() <= title.top(), ref
        assert not name.intersects(way_out), ref
        assert name.top() >= 0.0148 * stage.unit - 1, ref


@pytest.mark.parametrize(
    ("stage", "high_contrast"),
    paired([("en", LANDSCAPE), ("ur", PORTRAIT), ("fr", SQUARISH)], [False, True]),
    indirect=["stage"],
    ids=str,
)
@pytest.mark.slow
def test_the_picture_is_clean(stage, high_contrast):
    for _ in stage.sizes("topic", high_contrast):
        stage.window.grabWindow()
        assert complaints(stage.window) == []


@pytest.mark.parametrize(
    "stage", [(tag, size) for tag in ("en", "ur") for size in (LANDSCAPE, PORTRAIT)], indirect=True, ids=str
)
@pytest.mark.slow
def test_it_costs_no_line_of_the_text(stage):
    for step in stage.sizes("topic"):
        (name,) = stage.all("topicName")
        frame, said, found = name.parentItem(), name.property("text"), {}
        for words in ("", said):
            frame.setProperty("topicName", words)
            stage.settle()
            found[words] = frame.property("textY")
        assert len(set(found.values())) == 1, (step, found)


@pytest.mark.parametrize("stage", [("ur", LANDSCAPE)], indirect=True)
@pytest.mark.parametrize("ref", ["check-an-offer/six-questions", "true-or-not/six-statements"])
@pytest.mark.slow
def test_a_title_that_says_it_stands_alone(stage, ref):
    stage.go("topic").do(ev.LinkFollowed(ref))
    assert stage.all("topicName") == []
    assert isinstance(stage.find("title"), QQuickItem)
