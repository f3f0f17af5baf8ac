"""Days without touch, by the rules alone: nothing wears out, and every point comes again and again."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from statistics import median

import pytest

from kiosk.content import built_in
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.stops import PageStop
from kiosk.core.state.world import World
from kiosk.core.text.sentences import split_sentences
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from tests.fakes import Rules

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)


def points(stops):
    """The points that these stops make: those of a part of a page need all posters with its text."""
    made, shown = set(), defaultdict(set)
    for stop in stops:
        if isinstance(stop, PageStop):
            shown[stop.ref, stop.page] |= set(texts_of(stop))
        elif not isinstance(stop, Clock):
            made |= set(stop.seed)
    for (_, page), texts in shown.items():
        for part in page.parts if isinstance(page, TextPage) else ():
            if all(set(sentences_of(block)) <= texts for block in part.blocks_on(MONDAY.date())):
                made |= set(part.seed)
    return made


def texts_of(stop):
    for _, block in cut_into_posters(stop.page.title, stop.blocks)[stop.part]:
        yield from sentences_of(block)


def sentences_of(block):
    return split_sentences(block.text) if block.kind is BlockKind.PARAGRAPH else (block.text,)


@pytest.mark.parametrize(
    "hours", [pytest.param(12, marks=pytest.mark.slow), pytest.param(7 * 24, marks=pytest.mark.soak)]
)
def test_every_point_is_said_within_twelve_hours(hours):
    """At the pace of a slow reader, on a screen without touch."""
    rules = without_touch()
    stops = {stop.id: stop for stop in rules.world.playable(MONDAY.date())}
    shown = [set() for _ in range(hours // 12)]
    while rules.seconds < hours * 3600:
        shown[int(rules.seconds // (12 * 3600))].add(rules.panel)
        rules.until(rules.wakes)
    for each in shown:
        assert set(built_in.points().data) - points(stops[name] for name in each) == set()


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
    ("minutes", "stops", "panels", "begun", "points_said"),
    [
        (1, (1, 2), (0, 1), (0, 1), (0, 0)),
        (5, (11, 13), (6, 7), (3, 3), (0, 1)),
        (15, (32, 34), (20, 21), (3, 3), (3, 5)),
    ],
)
@pytest.mark.sample(1)
def test_somebody_who_waits_sees_panels_and_first_pages(minutes, stops, panels, begun, points_said):
    """In the worst minute to come and in the median; what-the-screen-shows.md has these figures."""
    rules = without_touch()
    world = rules.world
    known = {stop.id: stop for stop in world.playable(MONDAY.date())}
    of_panels, first = {panel.id for panel in world.deck.panels}, {*world.deck.first_pages}
    shown = [{*each} for each in seen(a_day(rules), minutes)]
    for found, figures in (
        ([len(each) for each in shown], stops),
        ([len(each & of_panels) for each in shown], panels),
        ([len(each & first) for each in shown], begun),
        ([len(points(known[name] for name in each)) for each in shown], points_said),
    ):
        assert (min(found), median(found)) == figures


def test_a_day_shows_all_posters_and_begins_each_first_page_within_any_five_minutes():
    rules = without_touch()
    day = a_day(rules)
    stops = {stop.id for stop in rules.world.playable(MONDAY.date())}
    assert {stop for stop, _, _ in day} == stops
    for ref in rules.world.deck.first_pages:
        came = [begins for stop, begins, _ in day if stop == ref]
        assert max(after - before for before, after in pairwise(came)) <= 5 * 60, ref


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
    known = {stop.id: stop for stop in rules.world.playable(rules.now.wall.date())}
    cycle = rules.state.house.playable.every
    rounds = len(cycle.rounds) * len(tags)
    first, begun, last = rules.panel, [], ""
    while len(begun) <= rounds:
        if rules.panel != last:
            last = rules.panel
            said[rules.state.language].add(last)
            begun += [rules.state.language] * (last == first)
        rules.until(rules.wakes)
    assert begun == [*tags * len(cycle.rounds), tags[0]]
    made = {tag: points(known[name] for name in each) for tag, each in said.items()}
    assert all(each >= set(built_in.points().data) for each in made.values())
