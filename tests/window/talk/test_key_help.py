import re
from pathlib import Path

from kiosk.core.site.clicker_keys import KEYS, LOOKS
from kiosk.i18n.language import ENGLISH
from kiosk.window.talk.key_help import key_rows

PRESENTING = Path(__file__).parents[3] / "docs/presenting.md"


def test_every_key_is_listed_and_the_sites_own_beside_it():
    rows = {
        row["does"]: [part["text"] for part in row["keys"]] for row in key_rows({"next": ("F13",)}, ENGLISH)
    }
    assert rows["Next step"] == ["Page Down", "Right", "Down", "Space", "F13"]
    assert rows["Notes on, and back"] == ["Ctrl", "Down", "Ctrl", "Up"]
    assert rows["Larger, smaller notes"] == ["+", "-"]
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
