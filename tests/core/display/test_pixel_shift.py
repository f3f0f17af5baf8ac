"""The loop's picture walks: a pixel at a time, with the panels, and of time alone."""

from itertools import pairwise

import pytest

from kiosk.core.display.pixel_shift import ACROSS, DOWN, REACH, STEP_S, Shift, next_step, shift_at
from kiosk.core.numbers.available_now import available_now
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from tests.fakes import NOON, PACE, Rules, statement, world


@pytest.mark.parametrize(
    ("steps", "shift"),
    [
        (0, (0, 0)),
        (1, (1, 1)),
        (DOWN, (DOWN, DOWN)),
        (ACROSS, (ACROSS, DOWN - 1)),
        (2 * ACROSS, (0, -2)),
        (3 * ACROSS, (-ACROSS, 3 - DOWN)),
        (4 * ACROSS, (0, 4)),
        (4 * ACROSS * DOWN, (0, 0)),
    ],
)
def test_the_way(steps, shift):
    assert shift_at(steps * STEP_S) == shift_at((steps + 0.99) * STEP_S) == Shift(*shift)


@pytest.mark.parametrize(
    ("seconds", "then"),
    [(0.0, STEP_S), (STEP_S - 0.01, STEP_S), (STEP_S, 2 * STEP_S), (25e6 * STEP_S + 1, (25e6 + 1) * STEP_S)],
)
def test_when_it_goes_on(seconds, then):
    assert next_step(seconds) == then


def test_it_goes_by_one_pixel_each_way_and_never_beyond_its_reach():
    way = [shift_at(step * STEP_S) for step in range(4 * ACROSS * DOWN + 1)]
    assert {(abs(b.x - a.x), abs(b.y - a.y)) for a, b in pairwise(way)} == {(1, 1)}
    assert max(max(abs(at.x), abs(at.y)) for at in way) == REACH


def test_it_leads_aside_by_what_the_design_allows_at_most():
    assert round(0.0074 * 1080) == REACH


@pytest.mark.parametrize(
    ("unit", "shift"), [(2160, (8, -7)), (1080, (8, -7)), (600, (4, -4)), (540, (4, -4))]
)
def test_small_screens_have_small_margins(unit, shift):
    assert Shift(8, -7).within(unit) == Shift(*shift)


def test_it_changes_with_the_panel_and_never_alone():
    rules = Rules(world())
    before = rules.state
    for _ in range(2000):
        rules.wait(0.5)
        if rules.scene == before.scene:
            assert rules.state.house.shift == before.house.shift
        elif rules.state.house.shift != before.house.shift:
            moved = rules.state.house.shift
            assert max(abs(moved.x - before.house.shift.x), abs(moved.y - before.house.shift.y)) <= 2
            assert rules.panel != before.scene.panel
        before = rules.state
    assert before.house.shift != Shift()


def test_it_stands_through_a_visit_and_comes_back_as_if_there_had_been_none():
    rules = Rules(world()).until(100.0).do(ev.ExploreTouched())
    before = rules.state.house.shift
    for _ in range(20):
        assert rules.wait(30.0).do(ev.TextSizeChosen(larger=True)).state.house.shift == before
    assert rules.do(ev.StartedAgain()).state.house.shift == shift_at(rules.seconds) != before


def test_it_stands_through_a_pause_and_a_change_of_language():
    rules = Rules(world()).until(STEP_S - 1).do(ev.PauseToggled()).until(100.0)
    assert rules.do(ev.LanguageChosen("fr")).state.house.shift == Shift()


def test_a_panel_alone_moves_by_itself():
    rules = Rules(world(statement("only")))
    assert [rules.until(steps * STEP_S).state.house.shift for steps in range(4)] == [
        Shift(n, n) for n in range(4)
    ]
    assert rules.scene == Loop("only", -PACE.handover, rested=False)


def test_out_of_order_moves_too():
    rules = Rules(world()).until(10 * STEP_S)
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, available_now(rules.world.site, NOON)))
    assert rules.state.house.shift == shift_at(10 * STEP_S) == Shift(6, 4)
