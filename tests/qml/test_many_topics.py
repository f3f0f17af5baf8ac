"""All topics with more than the nine built-in ones: each can be seen, pressed and read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.core.content.deck import Deck
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.visit import Reading, Topics
from kiosk.staging.complaints import complaints
from tests.sampling import chosen, few, spread

LANDSCAPE, PORTRAIT, SMALL = (1920, 1080), (1080, 1920), (1280, 720)
FIELDS = ("clay", "indigo", "river", "cocoa", "teal", "plum", "forest", "wine", "olive")
TITLES = ("At this place", "Getting to the clinic and back", "Who we are, and what we do here", "Food")


def with_topics(stage, count):
    """The site has so many tiles, the first of its own first."""
    built_in = [topic for topic in stage.world.deck.topics if not topic.within]
    own = [
        replace(built_in[n % 9], id=f"own-{n}", title=TITLES[n % 4], field=FIELDS[(n + 4) % 9])
        for n in range(max(0, count - 9))
    ]
    topics = (*built_in[: min(count, 9)], *own)
    assert len(topics) == count
    shown = Deck(stage.world.deck.panels, topics)
    return stage.do(ev.WorldChanged(replace(stage.world, deck=shown, unsaid={})))


def tiles(stage):
    return [item for item in stage.items() if item.objectName().startswith("tile-")]


def turn_on(stage):
    found = [item for item in stage.all("laterScreenButton") if item.isEnabled()]
    return bool(found and stage.tap(found[0]))


WAYS = [
    *((("en", LANDSCAPE), count) for count in (9, 10, 11, 12, 13, 20)),
    *((("en", PORTRAIT), count) for count in (10, 12, 20)),
    *((way, 13) for way in (("en", SMALL), ("ar-XB", LANDSCAPE), ("ar-XB", PORTRAIT))),
]
IN_MAKE_TEST = [
    (("en", LANDSCAPE), 9),
    (("en", LANDSCAPE), 13),
    (("en", PORTRAIT), 20),
    (("ar-XB", PORTRAIT), 13),
]


@pytest.mark.parametrize(
    ("stage", "count"),
    chosen(WAYS, lambda way, count: (way, count) in IN_MAKE_TEST),
    indirect=["stage"],
    ids=str,
)
@few(2)
@pytest.mark.slow
def test_every_tile_can_be_pressed_and_opens_its_topic(stage, count, most):
    stage.go("statement")
    with_topics(stage, count).do(ev.ExploreTouched())
    foot, met = stage.at(stage.find("toolbar"))[1], []
    while True:
        names = [tile.objectName() for tile in tiles(stage)]
        met += names
        for name in names:
            _, y, _, height = stage.at(stage.find(name))
            assert y + height <= foot + 0.002
        for name in spread(names, most):
            stage.tap(stage.find(name))
            assert isinstance(stage.scene.place, Reading)
            assert stage.scene.place.anchor.page.startswith(name.removeprefix("tile-") + "/")
            # It leads to the screen on which the tile is.
            stage.tap(stage.find("back"))
            assert stage.all(name)
        if not turn_on(stage):
            break
    assert met == [f"tile-{topic.id}" for topic in stage.store.world.deck.tiles]


@pytest.mark.parametrize("stage", [("en", LANDSCAPE), ("ar-XB", PORTRAIT)], indirect=True, ids=str)
@pytest.mark.parametrize(
    ("step", "high_contrast"),
    [(0, False), (1, True), (3, False), (0, True), (1, False), (3, True)],
)
@pytest.mark.slow
def test_every_screen_is_clean(stage, step, high_contrast):
    for count in (10, 12, 13, 20):
        stage.go("topics", step, high_contrast)
        with_topics(stage, count)
        while True:
            stage.window.grabWindow()
            assert complaints(stage.window) == [], (count, stage.scene.place)
            if not turn_on(stage):
                break


@pytest.mark.parametrize("stage", [("en", LANDSCAPE)], indirect=True, ids=str)
def test_the_turner_leads_on_and_back(stage):
    stage.go("statement")
    with_topics(stage, 13).do(ev.ExploreTouched())
    later, earlier = stage.find("laterScreenButton"), stage.find("earlierScreenButton")
    assert (later.isEnabled(), earlier.isEnabled()) == (True, False)
    stage.tap(later)
    assert stage.scene.place == Topics(first=7)
    assert (later.isEnabled(), earlier.isEnabled()) == (False, True)
    stage.tap(earlier)
    assert stage.scene.place == Topics()
    later.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Return)
    assert stage.scene.place == Topics(first=7)


@pytest.mark.parametrize("stage", [("en", LANDSCAPE)], indirect=True, ids=str)
def test_up_to_twelve_have_no_turner(stage):
    stage.go("statement")
    with_topics(stage, 12).do(ev.ExploreTouched())
    assert not stage.all("screenTurner")
