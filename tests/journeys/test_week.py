"""Days without touch, by the rules alone: nothing wears out, and every point comes again and again."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

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
    "hours", [pytest.param(5, marks=pytest.mark.slow), pytest.param(7 * 24, marks=pytest.mark.soak)]
)
def test_every_point_is_said_within_75_minutes(hours):
    """At the pace of a slow reader, on a screen without touch."""
    whole = timedelta(hours=hours)
    known = load_world(Sources(DEMO_SITE, demo=True), MONDAY).world
    site = replace(known.site, mode="loop")
    rules = Rules(type(known)(known.deck, site, known.pace, known.languages), MONDAY.astimezone(site.zone))
    said = Counter()
    last = None
    while rules.seconds < whole / timedelta(seconds=1):
        if rules.panel != last:
            last = rules.panel
            stops = rules.world.playable(rules.now.wall.date())
            said.update(points(next(stop for stop in stops if stop.id == last)))
        rules.until(rules.wakes)
    assert {
        point for point in built_in.points().data if said[point] < whole // timedelta(minutes=75)
    } == set()


@pytest.mark.parametrize("organisation", ["other", "national-society"])
@pytest.mark.slow
def test_each_language_says_every_point_in_as_many_rounds_as_there_are_languages(organisation):
    known = load_world(Sources(DEMO_SITE, demo=True), MONDAY).world
    tags = ("en", "fr", "ar")
    changes = {"mode": "loop", "depth": "full", "organisation": organisation, "loop_languages": tags}
    site = replace(known.site, **changes)
    deck = load_deck([built_in.CONTENT], load_design().names).deck
    rules = Rules(World(deck.for_site(site), site, known.pace, tags), MONDAY.astimezone(site.zone))
    said = {tag: set() for tag in tags}
    first, begun, last = rules.panel, [], ""
    while len(begun) <= len(tags):
        if rules.panel != last:
            last = rules.panel
            stops = rules.world.playable(rules.now.wall.date(), rules.state.language)
            said[rules.state.language] |= points(next(stop for stop in stops if stop.id == last))
            begun += [rules.state.language] * (last == first)
        rules.until(rules.wakes)
    assert begun == [*tags, tags[0]]
    assert all(known >= set(built_in.points().data) for known in said.values())
