"""A closed screen goes dark when nobody uses it, and is lit again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.base.clock import Moment
from kiosk.core.dark.drifting_number import STOP_S
from kiosk.core.dark.rules import AWAKE, HOLD, IGNORES, switches_off
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import Visitor
from kiosk.core.step import step
from tests.fakes import ROME, Rules, moment, unvisited, world

DAY = {"open": "Mon-Sun 06:00-23:00"}
EVENING = datetime(2026, 11, 27, 22, 59, tzinfo=ROME)
NIGHT = datetime(2026, 11, 27, 23, 30, tzinfo=ROME)


def at_night(wall=NIGHT, **fields):
    return Rules(world(**{"hours": DAY, **fields}), wall)


def dark(rules):
    return isinstance(rules.scene, Dark)


def test_a_screen_without_hours_is_never_dark():
    rules = Rules(world(), NIGHT).wait(12 * 3600)
    assert isinstance(rules.scene, Loop)


def test_it_goes_dark_when_it_closes_and_is_lit_when_it_opens():
    rules = at_night(EVENING)
    assert isinstance(rules.wait(59.9).scene, Loop)
    assert dark(rules.wait(0.2))
    assert dark(rules.until(7 * 3600 + 59))
    assert isinstance(rules.wait(2).scene, Loop)
    assert not rules.scene.paused_at


def test_a_start_at_night_is_dark_without_a_frame_of_the_loop():
    assert dark(at_night())


def test_a_clock_that_cannot_be_right_keeps_it_lit():
    known = world(hours=DAY)
    lost = replace(moment(0.0, NIGHT), doubtful=True)
    assert isinstance(step(unvisited(Starting(0.0)), ev.WorldChanged(known), known, lost).scene, Loop)


def test_a_clock_that_is_lost_at_night_lights_it():
    rules = at_night()
    lost = replace(rules.now, doubtful=True)
    assert isinstance(step(rules.state, ev.Ticked(), rules.world, lost).scene, Loop)


def test_where_staff_lead_talks_it_stays_lit():
    assert not dark(at_night(mode="present"))


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("visit", ev.ExploreTouched()),
        ("picker", ev.LanguagesOpened()),
        ("language on the loop", ev.LanguageChosen("fr")),
        ("pause", ev.PauseToggled()),
    ],
)
def test_closing_time_interrupts_nobody(name, begin):
    rules = at_night(EVENING).wait(50).do(begin)
    before = type(rules.scene)
    assert type(rules.wait(15).scene) is before, name
    assert not dark(rules)


def test_after_a_visit_it_stays_lit_for_a_while():
    rules = at_night(EVENING).wait(30).do(ev.ExploreTouched()).wait(40).do(ev.StartedAgain())
    ended = rules.seconds
    assert isinstance(rules.until(ended + AWAKE - 1).scene, Loop)
    assert dark(rules.until(ended + AWAKE + 1))


def test_nobody_who_touches_nothing_more_keeps_it_lit():
    """The longest: a visit that is left as it is."""
    rules = at_night(EVENING).wait(30).do(ev.ExploreTouched())
    assert dark(rules.wait(120 + 30 + AWAKE + 30))


@pytest.mark.parametrize("scene", [PinPad("a", 0.0), StaffPage("a", 0.0)])
def test_closing_time_leaves_staff_alone(scene):
    rules = at_night(EVENING)
    rules.state = replace(rules.state, scene=replace(scene, touched=55.0))
    rules.wait(70)
    assert type(rules.scene) is type(scene)


def test_closing_time_leaves_a_talk_alone():
    rules = at_night(EVENING)
    rules.state = replace(rules.state, scene=Talk("p", Loop("a", 0.0, rested=True), "en", 0.0))
    assert isinstance(rules.wait(300).scene, Talk)
    rules.do(te.TalkEnded())
    assert dark(rules.wait(AWAKE + 60))


def test_the_touch_that_wakes_it_does_nothing_else():
    rules = at_night().wait(100).do(ev.Touched(), ev.PanelTouched("a"), ev.ExploreTouched())
    assert isinstance(rules.scene, Loop)
    assert rules.scene.rested
    assert isinstance(rules.wait(IGNORES).do(ev.ExploreTouched()).scene, Visit)


def test_who_has_come_has_time_and_then_it_is_dark():
    rules = at_night().wait(100).do(ev.Touched())
    assert isinstance(rules.until(100 + AWAKE - 1).scene, Loop)
    assert dark(rules.until(100 + AWAKE + 1))
    assert rules.state.visitor == Visitor()


def test_a_headset_wakes_it_and_is_heard():
    rules = at_night(speech={"read_aloud": True}).do(sp.HeadsetPlugged(plugged=True))
    assert isinstance(rules.scene, Loop)
    assert rules.state.visitor.speech.explores
    rules.wait(AWAKE - 70).do(sp.LineBegun("lead")).wait(50).do(sp.LineBegun("body"))
    assert isinstance(rules.wait(50).scene, Loop), "somebody listens"
    assert dark(rules.wait(120)), "nothing more is said"


def test_it_stays_lit_while_controls_are_offered_in_turn():
    rules = at_night(EVENING, keypad={"scan_s": 2.0}).wait(30).do(ev.SwitchPressed())
    assert isinstance(rules.wait(AWAKE + 60).scene, Loop), "somebody waits for a control"
    assert dark(rules.do(ev.ScanEnded()))


def test_where_no_touch_wakes_it_staff_still_can():
    rules = at_night(hours={**DAY, "wake": False}).do(ev.Touched(), sp.HeadsetPlugged(plugged=True))
    assert dark(rules)
    rules.do(se.PlatePressed()).wait(HOLD - 0.1).do(se.PlateLeft()).wait(5)
    assert dark(rules)
    assert isinstance(rules.do(se.PlatePressed()).wait(HOLD).scene, Loop)
    assert rules.state.visitor.plate is None


def switched_off(until, **fields):
    rules = Rules(world(**fields), datetime(2026, 11, 27, 12, tzinfo=ROME))
    house = replace(rules.state.house, screen_off_until=until.astimezone(UTC))
    rules.state = replace(rules.state, house=house)
    return rules.wait(400)


@pytest.mark.parametrize("fields", [{}, {"hours": DAY}, {"hours": {**DAY, "wake": False}}])
def test_what_staff_switched_off_comes_back_by_itself_and_by_any_touch(fields):
    until = datetime(2026, 11, 27, 14, tzinfo=ROME)
    rules = switched_off(until, **fields)
    assert dark(rules)
    assert dark(rules.until(7199))
    assert isinstance(rules.until(7201).scene, Loop)
    touched = switched_off(until, **fields).do(ev.Touched())
    assert isinstance(touched.scene, Loop)
    assert touched.state.house.screen_off_until is None


def test_a_lost_clock_ends_what_staff_switched_off():
    rules = switched_off(datetime(2026, 11, 27, 14, tzinfo=ROME))
    lost = Moment(rules.seconds, rules.now.wall, doubtful=True)
    after = step(rules.state, ev.Ticked(), rules.world, lost)
    assert after.house.screen_off_until is None
    assert isinstance(after.scene, Loop)


NUMBER = {
    "number": "555 0142",
    "answered_by": ("police",),
    "confirmed_on": EVENING.date(),
    "confirmed_by": "branch-manager",
}


@pytest.mark.parametrize(("number", "wakes"), [(True, True), (False, False)])
def test_it_rests_unless_a_number_walks(number, wakes):
    rules = at_night(hours={**DAY, "number": number}, emergency=NUMBER)
    assert dark(rules)
    assert (rules.wakes <= rules.seconds + STOP_S) is wakes


def test_content_that_is_loaded_at_night_lights_nothing():
    rules = at_night()
    assert dark(rules.do(ev.WorldChanged(world(hours=DAY))))
    assert isinstance(rules.do(ev.WorldChanged(world())).scene, Loop)


def test_hours_that_are_loaded_by_day_close_at_once():
    rules = Rules(world(), NIGHT)
    assert dark(rules.do(ev.WorldChanged(world(hours=DAY))))


@pytest.mark.parametrize(
    ("fields", "off"), [({}, False), ({"dark": "picture"}, False), ({"dark": "off"}, True)]
)
def test_the_output_is_off_where_the_site_says_so_while_it_is_closed(fields, off):
    rules = at_night(hours={**DAY, **fields})
    assert dark(rules)
    assert switches_off(rules.state, rules.world) is off
    rules.wait(9 * 3600)
    assert not dark(rules)
    assert not switches_off(rules.state, rules.world)


def test_what_staff_made_dark_stays_on():
    """Past closing time too: a touch would not arrive where the output is off."""
    until = datetime(2026, 11, 28, 0, 30, tzinfo=ROME)
    rules = switched_off(until, hours={**DAY, "dark": "off"}).until(11.6 * 3600)
    assert dark(rules)
    assert not rules.state.house.opening.is_open
    assert not switches_off(rules.state, rules.world)
    assert switches_off(rules.until(12.6 * 3600).state, rules.world)
