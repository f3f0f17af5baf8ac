"""Pages among the panels, where nobody can touch."""

from dataclasses import replace

import pytest

from kiosk.core.loop.rules import return_to_loop
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut, Loop
from tests.fakes import (
    NOON,
    PACE,
    Rules,
    page,
    statement,
    topic,
    without,
    world,
)

HANDOVER = PACE.handover


def full(**fields):
    """Two panels and four pages: a, roads/first, roads/second, b, papers/only, roads/long."""
    return Rules(world(statement("a"), statement("b"), mode="loop", depth="full", **fields))


def test_pages_play_among_the_panels():
    rules, seen = full(), []
    while len(seen) < 7:
        if not seen or seen[-1] != rules.panel:
            seen.append(rules.panel)
        rules.wait(1.0)
    assert seen == ["a", "roads/first", "roads/second", "b", "papers/only", "roads/long", "a"]


LONG = Anchor("roads/long")
SECOND, THIRD = replace(LONG, sentence=4), replace(LONG, block=1)


def at_long():
    rules = full()
    while rules.panel != "roads/long":
        rules.wait(1.0)
    return rules


def test_a_page_goes_on_screen_by_screen_and_then_the_next_stop_comes():
    rules = at_long().do(ev.ScreenCut(LONG, Cut(SECOND, 40)))
    begun = rules.scene.since
    assert rules.wakes == pytest.approx(begun + HANDOVER + 24.0)
    assert rules.until(begun + HANDOVER + 23.9).scene.at is None
    rules.until(begun + HANDOVER + 24.1)
    assert (rules.panel, rules.scene.at, rules.scene.rested, rules.scene.cut) == (
        "roads/long",
        SECOND,
        True,
        None,
    )
    rules.do(ev.ScreenCut(SECOND, Cut(THIRD, 10)))
    assert rules.until(rules.scene.since + 9.1).scene.anchor == THIRD
    rules.do(ev.ScreenCut(THIRD, Cut(None, 10)))
    assert rules.until(rules.scene.since + 8.9).scene.anchor == THIRD
    assert rules.until(rules.scene.since + 9.1).scene == Loop(
        "a", pytest.approx(rules.scene.since), rested=False
    )


@pytest.mark.parametrize("at", [SECOND, Anchor("roads/first"), Anchor("a")], ids=str)
def test_what_was_measured_of_another_screen_changes_nothing(at):
    rules = at_long()
    before = rules.state
    assert rules.do(ev.ScreenCut(at, Cut(None, 1))).state == before


def test_a_screen_that_nobody_measured_stays_for_the_whole_page():
    rules = at_long()
    assert rules.wakes == pytest.approx(rules.scene.since + HANDOVER + 400 * 0.6)


def test_a_pause_holds_a_screen_of_a_page():
    rules = at_long().do(ev.ScreenCut(LONG, Cut(SECOND, 40)), ev.PauseToggled())
    assert rules.wait(50.0).scene.anchor == LONG
    assert rules.wait(40.0).scene.anchor == SECOND


def test_every_round_of_everything_speaks_the_next_language():
    rules, heard = full(loop_languages=("en", "fr", "ar-XB")), {}
    for _ in range(1200):
        heard.setdefault((rules.state.language, rules.panel), None)
        rules.wait(1.0)
    stops = [stop.id for stop in rules.world.playable(NOON.date())]
    rounds = list(heard)[: 3 * len(stops)]
    assert rounds == [(language, stop) for language in ("en", "fr", "ar-XB") for stop in stops]


def test_a_new_world_leaves_a_page_where_it_is_or_begins_again_without_it():
    rules = at_long()
    before = rules.scene
    assert rules.do(ev.WorldChanged(rules.world)).scene == before
    assert rules.do(ev.WorldChanged(without(rules.world, "roads"))).panel == "a"


def test_the_loop_goes_on_in_the_round_that_was_under_way():
    """Also after the night and after an announcement: otherwise late rounds would hardly ever come."""
    many = topic("t", *(page(f"p{number:02}") for number in range(40)))
    rules = Rules(world(statement("a"), statement("b", practical=True), topics=(many,), mode="loop"))
    assert len(rules.state.house.playable.every.rounds) == 3
    while (rules.panel, rules.scene.turn) != ("b", 1):
        rules.until(rules.wakes)
    after = return_to_loop(rules.state, "a", rules.world, rules.now)
    assert (after.scene.panel, after.scene.turn) == ("b", 1)
    assert return_to_loop(rules.state, "b", rules.world, rules.now).scene.turn == 2
    rules.do(ev.WorldChanged(replace(rules.world)))
    assert (rules.panel, rules.scene.turn) == ("b", 1)
