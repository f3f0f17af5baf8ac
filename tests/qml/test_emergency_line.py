"""The emergency number of *Advice*: its words are where they fit, whatever was there before."""

import pytest

from kiosk.core.state import events as ev
from tests.qml.tree import nodes

CAPTIONED = ("stripCaption", "stripNumber")


@pytest.mark.parametrize("language", ["am", "en"])
def test_words_return_below_the_number_once_there_is_room_again(used_kiosk, language):
    stage = used_kiosk(language, (1280, 720)).go("statement").do(ev.AdviceOpened(), ev.ContrastToggled())
    before, line = stage.picture(), stage.find("emergency")
    whole = line.width()
    line.setProperty("width", whole - 300)
    stage.settle()
    line.setProperty("width", whole)
    stage.settle()
    assert stage.picture() == before


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("low", [False, True])
def test_word_number_and_who_answers_are_one_item_for_a_screen_reader(used_kiosk, size, low):
    stage = used_kiosk("en", size).go("advice", low=low)
    said = [node.name for node in nodes(stage.window) if node.is_in({"emergency"})]
    assert said == ["Emergency: 555, The police, fire and ambulance services answer."]


@pytest.mark.parametrize("screen", ["no-touch", "out-of-order"])
def test_a_number_that_is_no_button_is_one_item_with_its_caption(used_kiosk, screen):
    """Behind its caption, in the strip of a loop without touch and out of order."""
    stage = used_kiosk("en", (1920, 1080)).go(screen)
    said = [node.name for node in nodes(stage.window) if node.item.objectName() in CAPTIONED]
    shown = [[item.property("text") for item in stage.all(name)] for name in CAPTIONED]
    assert said == [", ".join(words) for words in zip(*shown, strict=True)]
