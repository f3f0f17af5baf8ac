"""The statement says what is so: each named test exists, the table in the docs is that of the data."""

import re
from dataclasses import replace

import pytest

from kiosk.base.places import RESOURCES
from kiosk.commands.statement.page import HEADINGS, page
from kiosk.commands.statement.requirements import requirements, table
from kiosk.content.site.site_file import load_site
from kiosk.loading.sources import DEMO_SITE

ROOT = RESOURCES.parent
DOCUMENT = ROOT / "docs/reference/accessibility.md"


def exists(test):
    """Whether a file of tests is there, and holds a test of that name."""
    file, _, name = test.partition("::")
    path = ROOT / file
    return path.is_file() and (not name or bool(re.search(rf"^def {name}\(", path.read_text("utf-8"), re.M)))


def test_there_are_all_requirements_once():
    assert [each.id for each in requirements()] == [f"A{number:02}" for number in range(1, 56)]


def test_every_named_test_exists():
    named = [test for each in requirements() for test in each.tests]
    assert len(named) > 40
    assert [test for test in named if not exists(test)] == []
    assert not exists("tests/qml/test_keys.py::test_that_nobody_wrote")
    assert not exists("tests/nowhere.py")


def test_what_is_met_says_how_or_by_which_test_and_the_installers_part_is_named():
    for each in requirements():
        assert each.clauses, each.id
        if each.state == "met":
            assert each.how or each.tests, each.id
        if each.state == "installer":
            assert each.installer, each.id
        if each.state == "not met":
            assert each.tests == (), each.id


def test_the_table_in_the_docs_is_up_to_date():
    """After a change of resources/accessibility.toml: `make accessibility`."""
    assert table() in DOCUMENT.read_text("utf-8")


@pytest.fixture
def site():
    return load_site(DEMO_SITE).site


def test_a_statement_has_every_requirement_and_what_is_missing_comes_first(site):
    said = page(site, requirements(), "1", "2026-11-27")
    assert all(f">{each.id} " in said for each in requirements())
    states = {each.state for each in requirements()}
    places = [said.index(f"<h2>{heading} (") for state, heading in HEADINGS.items() if state in states]
    assert places == sorted(places)
    assert "http" not in said
    assert "no certificate" in said


def test_it_follows_the_site(site):
    """A screen that nobody measured says so."""

    def hung(inches, top):
        mount = replace(site.mount, diagonal_inches=inches, top_edge_m=top)
        return page(replace(site, mount=mount), (), "1", "day")

    assert "Screen: not measured" in hung(None, None)
    assert "43 inches, its top edge 1.57 m" in hung(43.0, 1.57)
    one_switch = replace(site, keypad=replace(site.keypad, scan_s=2.0))
    assert "offered for 2 s" in page(one_switch, (), "1", "day")


def test_the_command_writes_it(call, tmp_path):
    assert call("statement", "--out", tmp_path / "papers").returncode == 0
    assert "<h1>Accessibility statement</h1>" in (tmp_path / "papers/accessibility.html").read_text("utf-8")
    (tmp_path / "file").write_text("")
    assert call("statement", "--out", tmp_path / "file").returncode == 1
