"""docs/reference/substitutes.md names all that tests replace, and where the same is seen without it."""

import re
import tomllib
from functools import cache

import pytest

from tests import substitutes
from tools.faults.__main__ import FAULTS
from tools.fleet_machine.__main__ import FleetStory
from tools.machine.__main__ import _cases
from tools.screen_machine.cases import CASES as SCREEN_CASES
from tools.server_machine.__main__ import ServerStory
from tools.talk.__main__ import CASES

ROOT = substitutes.ROOT
PAGE = ROOT / "docs/reference/substitutes.md"
NOTHING = "nothing"
NOT_SEEN = "*not seen*"
CASES_OF = {
    "faults": {*FAULTS},
    "talk": {*CASES},
    "boot-machine": {name for name, _ in _cases(None, None)},
    "boot-screen-all": {"story", *SCREEN_CASES},
    "boot-fleet": {*vars(FleetStory)},
    "boot-server": {*vars(ServerStory)},
}
TARGET = re.compile(r"`make ([\w-]+)`(?:: (`[^`]+`(?:, `[^`]+`)*))?")
FILE = re.compile(r"`((?:tests|tools|kiosk|docs|resources)/[^`]+)`")


@cache
def marks():
    return substitutes.found(substitutes.sources()) | substitutes.packages()


@cache
def rows_of_marks():
    """The row of each mark, by the table."""
    table = tomllib.loads((ROOT / "tests/substitutes.toml").read_text("utf-8"))
    pairs = [(mark, row) for row, fields in table.items() for mark in fields["marks"]]
    assert len(pairs) == len(dict(pairs)), "a mark has two rows"
    return dict(pairs)


def rows(page):
    """The cells of each row: what is replaced, by what, what it would hide, what sees it."""
    lines = [line for line in page.splitlines() if line.startswith("| ") and "|---" not in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] != "what is replaced"]


def missing(page):
    """Targets, cases and files of the page that are not there, and rows that name nothing of what is seen."""
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8")))
    wrong = [name for name in FILE.findall(page) if not _is_there(*name.partition("::"))]
    for name, _, _, seen in rows(page):
        for target, cases in TARGET.findall(seen):
            known = CASES_OF.get(target, set())
            wrong += [target] * (target not in targets)
            wrong += [f"{target}: {case}" for case in re.findall(r"`([^`]+)`", cases) if case not in known]
        if not (TARGET.search(seen) or FILE.search(seen) or NOT_SEEN in seen):
            wrong.append(name)
    return wrong


def _is_there(file, _, test):
    path = ROOT / file
    return path.exists() and (not test or f"\ndef {test}(" in path.read_text("utf-8"))


def test_every_mark_has_a_row():
    new = {mark: sorted(files)[:3] for mark, files in marks().items() if mark not in rows_of_marks()}
    assert new == {}, f"name them in tests/substitutes.toml, and a new kind in {PAGE.name}: {new}"


def test_every_mark_of_the_table_is_found():
    assert [mark for mark in rows_of_marks() if mark not in marks()] == []


def test_the_page_has_the_rows_of_the_table():
    named = [row[0] for row in rows(PAGE.read_text("utf-8"))]
    assert len(named) > 40
    assert sorted(named) == sorted({*rows_of_marks().values()} - {NOTHING})


def test_what_the_page_names_is_there():
    page = PAGE.read_text("utf-8")
    assert missing(page) == []
    assert len(TARGET.findall(page)) > 40
    assert len(FILE.findall(page)) > 40


def test_a_file_that_is_named_as_seeing_it_does_not_replace_it():
    """By its own marks. Of a file with tests of both kinds the page names the one that replaces nothing.

    What a target uses is not read here.
    """
    wrong = []
    for name, _, _, seen in rows(PAGE.read_text("utf-8")):
        its = {mark for mark, row in rows_of_marks().items() if row == name}
        wrong += [(name, file) for file in FILE.findall(seen) for mark in its if file in marks()[mark]]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ('monkeypatch.setattr(os, "kill", note)', "patch os.kill"),
        ('monkeypatch.setattr("kiosk.app.run.run", note)', "patch kiosk.app.run.run"),
        ('monkeypatch.setenv("WLR_NEW", "1")', "variable WLR_NEW"),
        ('start(env={"QT_NEW": "1"})', "variable QT_NEW"),
        ('os.environ["PULSE_NEW"] = "1"', "variable PULSE_NEW"),
        ('UNIT = "[Service]\\nEnvironment=LIBINPUT_NEW=1 A=2"', "variable LIBINPUT_NEW"),
        ("Kiosk(clock, sources, later=now)", "argument later"),
        ("QTest.touchEvent(window)", "qtest touchEvent"),
        ("gc.freeze()", "gc freeze"),
        ('run("--platform", "minimal")', "platform minimal"),
        ('MANAGER = "zwp_tablet_manager_v2"', "protocol zwp_tablet_manager_v2"),
        ("ear.bind(path)", "listens new.py"),
        ("class FakeScreen: pass", "class FakeScreen"),
        ("from kiosk.base.clock import ManualClock", "class ManualClock"),
    ],
)
def test_a_new_substitute_is_found(tmp_path, text, mark):
    (tmp_path / "new.py").write_text(text, "utf-8")
    assert set(substitutes.found([tmp_path / "new.py"])) == {mark}


@pytest.mark.parametrize(
    ("seen", "wrong"),
    [
        ("`make faults`: `clock jumps`, `screen bends`", "faults: screen bends"),
        ("`make nothing`", "nothing"),
        ("`tests/gone.py`", "tests/gone.py"),
        ("`tests/test_substitutes.py::test_gone`", "tests/test_substitutes.py::test_gone"),
        ("somebody looks", "Glass"),
        ("`make boot-machine`: `boots`; `make talk`: `boots`", "talk: boots"),
    ],
)
def test_a_name_of_what_is_not_there_is_found(seen, wrong):
    assert missing(f"| Glass | a pointer | fingers | {seen} |\n") == [wrong]
