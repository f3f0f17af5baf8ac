"""Several lists in one round."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.schedule.turns import round_of


@dataclass(frozen=True)
class Item:
    id: str


def items(names):
    return [Item(name) for name in names]


@pytest.mark.parametrize(
    ("lists", "played"),
    [
        ([("", 1)], ""),
        ([("abc", 1)], "abc"),
        ([("abcd", 1), ("x", 1)], "abxcd"),
        ([("abcdef", 1), ("xy", 1)], "abxcdeyf"),
        ([("abcdef", 1), ("x", 3)], "axbcxdexf"),
        ([("ab", 1), ("ab", 1)], "abab"),
        ([("a", 3)], "a"),
        ([("ab", 2)], "abab"),
        ([("abc", 1), ("a", 1)], "abac"),
        ([("x", 5), ("y", 1)], "xy"),
    ],
)
def test_a_round(lists, played):
    assert (
        "".join(item.id for item in round_of([(items(names), weight) for names, weight in lists])) == played
    )


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6), st.integers(1, 5)),
        max_size=4,
    )
)
def test_nothing_follows_itself_and_nothing_is_lost(lists):
    played = [item.id for item in round_of([(items(names), weight) for names, weight in lists])]
    assert set(played) == {name for names, _ in lists for name in names}
    if len(played) > 1:
        assert all(one != other for one, other in pairwise([*played, played[0]]))
    wanted = Counter()
    for names, weight in lists:
        wanted.update(dict.fromkeys(names, weight))
    assert not Counter(played) - wanted


def test_a_weight_counts_how_often_a_panel_comes():
    standard = items("abcdefghijkl")
    assert Counter(item.id for item in round_of([(standard, 1), (items("xy"), 4)])) == Counter(
        {**dict.fromkeys("abcdefghijkl", 1), "x": 4, "y": 4}
    )
