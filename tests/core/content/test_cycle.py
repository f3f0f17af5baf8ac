"""Every round shows all panels and the first pages; the other pages take turns."""

from collections import Counter
from itertools import chain
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
        assert always <= {*names} and len({*names}) == len(names)
        assert len(names) - len(always) <= max(LEAST_IN_TURN, PAGES - first)
    came = Counter(stop.id for stop in cycle.stops)
    assert came == {stop.id: rounds if stop.id in always else 1 for stop in every}


def test_rounds_are_about_equally_long():
    lengths = {len(each) for each in cycle_of(stops(67), refs(*range(10)), 1).rounds}
    assert max(lengths) - min(lengths) <= 1


def test_the_first_pages_come_in_their_order_and_the_others_between_them():
    cycle = cycle_of(stops(20, PANELS[:2]), refs(9, 3, 12), 1)
    assert [stop.id.removeprefix("t/p") for stop in cycle.rounds[0]] == [
        *("a", "09", "00", "01", "03", "02"),
        *("b", "04", "05", "12", "06", "07", "08"),
    ]


def test_panels_stay_spread_between_the_pages():
    for each in cycle_of(stops(65), refs(*range(10)), 1).rounds:
        apart = "".join("-" if isinstance(stop, PageStop) else "p" for stop in each).split("p")[1:]
        assert max(map(len, apart)) - min(map(len, apart)) <= 1


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
