"""Reach mode: what chooses it, and what ends it."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading
from kiosk.core.visit.rules import FOOT_HOLD
from tests.core.visit.visits import reading
from tests.fakes import (
    Rules,
    world,
)


def test_reach_mode_holds_for_the_visit_and_ends_with_it():
    rules = reading().do(ev.LowToggled(low=True), ev.TurnedTo(Anchor("roads/first", 0, 3)))
    assert rules.state.visitor.low
    assert rules.visit.place == Reading(Anchor("roads/first", 0, 3))
    rules.do(ev.ExploreTouched(), ev.AdviceOpened(), ev.LanguagesOpened())
    assert rules.state.visitor.low
    assert rules.do(ev.LowToggled(low=False)).state.visitor.low is False
    assert rules.do(ev.StartedAgain()).state.visitor.low is None


def test_in_the_loop_it_cannot_be_chosen():
    rules = Rules(world()).do(ev.LowToggled(low=True), ev.FootPressed(low=True)).wait(2.0)
    assert rules.state.visitor.low is None
    assert rules.state.visitor.foot is None


def test_a_finger_that_stays_for_a_second_chooses():
    rules = reading().do(ev.FootPressed(low=True)).wait(FOOT_HOLD - 0.01)
    assert rules.state.visitor.low is None
    rules.wait(0.01)
    assert rules.state.visitor.low
    assert rules.state.visitor.foot is None
    rules.do(ev.FootPressed(low=False)).wait(FOOT_HOLD)
    assert rules.state.visitor.low is False


@pytest.mark.parametrize("event", [ev.FootLeft(), ev.ContrastToggled(), ev.Touched(), ev.BackPressed()])
def test_whatever_comes_before_ends_the_long_press(event):
    rules = reading().do(ev.FootPressed(low=True)).wait(0.5).do(event).wait(2.0)
    assert rules.state.visitor.low is None


def test_a_long_press_restarts_the_idle_timeout():
    rules = reading().wait(40.0).do(ev.FootPressed(low=True)).wait(FOOT_HOLD)
    assert rules.visit.touched == 41.0


def test_on_the_idle_card_no_finger_chooses():
    rules = reading().wait(50.0)
    assert rules.visit.idle_card_at is not None
    assert rules.do(ev.FootPressed(low=True)).wait(2.0).state.visitor.low is None
