"""How much of a field is filled: a screen that has lost its drawing and half of its words is found."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.commands.shots import take
from kiosk.staging.filled import LEAST_FILLED, filled
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.scene_walk import walk
from tests.qml.stages import Stage

SIZES = ((1920, 1080), (1080, 1920))
NAMED = {screen.name: screen for screen in SCREENS}


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def stage(qapp, request):
    """One of its own: what a test hides stays hidden."""
    stage = Stage(size=request.param)
    yield stage
    stage.end()


def hide_drawing_and_half_of_the_words(stage):
    (bar,) = stage.all("bar")
    foot = bar.mapToScene(QPointF(0, 0)).y()
    shown = [each for each in walk(stage.window.contentItem()) if each.kind == "Words"]
    words = [each.item for each in shown if each.item.property("text") and each.rect.top() < foot]
    assert len(words) > 1
    for item in [*stage.all("motif"), *words[1::2]]:
        item.setVisible(False)


@pytest.mark.parametrize("name", ["statement", "list", "question"])
def test_a_screen_without_drawing_and_half_of_its_words_is_too_empty(stage, name):
    stage.go(name)
    assert filled(stage.window) >= LEAST_FILLED
    hide_drawing_and_half_of_the_words(stage)
    assert filled(stage.window) < LEAST_FILLED


def test_the_picture_says_how_full_it_is_and_which_are_too_empty(qapp, monkeypatch):
    (whole,) = take([NAMED["statement"]], "en", (640, 360))
    assert whole.filled > LEAST_FILLED
    assert whole.complaints == []
    monkeypatch.setattr("kiosk.commands.shots.LEAST_FILLED", 0.9)
    statement, idle = take([NAMED["statement"], NAMED["idle"]], "en", (640, 360))
    assert statement.complaints == [
        f"words and drawing fill {statement.filled:.0%} of the field, less than 90%"
    ]
    assert idle.complaints == []
