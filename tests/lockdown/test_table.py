"""docs/lockdown.md: every row is there once, and every test that it names exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs/lockdown.md").read_text("utf-8").splitlines()
    if re.match(r"\| L\d\d ", line)
]


def test_all_rows_are_there_in_order():
    assert [row[0] for row in ROWS] == [f"L{number:02}" for number in range(1, 43)]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_its_tests_exist(row):
    _, _, closed, how, tests = row
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", tests)
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text("utf-8"), test
    assert set(closed.split(", ")) <= {"A", "C", "S", "H"}
    injected = "make faults" in tests or "make boot-machine" in tests
    assert named or "comes with" in how or "A" not in closed.split(", ") or injected
    assert named or injected or "*doctor*" in tests or row[0] in {"L25", "L41"}
