"""A new number is written down by touch: nothing unasked is claimed, and *Back* loses nothing."""

from dataclasses import replace

import pytest

from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.staff import daily_hours
from kiosk.core.staff.new_number import LONGEST
from kiosk.core.staff.panels.numbers import IDLE
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.staff_panels.numbers import (
    ListedService,
    NumbersOutcome,
    NumbersPanel,
    NumbersRowChosen,
    NumbersStep,
    NumberTyped,
    ServicesRead,
)
from kiosk.core.state.staff_panels.overview import Overview
from tests.core.staff.test_numbers import opened, rows, touch
from tests.fakes import TODAY

ASKED = {
    "answered_by": "state",
    "hours": "Mon-Sun 08:00-20:00",
    "languages": "fr",
    "cost": "free-local",
    "name_needed": "no",
    "may_tell_police": "asks",
    "text_channel": "sms",
    "caller_number": "seen",
    "recorded": "no",
}


def typed(rules, digits):
    return rules.do(*map(NumberTyped, digits))


def at_pad(own="own advice", **fields):
    return touch(opened(**fields), "new", own)


def called(digits="5550177"):
    return touch(typed(at_pad(), digits), "typed", "right")


def answered(rules):
    for answer in ASKED.values():
        touch(rules, answer, "answer")
    return rules


def test_a_new_line_is_asked_every_fact_and_then_shown_whole():
    rules = called()
    for fact, answer in ASKED.items():
        panel = rules.scene.panel
        assert (panel.step, panel.fact, panel.marked) == (NumbersStep.CHOICE, fact, ())
        touch(rules, answer, "answer")
    assert rules.scene.panel.step is NumbersStep.FACTS
    panel = touch(rules, "as-before", "desk-team", "sign").scene.panel
    assert panel.outcome is NumbersOutcome.ASKED
    expected = {**ASKED, "languages": ("fr",), "id": "advice-2", "kind": "advice", "number": "555 0177"}
    signed = {"confirmed_on": TODAY, "confirmed_by": "desk-team"}
    assert panel.line == Helpline.validated(**expected, **signed)


def test_no_answer_is_given_before_it_was_asked():
    rules = called()
    assert touch(rules, "answer").scene.panel.fact == "answered_by", "an answer is marked first"
    touch(rules, "charity", "answer", "24/7", "answer")
    listed = rows(rules)
    assert touch(rules, "answer").scene.panel.fact == "languages", "at least one language is marked first"
    assert rows(touch(rules, listed[-1])) == listed, "a row that is marked stays where it is"
    assert touch(rules, "answer").scene.panel.fact == "cost"


def test_back_leads_through_every_step_and_loses_nothing():
    rules = answered(called())
    line = rules.scene.panel.line
    seen = []
    for _ in range(20):
        seen.append(rules.scene.panel.step)
        if rules.scene.panel.step is NumbersStep.PAD:
            break
        rules.do(ev.BackPressed())
    assert seen == [NumbersStep.FACTS, *[NumbersStep.CHOICE] * len(ASKED), NumbersStep.CALL, NumbersStep.PAD]
    assert rules.scene.panel.typed == "5550177"
    # The digits are corrected; what was heard stays.
    rules.do(NumberTyped(""), NumberTyped("8"))
    assert touch(rules, "typed", "right").scene.panel.step is NumbersStep.FACTS
    assert rules.scene.panel.line == replace(line, number="555 0178")
    for _ in range(4):
        rules.do(ev.BackPressed())
    assert rules.scene.panel.step is NumbersStep.LIST
    assert rules.do(ev.BackPressed()).scene.panel == Overview()


def test_a_fact_changed_before_the_role_stays_when_staff_go_back():
    rules = touch(opened(), "line advice", "right", "cost", "charged", "answer", "as-before")
    assert rules.scene.panel.step is NumbersStep.ROLE
    panel = rules.do(ev.BackPressed()).scene.panel
    assert (panel.step, panel.line.cost) == (NumbersStep.FACTS, "charged")


def test_services_of_the_country_come_first_and_hold_no_number():
    listed = (
        ListedService("A line", "charity", "example.org", "child"),
        ListedService("112", "state", "", "emergency"),
    )
    rules = touch(opened(), "new").do(ServicesRead(listed))
    assert rows(rules)[:2] == ("service 0", "service 1")
    panel = touch(rules, "service 0").scene.panel
    assert (panel.step, panel.kind, panel.typed) == (NumbersStep.PAD, "child", "")


def test_a_number_that_the_site_has_keeps_its_facts():
    panel = touch(typed(at_pad(), "5550142"), "typed").scene.panel
    assert isinstance(panel.line, Helpline) and panel.kind is None
    assert panel.asks == ()


def test_an_emergency_number_is_not_called_and_says_who_comes():
    rules = touch(typed(at_pad("own emergency"), "5550199"), "typed")
    assert rows(rules) == ("wrong",)
    assert rows(touch(rules, "right")) == ("police", "fire", "ambulance")
    panel = touch(rules, "fire", "police", "fire", "answer", "desk-team", "sign").scene.panel
    assert panel.outcome is NumbersOutcome.ASKED
    signed = {"confirmed_on": TODAY, "confirmed_by": "desk-team"}
    assert panel.line == Emergency.validated(number="555 0199", answered_by=("police",), **signed)


@pytest.mark.parametrize(
    ("keys", "kept"),
    [("12a", "12"), ("1+2", "12"), ("+1", "+1"), ("9" * 20, "9" * LONGEST), ("٣", "")],
    ids=str,
)
def test_only_digits_are_taken_and_a_plus_sign_in_front(keys, kept):
    assert typed(at_pad(), keys).scene.panel.typed == kept


@pytest.mark.parametrize("digits", ["", "1"])
def test_what_is_no_number_goes_no_further(digits):
    rules = typed(at_pad(), digits)
    assert rows(rules) == ()
    assert touch(rules, "typed").scene.panel.step is NumbersStep.PAD


def test_hours_that_are_in_no_list_move_by_half_an_hour():
    rules = touch(called(), "charity", "answer", "other-hours")
    assert rows(rules) == daily_hours.ROWS
    moves = ("days", "opens-later", "closes-later", "closes-later", "closes-earlier")
    panel = touch(rules, *moves, "answer").scene.panel
    assert str(panel.line.hours) == "Mon-Sat 09:30-17:30"
    assert panel.fact == "languages"


def test_hours_always_open_before_they_close():
    rules = touch(
        called(), "charity", "answer", "other-hours", *["opens-later"] * 60, *["closes-earlier"] * 60
    )
    assert daily_hours.text(rules.scene.panel.hours) == "Mon-Fri 16:30-17:00"
    touch(rules, *["opens-earlier"] * 60, *["closes-later"] * 60)
    assert daily_hours.text(rules.scene.panel.hours) == "Mon-Fri 00:00-24:00"


def test_a_day_before_the_first_release_confirms_nothing():
    rules = touch(opened(), "emergency", "right", "desk-team")
    from kiosk.core.step import step

    early = replace(rules.now, wall=rules.now.wall.replace(year=2025))
    state = step(rules.state, NumbersRowChosen("sign"), rules.world, early)
    assert state.scene.panel == NumbersPanel(outcome=NumbersOutcome.CLOCK)


def test_nothing_of_it_is_in_a_log_or_stays_after_five_minutes():
    rules = called()
    assert "555" not in repr(rules.scene) and "0177" not in repr(rules.state)
    assert "5550177" not in repr([NumberTyped(key) for key in "5550177"])
    assert isinstance(rules.wait(IDLE).scene, Loop)
    assert "0177" not in str(vars(rules).values())


def test_answers_of_a_list_that_staff_turned_keep_their_page():
    rules = touch(called(), "charity", "answer", "24/7", "answer")
    rules.do(se.RowsTurnedTo(1))
    assert touch(rules, "fr").scene.first == 1
