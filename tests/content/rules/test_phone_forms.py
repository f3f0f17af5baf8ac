"""``check`` names numbers that have no form of their country's numbers."""

import pytest

from kiosk.content.files.document import read_document
from kiosk.content.rules.telephone.phone_forms import check
from kiosk.content.site.site_file import load_site

SITE = """\
name = "A station"
languages = ["en"]
country = "IT"
time_zone = "Europe/Rome"
organisation = "other"
mode = "loop"
[emergency]
number = "112"
answered_by = ["police"]
[[helpline]]
id = "advice"
kind = "advice"
answered_by = "charity"
number = "NUMBER"
hours = "24/7"
cost = "free"
languages = ["en"]
"""


def found(tmp_path, number, head=""):
    path = tmp_path / "site.toml"
    path.write_text(head + SITE.replace("NUMBER", number), "utf-8")
    loaded = load_site(path)
    assert loaded.site, loaded.problems
    return [(problem.line, problem.text) for problem in check(loaded.site, read_document(path))]


@pytest.mark.parametrize("number", ["800 555 0199", "116 111", "555 0142"])
def test_what_can_be_right_is_not_named(tmp_path, number):
    assert found(tmp_path, number) == []


def test_a_digit_too_few_is_named_with_its_line_and_refuses_nothing(tmp_path):
    said = "06 12 has fewer digits than numbers of IT have: compare the digits; if they are right, leave it"
    assert found(tmp_path, "06 12") == [(SITE.splitlines().index('number = "NUMBER"') + 1, said)]


def test_a_demonstration_is_not_asked(tmp_path):
    assert found(tmp_path, "06 12", "demo = true\n") == []
