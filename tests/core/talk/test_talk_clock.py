from dataclasses import replace

import pytest

from kiosk.core.content.talks.programme import Slide
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.talk import Exercise
from kiosk.core.talk.rules import IDLE, ends_at
from kiosk.core.talk.talk_clock import Plan, elapsed, minutes_behind, plan_of
from tests.core.talk.test_rules import ON, leading

SLIDES = [
    Slide.validated(show="a", minutes=1.0),
    Slide.validated(show="b", minutes=2.5),
    Slide.validated(show="c", minutes=3.0),
]
JUMP, PAUSE, RESET = te.SlideChosen("last"), te.ClockToggled(), te.ClockReset()


@pytest.mark.parametrize(
    ("ref", "plan"),
    [
        ("a", Plan(0, 60, 390)),
        ("b", Plan(60, 210, 390)),
        ("c", Plan(210, 390, 390)),
        ("not there", Plan(0, 60, 390)),
    ],
)
def test_the_plan_of_a_slide_follows_from_those_before_it(ref, plan):
    assert plan_of(SLIDES, ref) == plan


@pytest.mark.parametrize(
    ("passed", "behind"),
    [
        (0, -1),
        (0.5, 0),
        (1, 0),
        (60, 0),
        (209, 0),
        (210, 0),
        (269, 0),
        (270, 1),
        (329, 1),
        (390, 3),
    ],
)
def test_a_talk_is_on_time_while_its_slide_has_its_time_give_or_take_a_minute(passed, behind):
    assert minutes_behind(plan_of(SLIDES, "b"), passed) == behind


def test_who_reached_the_end_early_is_ahead():
    assert minutes_behind(plan_of(SLIDES, "c"), 10) == -3


def passed(rules):
    return elapsed(rules.scene, rules.now)


@pytest.mark.parametrize("first", [ON, JUMP, PAUSE], ids=["step", "jump", "key"])
def test_whatever_comes_first_starts_the_clock(first):
    rules = leading("n", "last").wait(40.0)
    assert passed(rules) == 0.0
    assert passed(rules.do(first).wait(10.0)) == 10.0


@pytest.mark.parametrize(
    "other", [te.BlankToggled(), ev.LanguageChosen("fr"), ev.TextSizeChosen(larger=True), te.ScreensAsked()]
)
def test_nothing_else_starts_it(other):
    assert passed(leading("n", "last").do(other).wait(10.0)) == 0.0


def test_a_pause_is_not_counted_and_steps_do_not_end_it():
    rules = leading("n", "rows", "last").do(ON).wait(30.0).do(PAUSE).wait(300.0)
    assert passed(rules) == 30.0
    assert passed(rules.do(ON).wait(20.0)) == 30.0
    assert passed(rules.do(PAUSE).wait(5.0)) == 35.0


def test_a_reset_clock_waits_for_the_next_step():
    rules = leading("n", "rows", "last").do(ON).wait(30.0).do(PAUSE, RESET).wait(10.0)
    assert (passed(rules), rules.scene.paused, rules.scene.entered) == (0.0, None, 0.0)
    assert passed(rules.do(ON).wait(7.0)) == 7.0


def test_a_slide_remembers_what_the_clock_showed_when_it_came():
    rules = leading("n", "rows", "last").do(ON).wait(30.0).do(ON)
    assert rules.scene.entered == 0.0, "a row is no slide"
    assert rules.do(ON, ON).scene.entered == 30.0


def test_an_exercise_ends_when_staff_end_it_or_lead_on_after_its_time():
    rules = leading("n", "rows", "last").do(ON, te.ExerciseBegun(120.0))
    assert rules.scene.exercise == Exercise(0.0, 120.0)
    assert rules.wait(60.0).do(ON).scene.exercise, "a row may come meanwhile"
    assert rules.wait(100.0).scene.exercise, "its end stays in sight until somebody has seen it"
    assert rules.do(ON).scene.exercise is None
    assert rules.do(te.ExerciseBegun(60.0), te.ExerciseEnded()).scene.exercise is None


def test_a_kiosk_waits_for_the_end_of_an_exercise():
    rules = leading("n", "last").do(te.ExerciseBegun(900.0))
    assert ends_at(rules.scene, rules.world) == 900.0 + IDLE
    assert ends_at(replace(rules.scene, exercise=None), rules.world) == IDLE
