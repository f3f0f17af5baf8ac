import inspect
import re
from typing import get_args

from kiosk.base.places import DOCS, RESOURCES
from kiosk.core.site.clicker_keys import KEYS, LOOKS, Act
from kiosk.core.talk.clicker_events import event_of
from kiosk.i18n.language import ENGLISH
from kiosk.window.talk.console.console_view import ConsoleView
from kiosk.window.talk.console.key_help import key_rows
from tests.core.talk.led import leading

PRESENTING = DOCS / "how-to/presenting.md"
ACTS = frozenset(get_args(Act))


def test_each_act_has_a_key_is_answered_and_is_in_the_help():
    """A rule answers it, or the console; another one would be a key that does nothing."""
    assert KEYS.keys() == ACTS
    rules = leading("rows", "last")
    assert {act for act in ACTS if event_of(act, rules.state, rules.world)} == ACTS - LOOKS
    assert set(re.findall(r'"(\w+)"', inspect.getsource(ConsoleView.answer))) & ACTS == LOOKS
    rows = key_rows({act: (f"key of {act}",) for act in ACTS}, ENGLISH)
    assert {part["text"] for row in rows for part in row["keys"]} >= {f"key of {act}" for act in ACTS}
    note = (RESOURCES / "site.toml").read_text("utf-8").partition("Keys that lead a talk")[2]
    assert set(re.findall(r"\w+", note.partition("do:")[2].partition(".\n")[0])) == ACTS


def test_every_key_is_listed_and_the_sites_own_beside_it():
    rows = {
        row["does"]: [part["text"] for part in row["keys"]] for row in key_rows({"next": ("F13",)}, ENGLISH)
    }
    assert rows["Next step"] == ["Page Down", "Right", "Down", "Space", "F13"]
    assert rows["Scroll the notes down or up"] == ["Ctrl", "Down", "Ctrl", "Up"]
    assert rows["Larger or smaller notes"] == ["+", "-"]
    icons = {part["icon"] for row in key_rows({}, ENGLISH) for part in row["keys"] if part["icon"]}
    assert icons == {"arrow-right", "arrow-left", "arrow-down", "arrow-up"}
    told = {key for keys in rows.values() for key in keys}
    assert {"I", "F2", "O", "P", "?", "F1", "C", "F6", "S", "Ctrl", "F", "Home", "End"} <= told


def test_no_key_means_two_things():
    names = [name for keys in KEYS.values() for name in keys]
    assert len(names) == len(set(names))
    assert set(KEYS) > LOOKS


def test_the_page_on_talks_names_every_act_and_key():
    page = PRESENTING.read_text("utf-8")
    assert set(KEYS) <= set(re.findall(r"`([a-z_]+)`", page))
    for key in ("I, F2", "O, F3", "P, F4", "?, F1", "C, F6", "Ctrl+F"):
        assert f"| {key} |" in page, key
