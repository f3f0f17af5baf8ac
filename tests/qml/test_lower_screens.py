"""The room of *Lower*: what is only read is above, so that little has to be turned."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.content.design import load_design
from kiosk.staging.complaints import complaints
from kiosk.staging.scene_walk import walk

SHAPES = [(1920, 1080), (1080, 1920), (1280, 1024), (1080, 1080)]
MOST_SCREENS = {"topics": 2, "offer": 2, "advice": 2}
"""At 100 %, on screens of these shapes."""

LANGUAGES = ["en", "ar", "hi", "zh-Hans"]

every = pytest.mark.parametrize(
    "stage", [(language, size) for language in LANGUAGES for size in SHAPES], indirect=True, ids=str
)


def box(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def limit(stage):
    """The least y, in pixels, of what is touched."""
    upright = stage.window.height() > stage.window.width()
    zone = load_design().tokens["zone"]["portrait" if upright else "landscape"]
    return stage.window.height() - zone["reach"]["height"] * stage.unit - 1


def turns(stage):
    return [item for name in ("later", "laterScreenButton") for item in stage.all(name) if item.isEnabled()]


def screens_of(stage, screen):
    """How many screens *More* leads through, up to its end or to another page."""
    stage.go(screen, low=True)
    page = stage.visitor.page.property("title")
    for count in range(1, 12):
        stage.window.grabWindow()
        assert complaints(stage.window) == [], (screen, count)
        on = turns(stage)
        if not on or on[0].property("name") == on[0].property("page"):
            return count
        stage.tap(on[0])
        assert stage.visitor.page.property("title") == page
    raise AssertionError(screen)


@every
@pytest.mark.parametrize("screen", MOST_SCREENS)
@pytest.mark.slow
def test_little_has_to_be_turned(stage, screen):
    assert screens_of(stage, screen) <= MOST_SCREENS[screen]


@every
@pytest.mark.parametrize("screen", ["topics", "topic", "offer", "quiz", "languages", "advice"])
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.slow
def test_words_have_the_upper_part_and_controls_the_lower(stage, screen, step):
    stage.go(screen, step, low=True)
    stage.window.grabWindow()
    seen = list(walk(stage.window.contentItem()))
    words = [s.rect for s in seen if s.kind == "Words" and s.item.property("text")]
    controls = [s.rect for s in seen if s.kind == "button" and s.item.objectName() != "cover"]
    title = box(stage.find("title"))
    assert title.bottom() <= limit(stage)
    assert min(rect.top() for rect in words) < limit(stage)
    assert min(rect.top() for rect in controls) >= limit(stage)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_tiles_that_are_moved_down_lie_below_and_are_large_enough_beside_reading_aloud(hears, language):
    stage, _ = hears("topics", language, (1080, 1920))
    stage.tap(stage.find("low"))
    stage.settle()
    assert stage.all("readAloud")
    assert complaints(stage.window) == []
    tiles = [box(item) for item in stage.items() if item.objectName().startswith("tile-")]
    foot = box(stage.find("laterScreenButton")).top()
    assert len(tiles) == 5
    assert all(rect.center().y() >= limit(stage) and rect.bottom() <= foot for rect in tiles)
