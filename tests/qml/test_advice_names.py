"""All languages of a card are one touch behind it, with their own way back."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt

from kiosk.core.state.scenes.visit import Advice
from kiosk.core.state.state import TEXT_STEPS
from kiosk.staging.complaints import complaints
from kiosk.window.text.type_for_qml import Type

SIZES = [(1920, 1080), (1080, 1920), (1024, 600)]


def names(stage):
    """What the screen shows below the number, from above."""
    page = stage.find("names")
    found = [child for child in page.childItems() if child.isVisible() and child.objectName() != "namesOf"]
    return [str(child.property("text")) for child in found if child.property("shownAlignment") is not None]


@pytest.mark.parametrize(
    ("language", "size", "step"),
    list(product(["en", "fr", "ar", "am", "hi", "ur", "zh-Hans"], SIZES, range(TEXT_STEPS))),
    ids=str,
)
@pytest.mark.slow
def test_a_card_leads_to_all_names_with_the_readers_own_first(kiosk, language, size, step):
    stage = kiosk(language, size).go("advice", step)
    stage.window.grabWindow()
    stage.tap(stage.all("cardNames")[0])
    wanted = list(stage.visitor.advice.property("names"))
    assert len(wanted) == 30
    spoken = stage.kiosk.language_of(language)
    assert wanted[0] in {spoken.language_name(tag) for tag in (language, language.partition("-")[0])}
    seen = []
    for _ in range(30):
        stage.window.grabWindow()
        assert complaints(stage.window) == []
        assert stage.all("cardNumber") == []
        seen += names(stage)
        later = [item for item in stage.all("later") if item.isEnabled()]
        if not later:
            break
        stage.tap(later[0])
    assert seen == wanted
    stage.tap(stage.find("back"))
    assert stage.scene.side == Advice()
    assert stage.all("cardNumber")


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("size", [(1280, 720), (1280, 1024), (1080, 1920), (1024, 600)], ids=str)
@pytest.mark.parametrize("language", ["ur", "am"])
@pytest.mark.sample(2)
def test_the_largest_names_are_whole_in_lower(kiosk, language, size, high_contrast):
    """With the tool that reads aloud, which takes the toolbar a row more."""
    stage = kiosk(language, size).go("advice", 3, high_contrast, low=True)
    stage.visitor.look_around(replace(stage.visitor.around, voices=frozenset({language})))
    stage.settle()
    stage.tap(stage.all("cardNames")[0])
    stage.window.grabWindow()
    assert names(stage)
    assert complaints(stage.window) == []


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
@pytest.mark.parametrize(("language", "step"), [("en", 0), ("ar", 0), ("am", 1), ("zh-Hans", 3)])
@pytest.mark.slow
def test_the_arrow_to_all_names_stands_beside_its_words(kiosk, language, step, size):
    """At most its own width from the last letter of the languages, on their last line."""
    stage = kiosk(language, size).go("advice", step)
    stage.window.grabWindow()
    arrows, says = stage.all("cardArrow"), stage.all("cardLanguages")
    assert len(arrows) == len(says) >= 1
    for arrow, words in zip(arrows, says, strict=True):
        x, y, width, height = stage.at(arrow)
        left, top, _, high = stage.at(words)
        said = (words.property("text"), words.property("role"), language, step, float(stage.unit))
        ends = Type().lastLine(*said, words.width()) / stage.unit
        assert 0 <= x - (left + ends) <= width
        assert top + high - words.property("lineHeight") / stage.unit <= y + height / 2 <= top + high


@pytest.mark.slow
def test_a_key_opens_the_names_and_a_change_of_language_keeps_them(kiosk):
    stage = kiosk().go("advice")
    stage.all("cardNames")[1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Return)
    assert stage.scene.side == Advice(1, 0, 0)
    assert names(stage)[0] == "English"
    stage.tap(stage.find("language"))
    stage.tap(stage.find("language-fr"))
    assert stage.scene.side == Advice(1, 0, 0)
    assert names(stage)[0] == "français"


def test_a_card_that_names_all_languages_leads_nowhere(kiosk):
    stage = kiosk().go("advice-desk-only")
    assert stage.all("cardNumber")
    assert stage.all("cardNames") == []
