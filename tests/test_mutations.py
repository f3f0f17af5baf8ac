"""Every row of mutations.toml names a test that has seen its mutation fail, and make test has this test.

``tests/conftest.py`` asks ``unseen`` wherever whole folders are run, since each case is known there.
"""

import re

from tests.mutation_rows import ROOT, file_of, rows, unseen


class CollectedCase:
    def __init__(self, name, *markers):
        self.nodeid, self.get_closest_marker = name, markers.count


CASES = [
    CollectedCase("test_it.py::test_quick"),
    CollectedCase("test_it.py::test_slow", "slow"),
    CollectedCase("test_it.py::test_sampled[1]"),
    CollectedCase("test_it.py::test_sampled[2]", "slow"),
]


def test_there_are_as_many_as_were_made():
    assert len(rows()) >= 50
    assert len({row["what"] for row in rows()}) == len(rows())


def test_each_names_a_file_and_a_test():
    for row in rows():
        assert (ROOT / row["in"]).is_file(), row
        name = re.search(r"::(\w+)(?:\[.+\])?$", row["seen_by"])[1]
        assert re.search(rf"(?m)^(?:async )?def {name}\(", file_of(row).read_text("utf-8")), row


def test_a_case_that_make_test_leaves_out_is_named():
    def said(name):
        return [*unseen([{"what": "x", "seen_by": name}], CASES, {"slow", "quiet"})]

    assert said("test_it.py::test_quick") == said("test_it.py::test_sampled[1]") == []
    for name in ("test_it.py::test_slow", "test_it.py::test_sampled[2]", "test_it.py::test_gone"):
        assert said(name) == [f"x: make test does not take {name}"]
    (which,) = said("test_it.py::test_sampled")
    assert which.startswith("x: say which case") and which.endswith("make test takes [1]")
