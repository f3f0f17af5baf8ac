"""Which cases of a test make test takes; make test-slow takes the rest."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.content.stops import page_stops


def mark_samples(items):
    """Of a test marked ``sample(n)`` make test takes n cases, evenly apart."""
    families = defaultdict(list)
    for item in items:
        if item.get_closest_marker("sample") and not item.get_closest_marker("slow"):
            families[item.path, item.originalname].append(item)
    for cases in families.values():
        kept = spread(cases, *cases[0].get_closest_marker("sample").args)
        for case in cases:
            if case not in kept:
                case.add_marker("slow")


def chosen(cases, wanted):
    """All cases, in their order; make test takes those for which ``wanted`` holds."""
    rows = (case if isinstance(case, tuple) else (case,) for case in cases)
    return [pytest.param(*row, marks=[] if wanted(*row) else [pytest.mark.slow]) for row in rows]


def paired(many, few):
    """Each of ``many`` with each of ``few``; make test takes each of both once at least, in turn."""
    return [
        pytest.param(one, other, marks=[] if n % len(few) == at else [pytest.mark.slow])
        for n, one in enumerate(many)
        for at, other in enumerate(few)
    ]


def spread(things, most):
    """At most so many of a longer row, evenly apart, the first and the last among them; None means all.

    One alone is the middle one: the first of a row is mostly English on a wide screen.
    """
    things = list(things)
    if most is None or len(things) <= most:
        return things
    if most == 1:
        return [things[len(things) // 2]]
    return [things[round(n * (len(things) - 1) / (most - 1))] for n in range(most)]


def few(*most):
    """For ``spread``: make test takes so few of a row, make test-slow takes all."""
    return pytest.mark.parametrize(
        "most", [*most, pytest.param(None, marks=pytest.mark.slow, id="all")], ids=lambda most: f"{most}"
    )


def smaller(world, most, *kept):
    """The world with so many of its panels and topics, and those of ``kept`` by their ids.

    One round of the loop shows all of it.
    """
    deck = world.deck
    panels, topics = spread(deck.panels, most), spread(deck.topics, most)
    chosen = tuple(topic for topic in deck.topics if topic in topics or topic.id in kept)
    return replace(
        world,
        deck=replace(
            deck,
            panels=tuple(panel for panel in deck.panels if panel in panels),
            topics=chosen,
            first_pages=tuple(stop.id for stop in page_stops(chosen, date.max)),
        ),
    )
