"""Wider spacing, as WCAG 1.4.12 asks text to bear: how it is set, and that pages of a visit bear it."""

from itertools import product

import pytest

from kiosk.staging.complaints import complaints
from kiosk.window.text.typesetting import USUAL, WIDE, space, text_style
from tests.sampling import chosen

UNIT = 1080.0
SCREENS = ["topics", "topic", "offer", "quiz-answered", "languages"]
NOT_YET = {("offer", (1080, 1920), 3)}
"""Docs say so: docs/reference/accessibility.md, A20."""
LANGUAGES = ["en", "fr", "ar", "ur", "hi", "am", "zh-Hans"]
SIZES = [(1920, 1080), (1080, 1920), (1024, 768)]
MAKE_TEST = [
    ("en", (1920, 1080), 0),
    ("hi", (1080, 1920), 3),
    ("ar", (1024, 768), 0),
    ("fr", (1080, 1920), 0),
]
CASES = chosen(product(LANGUAGES, SIZES, [0, 3]), lambda *case: case in MAKE_TEST)


@pytest.fixture
def wide():
    space(WIDE)
    yield
    space(USUAL)


APART, JOINED = ("en", "ru", "am", "zh-Hans"), ("ar", "ur", "hi", "bn")


@pytest.mark.parametrize(("language", "letters"), [*product(APART, [True]), *product(JOINED, [False])])
def test_letters_are_apart_where_a_script_has_room_between_them(qapp, wide, language, letters):
    style = text_style("body", language, 0, UNIT)
    size = style.qfont.pixelSize()
    assert style.lineHeight >= 1.5 * size
    assert style.qfont.wordSpacing() == pytest.approx(0.16 * size, abs=0.02)
    assert style.qfont.letterSpacing() == pytest.approx(0.12 * size if letters else 0.0, abs=0.02)


def test_nobody_sees_it_otherwise(qapp):
    usual = text_style("body", "en", 0, UNIT)
    space(WIDE)
    space(USUAL)
    after = text_style("body", "en", 0, UNIT)
    assert after.qfont == usual.qfont
    assert (after.lineHeight, after.qfont.wordSpacing()) == (usual.lineHeight, 0.0)


@pytest.mark.parametrize(("language", "size", "step"), CASES)
@pytest.mark.slow
def test_pages_of_a_visit_lose_nothing(wide, kiosk, language, size, step):
    stage = kiosk(language, size)
    found = {}
    for screen in [each for each in SCREENS if (each, size, step) not in NOT_YET]:
        stage.go(screen, step)
        stage.window.grabWindow()
        found[screen] = complaints(stage.window)
    assert {screen: told for screen, told in found.items() if told} == {}
