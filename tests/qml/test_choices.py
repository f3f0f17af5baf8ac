"""A page with choices on the real window: every shape and size, with fingers and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.core.content.pages.choices import SCENE_BLOCKS
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading, Topics
from tests.fakes import choices_page, scene, topic

REF = "story/could"
LONG = " ".join(["a long word and then"] * 6)
SCENES = (
    scene("start", "first-end", "middle", "other-end"),
    scene("middle", "first-end", "other-end"),
    scene("first-end"),
    scene("other-end"),
)
FULL = tuple(each | {"text": LONG} for each in SCENES)
SIZES = [(1920, 1080), (1080, 1920), (1024, 600)]


@pytest.fixture
def opened(used_kiosk):
    """opened(size) is the first scene."""
    stages = []

    def make(size, language="en", step=0, scenes=SCENES):
        stage = used_kiosk(language, size).go("topics", step)
        stages.append(stage)
        page = choices_page("could", *scenes, links=("check-an-offer", "your-rights"))
        deck = stage.world.deck
        known = replace(stage.world, deck=replace(deck, topics=(*deck.topics, topic("story", page))))
        return stage.do(ev.WorldChanged(known), ev.LinkFollowed(REF))

    yield make
    for stage in stages:
        stage.do(ev.WorldChanged(stage.world))


def at(number):
    return str(Anchor(REF, number * SCENE_BLOCKS))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_choice_leads_on_and_back_leads_back(opened, size):
    stage = opened(size)
    stage.tap(stage.find(f"link-{at(1)}"))
    assert stage.scene.place == Reading(Anchor.parse(at(1)), frozenset({0}))
    stage.tap(stage.find(f"link-{at(3)}"))
    assert "This is other-end." in stage.words()
    stage.find("link-check-an-offer")
    stage.tap(stage.find("back")).tap(stage.find("back"))
    assert stage.scene.place == Reading(Anchor(REF))
    assert isinstance(stage.tap(stage.find("back")).scene.place, Topics)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("step", [0, 2, 3])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_choice_is_shown_in_every_size(opened, size, step, language):
    stage = opened(size, language, step, FULL)
    links = {f"link-{at(number)}" for number in (1, 2, 3)}
    seen = set()
    while True:
        seen |= {name for name in links if stage.all(name)}
        if not (later := stage.all("later")) or not later[0].isEnabled():
            break
        stage.tap(later[0])
    assert seen == links


def test_choices_look_alike(opened):
    stage = opened((1920, 1080))
    found = [stage.find(f"link-{at(number)}") for number in (2, 1, 3)]
    looks = {(item.property("first"), item.width(), item.property("ink").name()) for item in found}
    assert looks == {(False, found[0].width(), found[0].property("ink").name())}


def test_keys_choose(opened):
    stage = opened((1920, 1080))
    stage.find(f"link-{at(1)}").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Return)
    assert stage.scene.place.anchor == Anchor.parse(at(1))
    for _ in range(40):
        if (focused := stage.focused) and focused.objectName() == f"link-{at(3)}":
            break
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Return)
    assert stage.scene.place.anchor == Anchor.parse(at(3))
