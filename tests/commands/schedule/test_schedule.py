"""``schedule`` prints what plays when and why, as the screen will play it."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from kiosk.cli.main import main
from kiosk.commands.schedule.command import lines
from kiosk.core.schedule.playlist import Playlist
from tests.fakes import LOOP, world


def known(**fields):
    lists = (
        Playlist.validated(id="morning", title="Morning trains", panels=("a",), hours="Mon-Sun 06:00-10:00"),
        Playlist.validated(id="night", title="Night", panels=("b",), hours="Sat-Sun 22:00-03:30", priority=2),
    )
    return replace(world(*LOOP, **fields), playlists=lists)


def test_a_day_on_which_clocks_skip_an_hour():
    assert list(lines(known(), date(2027, 3, 28), 1)) == [
        "Sunday 2027-03-28 (23 hours)",
        "  00:00-03:30   “Night” (night.toml) instead of the standard loop",
        "                 b",
        "  03:30-06:00   the standard loop: no playlist plays",
        "                 a, b, c, d",
        "  06:00-10:00   the standard loop, with “Morning trains” (morning.toml) among it",
        "                 a, b, a, c, d",
        "  10:00-22:00   the standard loop: no playlist plays",
        "                 a, b, c, d",
        "  22:00-24:00   “Night” (night.toml) instead of the standard loop",
        "                 b",
    ]


def test_days_on_which_the_screen_is_closed_say_so():
    shown = list(lines(known(hours={"open": "Mon-Fri 08:00-20:00"}), date(2027, 3, 27), 2))
    assert shown == [
        *("Saturday 2027-03-27", "  00:00-24:00   closed"),
        *("Sunday 2027-03-28 (23 hours)", "  00:00-24:00   closed"),
    ]


def test_an_hour_that_clocks_repeat_is_marked():
    night = Playlist.validated(id="night", title="Night", panels=("b",), hours="Sun 02:15-02:45", priority=2)
    shown = [line.split()[0] for line in lines(replace(known(), playlists=(night,)), date(2027, 10, 31), 1)]
    assert shown[1::2] == ["00:00-02:15", "02:15-02:45", "02:45-02:15*", "02:15*-02:45*", "02:45*-24:00"]


def test_the_command(capsys):
    assert ZoneInfo(world().site.time_zone)
    assert main(["schedule", "--site", "resources/demo/site.toml", "--on", "2027-03-28", "--days", "3"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if not line.startswith(" ")] == [
        *("Sunday 2027-03-28 (23 hours)", "Monday 2027-03-29", "Tuesday 2027-03-30")
    ]
    assert said[1].endswith("the standard loop: no playlist plays")
