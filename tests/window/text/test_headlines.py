"""Headlines: the size by length, lines of like length, nothing lost."""

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.content.design import load_design
from kiosk.core.text.line_breaks import without_breaks
from kiosk.window.text.headlines import Headlines, balance, fitted, lines_in, role_for
from kiosk.window.text.measure import set_lines
from kiosk.window.text.type_for_qml import Type
from kiosk.window.text.typesetting import text_for, text_style

NARROWS = load_design().length("zone.headline.narrows")

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
    return balance(text, font, width, NARROWS * 1080), QFontMetricsF(font)


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


@pytest.mark.parametrize("width", [930.0, 800.0, 700.0])
def test_a_compound_word_is_not_divided(width):
    text = "Cette offre est-elle sûre ?"
    assert any("est-elle" in line for line in lines_in(text, role_for(text), "fr", width, 1080))


CHINESE = [
    "战争和灾害\u200b会增加\u200b被剥削的风险。",
    "第一次出远门？\u200b第一次工作？\u200b您可以慢慢来。",
    "这个工作机会\u200b安全吗？",
]


@pytest.mark.parametrize("width", [930.0, 850.0])
@pytest.mark.parametrize("text", CHINESE)
def test_chinese_breaks_only_where_its_author_allows_it(text, width):
    phrases = text.split("\u200b")
    found = lines_in(text, role_for(text), "zh-Hans", width, 1080)
    ends = {"".join(phrases[:n]) for n in range(len(phrases) + 1)}
    assert all("".join(found[:n]) in ends for n in range(len(found) + 1))
    assert "".join(found) == without_breaks(text)


def test_a_text_is_balanced_in_any_role():
    said = Headlines().balanced("Tell someone your plan before you go.", "headline_m", "en", 1400.0, 1080)
    assert len(said.split("\n")) == 2
    assert said.replace("\n", " ") == "Tell someone your plan before you go."


def test_breaks_do_not_count_as_letters():
    assert role_for("一" * 24 + "\u200b") == "headline_l"


@pytest.mark.parametrize("text", CHINESE)
def test_no_column_of_a_title_is_narrower_than_a_phrase(text):
    widest = Type().widestWord(text, "title", "zh-Hans", 0, 1080)
    font = text_style("title", "zh-Hans", 0, 1080).qfont
    assert widest == max(QFontMetricsF(font).horizontalAdvance(phrase) for phrase in text.split("\u200b"))
    assert Type().lineCount(text, "title", "zh-Hans", 0, 1080, widest + 1) <= len(text.split("\u200b"))


@pytest.mark.parametrize("width", range(300, 900, 37))
def test_no_line_of_chinese_begins_with_a_mark_or_holds_one_letter_at_the_end(width):
    text = "您的护照由您自己保管。雇主不应该保管您的护照；如果官员留下“护照”，您可以要一张收据（2024年）。"
    lines = set_lines(text_for(text, "body", "zh-Hans"), text_style("body", "zh-Hans", 0, 1080).qfont, width)
    lines = [without_breaks(line) for line in lines]
    assert not [line for line in lines if line[0] in "，。、；：！？”）》"]
    assert not [line for line in lines if line[-1] in "“（《"]
    assert len(lines[-1]) > 2


@pytest.mark.parametrize(
    ("text", "width", "role", "count"),
    [
        ("Is this offer safe?", 930.0, "headline_l", 2),
        ("Is this offer safe?", 430.0, "headline_l", 3),
        # Four lines in its own size.
        ("Is this offer safe?", 340.0, "headline_m", 3),
        # A word that has no room in its own size, nor in the next.
        ("Verantwortung", 730.0, "headline_m", 1),
        ("Verantwortung", 630.0, "headline_s", 1),
        # No size is small enough.
        ("Verantwortung", 400.0, "headline_s", 2),
    ],
)
def test_a_headline_that_does_not_fit_takes_the_next_size_down(text, width, role, count):
    found, lines = fitted(text, "en", width, 1080)
    assert (found, len(lines)) == (role, count)
    headlines = Headlines()
    shown = headlines.fit(text, "en", width, 1080, 0)
    assert (shown.property("role"), shown.property("lines")) == (found, lines)


@pytest.mark.parametrize(
    ("width", "role"),
    [(1000.0, "list_headline"), (880.0, "list_headline_s"), (700.0, "title_s"), (9.0, "title_s")],
)
def test_the_headline_of_a_list_takes_the_size_that_fits_on_one_line(width, role):
    assert Headlines().onOneLine("Anyone can be trafficked.", "en", width, 1080) == role


def test_the_width_of_a_headline_is_that_of_its_widest_line():
    headlines = Headlines()
    fit = headlines.fit("Going to work abroad? Check the offer first.", "en", 930.0, 1080, 0)
    font = text_style(fit.property("role"), "en", 0, 1080).qfont
    widest = max(QFontMetricsF(font).horizontalAdvance(line) for line in fit.property("lines"))
    assert fit.property("width") == pytest.approx(widest, abs=2)


@pytest.mark.parametrize(
    ("width", "spare", "role"),
    [
        (1890.0, 450.0, "headline_xxl"),
        # Larger, it would take two lines.
        (1500.0, 450.0, "headline_xl"),
        (1200.0, 450.0, "headline_l"),
        # Larger, it would be higher than what is spare.
        (1890.0, 180.0, "headline_xl"),
        (1890.0, 0.0, "headline_l"),
    ],
)
def test_a_headline_is_larger_where_height_is_spare_and_takes_no_more_lines(width, spare, role):
    assert fitted("Is this offer safe?", "en", width, 1080, spare) == (role, ["Is this offer safe?"])
