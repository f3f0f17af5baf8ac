"""Site files of earlier versions go on to work, and say what is called otherwise now."""

import pytest

from kiosk.content.site.site_file import load_site

SITE = """\
organisation = "other"
name = "Example"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
{}
[timings]
countdown_s = 25
{}
"""
REMOVE = "timings.dwell_factor is called pace now, in words a minute: remove this line"


def write(above, of, *, to):
    path = to / "site.toml"
    path.write_text(SITE.format(above, of), "utf-8")
    return load_site(path)


@pytest.mark.parametrize(
    ("above", "factor", "pace", "mend"),
    [
        ("", "1", 100, ""),
        ("", "1.5", 67, ", and write pace = 67 above the first [table]"),
        ("", "3.0", 33, ", and write pace = 33 above the first [table]"),
        ("pace = 80", "2", 80, ""),
        ("", "0.5", 100, ""),
        ("", '"slow"', 100, ""),
    ],
)
def test_the_factor_of_the_dwell_is_a_pace_now(above, factor, pace, mend, tmp_path):
    loaded = write(above, f"dwell_factor = {factor}", to=tmp_path)
    assert loaded.site.pace == pace
    assert loaded.site.timings.countdown_s == 25
    (problem,) = loaded.problems
    assert (problem.line, problem.severity, problem.text) == (9, "warning", REMOVE + mend)


def test_a_hosts_own_factor_is_named_in_its_file(tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.content.site.host_files.this_host", lambda: "hall")
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites/hall.toml").write_text("[timings]\ndwell_factor = 2\n", "utf-8")
    loaded = write("", "", to=tmp_path)
    assert loaded.site.pace == 50
    assert [problem.file for problem in loaded.problems] == [str(tmp_path / "sites/hall.toml")]


def test_what_is_chosen_stays_through_an_upgrade(tmp_path):
    assert write('mode = "loop"\ndepth = "panels"', "", to=tmp_path).site.depth == "panels"
    assert write('mode = "loop"', "", to=tmp_path).site.depth == "full"


@pytest.mark.parametrize(
    ("keys", "counts_from", "mend"),
    [
        ("count_s = 30", 30, "write countdown_s in its place"),
        ("count_s = 30\ncountdown_s = 25", 25, "remove this line"),
    ],
)
def test_the_count_is_a_countdown_now(keys, counts_from, mend, tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(SITE.format("", "").replace("countdown_s = 25", keys), "utf-8")
    loaded = load_site(path)
    assert loaded.site.timings.countdown_s == counts_from
    (problem,) = loaded.problems
    assert (problem.line, problem.severity) == (8, "warning")
    assert problem.text == f"timings.count_s is called countdown_s now: {mend}"


def test_a_former_count_keeps_its_limits(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(SITE.format("", "").replace("countdown_s = 25", "count_s = 5"), "utf-8")
    loaded = load_site(path)
    assert loaded.site is None
    assert "timings.countdown_s is too small: at least 20 is allowed" in [p.text for p in loaded.problems]


@pytest.mark.parametrize("stats", ["[stats]\nkeep = true", '[stats]\nkeep = "yes"', "[stats]"])
def test_what_is_no_longer_counted_is_named_and_stops_nothing(stats, tmp_path):
    loaded = write("", stats, to=tmp_path)
    assert loaded.site
    (problem,) = loaded.problems
    told = "[stats] has no effect any more, since nothing is counted: remove this table"
    assert (problem.line, problem.severity, problem.text) == (9, "warning", told)


def test_a_hosts_own_table_of_what_is_no_longer_counted_is_named_in_its_file(tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.content.site.host_files.this_host", lambda: "hall")
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites/hall.toml").write_text("[stats]\nkeep = true\n", "utf-8")
    loaded = write("", "", to=tmp_path)
    assert loaded.site
    assert [problem.file for problem in loaded.problems] == [str(tmp_path / "sites/hall.toml")]
