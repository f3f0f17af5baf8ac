"""What may play today is made once for a world and a day."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.playable import playable_on
from kiosk.core.state.world import Unsaid, World
from kiosk.loading.world import language_of
from kiosk.window.derive import Surroundings, derive
from tests.fakes import LOOP, NOON, TODAY, Rules, world

FULL = replace(
    world(*LOOP, mode="loop", depth="full", loop_languages=("en", "fr")),
    unsaid={"fr": Unsaid(frozenset({"b"}), frozenset({"papers"}))},
)
EVENING = NOON.replace(hour=23, minute=59)


@pytest.fixture
def made(monkeypatch):
    """The days and languages for which the stops were put together."""
    calls, playable = [], World.playable

    def counted(self, today, language=None):
        calls.append((today, language))
        return playable(self, today, language)

    monkeypatch.setattr(World, "playable", counted)
    return calls


def look(rules):
    """What the store and the window do after a step."""
    assert rules.wakes >= rules.seconds
    derive(rules.state, rules.world, language_of, rules.now, Surroundings(1920, 1080))


def test_it_says_what_the_world_says():
    playable = playable_on(FULL, TODAY)
    assert playable.every.stops == FULL.playable(TODAY)
    for language in ("en", "fr", "ar-XB"):
        there = {stop.id: stop for stop in FULL.playable(TODAY, language)}
        every = FULL.playable(TODAY)
        assert playable.stops(language) == tuple(there[stop.id] for stop in every if stop.id in there)
    assert playable.stops("fr") != playable.every.stops
    assert playable.rounds == FULL.rounds(TODAY) == ("en", "fr")


def test_a_language_that_says_nothing_has_no_round():
    silent = replace(FULL, unsaid={"fr": Unsaid(FULL.deck.refs, frozenset({"roads", "papers"}))})
    assert playable_on(silent, TODAY).rounds == silent.rounds(TODAY) == ("en",)


def test_no_tick_makes_it_again(made):
    rules = Rules(FULL)
    made.clear()
    panels = set()
    for _ in range(200):
        rules.wait(3.0)
        look(rules)
        panels.add((rules.panel, rules.state.language))
    assert made == []
    assert len(panels) > 8


def test_no_touch_makes_it_again(made):
    rules = Rules(world(loop_languages=("en", "fr")))
    made.clear()
    chosen = (ev.LanguageChosen("fr"), ev.ExploreTouched(), ev.LinkFollowed("roads"), ev.StartedAgain())
    for event in chosen:
        look(rules.do(event))
        rules.wait(4.0)
    assert made == []


def test_another_day_makes_it_once(made):
    rules = Rules(FULL, EVENING)
    made.clear()
    rules.wait(200.0)
    look(rules)
    tomorrow = TODAY + timedelta(days=1)
    assert sorted(made, key=repr) == sorted([(tomorrow, None), (tomorrow, "fr")], key=repr)


def test_another_world_makes_it_once(made):
    rules = Rules(FULL)
    made.clear()
    rules.do(ev.WorldChanged(replace(FULL)))
    look(rules.wait(20.0))
    assert len(made) == 2
