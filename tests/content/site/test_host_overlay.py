"""One site file for many screens."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.site import number_faults
from kiosk.content.site.host_files import read_site
from kiosk.content.site.host_overlay import overlay
from kiosk.content.site.site_file import hosts_of, load_site, stranger

SHARED = """
organisation = "other"
name = { en = "Example", fr = "Exemple" }
country = "IT"
time_zone = "Europe/Rome"
languages = ["en", "fr"]
screen = "HDMI-A-1"

[desk]
name = "Desk 3"
where = "Next to platform 1"
hours = "24/7"
languages = ["en"]

[emergency]
number = "555 0100"
answered_by = ["police"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"
"""


@pytest.mark.parametrize(
    ("below", "above", "together"),
    [
        ({"mode": "loop", "screen": "A"}, {"screen": "B"}, {"mode": "loop", "screen": "B"}),
        ({}, {"mount": {"top_edge_m": 2}}, {"mount": {"top_edge_m": 2}}),
        (
            {"speech": {"poor_voices": ["am"]}},
            {"speech": {"read_aloud": True}},
            {"speech": {"poor_voices": ["am"], "read_aloud": True}},
        ),
        (
            {"desk": {"name": "a", "where": "b"}},
            {"desk": {"where": "c"}},
            {"desk": {"name": "a", "where": "c"}},
        ),
        (
            {"hours": {"open": "24/7", "exception": [1, 2]}},
            {"hours": {"exception": [3]}},
            {"hours": {"open": "24/7", "exception": [3]}},
        ),
        (
            {"looks": {"palette": "dusk"}, "hours": {"open": "24/7"}},
            {"looks": {"plate": "wide"}, "hours": {}},
            {"looks": {"palette": "dusk", "plate": "wide"}, "hours": {"open": "24/7"}},
        ),
        (
            {"announcements": {"longest_hours": 3}, "hours": {"open": "24/7"}},
            {"announcements": {}},
            {"announcements": {"longest_hours": 3}, "hours": {"open": "24/7"}},
        ),
        ({"desk": {"where": {"en": "a", "fr": "b"}}}, {"desk": {"where": {"en": "c"}}}, None),
        ({"name": {"en": "a", "fr": "b"}}, {"name": {"en": "c"}}, None),
        ({"languages": ["en", "fr"]}, {"languages": ["ar"]}, None),
        ({"helpline": [{"id": "a"}, {"id": "b"}]}, {"helpline": [{"id": "b"}]}, None),
        ({"emergency": {"number": "1", "confirmed_on": 2}}, {"emergency": {"number": "3"}}, None),
        ({"desk": "wrong"}, {"desk": {"name": "a"}}, None),
        ({"desk": {"name": "a"}}, {"desk": "wrong"}, None),
    ],
)
def test_what_is_written_for_one_screen_wins(below, above, together):
    """Without ``together`` what it says is all there is."""
    assert overlay(below, above) == (together or above)


@pytest.fixture
def site(tmp_path):
    """site(text) writes what hall-7 has for itself; the path of the shared file."""
    path = tmp_path / "site.toml"
    path.write_text(SHARED, "utf-8")
    (tmp_path / "sites").mkdir()

    def write(text):
        (tmp_path / "sites/hall-7.toml").write_text(text, "utf-8")
        return path

    return write


def test_each_machine_has_its_own(site):
    path = site('screen = "DP-1"\n[desk]\nwhere = "In hall 7"\n')
    here, there = load_site(path, "hall-7"), load_site(path, "hall-8")
    assert here.problems == there.problems == ()
    assert (here.site.screen, here.site.desk.where, here.site.desk.name) == (
        "DP-1",
        {"": "In hall 7"},
        {"": "Desk 3"},
    )
    assert (there.site.screen, there.site.desk.where) == ("HDMI-A-1", {"": "Next to platform 1"})


def test_another_number_does_not_inherit_a_confirmation(site):
    here = load_site(site('[emergency]\nnumber = "555 0101"\nanswered_by = ["police"]\n'), "hall-7").site
    assert (here.emergency.number, here.emergency.confirmed_on) == ("555 0101", None)


@pytest.mark.parametrize(
    ("own", "file", "line", "words"),
    [
        ("\nscren = 1\n", "hall-7.toml", 2, "did you mean “screen”"),
        ("[desk]\nhours = 'soon'\n", "hall-7.toml", 2, "is not understood"),
        ("[desk]\nwhere = 'x'\nseats = 3\n", "hall-7.toml", 3, "is not known here"),
        ("[mount]\ntop_edge_m = 2.0\n", "hall-7.toml", 2, "belong together"),
        ("languages = ['ar']\nloop_languages = ['ur']\n", "hall-7.toml", 2, "loop_languages"),
        ("screen = \n", "hall-7.toml", 1, "this is not TOML"),
    ],
)
def test_a_fault_is_named_in_the_file_it_stands_in(site, own, file, line, words):
    (problem,) = load_site(site(own), "hall-7").problems
    assert (Path(problem.file).name, problem.line) == (file, line)
    assert words in problem.text


HALF_A_HELPLINE = """[[helpline]]
id = "advice"
kind = "advice"
number = "555 0142"
"""
A_HELPLINE = HALF_A_HELPLINE + 'answered_by = "charity"\nhours = "24/7"\ncost = "free"\nlanguages = ["en"]\n'
SIGNED = '[go_live]\nsurvivors_review = { on = 2026-11-20, by = "desk-team" }\n'


@pytest.mark.parametrize(
    ("own", "line", "faults"),
    [
        ('\n[emergency]\nnumber = "555 0101"\nconfirmed_on = 2026-11-20\nconfirmed_by = "desk-team"\n', 2, 1),
        ('\n[emergency]\nnumber = "1 1"\nanswered_by = ["police"]\nconfirmed_by = "desk-team"\n', 5, 1),
        (HALF_A_HELPLINE, 1, 4),
        ("[go_live]\nsurvivors_review = { on = 2026-11-20 }\n", 2, 1),
    ],
)
def test_what_is_missing_in_what_is_replaced_whole_is_named_there(site, own, line, faults):
    path = site(own)
    path.write_text(SHARED + SIGNED + A_HELPLINE, "utf-8")
    problems = load_site(path, "hall-7").problems
    assert {(Path(problem.file).name, problem.line) for problem in problems} == {("hall-7.toml", line)}
    assert len(problems) == faults


def test_a_number_without_a_confirmation_is_named_where_it_stands(site):
    document = read_site(site('[emergency]\nnumber = "555 0101"\nanswered_by = ["police"]\n'), "hall-7")
    place = load_site(Path(document.file), "hall-7").site
    (problem,) = number_faults.check(place, document, date(2026, 11, 25))
    assert (Path(problem.file).name, problem.line) == ("hall-7.toml", 1)
    assert "nobody has confirmed it" in problem.text


def test_a_fault_of_the_shared_file_is_named_there(site):
    path = site('screen = "DP-1"\n')
    path.write_text(SHARED.replace('country = "IT"', 'country = "Italy"'), "utf-8")
    (problem,) = load_site(path, "hall-7").problems
    assert (Path(problem.file).name, problem.line) == ("site.toml", 4)


def test_a_link_out_of_the_folder_is_not_followed(site, tmp_path):
    path = site("")
    (tmp_path / "sites/hall-7.toml").unlink()
    (tmp_path / "sites/hall-7.toml").symlink_to("/etc/hostname")
    assert "leads out of its folder" in str(load_site(path, "hall-7").problems[0])


def test_a_link_to_nothing_is_not_passed_over(site, tmp_path):
    """The shared file's number would be shown."""
    path = site("")
    (tmp_path / "sites/hall-7.toml").unlink()
    (tmp_path / "sites/hall-7.toml").symlink_to("north.toml")
    loaded = load_site(path, "hall-7")
    assert loaded.site is None
    assert "hall-7.toml:1: error: there is no such file" in str(loaded.problems[0])


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("hall-7", None),
        ("hall-7.station.example", None),
        ("HALL-7", "rename hall-7.toml to HALL-7.toml"),
        ("hall7", "rename hall-7.toml to hall7.toml"),
        (
            "office",
            "write office.toml if this screen differs; check --all-hosts looks at those that are there",
        ),
    ],
)
def test_a_machine_that_no_file_is_called_after_is_named(site, monkeypatch, host, told):
    monkeypatch.setattr("platform.node", lambda: host)
    path = site("")
    (path.parent / "sites/.hidden.toml").touch()
    (path.parent / "sites/README").touch()
    assert hosts_of(path) == ("hall-7",)
    problems = [str(problem) for problem in stranger(path)]
    begin = f"{path.parent / 'sites'}:1: warning: this machine is called {host}, and no file in sites/ is: "
    assert problems == ([f"{begin}only site.toml counts here; {told}"] if told else [])


def test_where_nothing_differs_no_machine_is_a_stranger(site, monkeypatch):
    path = site("")
    (path.parent / "sites/hall-7.toml").unlink()
    assert list(stranger(path)) == []


def test_a_fault_in_the_hours_is_told_in_the_file_and_line_that_hold_it(site):
    path = site('[[hours.exception]]\nfirst_day = 2026-12-24\nopen = "Thu 10:00-14:00"\n')
    path.write_text(SHARED + '[hours]\nopen = "24/7"\nwake = "dim"\n', "utf-8")
    faults = {(Path(each.file).name, each.line): each.text for each in load_site(path, "hall-7").problems}
    assert sorted(faults) == [("hall-7.toml", 3), ("site.toml", SHARED.count("\n") + 3)]
    assert faults["hall-7.toml", 3].startswith("open “Thu 10:00-14:00” is not understood")
