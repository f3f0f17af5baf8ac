"""The logo plate: a name with *Draft* below it, and the dot beside it that staff know and visitors do not."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.staging.complaints import complaints
from kiosk.staging.scene_walk import ink, walk
from kiosk.staging.site_variants import due_soon
from tests.sampling import paired

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def faults(stage):
    stage.window.grabWindow()
    return complaints(stage.window)


def told(stage):
    """All that a screen reader can say."""
    return list(_names(QAccessible.queryAccessibleInterface(stage.window)))


def _names(face):
    yield face.text(QAccessible.Text.Name)
    for number in range(face.childCount()):
        yield from _names(face.child(number))


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Kiosk", marks=pytest.mark.slow),
        pytest.param("Awareness Kiosk", marks=pytest.mark.slow),
        "A society with a very long name of its own",
    ],
)
@pytest.mark.parametrize(
    ("language", "size"),
    paired(["en", "fr", "ar", "am", "hi", "ur", "zh-Hans"], [LANDSCAPE, PORTRAIT]),
    ids=str,
)
@pytest.mark.sample(1)
def test_name_and_draft_stand_inside_the_plate(kiosk, language, name, size):
    stage = kiosk(language, size).go("statement")
    site = replace(stage.store.world.site, demo=False, name={"en": name})
    stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))
    assert faults(stage) == []
    plate, *inside = walk(stage.find("plateDraft").parentItem().parentItem().parentItem())
    words = [ink(item) for item in inside if item.kind == "Words"]
    assert 2 <= len(words) <= 3
    assert [rect for rect in words if not plate.rect.adjusted(-1, -1, 1, 1).contains(rect)] == []


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["en", "ar-XB"])
@pytest.mark.slow
def test_it_stands_in_the_margin_beside_the_plate(kiosk, language, size):
    stage = kiosk(language, size).go("due-soon")
    x, y, width, height = stage.at(stage.find("plateDot"))
    assert (width, height) == pytest.approx((0.0148, 0.0148), abs=0.002)
    plate_x, plate_y, plate_width, plate_height = stage.at(stage.find("plateDot").parentItem())
    assert x - plate_x - plate_width == pytest.approx(0.0148, abs=0.002)
    assert y + height == pytest.approx(plate_y + plate_height, abs=0.001)
    assert x + width < stage.window.width() / stage.unit


@pytest.mark.slow
def test_it_stands_there_without_touch_too(kiosk):
    stage = kiosk().go("no-touch")
    assert stage.all("plateDot") == []
    world = stage.store.world
    stage.do(ev.WorldChanged(replace(world, site=due_soon(world.site))))
    assert stage.find("plateDot")


@pytest.mark.slow
def test_it_never_moves_and_lasts(kiosk):
    stage = kiosk().go("due-soon")
    before = stage.at(stage.find("plateDot"))
    for _ in range(5):
        stage.wait(7.0)
        assert stage.at(stage.find("plateDot")) == before


def test_nobody_is_told_of_it_and_it_is_no_button(kiosk):
    stage = kiosk().go("statement")
    without = told(stage)
    stage.go("due-soon")
    assert stage.find("plateDot")
    assert told(stage) == without
    assert isinstance(stage.tap(stage.find("plateDot")).scene, Loop)


@pytest.mark.slow
def test_a_visit_does_not_show_it(kiosk):
    stage = kiosk().go("due-soon").tap((500, 300))
    assert isinstance(stage.scene, Visit)
    assert stage.all("plateDot") == []


def test_a_draft_beside_the_movement_is_a_word_on_the_bar(kiosk):
    """Where no name and no mark is allowed there is no plate either."""
    stage = kiosk()
    deck = replace(stage.world.deck, topics=(stage.world.deck.find_topic("who-we-are"),))
    stage.world = replace(stage.world, deck=deck)
    stage.go("page")
    site = replace(stage.store.world.site, demo=False)
    stage.do(ev.WorldChanged(replace(stage.store.world, site=site, drafts=frozenset({"en"}))))
    assert stage.scene.panel == "who-we-are/for-everyone"
    draft = stage.find("plateDraft")
    plate = draft.parentItem().parentItem().parentItem()
    assert plate.property("color").alpha() == 0
    assert draft.property("text") == "Draft"
    stage.go("statement")
    assert stage.find("plateDraft").parentItem().parentItem().parentItem().property("color").alpha() == 255
