from dataclasses import replace

import pytest

from kiosk.core.content.talks.library import Talks
from kiosk.i18n.language import ENGLISH
from kiosk.window.talk.console.slide_search import found, typed_words
from tests.fakes import world

ROWS = [
    {"ref": "a", "number": "1", "title": "Welcome, everybody", "inNotes": False},
    {"ref": "b", "number": "2", "title": "Écouter", "inNotes": False},
    {"ref": "c", "number": "12", "title": "2 of 10 people", "inNotes": False},
]
NOTES = {"a": "Say your name.", "b": "Nothing to add.", "c": "Ask: who welcomed you?"}


@pytest.fixture
def noted():
    return replace(world(), talks=Talks((), (), NOTES))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("welcome", [("a", False), ("c", True)]),
        (" NAME ", [("a", True)]),
        ("ecouter", [("b", False)]),
        ("2", [("b", False), ("c", False)]),
        ("12", [("c", False)]),
        ("nobody", []),
    ],
)
def test_titles_come_first_then_notes(noted, words, expected):
    assert [(row["ref"], row["inNotes"]) for row in found(words, ROWS, noted, ENGLISH)] == expected


@pytest.mark.parametrize(
    ("digits", "missed", "said"),
    [
        ("", False, ""),
        ("1", False, "Enter: slide 1"),
        ("14", False, "Enter: slide 14"),
        ("99", False, "There is no slide 99"),
        ("0", False, "There is no slide 0"),
        ("99", True, "There is no slide 99"),
    ],
)
def test_digits_say_what_enter_will_do(digits, missed, said):
    assert typed_words(digits, missed, 14, ENGLISH) == said
