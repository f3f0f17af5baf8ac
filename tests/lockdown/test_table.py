"""docs/reference/lockdown.md: each row is there once, each named test exists. Boot cases have rows."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs/reference/lockdown.md").read_text("utf-8").splitlines()
    if re.match(r"\| L\d\d ", line)
]


FAULTS = set(re.findall(r'(?m)^    "(.+)": \w+\.', (ROOT / "tools/faults/__main__.py").read_text("utf-8")))
BOOTED = {
    name
    for file in (ROOT / "tools/machine").glob("*cases.py")
    for name in re.findall(r"(?m)^def ([a-z]\w+)\(bench: Bench", file.read_text("utf-8"))
}
CASES = {"faults": FAULTS, "boot": BOOTED}
BY_HAND = {"L25"}


def test_all_rows_are_there_in_order():
    assert [row[0] for row in ROWS] == [f"L{number:02}" for number in range(1, 50)]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_its_tests_exist(row):
    _, _, closed, _, tests = row
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", tests)
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text("utf-8"), test
    assert set(closed.split(", ")) <= {"A", "C", "S", "H"}
    injected = re.findall(r"(faults|boot): ((?:`[^`]+`(?:, )?)+)", tests)
    for tool, cases in injected:
        assert set(re.findall("`([^`]+)`", cases)) <= CASES[tool]
    assert named or injected or "*doctor*" in tests or row[0] in BY_HAND
    assert named or injected or "A" not in closed.split(", ")


def test_every_case_that_attacks_stands_beside_a_row():
    table = "\n".join(row[4] for row in ROWS)
    for attack in ("storm", "monkey", "hostile"):
        assert [name for name in FAULTS if attack in name and f"`{name}`" not in table] == []


def test_every_boot_case_is_run_and_has_a_row():
    assert set(re.findall(r"cases\.(\w+)", (ROOT / "tools/machine/__main__.py").read_text("utf-8"))) >= BOOTED
    lines = (ROOT / "docs/why/reliability.md").read_text("utf-8").splitlines()
    end = lines.index("## A whole machine with a screen")
    rows = [line.split("|") for line in lines[:end] if line.startswith("| ")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row[2])} == BOOTED
    assert len(BOOTED) > 30
