"""The lines of tiles and buttons are alike in length."""

import pytest

from kiosk.core.text.line_breaks import BREAK, without_breaks
from kiosk.window.text.even_lines import even
from kiosk.window.text.measure import line_width, set_lines
from kiosk.window.text.sentence_underlines import span_of
from kiosk.window.text.type_for_qml import Type
from kiosk.window.text.typesetting import text_for, text_style


def lines_in(text, language, share):
    """Its lines in a column of so large a share of its width on one line."""
    font = text_style("tile", language, 0, 1080.0).qfont
    words = text_for(text, "tile", language)
    width = share * line_width(words, font)
    return [
        without_breaks(line).replace("\u00a0", " ").strip()
        for line in set_lines(even(words, font, width), font, width)
    ]


EVEN = [
    ("en", "Before you say yes", 0.85, ["Before you", "say yes"]),
    ("en", "Yes or no? Six questions", 0.65, ["Yes or no?", "Six questions"]),
    ("en", "Humanitarian help, and the words we use", 0.9, ["Humanitarian help,", "and the words we use"]),
    ("en", "Your rights in any job, even in a home", 0.42, ["Your rights in", "any job, even", "in a home"]),
    ("hi", "मानव तस्करी क्या है?", 0.9, ["मानव तस्करी", "क्या है?"]),
    ("hi", "नौकरी में आपके हक़, किसी के घर में भी", 0.9, ["नौकरी में आपके हक़,", "किसी के घर में भी"]),
    ("hi", "मानवीय मदद, और शब्दों का चुनाव", 0.45, ["मानवीय मदद,", "और शब्दों", "का चुनाव"]),
    # After a danda a line may break before a no-break space.
    (
        "hi",
        "तनख़्वाह, काम के घंटे और पता लिखित में माँगें। पासपोर्ट अपने पास रखें।",
        0.7,
        ["तनख़्वाह, काम के घंटे और पता लिखित में माँगें।", "पासपोर्ट अपने पास रखें।"],
    ),
    ("ar", "هل أنتم قلقون على شخص ما؟", 0.85, ["هل أنتم قلقون", "على شخص ما؟"]),
    ("ar", "ما هو الاتجار بالبشر؟ أسئلة", 0.7, ["ما هو الاتجار", "بالبشر؟ أسئلة"]),
    ("zh-Hans", f"是不是{BREAK}这样？{BREAK}六个{BREAK}问题", 0.85, ["是不是这样？", "六个问题"]),
    ("zh-Hans", f"工作的权利，{BREAK}在别人家{BREAK}也一样", 0.95, ["工作的权利，", "在别人家也一样"]),
]


@pytest.mark.parametrize(("language", "text", "share", "lines"), EVEN, ids=[row[1] for row in EVEN])
def test_no_word_is_alone_in_its_line(language, text, share, lines):
    assert lines_in(text, language, share) == lines


@pytest.mark.parametrize("text", ["One line", "Unbreakableword and"])
def test_what_has_one_line_or_too_wide_a_word_is_left_as_it_is(text):
    font = text_style("tile", "en", 0, 1080.0).qfont
    assert even(text, font, 0.5 * line_width("Unbreakableword", font) + 1000 * (text == "One line")) == text


def test_a_sentence_that_is_read_aloud_is_found_in_such_lines():
    font = text_style("tile", "en", 0, 1080.0).qfont
    words = "Before you say yes"
    held = even(words, font, 0.85 * line_width(words, font))
    assert held == "Before\u00a0you say\u00a0yes"
    assert span_of(held, "you say") == (7, 14)


def test_the_underline_follows_such_lines():
    words, font = "Before you say yes", text_style("tile", "en", 0, 1080.0).qfont
    width = 0.85 * line_width(words, font)
    found = Type().marks(words, words, "tile", "en", 0, 1080.0, width, 1, True)
    assert [mark["line"] for mark in found] == [0, 1]
    assert found[0]["wide"] == pytest.approx(line_width("Before you", font), abs=1)
