"""The panel by which staff open the studio: marked hours, a door, and its end."""

from dataclasses import replace

import pytest

from kiosk.core.staff.panels.studio import rows_of
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.fleet import FleetAct, FleetAnswered, FleetPanel, FleetStep
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.stick import (
    STUDIO,
    StickAct,
    StickAnswered,
    StickPanel,
    StickRowChosen,
    StickStep,
)
from kiosk.core.state.staff_panels.studio import DoorStood, StudioPanel, StudioRowChosen
from kiosk.core.state.studio_door import DoorStanding
from tests.fakes import Rules, world

GIVEN = DoorStanding("https://192.168.7.20:8461/", "123456", ("river",) * 6, "AA", 1, offers=True)
STANDS = DoorStanding("https://192.168.7.20:8461/", "123456", ("river",) * 6, "AA", 1)


def on_page(rules):
    rules.state = replace(rules.state, scene=StaffPage("a", rules.seconds))
    return rules.do(se.StaffPanelOpened(StudioPanel()))


@pytest.fixture
def rules():
    return on_page(Rules(world()).do(se.StudioOffered()))


def door(rules):
    return rules.state.house.studio


def opened(rules, row="hours-2"):
    return rules.do(StudioRowChosen(row), StudioRowChosen("open"))


def test_it_is_offered_only_where_there_is_a_service_and_the_site_does_not_forbid_it(rules):
    assert rules.scene.panel == StudioPanel()
    assert on_page(Rules(world())).scene.panel == Overview()
    forbidding = world()
    forbidding = replace(forbidding, site=replace(forbidding.site, studio_on_screen=False))
    assert on_page(Rules(forbidding).do(se.StudioOffered())).scene.panel == Overview()


@pytest.mark.parametrize(("row", "hours"), [("hours-1", 1), ("hours-2", 2), ("hours-4", 4), ("hours-8", 8)])
def test_hours_are_marked_and_the_button_at_the_foot_opens(rules, row, hours):
    rules.do(StudioRowChosen(row))
    assert (rules.scene.panel, door(rules)) == (StudioPanel(row), None)
    rules.do(StudioRowChosen("open"))
    assert door(rules).until == rules.seconds + hours * 3600
    assert rules.scene.panel == StudioPanel()
    assert rows_of(rules.state, rules.scene.panel) == ("close",)


def test_nothing_opens_without_marked_hours(rules):
    assert door(rules.do(StudioRowChosen("open"))) is None
    assert door(rules.do(StudioRowChosen("hours-24"), StudioRowChosen("open"))) is None


def test_staff_close_it_and_its_hours_do(rules):
    assert door(opened(rules).do(StudioRowChosen("close"))) is None
    opened(rules)
    until = door(rules).until
    rules.seconds = until - 1
    assert door(rules.do(ev.Ticked()))
    rules.seconds = until
    assert door(rules.do(ev.Ticked())) is None


def test_a_door_stays_open_when_the_page_closes_and_its_process_closes_it(rules):
    opened(rules).do(se.StaffPanelOpened(Overview()), ev.StartedAgain())
    assert door(rules.do(DoorStood(STANDS))).standing == STANDS
    assert door(rules.do(DoorStood(DoorStanding(fault="over")))) is None
    assert door(rules.do(DoorStood(STANDS))) is None


def test_a_site_that_forbids_it_closes_it(rules):
    opened(rules)
    after = replace(rules.world, site=replace(rules.world.site, studio_on_screen=False))
    rules.world = after
    assert door(rules.do(ev.WorldChanged(after), ev.Ticked())) is None


def test_a_screen_that_joins_a_fleet_has_no_such_door(rules):
    opened(rules)
    asked = FleetPanel(FleetStep.PLAN, FleetAct.JOIN)
    rules.state = replace(rules.state, scene=StaffPage("a", rules.seconds, panel=asked))
    rules.do(FleetAnswered(FleetAct.JOIN, "ok", "kiosk-7", "fleet.example.org"))
    assert door(rules) is None
    assert not rules.state.house.opens_studio


def seen(rules):
    """Staff have touched *See the new version*, and what it would change has come."""
    opened(rules).do(DoorStood(GIVEN), StudioRowChosen("see"))
    assert rules.scene.panel == StickPanel(asked=StickAct.PLAN, name=STUDIO)
    return rules.do(StickAnswered(StickAct.PLAN, "ok", rows=(("Settings", "changed: name"),), seen="1f"))


def test_a_version_of_the_studio_is_seen_only_once_authors_have_given_one(rules):
    opened(rules).do(DoorStood(STANDS), StudioRowChosen("see"))
    assert rules.scene.panel == StudioPanel()
    assert rows_of(rules.state, rules.scene.panel) == ("close",)
    rules.do(DoorStood(GIVEN))
    assert rows_of(rules.state, rules.scene.panel) == ("see", "door", "close")


def test_the_address_is_a_touch_away_while_a_version_waits(rules):
    opened(rules).do(DoorStood(GIVEN), StudioRowChosen("door"))
    assert rules.scene.panel == StudioPanel("door")
    assert rows_of(rules.state, rules.scene.panel) == ("close",)
    assert door(rules.do(StudioRowChosen("open"))).standing == GIVEN


def test_staff_read_what_changes_before_the_screen_takes_it(rules):
    plan = seen(rules).scene.panel
    assert (plan.step, plan.changes, plan.seen) == (StickStep.PLAN, (("Settings", "changed: name"),), "1f")
    used = rules.do(StickRowChosen("use")).scene.panel
    assert (used.asked, used.name, used.seen) == (StickAct.USE, STUDIO, "1f")
    assert rules.do(StickAnswered(StickAct.USE, "ok")).scene.panel == StickPanel(news="used")


def test_staff_leave_a_version_and_come_back_to_the_studio(rules):
    assert seen(rules).do(StickRowChosen("leave")).scene.panel == StudioPanel()


def test_another_version_meanwhile_is_not_taken(rules):
    seen(rules).do(StickRowChosen("use"), StickAnswered(StickAct.USE, "other"))
    assert rules.scene.panel == StudioPanel()
