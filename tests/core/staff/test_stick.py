"""The panel for a stick: nothing is looked at, taken or shown until staff say so."""

from dataclasses import replace

import pytest

from kiosk.core.staff.panels.stick import IDLE, rows_of
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.stick import (
    StickAct,
    StickAnswered,
    StickPanel,
    StickRowChosen,
    StickStep,
)
from tests.fakes import Rules, world

FILES = ("a.site", "b.site", "confirmations.toml")
CHANGES = (("Numbers", "555 0142"),)


@pytest.fixture
def rules():
    rules = Rules(world())
    rules.do(se.SticksTaken())
    rules.state = replace(rules.state, scene=StaffPage("a", rules.seconds))
    return rules.do(se.StaffPanelOpened(StickPanel()))


def panel(rules):
    return rules.scene.panel


def test_it_is_offered_only_where_a_service_reads_sticks():
    rules = Rules(world())
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0))
    assert panel(rules.do(se.StaffPanelOpened(StickPanel()))) == Overview()
    assert isinstance(panel(rules.do(se.SticksTaken(), se.StaffPanelOpened(StickPanel()))), StickPanel)


def test_nothing_is_asked_until_staff_touch_it(rules):
    assert panel(rules).asked is None
    assert rows_of(panel(rules)) == ("look", "back")
    assert panel(rules.do(StickRowChosen("look"))).asked is StickAct.LOOK


def test_from_the_stick_to_the_screen_is_four_touches(rules):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", FILES))
    assert rows_of(panel(rules)) == ("site a.site", "site b.site", "numbers-in", "numbers-out", "back")
    rules.do(StickRowChosen("site b.site"))
    assert (panel(rules).asked, panel(rules).name) == (StickAct.PLAN, "b.site")
    rules.do(StickAnswered(StickAct.PLAN, "ok", rows=CHANGES))
    assert (panel(rules).step, panel(rules).changes) == (StickStep.PLAN, CHANGES)
    assert "use" not in rows_of(panel(rules)), "no row does it"
    rules.do(StickRowChosen("use"))
    assert (panel(rules).asked, panel(rules).name) == (StickAct.USE, "b.site")
    rules.do(StickAnswered(StickAct.USE, "ok", rows=CHANGES))
    assert panel(rules) == StickPanel(news="used")


def test_leaving_it_leads_back_to_what_is_on_the_stick(rules):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", FILES), StickRowChosen("site a.site"))
    rules.do(StickAnswered(StickAct.PLAN, "ok", rows=CHANGES), StickRowChosen("leave"))
    assert panel(rules) == StickPanel(StickStep.FOUND, files=FILES)


def test_the_site_before_is_shown_as_a_plan_first(rules):
    rules.do(StickRowChosen("back"))
    assert panel(rules).asked is StickAct.BACK_PLAN
    rules.do(StickAnswered(StickAct.BACK_PLAN, "ok", rows=CHANGES), StickRowChosen("use"))
    assert panel(rules).asked is StickAct.BACK


@pytest.mark.parametrize("word", ["none", "several", "unreadable", "away", "failed"])
def test_what_does_not_work_is_said_and_the_panel_can_be_used_again(rules, word):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, word))
    assert panel(rules) == StickPanel(news=word)
    assert panel(rules.do(StickRowChosen("look"))).news == ""


def test_faults_are_shown_and_nothing_can_be_used(rules):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", FILES), StickRowChosen("site a.site"))
    rules.do(StickAnswered(StickAct.PLAN, "faults", faults=("site.toml:3: error: is wrong",)))
    assert rows_of(panel(rules)) == ("leave",)


def test_numbers_go_to_the_stick_and_what_is_there_stays_in_sight(rules):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", FILES), StickRowChosen("numbers-out"))
    assert rules.do(StickRowChosen("numbers-out")).scene.panel.asked is None, "it is only marked"
    rules.do(StickRowChosen("write"))
    assert panel(rules).asked is StickAct.NUMBERS_OUT
    rules.do(StickAnswered(StickAct.NUMBERS_OUT, "ok"))
    assert panel(rules) == StickPanel(StickStep.FOUND, files=FILES, news="numbers-out")


def read_numbers(rules):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", FILES), StickRowChosen("numbers-in"))
    assert panel(rules).asked is StickAct.NUMBERS_PLAN
    rules.do(StickAnswered(StickAct.NUMBERS_PLAN, "ok", rows=CHANGES, seen="4f"))
    assert (panel(rules).step, panel(rules).changes) == (StickStep.PLAN, CHANGES)
    assert rows_of(panel(rules)) == ("leave",)


def test_numbers_are_taken_once_staff_have_read_what_they_change(rules):
    read_numbers(rules)
    rules.do(StickRowChosen("use"))
    assert (panel(rules).asked, panel(rules).seen) == (StickAct.NUMBERS_IN, "4f")
    rules.do(StickAnswered(StickAct.NUMBERS_IN, "ok"))
    assert panel(rules) == StickPanel(StickStep.FOUND, files=FILES, news="numbers-in")


def test_numbers_that_were_read_can_be_left(rules):
    read_numbers(rules)
    assert panel(rules.do(StickRowChosen("leave"))) == StickPanel(StickStep.FOUND, files=FILES)


def test_a_stick_that_holds_something_else_by_now_is_read_again(rules):
    read_numbers(rules)
    rules.do(StickRowChosen("use"), StickAnswered(StickAct.NUMBERS_IN, "other"))
    assert panel(rules) == StickPanel(StickStep.FOUND, files=FILES, news="other")


@pytest.mark.parametrize("word", ["signed", "future", "same", "failed"])
def test_numbers_that_are_not_taken_leave_what_is_on_the_stick_in_sight(rules, word):
    rules.do(StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", FILES), StickRowChosen("numbers-in"))
    rules.do(StickAnswered(StickAct.NUMBERS_PLAN, word))
    assert (panel(rules).step, panel(rules).news, panel(rules).changes) == (StickStep.FOUND, word, ())


def test_while_it_works_no_touch_counts_and_a_late_answer_is_none(rules):
    rules.do(StickRowChosen("look"), StickRowChosen("back"))
    assert panel(rules).asked is StickAct.LOOK
    rules.do(StickAnswered(StickAct.USE, "ok"))
    assert panel(rules).asked is StickAct.LOOK
    rules.do(StickRowChosen("site ../../etc/x.site"))
    assert panel(rules).asked is StickAct.LOOK


def test_a_row_that_is_not_there_does_nothing(rules):
    assert panel(rules.do(StickRowChosen("use"))) == StickPanel()


def test_an_answer_is_no_touch_and_the_page_closes(rules):
    rules.do(StickRowChosen("look"))
    rules.seconds += IDLE - 1
    rules.do(StickAnswered(StickAct.LOOK, "none"))
    assert isinstance(rules.scene, StaffPage)
    rules.seconds += 1
    rules.do(ev.Ticked())
    assert not isinstance(rules.scene, StaffPage)
