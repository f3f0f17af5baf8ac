"""Bars along the hours of a day, on days on which clocks are changed."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kiosk.commands.schedule.bars import bars, change_on
from kiosk.commands.schedule.spans import spans_of
from kiosk.core.schedule.playlist import Playlist
from tests.fakes import LOOP, world

SPRING, AUTUMN, MONDAY = date(2027, 3, 28), date(2027, 10, 31), date(2027, 11, 1)


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("Europe/Rome", SPRING, (120, 180, False)),
        ("Europe/Rome", AUTUMN, (120, 180, True)),
        ("Europe/Rome", MONDAY, None),
        ("Asia/Beirut", date(2027, 3, 28), (0, 60, False)),
        ("Asia/Beirut", date(2027, 10, 30), (1380, 1440, True)),
        ("Asia/Beirut", date(2027, 10, 31), None),
        ("Australia/Lord_Howe", date(2027, 4, 4), (90, 120, True)),
        ("Asia/Kathmandu", SPRING, None),
    ],
)
def test_the_minutes_that_clocks_skip_or_show_twice(zone, day, minutes):
    change = change_on(day, ZoneInfo(zone))
    assert (change and (change.begins, change.ends, change.repeats)) == minutes


@pytest.mark.parametrize(
    ("day", "hours", "expected"),
    [
        (
            SPRING,
            "Sun 01:30-03:30",
            [(0, 90, 0, False), (90, 120, 0, True), (180, 210, 0, True), (210, 1440, 0, False)],
        ),
        (
            AUTUMN,
            "Sun 02:15-02:45",
            [
                *((0, 120, 0, False), (120, 135, 1, False), (135, 165, 1, True), (165, 180, 1, False)),
                *((120, 135, 2, False), (135, 165, 2, True), (165, 180, 2, False), (180, 1440, 0, False)),
            ],
        ),
        (
            AUTUMN,
            "Sun 01:00-04:00",
            [
                *((0, 60, 0, False), (60, 120, 0, True), (120, 180, 1, True)),
                *((120, 180, 2, True), (180, 240, 0, True), (240, 1440, 0, False)),
            ],
        ),
        (MONDAY, "Mon 22:00-02:00", [(0, 1320, 0, False), (1320, 1440, 0, True)]),
    ],
)
def test_what_plays_lies_at_the_hours_that_clocks_show(day, hours, expected):
    night = Playlist.validated(id="night", title="Night", panels=("b",), hours=hours, priority=2)
    known = replace(world(*LOOP), playlists=(night,))
    shown = bars(day, spans_of(known, day), known.site.zone)
    assert [(bar.begins, bar.ends, bar.turn, bool(bar.span.why.playlists)) for bar in shown] == expected
