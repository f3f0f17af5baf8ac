"""Posters of pages between the panels, where nobody can touch."""

from dataclasses import replace

import pytest

from kiosk.core.loop.rules import nearest_playable, return_to_loop
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.playable import place, playable_on
from kiosk.core.state.scenes.loop import Cut
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
    """Two panels and four pages: roads/first, roads/second, papers/only, roads/long."""
    return Rules(world(statement("a"), statement("b"), mode="loop", depth="full", **fields))


def test_pages_play_among_the_panels():
    rules, seen = full(), []
    while len(seen) < 7:
        if not seen or seen[-1] != rules.panel:
            seen.append(rules.panel)
        rules.wait(1.0)
    assert seen == ["a", "roads/first", "b", "roads/second", "a", "papers/only", "b"]


def at_long():
    rules = full()
    while rules.panel != "roads/long":
        rules.wait(1.0)
    return rules


def test_a_poster_stays_for_its_words_and_a_panel_follows():
    rules = at_long()
    begun = rules.scene.since
    assert rules.wakes == pytest.approx(begun + HANDOVER + 400 * 0.6)
    rules.until(rules.wakes + 0.1)
    assert (rules.panel, rules.scene.rested) == ("a", False)


def test_what_the_window_measured_of_a_page_changes_nothing():
    rules = at_long()
    before = rules.state
    assert rules.do(ev.ScreenCut(Anchor("roads/long"), Cut(None, 1))).state == before


def test_where_a_poster_is_missing_in_a_language_the_loop_goes_on_behind_its_place():
    """The next language has one poster of *first*, so after its second one the panel behind it comes."""
    three = {f"roads/first{part}": 9 for part in ("", "/2", "/3")}
    counted = {"en": three | {"roads/second": 9}, "fr": {"roads/first": 9, "roads/second": 9}}
    known = world(statement("a"), statement("b"), mode="loop", loop_languages=("en", "fr"))
    playable = playable_on(replace(known, words=counted), NOON.date())
    order = [stop.id for stop in playable.every.stops]
    here = order.index("roads/first/2")
    assert playable.stops("en") != playable.stops("fr")
    found = nearest_playable("roads/first/2", 0, "fr", playable)
    assert found[0] == order[here + 1]
    assert place(*found, playable.every.stops) == here + 1


def test_every_round_of_everything_speaks_the_next_language():
    short = (topic("t", *(page(name) for name in "123")),)
    rules, heard = full(loop_languages=("en", "fr", "ar-XB"), topics=short), {}
    for _ in range(1200):
        heard.setdefault((rules.state.language, rules.panel), None)
        rules.wait(1.0)
    order = dict.fromkeys(stop.id for stop in rules.state.house.playable.every.stops)
    assert [*order] == ["a", "t/1", "b", "t/2", "t/3"]
    assert [*heard][: 3 * 5] == [(tag, stop) for tag in ("en", "fr", "ar-XB") for stop in order]


def test_a_new_world_leaves_a_page_where_it_is_or_begins_again_without_it():
    rules = at_long()
    before = rules.scene
    assert rules.do(ev.WorldChanged(rules.world)).scene == before
    assert rules.do(ev.WorldChanged(without(rules.world, "roads"))).panel == "a"


def test_the_loop_goes_on_in_the_round_that_was_under_way():
    """Also after the night and after an announcement: otherwise late rounds would hardly ever come."""
    many = topic("t", *(page(f"p{number:02}") for number in range(40)))
    rules = Rules(world(statement("a"), statement("b", practical=True), topics=(many,), mode="loop"))
    assert len(rules.state.house.playable.every.rounds) == 10
    while (rules.panel, rules.scene.turn) != ("b", 1):
        rules.until(rules.wakes)
    after = return_to_loop(rules.state, "a", rules.world, rules.now)
    assert (after.scene.panel, after.scene.turn) == ("b", 1)
    assert return_to_loop(rules.state, "b", rules.world, rules.now).scene.turn == 2
    rules.do(ev.WorldChanged(replace(rules.world)))
    assert (rules.panel, rules.scene.turn) == ("b", 1)
