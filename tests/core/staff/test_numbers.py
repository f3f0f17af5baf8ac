"""Numbers are confirmed on the staff page by a few touches, and nothing is kept of what was begun."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.core.base.record_marks import annotations_of
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.staff.number_answers import CHOICES, ROLES
from kiosk.core.staff.panels.numbers import IDLE, rows_of
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.staff_panels.numbers import (
    ConfirmationWritten,
    NumbersOutcome,
    NumbersPanel,
    NumbersRowChosen,
    NumbersStep,
)
from kiosk.core.state.staff_panels.overview import Overview
from tests.core.site_choice.test_due_dates import emergency, helpline
from tests.core.staff.test_rules import known, page
from tests.fakes import TODAY, Rules


def opened(**fields):
    numbers = {"emergency": emergency(10), "helpline": (helpline(80), helpline(None, "child")), **fields}
    return page(Rules(known(**numbers))).do(se.StaffPanelOpened(NumbersPanel()))


def touch(rules, *rows):
    return rules.do(*map(NumbersRowChosen, rows))


def rows(rules):
    return rows_of(rules.scene.panel, rules.world.site, TODAY)


def test_what_is_hidden_or_due_is_on_top():
    assert rows(opened()) == ("line child", "line advice", "emergency", "new")


def test_a_few_touches_confirm_a_line_again():
    rules = touch(opened(), "line advice", "right", "as-before", "desk-team", "sign")
    panel = rules.scene.panel
    assert (panel.outcome, panel.is_wrong) == (NumbersOutcome.ASKED, False)
    assert panel.line == replace(helpline(80), confirmed_on=TODAY, confirmed_by="desk-team")
    assert rules.do(ConfirmationWritten(True)).scene.panel == NumbersPanel(outcome=NumbersOutcome.DONE)


def test_an_emergency_number_is_never_called_and_has_no_facts():
    rules = touch(opened(), "emergency")
    assert rows(rules) == ("wrong",)
    assert touch(rules, "right").scene.panel.step is NumbersStep.ROLE


def test_nobody_answers_writes_nothing():
    rules = touch(opened(), "line advice", "nobody")
    assert rules.scene.panel == NumbersPanel(outcome=NumbersOutcome.NOBODY)


@pytest.mark.parametrize("line", ["line advice", "emergency"])
@pytest.mark.parametrize("at", range(4))
def test_rows_at_one_place_touched_again_and_again_write_nothing_down(line, at):
    """The button of a call and of hiding is at the foot, and no row is there."""
    rules = touch(opened(), line)
    for _ in range(12):
        assert rules.scene.panel.step not in {NumbersStep.ROLE, NumbersStep.FACTS}
        if rules.scene.panel.step is NumbersStep.LIST:
            touch(rules, line)
        else:
            touch(rules, rows(rules)[min(at, len(rows(rules)) - 1)])


@pytest.mark.parametrize("decided", [("right",), ("wrong", "hide")])
@pytest.mark.parametrize("line", ["line advice", "emergency"])
@pytest.mark.parametrize("at", range(len(ROLES)))
def test_touches_at_one_place_after_the_call_sign_with_no_role(line, at, decided):
    """*This is right* is where the first role is, and each fact where another role is."""
    rules = touch(opened(), line, *decided)
    for _ in range(12):
        touch(rules, rows(rules)[min(at, len(rows(rules)) - 1)])
        assert rules.scene.panel.outcome is NumbersOutcome.NONE


def test_no_role_is_signed_with_before_one_is_marked_and_the_last_mark_counts():
    rules = touch(opened(), "emergency", "right", "sign")
    assert rules.scene.panel.outcome is NumbersOutcome.NONE
    touch(rules, "desk-team", "desk-team", "branch-manager")
    assert rules.scene.panel.outcome is NumbersOutcome.NONE
    assert touch(rules, "sign").scene.panel.line.confirmed_by == "branch-manager"


def test_a_wrong_number_is_hidden_after_one_question():
    rules = touch(opened(), "line advice", "wrong")
    assert touch(rules, "leave").scene.panel == NumbersPanel()
    panel = touch(rules, "line advice", "wrong", "hide", "other-staff", "sign").scene.panel
    assert (panel.outcome, panel.is_wrong, panel.line.confirmed_on) == (NumbersOutcome.ASKED, True, TODAY)
    assert rules.do(ConfirmationWritten(True)).scene.panel == NumbersPanel(outcome=NumbersOutcome.HIDDEN)
    touch(rules, "line advice", "wrong", "hide", "other-staff", "sign")
    assert rules.do(ConfirmationWritten(False)).scene.panel == NumbersPanel(outcome=NumbersOutcome.NOT_HIDDEN)


@pytest.mark.parametrize("fact", [fact for fact in CHOICES if fact != "languages"])
def test_every_answer_can_be_changed_and_the_line_is_still_valid(fact):
    rules = touch(opened(), "line advice", "right", fact)
    choices = [row for row in rows(rules) if row != "other-hours"]
    panel = touch(rules, choices[-1], "answer").scene.panel
    assert panel.step is NumbersStep.FACTS and str(getattr(panel.line, fact)) == choices[-1]
    values = {name: getattr(panel.line, name) for name in annotations_of(type(panel.line))}
    assert type(panel.line).validated(**values) == panel.line


@pytest.mark.parametrize("fact", CHOICES)
def test_touches_at_one_place_of_the_facts_change_none(fact):
    rules = touch(opened(), "line advice", "right")
    at, line = rows(rules).index(fact), rules.scene.panel.line
    for _ in range(6):
        touch(rules, rows(rules)[min(at, len(rows(rules)) - 1)])
        assert rules.scene.panel.line == line


def test_marks_that_were_not_taken_are_gone_by_back():
    rules = touch(opened(), "line advice", "right")
    line = rules.scene.panel.line
    panel = touch(rules, "cost", "charged").do(ev.BackPressed()).scene.panel
    assert (panel.step, panel.line) == (NumbersStep.FACTS, line)
    assert touch(rules, "cost").scene.panel.marked == (line.cost,)


def test_languages_are_marked_one_by_one_and_taken_if_there_is_one():
    rules = touch(opened(), "line advice", "right", "languages", "fr", "en")
    assert (rules.scene.panel.marked, rules.scene.panel.line.languages) == (("fr",), ("en",))
    assert touch(rules, "fr", "answer").scene.panel.step is NumbersStep.CHOICE
    panel = touch(rules, "fr", "answer").scene.panel
    assert (panel.step, panel.line.languages) == (NumbersStep.FACTS, ("fr",))


def test_a_day_of_a_clock_in_doubt_confirms_nothing():
    rules = touch(opened(), "emergency", "right", "desk-team")
    doubtful = replace(rules.now, doubtful=True)
    from kiosk.core.step import step

    state = step(rules.state, NumbersRowChosen("sign"), rules.world, doubtful)
    assert state.scene.panel == NumbersPanel(outcome=NumbersOutcome.CLOCK)


def test_a_row_that_is_not_there_does_nothing():
    rules = touch(opened(), "no such row")
    assert rules.scene.panel == NumbersPanel()


def test_what_was_begun_ends_with_the_page_after_five_minutes_or_by_back():
    rules = touch(opened(), "line advice", "right")
    assert rules.do(ev.BackPressed()).scene.panel.step is NumbersStep.CALL
    assert rules.do(ev.BackPressed()).scene.panel == NumbersPanel()
    assert rules.do(ev.BackPressed()).scene.panel == Overview()
    rules = touch(opened(), "line advice", "right")
    assert "555" not in repr(rules.scene)
    assert not isinstance(rules.wait(IDLE - 1).scene, Loop)
    assert isinstance(rules.wait(1).scene, Loop)


@pytest.mark.parametrize("fields", [{"demo": True}, {"country": ""}])
def test_where_a_confirmation_counts_for_nothing_the_panel_does_not_open(fields):
    assert opened(**fields).scene.panel == Overview()


def test_all_roles_are_offered():
    assert rows(touch(opened(), "emergency", "right")) == ROLES
    assert helpline(0).last_day == TODAY + timedelta(days=CONFIRMED_DAYS)
