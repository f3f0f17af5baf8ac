"""The panel of the hours: what is marked holds once it is decided, and nobody locks the place out."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.core.site.hours.hours_choice import HoursChoice
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.hours import HoursChosen, HoursMarked, HoursPanel
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.step import step
from tests.fakes import ROME, Rules, world

NOW = datetime(2026, 11, 27, 12, tzinfo=ROME)
DAY = {"hours": {"open": "Mon-Sun 06:00-23:00"}}


def page(**fields):
    rules = Rules(world(**fields), NOW)
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0))
    return rules


def panel(**fields):
    return page(**fields).do(se.StaffPanelOpened(HoursPanel()))


def decide(rules, choice):
    return rules.do(HoursMarked(choice), HoursChosen(choice))


def test_a_mark_decides_nothing_and_a_decision_takes_it_away():
    rules = panel(**DAY).do(HoursMarked(HoursChoice.LONGER), HoursMarked(HoursChoice.CLOSE))
    assert rules.state.house.hours_today is None and rules.state.house.opening.is_open
    longer = decide(rules, HoursChoice.LONGER).state.house.hours_today
    assert rules.do(HoursChosen(HoursChoice.LONGER)).state.house.hours_today == longer


def test_only_what_is_offered_can_be_marked():
    assert panel(**DAY).do(HoursMarked(HoursChoice.OPEN)).scene.panel == HoursPanel()


def test_usual_hours_are_always_offered_and_change_nothing_where_nothing_was_decided():
    rules = panel(**DAY)
    before = rules.state.house
    assert decide(rules, HoursChoice.USUAL).state.house == before


def test_staff_close_and_open_again():
    rules = decide(panel(**DAY), HoursChoice.CLOSE)
    assert not rules.state.house.opening.is_open
    assert isinstance(rules.scene, StaffPage), "staff see what they did"
    decide(rules, HoursChoice.USUAL)
    assert rules.state.house.opening.is_open
    assert rules.state.house.hours_today is None


def test_after_staff_have_gone_the_closed_screen_is_dark():
    rules = decide(panel(**DAY), HoursChoice.CLOSE).do(ev.StartedAgain())
    assert isinstance(rules.scene, Loop)
    assert isinstance(rules.wait(300).scene, Dark)
    assert isinstance(rules.wait(19 * 3600).scene, Loop), "tomorrow is as usual"


@pytest.mark.parametrize("fields", [{}, DAY, {"hours": {**DAY["hours"], "wake": False}}])
def test_off_is_dark_at_once_and_any_touch_lights_it(fields):
    rules = page(**fields).do(se.ScreenSwitchedOff())
    assert isinstance(rules.scene, Dark)
    assert isinstance(rules.wait(60).scene, Dark)
    assert isinstance(rules.do(ev.Touched()).scene, Loop)
    assert isinstance(rules.wait(600).scene, Loop), "it stays lit"


def test_off_ends_in_the_morning():
    rules = page().do(se.ScreenSwitchedOff())
    assert isinstance(rules.until(18 * 3600 - 1).scene, Dark)
    assert isinstance(rules.until(18 * 3600 + 1).scene, Loop)


def test_without_hours_there_is_nothing_to_choose():
    rules = panel()
    assert rules.scene.panel == Overview()
    assert decide(rules, HoursChoice.CLOSE).state.house.hours_today is None


def test_while_the_clock_is_doubtful_nothing_is_decided():
    lost = replace(page().now, doubtful=True)
    for rules, event in (
        (panel(**DAY).do(HoursMarked(HoursChoice.CLOSE)), HoursChosen(HoursChoice.CLOSE)),
        (page(**DAY), se.ScreenSwitchedOff()),
    ):
        after = step(rules.state, event, rules.world, lost)
        assert isinstance(after.scene, StaffPage)
        assert after.house.hours_today is None


def test_what_was_decided_before_a_restart_holds():
    rules = Rules(world(**DAY), NOW).do(se.HoursTodayRead(HoursToday(NOW.date(), ()), None))
    assert isinstance(rules.scene, Dark)
    off = Rules(world(), NOW).do(se.HoursTodayRead(None, NOW + timedelta(hours=1)))
    assert isinstance(off.scene, Dark)
    over = Rules(world(), NOW).do(se.HoursTodayRead(None, NOW - timedelta(hours=1)))
    assert isinstance(over.scene, Loop)
