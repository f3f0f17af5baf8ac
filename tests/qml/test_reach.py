"""Reach mode: all that is touched is low and whole, and one touch undoes it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from kiosk.content.design import load_design
from kiosk.content.rules.measures import FIRST_LOW
from kiosk.core.site.mount import Mount
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.scene_walk import walk
from kiosk.staging.shapes import OTHERS, RARE, USUAL
from tests.qml.stages import NAMED
from tests.sampling import few, spread

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
SHAPES = (*USUAL, *OTHERS, *RARE)
VISITS = [screen.name for screen in SCREENS if screen.is_visit]
HIGH = Mount.validated(diagonal_inches=43, top_edge_m=1.57)
"""More and the first link of the usual layout are above 1.22 m."""


STAGES = [(tag, size) for tag in LANGUAGES for size in SHAPES]
every = pytest.mark.parametrize("stage", STAGES, indirect=True, ids=str)
both = pytest.mark.parametrize("stage", [("en", (1920, 1080)), ("ar", (1080, 1920))], indirect=True, ids=str)


def limit(stage):
    """The least y, in pixels, of what is touched."""
    upright = stage.window.height() > stage.window.width()
    zone = load_design().tokens["zone"]["portrait" if upright else "landscape"]
    return stage.window.height() - zone["reach"]["height"] * stage.unit - 1


def highest(stage):
    """The tops of all controls, by their names."""
    seen = walk(stage.window.contentItem())
    return {
        str(s.item.property("name")): s.rect.top()
        for s in seen
        if s.kind == "button" and s.item.objectName() != "cover"
    }


def box(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@every
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.slow
def test_nothing_is_cut_and_all_that_is_touched_is_low(stage, step, high_contrast):
    assert len(VISITS) >= 12
    for name in VISITS:
        stage.go(name, step, high_contrast, low=True)
        stage.window.grabWindow()
        assert complaints(stage.window) == [], name
        tops = highest(stage)
        assert len(tops) >= 2, name
        assert min(tops.values()) >= limit(stage), (name, min(tops, key=tops.get))


@pytest.mark.parametrize("step", [1, 3])
@pytest.mark.parametrize("size", [(1280, 1024), (1280, 720), (1024, 600), (1080, 1920)], ids=str)
@pytest.mark.parametrize("language", ["ur", "ar", "am", "hi"])
@pytest.mark.slow
def test_a_closed_desk_is_whole_above_two_rows_of_tools(kiosk, language, size, step):
    """*Read aloud* takes the toolbar a row more; all its screens together say all of the card."""
    stage = kiosk(language, size).go("advice-desk-closed", step, low=True)
    stage.visitor.look_around(replace(stage.visitor.around, voices=frozenset({language})))
    stage.settle()
    said = set()
    for _ in range(10):
        stage.window.grabWindow()
        assert complaints(stage.window) == []
        said |= set(stage.words())
        later = [item for item in stage.all("later") if item.isEnabled()]
        if not later:
            break
        stage.tap(later[0])
    (card, *_) = stage.visitor.advice.property("cards")
    assert {card["number"], card["title"], *card["facts"], card["spoken"], *card["conditions"]} - {""} <= said


@pytest.mark.parametrize(
    ("stage", "screen"),
    [(("ur", (1280, 1024)), "advice-desk-only"), (("ar", (1080, 1920)), "advice-desk-closed")],
    indirect=["stage"],
    ids=str,
)
@pytest.mark.slow
def test_a_desk_alone_has_room_for_its_name_and_lines(stage, screen):
    stage.go(screen, low=True)
    stage.window.grabWindow()
    assert complaints(stage.window) == []


@pytest.mark.parametrize("stage", [("fr", (3840, 600)), ("en", (1920, 1080))], indirect=True, ids=str)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.slow
def test_the_emergency_line_of_advice_is_beside_its_title(stage, step):
    stage.go("advice", step, low=True)
    stage.window.grabWindow()
    tops = highest(stage)
    assert min(tops.values()) >= limit(stage), min(tops, key=tops.get)
    title, emergency = stage.find("title"), stage.find("emergency")
    parts = [item for item in stage.items() if emergency.isAncestorOf(item)]
    (bell,) = [item for item in parts if item.property("icon") == "emergency"]
    ends = box(title).left() + title.property("textWidth")
    assert box(bell).left() - ends >= 0.03 * stage.unit
    assert abs(box(title).center().y() - box(emergency).center().y()) <= 2
    who = [item for item in stage.items() if "emergency-who" in (item.property("lines") or [])]
    assert len(who) == 1
    assert who[0].property("lineCount") <= 2
    assert box(who[0]).top() >= 0


@both
@pytest.mark.sample(1)
def test_one_touch_lowers_and_one_raises(stage):
    stage.go("topic")
    assert stage.find("low").property("name") in {"Move down", "إلى الأسفل"}
    before = highest(stage)
    stage.tap(stage.find("low"))
    assert stage.state.visitor.low
    assert stage.find("low").property("name") in {"Move up", "إلى الأعلى"}
    assert min(highest(stage).values()) >= limit(stage)
    stage.tap(stage.find("low"))
    assert highest(stage) == before


@both
@pytest.mark.slow
def test_the_page_keeps_what_was_read(stage):
    stage.go("topic")
    stage.tap(stage.find("later"))
    anchor = stage.scene.place.anchor
    read = stage.visitor.page.property("anchor")
    stage.tap(stage.find("low"))
    assert stage.scene.place.anchor == anchor
    assert stage.visitor.page.property("anchor") == read
    stage.tap(stage.find("low"))
    assert stage.scene.place.anchor == anchor


@both
@pytest.mark.sample(2)
def test_no_control_is_higher_than_check_thinks(stage):
    """Where ``check`` says that the screen hangs right, all of them are in reach."""
    heights = {}
    for name in VISITS:
        stage.go(name, low=True)
        for control in stage.controls():
            # The idle card is a button as a whole.
            if control.objectName() not in {"startAgain", "cover"}:
                below = box(control).center().y() - limit(stage)
                heights[name, control.objectName()] = below / stage.unit
    assert ("topics", "laterScreenButton") in heights
    assert min(heights.values()) >= FIRST_LOW - 0.002, min(heights, key=heights.get)


@pytest.mark.parametrize(
    "stage", [("en", (1920, 1080)), ("ar", (1280, 1024)), ("ur", (1080, 1920))], indirect=True, ids=str
)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.sample(1)
def test_the_page_turner_of_all_topics_is_clear_of_its_tiles_and_leads_on(stage, step):
    stage.go("topics", step, low=True)
    turner = box(stage.find("screenTurner"))
    tiles = [item for item in stage.items() if item.objectName().startswith("tile-")]
    assert len(tiles) == 5
    assert not any(box(tile).intersects(turner) for tile in tiles)
    assert not turner.intersects(box(stage.find("startAgain")))
    first = {tile.objectName() for tile in tiles}
    stage.tap(stage.find("laterScreenButton"))
    assert first.isdisjoint(item.objectName() for item in stage.items())
    stage.window.grabWindow()
    assert complaints(stage.window) == []


@both
@pytest.mark.parametrize("screen", ["topics", "topic", "offer", "quiz", "languages", "advice"])
@pytest.mark.sample(1)
def test_start_again_comes_down_and_leaves_the_toolbar(stage, screen):
    stage.go(screen, low=True)
    assert stage.all("startAgainTool") == []
    exit_ = box(stage.find("startAgain"))
    assert exit_.top() >= limit(stage)
    stage.press(stage.find("startAgain"))
    assert isinstance(stage.scene, Loop)
    assert stage.state.visitor.low is None
    stage.go(screen)
    assert box(stage.find("startAgain")).top() < limit(stage)


@both
@pytest.mark.sample(1)
def test_start_again_leaves_an_ordinary_loop(stage):
    def loop():
        stage.press(stage.find("startAgain"))
        stage.release(stage.find("attract"))
        return stage.window.grabWindow()

    stage.go("topic")
    usual = loop()
    stage.go("topic", low=True)
    assert loop() == usual


@few(1)
@both
@pytest.mark.sample(1)
def test_the_confirmed_number_stays(stage, most):
    screens = ("topics", "topic", "offer", "quiz", "languages", "advice")
    for name in spread(screens, most and 3):
        for step in spread(range(4), most):
            stage.go(name, step, low=True)
            pill = stage.find("advicePill")
            assert "800" in pill.property("detail"), (name, step)
            assert box(pill).top() >= limit(stage)


@both
def test_who_answers_the_emergency_number_is_said_once(stage):
    stage.go("advice", low=True)
    assert stage.words().count(stage.visitor.emergency.property("who")) == 1


@both
@pytest.mark.slow
def test_a_long_press_in_the_lowest_quarter_lowers_and_nothing_else_acts(stage):
    stage.go("topic")
    contrast = stage.find("contrast")
    at = stage.point(contrast)
    stage.press(at)
    stage.wait(1.0)
    assert stage.state.visitor.low
    stage.release(at)
    assert stage.state.visitor.low
    assert not stage.state.visitor.high_contrast
    stage.wait(1.0)
    stage.tap(stage.find("contrast"))
    assert stage.state.visitor.high_contrast
    stage.press(at)
    stage.wait(1.0)
    stage.release(at)
    assert stage.state.visitor.low is False


@both
@pytest.mark.slow
def test_a_short_press_there_is_a_touch_as_ever(stage):
    stage.go("topic")
    at = stage.point(stage.find("contrast"))
    stage.press(at)
    stage.wait(0.8)
    stage.release(at)
    stage.wait(1.0)
    assert stage.state.visitor.low is None
    assert stage.state.visitor.high_contrast


@both
@pytest.mark.slow
def test_a_finger_that_moves_or_lies_higher_up_is_no_long_press(stage):
    stage.go("topic")
    x, y = stage.point(stage.find("contrast")).toTuple()
    stage.press((x, y))
    stage.move((x + 60, y))
    stage.wait(2.0)
    stage.release((x + 60, y))
    assert stage.state.visitor.low is None
    higher = (round(stage.window.width() / 2), round(0.7 * stage.window.height()))
    stage.press(higher)
    stage.wait(2.0)
    stage.release(higher)
    assert stage.state.visitor.low is None


@both
@pytest.mark.slow
def test_in_the_loop_a_long_press_lowers_nothing(stage):
    stage.go("statement")
    at = (round(stage.window.width() / 2), round(0.99 * stage.window.height()))
    stage.press(at)
    stage.wait(2.0)
    stage.release(at)
    assert stage.state.visitor.low is None


@both
@pytest.mark.slow
def test_a_high_mount_begins_low(stage, monkeypatch):
    def hung(site):
        return replace(site, mount=HIGH)

    monkeypatch.setitem(NAMED, "topic", replace(NAMED["topic"], site=hung))
    stage.go("topic").wait(1.0)
    assert stage.state.visitor.low is None
    assert min(highest(stage).values()) >= limit(stage)
    stage.tap(stage.find("low"))
    assert stage.state.visitor.low is False
    assert min(highest(stage).values()) < limit(stage)
    stage.do(ev.StartedAgain())
    stage.go("topic")
    assert min(highest(stage).values()) >= limit(stage)


@every
@pytest.mark.slow
def test_halves_of_the_text_size_keep_their_place_below(stage):
    places = set()
    for _ in stage.sizes("topic", low=True):
        places.add(tuple(box(stage.find(name)).getRect() for name in ("smallerText", "largerText")))
    assert len(places) == 1


@pytest.mark.parametrize("stage", [("en", (1920, 1080))], indirect=True, ids=str)
@pytest.mark.slow
def test_links_are_on_the_last_screen(stage):
    stage.go("topic", low=True)
    found = []
    while stage.find("later").isEnabled() and stage.scene.place.anchor.page.endswith("your-papers"):
        found = [item.objectName() for item in stage.controls() if item.objectName().startswith("link-")]
        stage.tap(stage.find("later"))
    assert len(found) >= 2
