"""Where a sentence lies in its text."""

import itertools

import pytest
from PySide6.QtCore import Qt

from kiosk.window.text.sentence_underlines import marks, span_of
from kiosk.window.text.typesetting import text_for, text_style

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft.value, Qt.AlignmentFlag.AlignRight.value


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("One. Two. Three.", "Two.", "Two."),
        ("One. Two.", "One. Two.", "One. Two."),
        ("One. Two.", "", "One. Two."),
        ("One. Two.", "Nine", "One. Two."),
        ("First · second words", "Second words", "second words"),
        ("see it there. Two.", "Go and see it there.", "see it there."),
        ("Two. Go and", "Go and see it.", "Go and"),
        ("电\u2060话\u200b很\u2060好", "话很", "话\u200b很"),
    ],
)
def test_a_part_is_found_whatever_its_breaks_and_capitals(text, part, found):
    begin, end = span_of(text, part)
    assert text[begin:end] == found


def of(text, part, language="en", width=400.0, alignment=LEFT):
    words = text_for(text, "body", language)
    font = text_style("body", language, 0, 1080.0).qfont
    return marks(words, span_of(words, part), font, width, alignment)


TEXT = "Keep your passport with you. An employer should not keep it for you. Ask for a receipt."


def test_a_sentence_over_two_lines_has_two_marks():
    first, *others = of(TEXT, "An employer should not keep it for you.")
    assert first.line in {1, 0}
    assert [mark.line for mark in others] == list(range(first.line + 1, first.line + 1 + len(others)))
    assert first.start > 0 or first.line > 0
    assert all(mark.start == 0 for mark in others)
    assert all(0 < mark.start + mark.wide <= 401 for mark in (first, *others))


def test_the_marks_of_all_sentences_do_not_overlap():
    parts = ["Keep your passport with you.", "An employer should not keep it for you.", "Ask for a receipt."]
    taken = sorted((m.line, m.start, m.start + m.wide) for part in parts for m in of(TEXT, part))
    for (line, _, end), (following, start, _) in itertools.pairwise(taken):
        assert following > line or start >= end


def test_right_to_left_begins_at_the_right_edge():
    text = "احتفظوا بجواز السفر معكم. ولا ينبغي لصاحب العمل أن يحتفظ به."
    (first,) = of(text, "احتفظوا بجواز السفر معكم.", "ar", 2000.0, RIGHT)
    (second,) = of(text, "ولا ينبغي لصاحب العمل أن يحتفظ به.", "ar", 2000.0, RIGHT)
    assert first.start + first.wide == pytest.approx(2000.0, abs=1)
    assert second.start + second.wide < first.start


def test_words_on_one_line_are_marked_from_their_own_edge():
    (mark,) = of("Your documents", "Your documents", width=0)
    assert (mark.line, mark.start) == (0, pytest.approx(0.0, abs=1))
    (mark,) = of("وثائقكم", "وثائقكم", "ar", width=0)
    assert mark.start == pytest.approx(0.0, abs=1)
    assert mark.wide > 10


def test_letters_beyond_the_first_plane_are_counted_as_qt_does():
    (mark,) = of("\U0001f600 One. Two.", "Two.", width=2000.0)
    (alone,) = of("Two.", "Two.", width=2000.0)
    assert mark.wide == pytest.approx(alone.wide, abs=1)
