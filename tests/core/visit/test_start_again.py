"""Start again: nothing of a visit is left, and the loop goes on."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import House, State, Visitor
from tests.core.visit.visits import everything_chosen, reading
from tests.fakes import (
    LOOP,
    Rules,
    statement,
    without,
    world,
)


def test_start_again_leaves_nothing_of_the_visit():
    rules = everything_chosen(at=5.0).until(9.0).do(ev.StartedAgain())
    assert rules.state == State(
        House("en", rules.state.house.available, rules.state.house.playable),
        Visitor(ignore_until=12.0),
        Loop("b", since=12.0, rested=True),
    )


@pytest.mark.parametrize(
    ("began", "stands"), [("a", "b"), ("b", "d"), ("c", "d"), ("d", "b")], ids=lambda value: value
)
def test_start_again_goes_to_the_next_practical_panel_after_the_one_where_the_visit_began(began, stands):
    rules = Rules(world())
    while rules.panel != began:
        rules.wait(1.0)
    rules.do(ev.LinkFollowed("papers"), ev.StartedAgain())
    assert (rules.scene.panel, rules.scene.rested) == (stands, True)


def test_without_practical_panels_start_again_goes_to_the_next_one():
    known = world(*(replace(panel, practical=False) for panel in LOOP))
    assert reading(known).do(ev.StartedAgain()).panel == "b"


def test_the_only_practical_panel_is_the_one_where_it_goes():
    known = world(statement("a", practical=True), statement("b"))
    assert reading(known).do(ev.StartedAgain()).panel == "a"


def test_a_loop_of_one_panel_stands_again():
    assert reading(world(statement("a"))).do(ev.StartedAgain()).panel == "a"


def test_start_again_still_knows_the_way_when_the_panel_is_gone():
    rules = reading()
    rules.do(ev.WorldChanged(without(rules.world, "a")), ev.StartedAgain())
    assert rules.panel == "b"


def test_after_start_again_touches_are_ignored_for_three_seconds():
    rules = reading().do(ev.StartedAgain())
    before = rules.state
    for event in (
        ev.Touched(),
        ev.PanelTouched("b"),
        ev.ExploreTouched(),
        ev.LanguageChosen("fr"),
        ev.PauseToggled(),
    ):
        assert rules.until(2.9).do(event).state == before
    assert isinstance(rules.until(3.0).do(ev.ExploreTouched()).scene, Visit)


def test_after_start_again_the_panel_runs_its_whole_dwell():
    rules = reading().do(ev.StartedAgain())
    assert rules.until(11.9).panel == "b"
    assert rules.until(12.1).panel == "c"


def test_start_again_comes_back_to_the_language_of_the_round():
    rules = Rules(world(loop_languages=("en", "fr")))
    while rules.state.house.language == "en":
        rules.wait(1.0)
    rules.do(ev.ExploreTouched(), ev.LanguageChosen("ar-XB"), ev.StartedAgain())
    assert rules.state.language == "fr"


@pytest.mark.parametrize("steps", [(ev.BackPressed(), ev.BackPressed(), ev.BackPressed())])
def test_going_all_the_way_up_is_the_same_as_start_again(steps):
    rules = everything_chosen().do(*steps)
    assert rules.state == everything_chosen().do(ev.StartedAgain()).state
