import pytest

from kiosk.core.talk.clicker_events import leads

KEYS_OF_CLICKERS = [
    ("PgDown", ""),
    ("PgUp", ""),
    ("Right", ""),
    ("Left", ""),
    ("Down", ""),
    ("Up", ""),
    ("F5", ""),
    ("Shift+F5", ""),
    (".", "."),
    ("F13", ""),
    ("VolumeUp", ""),
]


@pytest.mark.parametrize(("name", "text"), KEYS_OF_CLICKERS)
@pytest.mark.parametrize("typed", ["", "passport"])
def test_a_clickers_key_leads_although_a_field_has_the_focus(name, text, typed):
    assert leads(name, text, typed)


@pytest.mark.parametrize(
    ("name", "text"),
    [("B", "b"), ("S", "s"), ("Space", " "), ("Backspace", "\b"), ("Home", ""), ("End", "")],
)
@pytest.mark.parametrize("typed", ["", "passport"])
def test_a_field_keeps_what_it_needs(name, text, typed):
    assert not leads(name, text, typed)


def test_escape_leaves_a_field_with_words_and_blanks_from_an_empty_one():
    assert leads("Esc", "\x1b", "")
    assert not leads("Esc", "\x1b", "pass")
