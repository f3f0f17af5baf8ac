"""A text is cut into screens."""

from functools import cache
from itertools import product

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.core.content.blocks import HEADS
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.state import TEXT_STEPS
from kiosk.window.text.typesetting import text_style
from tests.window.text.paged import COLUMNS, bare, blocks, pager, screens, screens_of, topics

LANGUAGES = ("en", "fr", "en-XA", "ar-XB")
CASES = list(product(LANGUAGES, range(TEXT_STEPS), COLUMNS))
TEXT = b"""
import QtQuick
Text {
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    lineHeightMode: Text.FixedHeight
}
"""


@cache
def cut(topic, language, step, unit):
    """The same, cut once for all that is asked of it."""
    return screens(pager(topic, language, step, unit))


# --- measured as painted -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def painted(qapp):
    """A real QML Text, given a font and a width; how many lines it paints."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(TEXT, QUrl())
    text = component.create()

    def lines(words, style, width):
        text.setProperty("font", style.font)
        text.setProperty("lineHeight", style.lineHeight)
        text.setProperty("width", width)
        text.setProperty("text", words)
        return text.property("lineCount")

    yield lines
    text.deleteLater()
    engine.deleteLater()


@pytest.mark.parametrize(("language", "step", "unit"), CASES)
@pytest.mark.sample(1)
def test_the_pager_counts_the_lines_that_are_painted(painted, language, step, unit):
    width, _ = COLUMNS[unit][step]
    for topic in topics():
        for screen in cut(topic, language, step, unit):
            for block in screen:
                style = text_style(block["role"], language, step, unit)
                assert block["lines"] == painted(block["text"], style, width - block["indent"]), block["text"]


# --- nothing lost ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "step", "unit"), CASES)
@pytest.mark.sample(3)
def test_every_word_is_shown_once_and_in_order(language, step, unit):
    for topic in topics():
        shown = [bare(piece["text"]) for screen in cut(topic, language, step, unit) for piece in screen]
        assert "".join(shown) == "".join(bare(block["text"]) for block in blocks(topic, language))


@pytest.mark.parametrize(("language", "step", "unit"), CASES)
@pytest.mark.sample(1)
def test_every_screen_fits_its_column(language, step, unit):
    for topic in topics():
        for screen in cut(topic, language, step, unit):
            last = screen[-1]
            height = text_style(last["role"], language, step, unit).lineHeight * last["leading"]
            assert last["y"] + last["lines"] * height <= COLUMNS[unit][step][1], last["text"]
            assert screen[0]["y"] == 0


@pytest.mark.parametrize(("language", "step", "unit"), CASES)
@pytest.mark.sample(3)
def test_no_screen_ends_with_a_heading(language, step, unit):
    """What a number counts is none; where it alone leaves no room, nor is what follows on the next screen."""
    for topic in topics():
        after_figure = False
        for screen in cut(topic, language, step, unit):
            kinds = [block["kind"] for block in screen]
            after_figure = after_figure or kinds[0] == "figure" or kinds[-2:] == ["figure", "heading"]
            assert kinds[-1] not in HEADS or after_figure, screen
            after_figure = kinds[-1] in HEADS


@pytest.mark.parametrize("language", LANGUAGES)
def test_screens_are_counted_page_by_page(language):
    topic = topics()[0]
    made = pager(topic, language, 3)
    counted = []
    for _ in screens_of(made):
        page = Anchor.parse(made.anchor).page
        counted.append((page, made.number, made.count))
    for page in topic.pages:
        mine = [(number, count) for ref, number, count in counted if ref == f"{topic.id}/{page.id}"]
        assert mine == [(number, len(mine)) for number in range(1, len(mine) + 1)]


def test_back_and_on_lead_through_the_same_screens():
    made = pager(topics()[0], "en", 2)
    there = []
    for _ in screens_of(made):
        there.append(made.shown)
    back = [made.shown]
    while before := made.before:
        made.anchor = before
        back.append(made.shown)
    assert back == there[::-1]


def test_a_page_without_text_is_a_place_to_turn_to():
    made = pager(topics()[0], "en", 0)
    empty = {"anchor": "kinds/empty#0.0.0", "kind": "paragraph", "text": ""}
    told = made.blocks
    made.blocks = [told[0], empty, *told[1:]]
    made.anchor = "kinds/kinds#0.0.0"
    assert made.before == "kinds/empty#0.0.0"
    made.anchor = "kinds/first#0.0.0"
    while made.after.startswith("kinds/first"):
        made.anchor = made.after
    assert made.after == "kinds/empty#0.0.0"


# --- the place is kept -------------------------------------------------------------------------------------


def holds(made, text):
    """Whether the screen that the pager shows has the beginning of a text."""
    return any(bare(text)[:10] in bare(piece["text"]) for piece in made.shown)


@pytest.mark.parametrize(
    ("language", "unit", "before", "after"),
    [
        (tag, unit, *sizes)
        for tag, unit, sizes in product(["en", "ar-XB"], COLUMNS, [(0, 3), (3, 0), (1, 2), (2, 3)])
    ],
)
@pytest.mark.slow
def test_after_a_change_of_size_the_screen_holds_the_anchor(language, before, after, unit):
    for topic in topics():
        made, changed = (pager(topic, language, step, unit) for step in (before, after))
        for _ in screens_of(made):
            changed.anchor = made.anchor
            if not Anchor.parse(made.anchor).line:
                assert holds(changed, made.shown[0]["text"])


@pytest.mark.parametrize("other", ["fr", "en-XA", "ar-XB"])
@pytest.mark.sample(1)
def test_after_a_change_of_language_the_screen_holds_the_anchor(other):
    for topic in topics():
        made, changed = pager(topic, "en", 2), pager(topic, other, 2)
        said = {block["anchor"]: block["text"] for block in blocks(topic, other)}
        for _ in screens_of(made):
            anchor = made.anchor
            changed.anchor = anchor
            if anchor in said:
                assert holds(changed, said[anchor])
