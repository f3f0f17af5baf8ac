"""What make test takes of many cases."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.fakes import statement, topic, world
from tests.sampling import mark_combinations, mark_sparse, smaller, spread


class Case:
    """As pytest collects it."""

    path, originalname = Path("test_it.py"), "test_it"

    def __init__(self, marks=(), **params):
        self.callspec = SimpleNamespace(params=params)
        self.marks = [
            SimpleNamespace(name=name, args=tuple(args))
            for name, *args in ((mark,) if isinstance(mark, str) else mark for mark in marks)
        ]
        self.parameters = [
            SimpleNamespace(args=(name,)) for name in ("screen", "size", "key") if name in params
        ]

    def get_closest_marker(self, name):
        return next((mark for mark in self.marks if mark.name == name), None)

    def iter_markers(self, name):
        assert name == "parametrize"
        return self.parameters

    def add_marker(self, name):
        self.marks.append(SimpleNamespace(name=name))


def taken(cases):
    mark_combinations(cases)
    return [tuple(case.callspec.params.values()) for case in cases if not case.get_closest_marker("slow")]


def test_of_combined_parameters_each_value_is_taken_once_at_least():
    cases = [Case(screen=screen, size=size) for size in (1, 2) for screen in "abc"]
    assert taken(cases) == [("a", 1), ("c", 1), ("b", 2)]


def test_three_parameters_go_in_turn_too():
    cases = [Case(screen=s, size=n, key=k) for s in "abcd" for n in (1, 2) for k in (True, False)]
    assert taken(cases) == [("a", 1, True), ("b", 2, False), ("c", 1, True), ("d", 2, False)]


def test_where_not_everything_is_combined_all_are_taken():
    cases = [Case(screen="a", size=1), Case(screen="a", size=2), Case(screen="b", size=1)]
    assert len(taken(cases)) == 3


def test_a_test_may_ask_for_all_combinations():
    assert len(taken([Case(["combined"], screen=s, size=n) for s in "ab" for n in (1, 2)])) == 4


def test_what_is_slow_already_has_no_turn():
    slow = [Case(["slow"], screen="c", size=n) for n in (1, 2)]
    assert taken([*slow, *(Case(screen=s, size=n) for s in "ab" for n in (1, 2))]) == [("a", 1), ("b", 2)]


@pytest.mark.parametrize(("most", "left"), [(1, [3]), (2, [0, 5]), (9, [*range(6)])])
def test_of_a_sparse_test_few_cases_are_taken(most, left):
    cases = [Case([("sparse", most)], size=n) for n in range(6)]
    mark_sparse([*cases, Case(size=7)])
    assert [case.callspec.params["size"] for case in cases if not case.get_closest_marker("slow")] == left


def test_what_is_slow_already_is_none_of_the_few():
    cases = [Case([("sparse", 1), *["slow"] * (n < 3)], size=n) for n in range(6)]
    mark_sparse(cases)
    taken = [case.callspec.params["size"] for case in cases if not case.get_closest_marker("slow")]
    assert taken == [4]


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
    assert smaller(whole, None).deck == whole.deck
