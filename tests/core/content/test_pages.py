"""Offers and quizzes: what is asked next, what the loop shows, what cannot be written."""

from dataclasses import replace

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.pages.quiz import QuizPage
from tests.fakes import TODAY, offer_page, page, quiz_page

SIX = frozenset(range(6))


@pytest.mark.parametrize(
    ("ticked", "asked"),
    [
        (frozenset(), ["ask 0", "ask 1", "ask 2"]),
        (frozenset({0, 2}), ["ask 1", "ask 3", "ask 4"]),
        (SIX - {4, 5}, ["ask 4", "ask 5", "filler 0"]),
        (SIX - {5}, ["ask 5", "filler 0", "filler 1"]),
        (SIX, ["anything else", "filler 0", "filler 1"]),
    ],
    ids=lambda value: str(sorted(value)),
)
def test_three_things_are_asked_about_next_whatever_is_ticked(ticked, asked):
    assert [entry.text for entry in offer_page("offer").next_questions(ticked)] == asked


def test_the_pages_that_visitors_try_have_no_text_to_turn():
    assert offer_page("offer").blocks_on(TODAY) == quiz_page("quiz").blocks_on(TODAY) == ()
    assert quiz_page("quiz").loop_blocks_on(TODAY) == ()


@pytest.mark.parametrize("true", [0, 1, 3, 6])
def test_exactly_two_of_a_quiz_are_true(true):
    questions = tuple(
        replace(question, is_true=number < true)
        for number, question in enumerate(quiz_page("quiz").questions)
    )
    with pytest.raises(RecordError, match="exactly two"):
        QuizPage.validated(id="quiz", title="True?", lead="Six.", question=questions)


def test_six_rows_and_six_questions():
    assert (len(offer_page("offer").rows), len(quiz_page("quiz").questions)) == (6, 6)


def test_a_page_is_legal_when_one_of_its_parts_is():
    plain = page("p")
    legal = replace(plain, parts=(*plain.parts, replace(plain.parts[0], legal=True)))
    assert (plain.is_legal, legal.is_legal) == (False, True)
