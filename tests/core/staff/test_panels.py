"""Panels of the staff page: each opens from the overview, leads back, and closes when nobody is there."""

from dataclasses import replace
from typing import get_args

import pytest

from kiosk.core.staff.panels import PANELS
from kiosk.core.staff.panels.programmes import BEGIN
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.programmes import ProgrammeMarked, Programmes, TalkChosen
from kiosk.window.staff.panels import SHOWN
from tests.core.staff.test_rules import known as of_site
from tests.core.staff.test_rules import page
from tests.fakes import Rules


def known(**fields):
    """A site whose staff page has every panel."""
    return of_site(**{"hours": {"open": "Mon-Sun 00:00-24:00"}, **fields})


def rules_of(world):
    """A machine that has everything."""
    return page(Rules(world).do(se.SticksTaken()).do(se.FleetsJoined(), se.StudioOffered()))


OTHERS = [each.opens for each in SHOWN if each.opens != Overview()]


def test_each_panel_has_a_rule_and_a_picture():
    assert set(PANELS) == set(get_args(StaffPanel))
    assert {type(each.opens) for each in SHOWN} == set(get_args(StaffPanel))
    assert len({each.name for each in SHOWN}) == len(SHOWN)


@pytest.mark.parametrize("panel", OTHERS, ids=lambda panel: type(panel).__name__)
def test_the_key_back_leads_to_the_overview_first_and_then_to_the_loop(panel):
    rules = rules_of(known()).do(se.StaffPanelOpened(panel))
    assert type(rules.scene.panel) is type(panel)
    assert rules.do(ev.BackPressed()).scene.panel == Overview()
    assert isinstance(rules.do(ev.BackPressed()).scene, Loop)


@pytest.mark.parametrize("panel", OTHERS, ids=lambda panel: type(panel).__name__)
def test_a_panel_that_nobody_touches_closes_and_leaves_nothing(panel):
    rules = rules_of(known()).do(se.StaffPanelOpened(panel))
    idle = PANELS[type(rules.scene.panel)].idle
    assert isinstance(rules.wait(idle - 0.1).scene, StaffPage)
    assert isinstance(rules.wait(0.1).scene, Loop)


@pytest.mark.parametrize(
    ("staff", "shown"), [("fr", "fr"), ("en", "en"), ("ar", "en")], ids=["offered", "first", "not-offered"]
)
def test_the_page_speaks_the_language_of_staff_if_the_site_offers_it(staff, shown):
    rules = page(Rules(known(staff_language=staff)))
    assert (rules.state.language, rules.state.house.language) == (shown, "en")
    assert rules.do(ev.StartedAgain()).state.language == "en"


def test_a_talk_speaks_the_language_of_the_room_and_its_notes_that_of_staff():
    rules = page(Rules(known(staff_language="fr"))).do(se.StaffPanelOpened(Programmes()))
    rules.do(te.TalkBegun("talk", rules.state.language))
    assert (rules.state.language, rules.scene.staff_language) == ("en", "fr")


def test_a_talk_is_only_marked_by_its_row_and_only_if_there_is_one():
    rules = page(Rules(known())).do(se.StaffPanelOpened(Programmes()), ProgrammeMarked("no such talk"))
    decision = PANELS[Programmes].decision
    assert (rules.scene.panel, decision(rules.scene.panel)) == (Programmes(), None)
    panel = rules.do(ProgrammeMarked("talk")).scene.panel
    assert (panel, decision(panel)) == (Programmes("talk"), TalkChosen(BEGIN))


def test_what_a_visitor_had_chosen_is_not_what_staff_see():
    rules = page(Rules(known()).do(ev.LanguageChosen("fr")))
    assert (rules.state.language, rules.state.visitor.hold) == ("en", None)


def test_a_panel_is_offered_again_after_a_reload_only_if_there_is_still_something_in_it():
    rules = rules_of(known()).do(ev.WorldChanged(replace(known(), talks=type(known().talks)())))
    assert rules.do(se.StaffPanelOpened(Programmes())).scene.panel == Overview()
