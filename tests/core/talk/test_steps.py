"""Slides, rows and screens of a talk, step by step."""

import pytest

from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from tests.core.talk.led import BACK, ON, cut, leading, place


def test_slides_turn_by_steps_and_stop_at_both_ends():
    rules = leading("n", "a", "last")
    assert place(rules.do(BACK)) == ("n", 0, 0)
    assert [place(rules.do(ON))[0] for _ in range(3)] == ["a", "last", "last"]
    assert [place(rules.do(BACK))[0] for _ in range(3)] == ["a", "n", "n"]


def test_another_slide_comes_by_a_hand_over():
    assert leading("n", "a").wait(5.0).do(ON).scene.slide == Loop("a", 5.0, rested=False)


def test_rows_of_a_list_come_one_by_one_and_go_the_same_way():
    rules = leading("n", "rows", "last").do(ON)
    assert [place(rules.do(ON)) for _ in range(3)] == [("rows", 0, 1), ("rows", 0, 2), ("last", 0, 0)]
    assert [place(rules.do(BACK)) for _ in range(4)] == [
        ("rows", 0, 2),
        ("rows", 0, 1),
        ("rows", 0, 0),
        ("n", 0, 0),
    ]


def test_the_reason_of_a_story_comes_when_the_room_has_answered():
    rules = leading("n", "asks", "last").do(ON)
    assert [place(rules.do(ON)) for _ in range(2)] == [("asks", 0, 1), ("last", 0, 0)]
    assert [place(rules.do(BACK)) for _ in range(2)] == [("asks", 0, 1), ("asks", 0, 0)]


def test_a_row_needs_no_hand_over():
    rules = leading("rows").wait(5.0).do(ON)
    assert rules.scene.slide == Loop("rows", 0.0, rested=True)


def test_steps_of_a_page_come_one_by_one():
    rules = leading("t/steps", "n")
    assert [place(cut(rules).do(ON)) for _ in range(4)] == [
        ("t/steps", 0, 1),
        ("t/steps", 0, 2),
        ("t/steps", 0, 3),
        ("n", 0, 0),
    ]


def test_a_page_of_several_screens_turns_and_turns_back():
    rules = leading("n", "t/text", "last").do(ON)
    screens = (0, 3, 6)
    assert [place(cut(rules, *screens).do(ON)) for _ in range(3)] == [
        ("t/text", 3, 0),
        ("t/text", 6, 0),
        ("last", 0, 0),
    ]
    rules.do(te.SlideChosen("t/text"))
    for _ in range(2):
        cut(rules, *screens).do(ON)
    assert [place(rules.do(BACK)) for _ in range(3)] == [("t/text", 3, 0), ("t/text", 0, 0), ("n", 0, 0)]


def test_a_row_on_the_next_screen_turns_to_it():
    rules = leading("t/steps", "n")
    there = [place(cut(rules, 0, 8).do(ON)) for _ in range(4)]
    assert there == [("t/steps", 0, 1), ("t/steps", 0, 2), ("t/steps", 8, 3), ("n", 0, 0)]
    rules.do(te.SlideChosen("t/steps"))
    for _ in range(3):
        cut(rules, 0, 8).do(ON)
    assert [place(rules.do(BACK)) for _ in range(3)] == [
        ("t/steps", 0, 2),
        ("t/steps", 0, 1),
        ("t/steps", 0, 0),
    ]


def test_an_offer_comes_row_by_row():
    rules = leading("t/offer", "n")
    assert [place(rules.do(ON))[2] for _ in range(6)] == [1, 2, 3, 4, 5, 6]
    assert place(rules.do(ON)) == ("n", 0, 0)


def test_all_choices_stand_together_and_what_follows_stands_below_its_choice():
    rules = leading("t/could", "n")
    shown = [place(rules.do(ON))[1] for _ in range(4)]
    assert [part(rules, at) for at in (0, *shown)] == [
        ["A woman has an offer.", "This is start."],
        ["to end-a", "to middle"],
        ["to middle", "This is middle.", "to end-a", "to end-b"],
        ["to end-a", "This is end-a."],
        ["to end-b", "This is end-b."],
    ]
    assert [place(rules.do(BACK))[1:] for _ in range(4)] == [(at, 0) for at in (*shown[-2::-1], 0)]
    for _ in range(5):
        rules.do(ON)
    assert place(rules) == ("n", 0, 0)


def part(rules, at):
    """The words that the slide of the choices shows with the block ``at``."""
    stop = rules.world.slide("t/could", rules.now.wall.date(), "en")
    return [stop.blocks[number].text for number in stop.page.talk_part(at, len(stop.blocks))]


def test_each_question_waits_for_its_reply():
    rules = leading("t/quiz", "n")
    assert [place(rules.do(ON)) for _ in range(4)] == [
        ("t/quiz", 0, 1),
        ("t/quiz", 4, 0),
        ("t/quiz", 4, 1),
        ("t/quiz", 8, 0),
    ]
    assert [place(rules.do(BACK)) for _ in range(2)] == [("t/quiz", 4, 1), ("t/quiz", 4, 0)]
    for _ in range(9):
        rules.do(ON)
    assert place(rules) == ("t/quiz", 20, 1)
    assert place(rules.do(ON)) == ("n", 0, 0)


@pytest.mark.parametrize("ref", ["last", "t/text"])
def test_a_slide_is_chosen(ref):
    rules = leading("n", "t/text", "last").wait(3.0).do(te.SlideChosen(ref))
    assert rules.scene.slide == Loop(ref, 3.0, rested=False)


def test_a_slide_of_another_programme_is_not():
    assert place(leading("n", "last").do(te.SlideChosen("a")))[0] == "n"
