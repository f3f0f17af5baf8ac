"""The accessible tree says what the window shows: all of it, once, in its order, and nothing else."""

from itertools import product

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible

from kiosk.core.state import events as ev
from tests.qml.stages import NAMED
from tests.qml.tree import Role, faults, nodes
from tests.sampling import chosen, few, spread

SIZES = [(1920, 1080), (1080, 1920), (1024, 768), (1080, 1080)]
LANGUAGES = ["en", "ar", "am", "hi"]
MAKE_TEST = [("en", (1920, 1080), 0), ("ar", (1080, 1920), 1)]
CASES = chosen(product(LANGUAGES, SIZES, [0, 1, 3]), lambda *case: case in MAKE_TEST)


def found(stage, names, step=0):
    told = {name: list(faults(stage.go(name, step if NAMED[name].has_tools else 0))) for name in names}
    return {name: faults for name, faults in told.items() if faults}


@pytest.mark.parametrize(("language", "size", "step"), CASES)
@few(5)
@pytest.mark.sample(1)
def test_it_is_what_the_window_shows(kiosk, language, size, step, most):
    assert found(kiosk(language, size), spread(NAMED, most), step) == {}


@pytest.mark.parametrize(
    ("screen", "control", "event", "role"),
    [
        ("topic", "contrast", ev.ContrastToggled(), Role.Button),
        ("offer", "row-1", ev.Marked(1), Role.CheckBox),
        ("quiz", "answer-2", ev.Marked(2), Role.RadioButton),
    ],
)
def test_what_is_turned_on_says_so(kiosk, screen, control, event, role):
    stage = kiosk().go(screen)
    states = []
    for _ in range(2):
        node = next(node for node in nodes(stage.window) if node.item.objectName() == control)
        assert node.role == role and node.state.checkable
        states.append(bool(node.state.checked))
        stage.do(event)
    assert states == [False, True]


def locale_of(item):
    """The language whose voice a screen reader takes for what a control is called."""
    told = QAccessible.queryAccessibleInterface(item).attributesInterface()
    return told.attributeValue(QAccessible.Attribute.Locale)


@pytest.mark.parametrize(
    ("screen", "prefix", "other"), [("statement", "chip-", "explore"), ("languages", "language-", "back")]
)
def test_each_language_is_called_in_its_own_language(kiosk, screen, prefix, other):
    stage = kiosk("en").go(screen)
    named = [item for item in stage.items() if item.objectName().startswith(prefix)]
    told = {item.objectName().removeprefix(prefix): locale_of(item) for item in named}
    assert told
    assert told == {tag: QLocale(tag) for tag in told}
    assert locale_of(stage.find(other)) == QLocale("en")


def test_each_word_over_the_languages_is_in_its_own_language(kiosk):
    stage = kiosk("en").go("languages")
    told = [locale_of(node.item) for node in nodes(stage.window) if node.role == Role.Heading]
    assert told == [QLocale(word["language"]) for word in stage.visitor.languages.heading]
    assert len(told) > 3


def test_the_language_that_the_loop_names_in_turn_is_called_in_its_own_language(kiosk):
    chip = kiosk("en").go("statement").find("languages")
    assert chip.property("language") != "en"
    assert locale_of(chip) == QLocale(chip.property("language"))


def test_the_language_that_is_shown_says_so(kiosk):
    stage = kiosk("ar").go("languages")
    tiles = [node for node in nodes(stage.window) if node.item.objectName().startswith("language-")]
    assert len(tiles) > 1 and all(node.state.checkable for node in tiles)
    assert [node.name for node in tiles if node.state.checked] == ["العربية"]


def test_the_size_of_text_is_the_name_of_its_two_buttons(kiosk):
    stage = kiosk().go("topic")
    names = []
    for _ in range(2):
        buttons = [n for n in nodes(stage.window) if n.item.objectName() in {"smallerText", "largerText"}]
        names.append({node.parent.name for node in buttons})
        stage.do(ev.TextSizeChosen(larger=True))
    assert names == [{"Text size"}, {"Text 130%"}]


def test_items_know_their_place_in_their_list_over_screens(kiosk):
    stage = kiosk().go("topic")
    places = []
    for _ in range(2):
        places += [node.description for node in nodes(stage.window) if node.role == Role.ListItem]
        stage.tap(stage.find("later"))
    assert places == ["1 / 5", "2 / 5", "3 / 5", "4 / 5", "5 / 5"]


@pytest.mark.slow
def test_every_picture_has_words_or_is_decoration(kiosk):
    """A drawing says nothing; a mark, dots and stops say what they show."""
    stage = kiosk()
    for screen, said in {
        "statement": ["Example · Draft"],
        "quiz": ["1 / 6"],
        "pin-typed": ["Digits typed: 6"],
        "talk-logo": ["Example", "Example · Draft"],
        "topic": [],
    }.items():
        stage.go(screen)
        assert [n.name for n in nodes(stage.window) if n.role == Role.Graphic] == said, screen
