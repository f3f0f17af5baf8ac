"""Each act of a key is answered, and documents name it."""

import inspect
import re
from typing import get_args

from kiosk.base.places import DOCS, RESOURCES
from kiosk.core.keys.keypad import KeyAct
from kiosk.window.keys import key_filter
from kiosk.window.keys.key_filter import KeyFilter
from kiosk.window.keys.key_meanings import BY_NAME

ACTS = frozenset(get_args(KeyAct))
MOVES, LEADS, TUNES = key_filter._MOVES, key_filter._LEADS, key_filter._TUNES
ELSEWHERE = {"select", "start_again"}
"""Those that the filter answers by itself, wherever they come."""


def _answered_by(method):
    return set(re.findall(r'"(\w+)"', inspect.getsource(method))) & ACTS


def test_the_filter_swallows_no_act():
    assert MOVES | LEADS | TUNES | ELSEWHERE == ACTS
    assert _answered_by(KeyFilter._lead) == LEADS
    assert _answered_by(KeyFilter._tune) | {"slower"} == TUNES, "a key that is not faster is slower"


def test_keys_of_a_keyboard_have_acts_and_none_is_a_letter():
    """A letter alone would act for people who speak to their keyboard: WCAG 2.1.4."""
    assert set(BY_NAME.values()) <= ACTS
    assert not [key for key in BY_NAME if 0x21 <= key <= 0x10FFFF]


def test_documents_name_each_act():
    chapter = (DOCS / "reference/keypads.md").read_text("utf-8").partition("\nWhat a key can do: ")[2]
    page = chapter.partition(". ")[0]
    assert set(re.findall(r"`(\w+)`", page)) == ACTS
    note = (RESOURCES / "site.toml").read_text("utf-8").partition("What keys can do: ")[2].partition(".\n")[0]
    assert set(re.findall(r"\w+", note)) == ACTS


def test_the_table_of_closed_ways_names_the_keys_of_reading_aloud():
    """Rows L02 and L38 of docs/reference/lockdown.md: where nothing is read aloud, these keys do nothing."""
    rows = dict(re.findall(r"(?m)^\| (L\d\d) (\|.+)$", (DOCS / "reference/lockdown.md").read_text("utf-8")))
    where = key_filter._SPEECH
    assert {key.name for key, act in BY_NAME.items() if act in where} == {
        "Key_F11",
        *("Key_VolumeUp", "Key_VolumeDown", "Key_MediaPlay", "Key_MediaTogglePlayPause", "Key_MediaPrevious"),
    }
    assert "where the site reads aloud, F11 hides the picture" in rows["L02"]
    assert "where the site reads aloud, the keys for volume, play, pause and the track before" in rows["L38"]
