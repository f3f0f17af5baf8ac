"""Switch scanning: when the next control is offered, and what waits meanwhile."""

from dataclasses import replace

import pytest

from kiosk.core.site.keypad_settings import KeypadSettings
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.switch_scan import Scan
from kiosk.core.step import step, wake_at
from kiosk.core.visit.idle_time import idle_after
from tests.fakes import moment, unvisited, world

PLAIN = world()
SCANS = replace(PLAIN, site=replace(PLAIN.site, keypad=KeypadSettings.validated(scan_s=2.0)))
VISIT = unvisited(Visit(Reading(Anchor("roads/first")), "a", 0.0))


def pressed(state, known=SCANS, at=0.0):
    return step(state, ev.SwitchPressed(), known, moment(at))


def test_the_first_press_begins_the_offers_and_time_makes_the_next():
    state = pressed(VISIT, at=1.0)
    assert state.visitor.scan == Scan(1.0, 0)
    assert wake_at(state, SCANS, moment(1.0)) == 3.0
    assert step(state, ev.Ticked(), SCANS, moment(2.9)).visitor.scan == Scan(1.0, 0)
    assert step(state, ev.Ticked(), SCANS, moment(3.0)).visitor.scan == Scan(3.0, 1)


def test_a_press_gives_the_offer_its_whole_time_again():
    state = replace(VISIT, visitor=replace(VISIT.visitor, scan=Scan(0.0, 4)))
    assert pressed(state, at=1.5).visitor.scan == Scan(1.5, 4)


def test_a_page_stays_open_while_controls_are_offered_and_its_time_begins_when_they_end():
    scene = VISIT.scene
    late = scene.touched + idle_after(scene, SCANS) + 1.0
    state = replace(VISIT, visitor=replace(VISIT.visitor, scan=Scan(late - 1.0, 9)))
    assert step(state, ev.Ticked(), SCANS, moment(late)).scene.idle_card_at is None
    ended = step(state, ev.ScanEnded(), SCANS, moment(late))
    assert ended.visitor.scan is None
    assert step(ended, ev.Ticked(), SCANS, moment(late + 1.0)).scene.idle_card_at is None
    assert step(ended, ev.Ticked(), SCANS, moment(2 * late)).scene.idle_card_at == 2 * late


def test_start_again_ends_the_offers():
    after = step(pressed(VISIT), ev.StartedAgain(), SCANS, moment(1.0))
    assert isinstance(after.scene, Loop)
    assert after.visitor.scan is None


@pytest.mark.parametrize(
    ("state", "known"), [(VISIT, PLAIN), (unvisited(PinPad("a", 0.0)), SCANS)], ids=["turned off", "pad"]
)
def test_elsewhere_nothing_is_offered(state, known):
    assert pressed(state, known).visitor.scan is None
