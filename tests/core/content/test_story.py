"""Stories and questions that ask: what a file may say, and what translators and readers get of it."""

import pytest

from kiosk.core.base.record_marks import RecordError
from tests.fakes import question, story

LINES = ("one", "two", "three", "four", "five")


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"beats": ("bus",)}, "at least 2"),
        ({"beats": ("bus",) * 5, "items": LINES}, "at most 4"),
        ({"items": ("only one",)}, "has 2 “beats” and 1 “items”: write a line for each drawing"),
        ({"items": ("a line of five words", "two")}, "has more than 4 words"),
        ({"answers": ("One",)}, "at least 2"),
        ({"answers": ("One", "Two", "Three", "Four")}, "at most 3"),
        ({"answers": ("One of four words", "Two")}, "has more than 3 words"),
        ({"answers": None}, "has “reason” without “answers”: write both or neither"),
        ({"reason": None}, "has “answers” without “reason”: write both or neither"),
        ({"button": None}, "needs “answers”, “reason”, “button” and “topic” together"),
        ({"topic": None}, "needs “answers”, “reason”, “button” and “topic” together"),
        ({"answers": None, "reason": None}, "needs “answers”, “reason”, “button” and “topic” together"),
    ],
)
def test_a_fault_says_what_to_write(fields, fault):
    with pytest.raises(RecordError, match=fault):
        story("a", **fields)


def test_a_story_can_go_without_a_question():
    plain = story("a", answers=None, reason=None, button=None, topic=None)
    assert plain.texts == ("Who has it?", "It comes.", "It goes.")


def test_the_reason_and_the_button_come_last():
    assert story("a").texts[-2:] == ("This is so. It has a cause.", "More")
    asking = question("a", answers=("Yes", "No"), reason="It is so. Ask.")
    assert asking.texts == ("Is it so?", "Ask.", "Yes", "No", "It is so. Ask.", "More")
    assert (story("a").reason_row, asking.reason_row) == (4, 3)
