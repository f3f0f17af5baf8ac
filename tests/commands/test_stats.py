"""``stats``: a table, a file for spreadsheets, a picture."""

from kiosk.core.loop.screen_stats import MonthOfScreen, ScreenStats
from kiosk.machine.stats_file import written
from kiosk.staging.screen import MOMENT

MONTHS = {
    "2026-10": MonthOfScreen(360 * 3600, 2 * 3600, 90_000, 3),
    "2026-11": MonthOfScreen(3600, 0, 250, 0),
}


def test_each_month_is_a_row(call, tmp_path):
    (tmp_path / "stats.toml").write_text(written(ScreenStats(MONTHS, MOMENT)), "utf-8")
    ended = call("stats", "--state", tmp_path)
    assert ended.returncode == 0
    assert ended.stdout.splitlines()[1].split() == ["2026-10", "360", "90000", "2", "3"]
    table, picture = tmp_path / "a.csv", tmp_path / "a.png"
    assert call("stats", "--state", tmp_path, "--csv", table, "--png", picture).returncode == 0
    assert table.read_text("utf-8").splitlines() == [
        "month,hours_on,panels_shown,hours_down,numbers_confirmed",
        "2026-10,360,90000,2,3",
        "2026-11,1,250,0,0",
    ]
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_where_nothing_is_kept_it_says_how_to_turn_it_on(call, tmp_path):
    ended = call("stats", "--state", tmp_path)
    assert ended.returncode == 1
    assert "[stats] with keep = true" in ended.stdout
