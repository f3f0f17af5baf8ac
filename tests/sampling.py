"""Cases that are too many for every change: make test takes a sample of them, make test-slow the rest."""

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from math import prod

import pytest

from kiosk.core.content.deck import Deck


def sampled(cases, every=4):
    """All cases, in their order; one in ``every`` is tested by make test.

    Take a number that has no factor in common with that of languages or sizes: then all of them come by.
    """
    rows = (case if isinstance(case, tuple) else (case,) for case in cases)
    return [pytest.param(*row, marks=[pytest.mark.slow] if n % every else []) for n, row in enumerate(rows)]


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


def sampled_stages(cases, every=4):
    """The same where one fixture takes the whole case."""
    return [pytest.param(case, marks=[pytest.mark.slow] if n % every else []) for n, case in enumerate(cases)]


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
    """The world with so many of its panels and topics, and those of ``kept`` by their ids."""
    deck = world.deck
    panels, topics = spread(deck.panels, most), spread(deck.topics, most)
    return replace(
        world,
        deck=Deck(
            tuple(panel for panel in deck.panels if panel in panels),
            tuple(topic for topic in deck.topics if topic in topics or topic.id in kept),
        ),
    )


def mark_combinations(items):
    """make test takes each value of each parameter once at least, in turn, where a test combines several.

    Parameters are combined where ``parametrize`` is above ``parametrize``. A test marked ``combined``
    keeps all.
    """
    families = defaultdict(list)
    for item in items:
        if hasattr(item, "callspec") and not item.get_closest_marker("slow"):
            families[item.path, item.originalname].append(item)
    for case in chain.from_iterable(map(_off_the_diagonal, families.values())):
        case.add_marker("slow")


def mark_sparse(items):
    """Of a test marked ``sparse(n)`` make test takes n of its cases, evenly apart."""
    families = defaultdict(list)
    for item in items:
        if item.get_closest_marker("sparse") and not item.get_closest_marker("slow"):
            families[item.path, item.originalname].append(item)
    for cases in families.values():
        kept = spread(cases, *cases[0].get_closest_marker("sparse").args)
        for case in cases:
            if case not in kept:
                case.add_marker("slow")


def _off_the_diagonal(cases):
    """The cases in which the parameters are not at the same turn; none where not everything is combined."""
    if cases[0].get_closest_marker("combined"):
        return []
    names = [each.args[0] for each in cases[0].iter_markers("parametrize")]
    groups = [[name.strip() for name in _split(each)] for each in names]
    rows = [[repr([case.callspec.params[name] for name in group]) for group in groups] for case in cases]
    values = [list(dict.fromkeys(column)) for column in zip(*rows, strict=True)]
    if len(values) < 2 or len(cases) != prod(map(len, values)):
        return []
    longest = values.index(max(values, key=len))
    off = []
    for case, row in zip(cases, rows, strict=True):
        turn = values[longest].index(row[longest])
        if any(value != each[turn % len(each)] for value, each in zip(row, values, strict=True)):
            off.append(case)
    return off


def _split(names):
    return names.split(",") if isinstance(names, str) else names
