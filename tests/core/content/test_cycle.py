"""Every round shows all panels and begins the first pages; other posters take turns between panels."""

import itertools
from collections import Counter
from itertools import chain, islice
from math import gcd

import pytest

from kiosk.core.content.cycle import LEAST_LATER, Cycle, cycle_of
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
        (4, 0, 1, 1),
        (5, 0, 1, 2),
        (5, 0, 2, 3),
        (14, 10, 1, 1),
        (15, 10, 1, 2),
        (65, 10, 1, 14),
        (65, 10, 3, 14),
        (65, 10, 7, 15),
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
        posters = [name for name in names if name not in "abcd"]
        assert always <= {*names} and len({*posters}) == len(posters)
        assert len({*names} - always) <= LEAST_LATER
    came = Counter(stop.id for stop in cycle.stops if stop not in PANELS)
    assert came == {stop.id: rounds if stop.id in always else 1 for stop in every if stop not in PANELS}


def test_a_round_has_as_many_posters_as_panels_and_a_panel_before_each():
    many = tuple(statement(f"s{number:02}") for number in range(20))
    cycle = cycle_of(stops(65, many), refs(*range(10)), 1)
    assert len(cycle.rounds) == 6
    for each in cycle.rounds:
        kinds = "".join("-" if isinstance(stop, PageStop) else "p" for stop in each)
        assert kinds.count("p") == 20 and kinds.count("-") in {19, 20} and "--" not in kinds


def test_few_panels_stand_before_each_poster_and_go_on_in_their_order():
    cycle = cycle_of(stops(65), refs(*range(10)), 1)
    shown = "".join("-" if isinstance(stop, PageStop) else stop.id for stop in cycle.stops)
    assert shown == "".join(f"{name}-" for name in islice(itertools.cycle("abcd"), len(shown) // 2))


def test_few_posters_are_spread_between_all_panels():
    (each,) = cycle_of(stops(2), (), 1).rounds
    assert [stop.id for stop in each] == ["a", "b", "t/p00", "c", "d", "t/p01"]


def cut(**parts):
    """The posters of pages, by how many each has."""
    pages = {name: PageStop(topic("t"), page(name), ()) for name in parts}
    return [pages[name].poster(part) for name, many in parts.items() for part in range(many)]


def names(stops):
    return [stop.id.removeprefix("t/") for stop in stops if isinstance(stop, PageStop)]


def test_each_round_begins_the_first_pages_and_goes_on_with_their_later_posters():
    """In turn, as often as there is room; other pages come among them."""
    posters = cut(p9=3, p3=2, p1=1, q=2, r=2, s=2)
    cycle = cycle_of((*PANELS, *posters), ("t/p9", "t/p3", "t/p1"), 1)
    assert [names(each) for each in cycle.rounds] == [
        ["p9", "p9/2", "p3", "q", "p1", "r", "s"],
        ["p9", "p3/2", "p3", "q/2", "p9/3", "p1", "r/2", "s/2"],
    ]


@pytest.mark.parametrize(("first", "times"), [(1, 10), (2, 5), (3, 3), (5, 2), (6, 2), (10, 1), (15, 1)])
def test_few_first_pages_come_several_times_in_a_round_and_fill_about_half_of_it(first, times):
    many = tuple(statement(f"s{number:02}") for number in range(20))
    for each in cycle_of(stops(65, many), refs(*range(first)), 1).rounds:
        came = [stop.id for stop in each if stop.id in refs(*range(first))]
        assert came == [*refs(*range(first))] * times


def test_later_posters_of_first_pages_come_second_ones_first():
    posters = cut(p9=3, p3=2, p1=1)
    (each,) = cycle_of((*PANELS, *posters), ("t/p9", "t/p3", "t/p1"), 1).rounds
    assert names(each) == ["p9", "p9/2", "p3", "p3/2", "p1", "p9/3"]


def test_the_posters_of_a_page_in_turn_come_soon_after_each_other():
    posters = cut(**{f"q{number:02}": 3 for number in range(20)})
    cycle = cycle_of((*PANELS, *posters), (), 1)
    at = {name: number for number, each in enumerate(cycle.rounds) for name in names(each)}
    assert all(at[f"{name}/3"] - at[name] <= 2 for name in at if "/" not in name)


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
