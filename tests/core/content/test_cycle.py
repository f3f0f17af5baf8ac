"""Every round shows all panels and the first pages; the other pages take turns, and panels stand between."""

import itertools
from collections import Counter
from itertools import chain, islice
from math import gcd

import pytest

from kiosk.core.content.cycle import LEAST_IN_TURN, PAGES, Cycle, cycle_of
from kiosk.core.content.stops import PageStop, interleave, page_stops
from tests.fakes import TODAY, page, statement, topic

PANELS = tuple(statement(name) for name in "abcd")


def stops(pages, panels=PANELS):
    some = [page(f"p{number:02}") for number in range(pages)]
    many = [topic(name, *few) for name, few in (("t", some[:40]), ("u", some[40:])) if few]
    return interleave(panels, page_stops(tuple(many), TODAY))


def refs(*numbers):
    return tuple(f"t/p{number:02}" for number in numbers)


@pytest.mark.parametrize(
    ("pages", "first", "languages", "rounds"),
    [
        (0, 0, 1, 1),
        (14, 0, 1, 1),
        (15, 0, 1, 2),
        (15, 0, 2, 3),
        (14, 10, 1, 1),
        (15, 10, 1, 2),
        (65, 10, 1, 14),
        (65, 10, 3, 14),
        (65, 10, 7, 15),
        (75, 10, 1, 17),
        (30, 20, 1, 3),
        (30, 30, 4, 1),
    ],
)
def test_all_is_shown_within_so_many_rounds_and_each_round_has_what_comes_first(
    pages, first, languages, rounds
):
    every = stops(pages)
    cycle = cycle_of(every, refs(*range(first)), languages)
    assert len(cycle.rounds) == rounds
    assert gcd(rounds, languages) == 1
    always = {*"abcd", *refs(*range(first))}
    for each in cycle.rounds:
        names = [stop.id for stop in each]
        pages_of_it = [name for name in names if name not in "abcd"]
        assert always <= {*names} and len({*pages_of_it}) == len(pages_of_it)
        assert len({*names} - always) <= max(LEAST_IN_TURN, PAGES - first)
    came = Counter(stop.id for stop in cycle.stops if stop not in PANELS)
    assert came == {stop.id: rounds if stop.id in always else 1 for stop in every if stop not in PANELS}


def test_rounds_have_about_equally_many_pages():
    lengths = {len(each) for each in cycle_of(stops(67), refs(*range(10)), 1).rounds}
    assert max(lengths) - min(lengths) <= 2


def test_a_panel_stands_before_each_poster_and_panels_go_on_in_their_order():
    cycle = cycle_of(stops(65), refs(*range(10)), 1)
    shown = "".join("-" if isinstance(stop, PageStop) else stop.id for stop in cycle.stops)
    assert shown == "".join(f"{name}-" for name in islice(itertools.cycle("abcd"), len(shown) // 2))


def test_few_posters_are_spread_between_all_panels():
    (each,) = cycle_of(stops(2), (), 1).rounds
    assert [stop.id for stop in each] == ["a", "b", "t/p00", "c", "d", "t/p01"]


def test_the_first_posters_of_the_first_pages_come_first_and_other_pages_among_later_ones():
    parts = {"9": 3, "3": 2, "12": 1, "7": 4}
    pages = {name: PageStop(topic("t"), page(f"p{name}"), ()) for name in parts}
    posters = [pages[name].poster(part) for name, many in parts.items() for part in range(many)]
    (each,) = cycle_of((*PANELS, *posters), ("t/p9", "t/p3", "t/p12"), 1).rounds
    assert [stop.id.removeprefix("t/p") for stop in each if isinstance(stop, PageStop)] == [
        *("9", "3", "12"),
        *("9/2", "7", "3/2", "7/2", "9/3", "7/3", "7/4"),
    ]


@pytest.mark.parametrize("first", [(), refs(1), (*refs(99), "gone"), (*refs(1), *refs(1))])
def test_pages_that_are_not_there_are_not_missed(first):
    assert {stop.id for stop in cycle_of(stops(4), first, 1).stops} == {stop.id for stop in stops(4)}


def test_without_a_panel_nothing_plays():
    assert cycle_of(stops(20, ()), refs(1), 1) == Cycle()


def test_a_language_has_the_rounds_of_all_without_what_it_cannot_say():
    every = stops(40)
    cycle = cycle_of(every, refs(1, 2), 1)
    some = [stop for stop in every if stop.id not in {"b", *refs(2, 5)}]
    there = {stop.id for stop in some}
    assert [[stop.id for stop in each] for each in cycle.among(some).rounds] == [
        [stop.id for stop in each if stop.id in there] for each in cycle.rounds
    ]
    assert cycle.among(()) == Cycle()


def test_each_stop_knows_its_round():
    cycle = cycle_of(stops(40), refs(1), 1)
    places = map(cycle.round_at, range(len(cycle.stops)))
    found = [cycle.stops[begins:ends] for begins, ends in places]
    assert found == list(chain.from_iterable([each] * len(each) for each in cycle.rounds))
    with pytest.raises(IndexError):
        cycle.round_at(len(cycle.stops))
