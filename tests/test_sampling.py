"""What make test takes of many cases."""

from pathlib import Path

import pytest

from tests.fakes import statement, topic, world
from tests.sampling import mark_samples, smaller, spread


class SampledCase:
    """As pytest collects it."""

    path, originalname = Path("test_it.py"), "test_it"

    def __init__(self, size, *marks):
        self.size = size
        self.marks = {mark.name: mark for mark in marks}

    def get_closest_marker(self, name):
        return self.marks.get(name)

    def add_marker(self, name):
        self.marks[name] = True


def taken(cases):
    mark_samples(cases)
    return [case.size for case in cases if not case.get_closest_marker("slow")]


@pytest.mark.parametrize(("most", "left"), [(1, [3]), (2, [0, 5]), (9, [*range(6)])])
def test_of_a_sampled_test_few_cases_are_taken(most, left):
    cases = [SampledCase(n, pytest.mark.sample(most).mark) for n in range(6)]
    assert taken([*cases, SampledCase(7)]) == [*left, 7]


def test_what_is_slow_already_is_none_of_the_few():
    slow = pytest.mark.slow.mark
    assert taken([SampledCase(n, pytest.mark.sample(1).mark, *[slow] * (n < 3)) for n in range(6)]) == [4]


@pytest.mark.parametrize(
    ("length", "most", "found"),
    [(3, 4, [0, 1, 2]), (9, 3, [0, 4, 8]), (10, 2, [0, 9]), (7, 1, [3]), (5, None, [*range(5)])],
)
def test_few_of_a_row_are_evenly_apart(length, most, found):
    assert spread(range(length), most) == found


def test_a_smaller_world_keeps_what_is_asked_for():
    whole = world(*map(statement, "abcde"), topics=tuple(map(topic, ("one", "two", "three", "four"))))
    shown = smaller(whole, 2, "two").deck
    assert [panel.id for panel in shown.panels] == ["a", "e"]
    assert [topic.id for topic in shown.topics] == ["one", "two", "four"]
    every = smaller(whole, None).deck
    assert (every.panels, every.topics) == (whole.deck.panels, whole.deck.topics)
    assert every.first_pages == tuple(f"{number}/first" for number in ("one", "two", "three", "four"))
