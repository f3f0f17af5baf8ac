import re
import shutil
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.site.site_file import load_site
from kiosk.core.base.record_marks import keys_of

ROOT = Path(__file__).parents[3]
DEFAULT = ROOT / "resources/site.toml"
DEMO = ROOT / "resources/demo/site.toml"

PLAIN = """organisation = "other"
name = "Example"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
"""


def test_the_delivered_site_is_sound_and_holds_neither_number_nor_confirmation():
    loaded = load_site(DEFAULT)
    assert loaded.problems == ()
    assert loaded.site and not loaded.site.demo
    assert loaded.site.emergency is None and loaded.site.helplines == ()
    values = re.sub(r"(?m)#.*$", "", DEFAULT.read_text("utf-8"))
    assert not re.search("number|confirmed", values)


def test_the_examples_in_its_notes_are_sound(tmp_path):
    source = re.sub(r"(?m)^# (?=\[|[a-z0-9_.]+ = )", "", DEFAULT.read_text("utf-8"))
    path = tmp_path / "site.toml"
    path.write_text(source.replace('"..."', '"555 0142"'), "utf-8")
    loaded = load_site(path)
    assert loaded.problems == ()
    assert loaded.site
    assert loaded.site.place and loaded.site.desk and loaded.site.emergency and loaded.site.helplines
    assert loaded.site.mount.top_edge_m
    assert not loaded.site.emergency.is_confirmed(date(2026, 11, 25))
    assert not loaded.site.helplines[0].is_confirmed(date(2026, 11, 25))


def test_every_setting_is_explained():
    source = DEFAULT.read_text("utf-8")
    site = load_site(DEFAULT).site
    assert site
    for key in keys_of(type(site)):
        assert re.search(rf"(?m)^#? ?\[*{key}\b", source), key
    for name, default in asdict(type(site.timings)()).items():
        # As a comment, so that a later default reaches those who copied the file.
        told = re.search(rf"(?m)^# {name} = (\d+)$", source)
        assert told and float(told[1]) == default, name


def test_the_demonstration_is_sound_and_marked():
    loaded = load_site(DEMO)
    assert loaded.problems == ()
    assert loaded.site and loaded.site.demo
    assert loaded.site.say(loaded.site.name, "fr") == "Example"
    assert all("555" in helpline.number for helpline in loaded.site.helplines)
    assert not any(line.confirmed_on for line in (loaded.site.emergency, *loaded.site.helplines))
    assert [len(helpline.languages) for helpline in loaded.site.helplines] == [30, 6]


def test_a_logo_that_lies_beside_the_file_is_found(tmp_path):
    shutil.copy(DEFAULT, tmp_path / "site.toml")
    source = DEFAULT.read_text("utf-8").replace('logo = ""', 'logo = "our logo.svg"')
    (tmp_path / "site.toml").write_text(source, "utf-8")
    assert [problem.severity for problem in load_site(tmp_path / "site.toml").problems] == ["warning"]
    (tmp_path / "our logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    assert load_site(tmp_path / "site.toml").problems == ()


def test_a_logo_may_end_in_capital_letters(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(DEFAULT.read_text("utf-8").replace('logo = ""', 'logo = "LOGO.SVG"'), "utf-8")
    (tmp_path / "LOGO.SVG").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    loaded = load_site(path)
    assert loaded.problems == ()
    assert loaded.site and loaded.site.logo == "LOGO.SVG"


@pytest.mark.parametrize("name", ["../logo.png", "/logo.png", ".logo.png", "logo.exe", "a/b.svg"])
def test_a_logo_lies_nowhere_else(tmp_path, name):
    source = DEFAULT.read_text("utf-8").replace('logo = ""', f'logo = "{name}"')
    (tmp_path / "site.toml").write_text(source, "utf-8")
    assert load_site(tmp_path / "site.toml").site is None


def test_a_file_that_is_not_there(tmp_path):
    loaded = load_site(tmp_path / "site.toml")
    assert loaded.site is None
    assert [str(problem) for problem in loaded.problems] == [
        f"{tmp_path / 'site.toml'}:1: error: there is no such file: check its name and place"
    ]


@pytest.mark.parametrize(
    ("written", "line", "key"),
    [
        ('law_checked = 9999-12-31\n[emergency]\nnumber = "555 0100"\n', 6, "law_checked"),
        ("[emergency]\nconfirmed_on = 9999-12-31\nconfirmed_by = 'desk-team'\n", 7, "emergency.confirmed_on"),
    ],
)
def test_a_day_with_a_stray_digit_is_named_with_its_line(tmp_path, written, line, key):
    path = tmp_path / "site.toml"
    path.write_text(PLAIN + written, "utf-8")
    loaded = load_site(path)
    text = f"{key} “9999-12-31” cannot be used: write a year before 2100"
    assert loaded.site is None
    assert (line, text) in [(problem.line, problem.text) for problem in loaded.problems]


TABLES = """
[timings]
idle_min_s = 45
{desk}
name = "Welcome desk"
where = "Next to platform 1"
hours = "24/7"
languages = ["en"]

{emergency}
number = "555 0100"
answered_by = ["police"]

{helpline}
id = "advice"
kind = "advice"
answered_by = "charity"
number = "555 0142"
hours = "24/7"
cost = "free"
languages = ["en"]

{go_live}
desk_trained = {{ on = 2026-11-20, by = "branch-manager" }}
"""
HEADERS = {"desk": "[desk]", "emergency": "[emergency]", "helpline": "[[helpline]]", "go_live": "[go_live]"}


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_left_behind_its_sign_is_named_alone(tmp_path, name):
    """The template asks to take signs away; the keys of such a table would belong to the one above."""
    path = tmp_path / "site.toml"
    path.write_text(PLAIN + TABLES.format(**HEADERS), "utf-8")
    assert load_site(path).problems == ()
    source = PLAIN + TABLES.format(**HEADERS | {name: f"#  {HEADERS[name]}   # and why"})
    path.write_text(source, "utf-8")
    line = source[: source.index("#  [")].count("\n") + 1
    text = f"{HEADERS[name]} is still a note, so its keys belong to the table above: remove the # before it"
    assert [str(problem) for problem in load_site(path).problems] == [f"{path}:{line}: error: {text}"]


def test_a_key_that_belongs_to_no_table_is_no_sign_of_a_header_left_behind(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(f"{PLAIN}[timings]\n# [desk]\n# where = 'here'\nwhat = 1\n", "utf-8")
    assert "timings.what is not known here" in str(load_site(path).problems[0])


def test_a_key_that_stands_twice_under_its_own_header_is_named_as_that(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(f"{PLAIN}# [emergency]\n[desk]\nname = 'a'\nname = 'b'\n# x\n", "utf-8")
    assert "a key stands here twice" in str(load_site(path).problems[0])


def test_an_older_site_file_stays_in_use_and_claims_less():
    loaded = load_site(ROOT / "tests/samples/sites/older-values.toml")
    assert loaded.site and loaded.site.desk
    assert loaded.site.desk.may_tell_police == "unknown"
    assert [line.may_tell_police for line in loaded.site.helplines] == ["unknown", "unknown"]
    assert [line.needs_country for line in loaded.site.helplines] == [False, True]
