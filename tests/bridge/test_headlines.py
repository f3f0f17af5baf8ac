"""Headlines: the size by length, lines of like length, nothing lost."""

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.bridge.headlines import STEP, balance, role_for
from kiosk.bridge.typesetting import text_style

HEADLINES = [
    "Going to work abroad? Check the offer first.",
    "Tell someone your plan before you go.",
    "Is this offer safe?",
    "Can you call home without your phone?",
    "Peut-on appeler chez soi sans son téléphone ?",
    "هل هذا العرض آمن؟ اسأل قبل أن تسافر",
    "x",
]


@pytest.mark.parametrize(
    ("length", "role"),
    [
        (1, "headline_l"),
        (24, "headline_l"),
        (25, "headline_m"),
        (48, "headline_m"),
        (49, "headline_s"),
        (90, "headline_s"),
    ],
)
def test_the_longer_a_headline_the_smaller(length, role):
    assert role_for("x" * length) == role


def lines(text, width=930.0, language="en"):
    font = text_style(role_for(text), language, 0, 1080).qfont
    return balance(text, font, width, STEP * 1080), QFontMetricsF(font)


@pytest.mark.parametrize("width", [930.0, 620.0, 2000.0])
@pytest.mark.parametrize("text", HEADLINES)
def test_no_word_is_lost(text, width):
    assert " ".join(lines(text, width)[0]).split() == text.split()


@pytest.mark.parametrize("text", HEADLINES)
def test_every_line_fits_the_column(text):
    found, metrics = lines(text)
    assert max(metrics.horizontalAdvance(line) for line in found) <= 930 + 1


def test_lines_are_balanced_rather_than_filled():
    found, metrics = lines("Tell someone your plan before you go.")
    widths = [metrics.horizontalAdvance(line) for line in found]
    assert len(found) > 1
    assert min(widths) > 0.5 * max(widths)


def test_a_word_wider_than_its_column_is_cut_rather_than_lost():
    found, _ = lines("Donaudampfschifffahrtsgesellschaft", 300.0)
    assert "".join(found) == "Donaudampfschifffahrtsgesellschaft"
    assert len(found) > 1
