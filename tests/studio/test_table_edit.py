"""A table comes into a file or leaves it, and every other line stays as its author wrote it."""

import tomllib
from datetime import date

import pytest

from kiosk.base.places import RESOURCES
from kiosk.studio.site_files.table_edit import with_table, without_table
from kiosk.studio.site_files.toml_edit import EditRefused

FILE = """\
# Ours.
name = "Pier"   # as the letters show it

[[helpline]]
id = "advice"   # called each month
number = "555 0142"

[hours]
open = "Mon-Fri 08:00-20:00"
"""


@pytest.mark.parametrize(
    ("path", "values", "added"),
    [
        (("helpline",), {"id": "child", "number": "555 0155"}, {"id": "child", "number": "555 0155"}),
        (("hours", "exception"), {"first_day": date(2026, 12, 24), "open": "closed", "name": None}, None),
        (("shop", "shelf"), {"languages": ["en", "fr"]}, None),
    ],
)
def test_a_table_comes_last_in_its_list(path, values, added):
    after = with_table(FILE, path, values)
    before, found = tomllib.loads(FILE), tomllib.loads(after)
    for name in path:
        found = found[name]
    assert found[-1] == (added or {key: value for key, value in values.items() if value is not None})
    assert [line for line in FILE.splitlines() if line not in after] == []
    assert tomllib.loads(after)["name"] == before["name"]


def test_the_site_of_the_program_takes_a_number_and_an_exception():
    source = (RESOURCES / "site.toml").read_text("utf-8")
    after = with_table(source, ("helpline",), {"id": "advice", "number": "555 0142"})
    after = with_table(after, ("hours", "exception"), {"open": "closed"})
    found = tomllib.loads(after)
    assert (found["helpline"], found["hours"]) == (
        [{"id": "advice", "number": "555 0142"}],
        {"exception": [{"open": "closed"}]},
    )


def test_a_table_leaves_and_the_last_one_takes_its_list_along():
    two = with_table(FILE, ("helpline",), {"id": "child"})
    one = without_table(two, ("helpline", 0))
    assert tomllib.loads(one)["helpline"] == [{"id": "child"}]
    none = without_table(one, ("helpline", 0))
    assert "helpline" not in tomllib.loads(none)
    assert 'name = "Pier"   # as the letters show it' in none
    assert "hours" not in tomllib.loads(without_table(FILE, ("hours",)))


@pytest.mark.parametrize("path", [("helpline", 3), ("emergency",), ("hours", "exception", 0)])
def test_what_is_not_there_any_more_is_not_taken_out(path):
    with pytest.raises(EditRefused, match="look at the page again"):
        without_table(FILE, path)


@pytest.mark.parametrize("file", ["helpline = [", 'helpline = "none"\n'])
def test_a_file_that_cannot_be_changed_is_left_alone(file):
    with pytest.raises(EditRefused):
        with_table(file, ("helpline",), {"id": "child"})
