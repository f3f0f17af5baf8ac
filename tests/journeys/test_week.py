"""Days without touch, by the rules alone: nothing wears out, and every point comes again and again."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest

from kiosk.content import built_in
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.stops import PageStop
from kiosk.core.state.world import World
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from tests.fakes import Rules

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)


def points(stop):
    """The points that a stop says."""
    if isinstance(stop, PageStop):
        parts = stop.page.parts if isinstance(stop.page, TextPage) else ()
        return {point for part in parts for point in part.seed}
    return set() if isinstance(stop, Clock) else set(stop.seed)


@pytest.mark.parametrize(
    "hours", [pytest.param(12, marks=pytest.mark.slow), pytest.param(7 * 24, marks=pytest.mark.soak)]
)
def test_every_point_is_said_within_six_hours(hours):
    """At the pace of a slow reader, on a screen without touch."""
    whole = timedelta(hours=hours)
    rules = without_touch()
    said = Counter()
    last = None
    while rules.seconds < whole / timedelta(seconds=1):
        if rules.panel != last:
            last = rules.panel
            stops = rules.world.playable(rules.now.wall.date())
            said.update(points(next(stop for stop in stops if stop.id == last)))
        rules.until(rules.wakes)
    assert {point for point in built_in.points().data if said[point] < whole // timedelta(hours=6)} == set()


def without_touch():
    """The delivered loop of a screen without touch, in English."""
    known = load_world(Sources(DEMO_SITE, demo=True), MONDAY).world
    site = replace(known.site, mode="loop")
    return Rules(type(known)(known.deck, site, known.pace, known.languages), MONDAY.astimezone(site.zone))


def a_day(rules):
    """Each stop that came within 18 hours, with when it came and when it left."""
    came = [(0.0, rules.panel, rules.scene.turn)]
    while rules.seconds < 18 * 3600:
        rules.until(rules.wakes)
        if (rules.panel, rules.scene.turn) != came[-1][1:]:
            came.append((rules.seconds, rules.panel, rules.scene.turn))
    return [(stop, begins, ends) for (begins, stop, _), (ends, _, _) in pairwise(came)]


def seen(day, minutes):
    """The stops that somebody sees whole who comes at any minute of 16 hours and waits for so many."""
    first = 0
    for begins in range(0, 16 * 3600, 60):
        while day[first][1] < begins:
            first += 1
        stops = []
        for stop, _, ends in day[first:]:
            if ends > begins + 60 * minutes:
                break
            stops.append(stop)
        yield stops


@pytest.mark.parametrize(
    ("minutes", "stops", "first", "points_said"),
    [(1, (0, 1), (0, 1), (0, 0)), (5, (6, 7), (5, 7), (0, 1)), (15, (21, 24), (18, 22), (2, 7))],
)
@pytest.mark.sample(1)
def test_somebody_who_waits_sees_panels_and_first_pages(minutes, stops, first, points_said):
    """In the worst minute to come and in the median; what-the-screen-shows.md has these figures."""
    rules = without_touch()
    world = rules.world
    always = {panel.id for panel in world.deck.panels} | {*world.deck.first_pages}
    shown = [{*stops} for stops in seen(a_day(rules), minutes)]
    made = {stop.id: points(stop) for stop in world.playable(MONDAY.date())}
    said = [set().union(*(made[stop] for stop in each)) for each in shown]
    for found, figures in (
        (shown, stops),
        ([each & always for each in shown], first),
        (said, points_said),
    ):
        counts = [len(each) for each in found]
        assert (min(counts), median(counts)) == figures


def test_a_day_shows_all_pages_and_each_first_page_within_any_half_hour():
    rules = without_touch()
    day = a_day(rules)
    stops = {stop.id for stop in rules.world.playable(MONDAY.date())}
    assert {stop for stop, _, _ in day} == stops
    pages = Counter(stop for stop, _, _ in day if "/" in stop)
    assert min(pages.values()) >= 3
    for ref in rules.world.deck.first_pages:
        came = [begins for stop, begins, _ in day if stop == ref]
        assert max(after - before for before, after in pairwise(came)) <= 30 * 60, ref


@pytest.mark.parametrize("organisation", ["other", "national-society"])
@pytest.mark.slow
def test_each_language_says_every_point_in_as_many_cycles_as_there_are_languages(organisation):
    known = load_world(Sources(DEMO_SITE, demo=True), MONDAY).world
    tags = ("en", "fr", "ar")
    changes = {"mode": "loop", "depth": "full", "organisation": organisation, "loop_languages": tags}
    site = replace(known.site, **changes)
    deck = load_deck([built_in.CONTENT], load_design().names).deck
    rules = Rules(World(deck.for_site(site), site, known.pace, tags), MONDAY.astimezone(site.zone))
    said = {tag: set() for tag in tags}
    cycle = rules.state.house.playable.every
    rounds = len(cycle.rounds) * len(tags)
    first, begun, last = rules.panel, [], ""
    while len(begun) <= rounds:
        if rules.panel != last:
            last = rules.panel
            stops = rules.world.playable(rules.now.wall.date(), rules.state.language)
            said[rules.state.language] |= points(next(stop for stop in stops if stop.id == last))
            begun += [rules.state.language] * (last == first)
        rules.until(rules.wakes)
    assert begun == [*tags * len(cycle.rounds), tags[0]]
    assert all(known >= set(built_in.points().data) for known in said.values())
