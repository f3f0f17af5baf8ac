"""Staff who use keys: the ring goes on in the panel to which a key has led, and is never lost."""

import pytest
from PySide6.QtCore import Qt

from kiosk.core.state import staff_events as se
from kiosk.core.state.staff_panels.numbers import NumbersOutcome, NumbersRowChosen, NumbersStep
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.staging.sample_findings import FOUND

Tab, Return = Qt.Key.Key_Tab, Qt.Key.Key_Return


def ring(stage):
    item = stage.focused
    return item is not None and bool(item.property("visualFocus")) and item


def to(stage, words):
    for _ in range(30):
        item = ring(stage)
        if item and words in str(item.property("name")):
            return stage.key(Return)
        stage.key(Tab)
    raise AssertionError(f"no key leads to {words}")


@pytest.mark.slow
def test_a_number_is_confirmed_by_keys_without_beginning_again_at_each_step(with_keys):
    stage = with_keys("staff-full")
    to(stage, "800 555 0199")
    presses = 0
    for words in (
        "800 555 0199",
        "They answered",
        "This is right",
        "Helpline coordinator",
        "Confirm this number",
    ):
        while words not in str(ring(stage) and ring(stage).property("name")):
            stage.key(Tab)
            presses += 1
        stage.key(Return)
    assert stage.scene.panel.outcome is NumbersOutcome.ASKED
    assert presses <= 8, "the button at the foot follows all roles"


def test_a_mark_in_a_list_keeps_the_ring_where_it_is(with_keys):
    stage = with_keys("staff-number-facts")
    stage.do(NumbersRowChosen("languages"))
    assert stage.scene.panel.step is NumbersStep.CHOICE
    last = [item.property("name") for item in stage.controls() if item.property("programme")][-1]
    to(stage, last)
    assert ring(stage).property("name") == last


def test_what_comes_by_itself_takes_no_ring_away(with_keys):
    stage = with_keys("staff-full")
    while not (ring(stage) and ring(stage).property("leads")):
        stage.key(Tab)
    stage.do(se.Examined(FOUND[:2]))
    assert ring(stage) and ring(stage).property("leads") is not None


@pytest.mark.slow
def test_back_by_keys_leads_on_in_the_overview(with_keys):
    stage = with_keys("staff-full")
    to(stage, "Today’s hours")
    to(stage, "Back")
    assert stage.scene.panel == Overview()
    assert ring(stage)


def test_a_finger_leaves_no_ring(with_keys):
    stage = with_keys("staff-full")
    stage.tap(stage.find("hours"))
    assert not ring(stage)
