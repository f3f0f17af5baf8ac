"""Lines are cut where Qt cuts them, whatever signs are in the text."""

from itertools import pairwise

import pytest

from kiosk.window.text.measure import narrowest, set_lines
from kiosk.window.text.typesetting import text_style

TEXTS = [
    "😀 Missed the last bus? You can wait in the hall.",
    "Missed 😀 😀 the last 👩🏽‍🚀 bus? You can wait in the hall 🚌.",
    "𐍈𐍈𐍈 one two three 𝔞𝔟 four five six",
    "wait in the hall",
]


@pytest.mark.parametrize("anywhere", [False, True])
@pytest.mark.parametrize("width", [150.0, 260.0, 400.0, 900.0])
@pytest.mark.parametrize("text", TEXTS)
def test_signs_beyond_the_first_plane_break_no_word_and_lose_nothing(text, width, anywhere):
    lines = set_lines(text, text_style("body", "en", 0, 1080).qfont, width, anywhere)
    assert "".join(lines) == text
    assert [(a, b) for a, b in pairwise(lines) if not a.endswith(" ")] == []


@pytest.mark.parametrize("text", TEXTS)
def test_what_no_line_divides_are_the_words(text):
    assert narrowest(text, text_style("body", "en", 0, 1080).qfont) == tuple(text.split())
