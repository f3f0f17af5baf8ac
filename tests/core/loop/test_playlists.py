"""What plays in the loop while playlists begin and end."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.schedule.playlist import Playlist
from kiosk.core.state import events as ev
from kiosk.core.state.playable import Why, WhyPlays, playable_at
from kiosk.core.state.world import Unsaid
from tests.fakes import LOOP, Rules, figure, moment, statement, world

ROME = ZoneInfo("Europe/Rome")
FRIDAY = datetime(2026, 11, 27, 5, 50, tzinfo=ROME)
BUSES = (statement("bus"), statement("fares", practical=True))


def playlist(name="morning", *panels, **fields):
    return Playlist.validated(**{"id": name, "title": "P", "panels": panels or ("bus", "fares"), **fields})


def known(*lists, extra=("bus", "fares"), **fields):
    plain = world(*LOOP, *BUSES, **fields)
    return replace(plain, deck=replace(plain.deck, extra=frozenset(extra)), playlists=lists)


def shown(rules, seconds):
    """The panels that come within some time, with when they came."""
    came, ends = [(rules.panel, rules.wall)], rules.seconds + seconds
    while rules.wakes <= ends:
        before = rules.scene
        rules.until(rules.wakes)
        if rules.scene.since != before.since:
            came.append((rules.panel, rules.now.wall))
    rules.until(ends)
    return came


def ids(playable, language="en"):
    return [stop.id for stop in playable.stops(language)]


MORNING = playlist(hours="Mon-Fri 06:00-10:00")


@pytest.mark.parametrize(
    ("lists", "wall", "played", "why"),
    [
        ((), "06:30", "a b c d", Why()),
        ((MORNING,), "05:59", "a b c d", Why()),
        ((MORNING,), "06:30", "a bus b c fares d", Why(WhyPlays.AMONG, ("morning",))),
        ((playlist(priority=1),), "06:30", "bus fares", Why(WhyPlays.INSTEAD, ("morning",))),
        (
            (playlist(), playlist("high", "c", priority=3), playlist("low", "a", priority=2)),
            *("06:30", "c", Why(WhyPlays.INSTEAD, ("high",))),
        ),
        (
            (playlist("one", "a", "d", priority=2), playlist("two", "c", priority=2)),
            *("06:30", "a c d", Why(WhyPlays.INSTEAD, ("one", "two"))),
        ),
        # Nothing of it can be shown: what is lower plays.
        ((playlist("gone", "missing", priority=9), playlist()), "06:30", "a bus b c fares d", None),
        ((playlist("old", "f", priority=9),), "06:30", "a b c d", Why()),
        ((playlist(modes=("loop",)),), "06:30", "a b c d", Why()),
    ],
)
def test_what_plays_and_why(lists, wall, played, why):
    hour, minute = map(int, wall.split(":"))
    playable = playable_at(known(*lists), moment(0.0, FRIDAY.replace(hour=hour, minute=minute)))
    assert ids(playable) == played.split()
    assert why is None or playable.why == why


def test_a_doubtful_clock_leaves_the_standard_loop():
    now = replace(moment(0.0, FRIDAY.replace(hour=7)), doubtful=True)
    playable = playable_at(known(playlist(priority=1)), now)
    assert (ids(playable), playable.why) == (["a", "b", "c", "d"], Why(WhyPlays.CLOCK))
    certain = replace(now, doubtful=False)
    assert not playable.is_valid(playable.world, certain)


def test_a_figure_that_has_expired_plays_in_no_playlist():
    plain = known(playlist("figures", "f", "a", priority=1), figures=True)
    deck = replace(plain.deck, panels=(*plain.deck.panels, figure("f", valid_until=FRIDAY.date())))
    assert ids(playable_at(replace(plain, deck=deck), moment(0.0, FRIDAY))) == ["f", "a"]
    tomorrow = moment(0.0, FRIDAY.replace(day=28))
    assert ids(playable_at(replace(plain, deck=deck), tomorrow)) == ["a"]


def test_no_language_loses_its_loop_to_panels_that_it_cannot_say():
    plain = replace(
        known(playlist(priority=1), loop_languages=("en", "fr")),
        unsaid={"fr": Unsaid(frozenset({"bus", "fares"}))},
    )
    playable = playable_at(plain, moment(0.0, FRIDAY))
    assert (ids(playable), ids(playable, "fr")) == (["bus", "fares"], ["a", "b", "c", "d"])
    assert playable.rounds == ("en", "fr")
    rules = Rules(plain, FRIDAY)
    seen = []
    for _ in range(14):
        seen.append((rules.state.language, rules.panel))
        before = rules.scene
        while rules.scene == before:
            rules.until(rules.wakes)
    assert {panel for tag, panel in seen if tag == "en"} == {"bus", "fares"}
    assert {panel for tag, panel in seen if tag == "fr"} == {"a", "b", "c", "d"}


def test_what_only_playlists_show_is_in_the_standard_loop_of_no_language():
    plain = replace(known(MORNING), unsaid={"fr": Unsaid(frozenset({"a"}))})
    playable = playable_at(plain, moment(0.0, FRIDAY))
    assert (ids(playable), ids(playable, "fr")) == (["a", "b", "c", "d"], ["b", "c", "d"])


def test_it_begins_and_ends_within_a_second():
    rules = Rules(known(playlist(hours="Fri 06:00-06:20", priority=1)), FRIDAY)
    came = shown(rules, 3600)
    begins, ends = FRIDAY.replace(hour=6, minute=0), FRIDAY.replace(hour=6, minute=20)
    first = next(wall for panel, wall in came if panel in {"bus", "fares"})
    last = next(wall for panel, wall in came if wall > first and panel not in {"bus", "fares"})
    assert 0 <= (first - begins).total_seconds() <= 1
    assert 0 <= (last - ends).total_seconds() <= 1
    assert {panel for panel, wall in came if first <= wall < last} == {"bus", "fares"}


def test_a_panel_that_goes_on_playing_stays_where_it_is():
    rules = Rules(known(playlist("night", "a", "b", first_day=FRIDAY.date().replace(day=28), priority=1)))
    rules = Rules(rules.world, FRIDAY.replace(hour=23, minute=59, second=58))
    assert rules.panel == "a"
    before = rules.scene
    rules.wait(3.0)
    assert rules.scene == before
    assert [stop.id for stop in rules.state.house.playable.every.stops] == ["a", "b"]


def test_a_paused_panel_that_plays_no_more_leaves():
    rules = Rules(known(playlist(hours="Fri 06:00-06:20", priority=1)), FRIDAY.replace(hour=6, minute=19))
    rules.wait(58.0).do(ev.PauseToggled()).wait(3.0)
    assert rules.panel in {"a", "b", "c", "d"}
    assert rules.scene.paused_at is None


def test_a_visit_at_the_boundary_goes_on_and_returns_to_what_plays_then():
    rules = Rules(known(playlist(hours="Fri 06:00-06:20", priority=1)), FRIDAY.replace(hour=6, minute=19))
    rules.wait(50.0).do(ev.ExploreTouched())
    place = rules.visit.place
    rules.wait(20.0)
    assert rules.visit.place == place
    rules.do(ev.StartedAgain())
    assert rules.panel in {"b", "d"}


def test_panels_come_as_often_as_their_weight_says():
    rules = Rules(known(playlist(weight=2), loop_languages=("en", "fr")), FRIDAY)
    came = [panel for panel, _ in shown(rules, 3600)]
    assert all(one != other for one, other in pairwise(came))
    counted = Counter(came)
    assert 1.8 < counted["bus"] / counted["a"] < 2.2
    assert 0.8 < counted["c"] / counted["a"] < 1.25


def test_a_round_with_repeats_ends_and_brings_the_next_language():
    rules = Rules(known(playlist("often", "b", weight=4), loop_languages=("en", "fr")), FRIDAY)
    seen = []
    for _ in range(60):
        seen.append((rules.state.language, rules.panel))
        before = rules.scene
        while rules.scene == before:
            rules.until(rules.wakes)
    assert {panel for tag, panel in seen if tag == "fr"} == {"a", "b", "c", "d"}
    assert {panel for tag, panel in seen if tag == "en"} == {"a", "b", "c", "d"}


def test_a_chosen_language_lasts_a_whole_round_with_repeats():
    rules = Rules(known(playlist("often", "a", weight=2), loop_languages=("en",)), FRIDAY)
    rules.do(ev.LanguageChosen("fr"))
    turns = []
    while rules.state.language == "fr":
        if not turns or turns[-1] != (rules.panel, rules.scene.turn):
            turns.append((rules.panel, rules.scene.turn))
        rules.until(rules.wakes)
    assert Counter(panel for panel, _ in turns)["a"] >= 2
