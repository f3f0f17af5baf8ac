"""Exploring by ear: the focus speaks, the first touch says a control, and the second uses it."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app.speech.explorer import Explorer
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from tests.qml.listening import Ears


@pytest.fixture
def exploring(kiosk):
    """exploring(screen, language) gives a stage there, and ears for a visitor with a headset."""
    made = []

    def make(screen="offer", language="en"):
        stage = kiosk(language).go(screen)
        ears = Ears(stage).offer("en", "fr", "ar")
        explorer = Explorer(stage.store, stage.visitor, stage.window, stage.kiosk.language_of, ears.reader)
        made.extend((explorer, ears))
        stage.do(sp.HeadsetPlugged(True), sp.ExploringSet(True))
        return stage, ears

    yield make
    for each in made:
        each.end()


def said(ears):
    """Everything from the last focus on."""
    while ears.plays:
        ears.done()
    found, ears.heard[:] = ears.texts, []
    return found


def test_the_first_touch_says_a_row_and_the_second_ticks_it(exploring):
    stage, ears = exploring()
    row = stage.find("row-1")
    name = row.property("name")
    before = stage.scene.place.marked
    stage.tap(row)
    assert said(ears) == [name, "Not ticked"]
    assert stage.scene.place.marked == before
    stage.tap(row)
    assert stage.scene.place.marked == before | {1}
    assert said(ears) == [name, "Ticked"]


def test_the_focus_says_what_it_comes_to(exploring):
    stage, ears = exploring()
    stage.key(Qt.Key.Key_Tab)
    first = said(ears)
    assert first
    stage.key(Qt.Key.Key_Tab)
    assert said(ears) not in ([], first)


@pytest.mark.slow
def test_a_language_says_its_own_name(exploring):
    stage, ears = exploring("languages")
    stage.tap(stage.find("language-fr"))
    assert (ears.heard[0].language, ears.heard[0].text) == ("fr", "Français")
    said(ears)
    stage.tap(stage.find("language-fr"))
    assert stage.state.language == "fr", "the second touch chooses it"


def test_start_again_needs_one_touch(exploring):
    stage, ears = exploring()
    stage.press(stage.find("startAgain"))
    assert isinstance(stage.scene, Loop)
    assert not ears.plays
    stage.release((10, 10))


def test_nobody_else_hears_where_nobody_has_allowed_it(exploring):
    stage, ears = exploring()
    stage.do(sp.HeadsetPlugged(False))
    stage.tap(stage.find("row-2"))
    assert ears.heard == []


def test_without_exploring_a_touch_acts_and_says_nothing(exploring):
    stage, ears = exploring()
    stage.do(sp.ExploringSet(False))
    before = stage.scene.place.marked
    stage.tap(stage.find("row-1"))
    assert stage.scene.place.marked != before
    assert ears.heard == []
