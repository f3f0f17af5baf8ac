"""When a playlist plays, and when that changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.schedule.playlist import Playlist, next_change, plays_always, plays_at

ROME = ZoneInfo("Europe/Rome")
HOLIDAYS = {date(2026, 12, 8)}


def playlist(**fields):
    return Playlist.validated(**{"id": "p", "title": "P", "panels": ("a",), **fields})


def at(text, zone=ROME):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("fields", "wall", "plays"),
    [
        ({}, "2026-11-27 12:00", True),
        ({"modes": ("loop",)}, "2026-11-27 12:00", False),
        ({"hours": "Mon-Fri 06:00-10:00"}, "2026-11-27 06:00", True),
        ({"hours": "Mon-Fri 06:00-10:00"}, "2026-11-27 10:00", False),
        ({"hours": "Mon-Fri 06:00-10:00"}, "2026-11-28 07:00", False),
        ({"first_day": date(2026, 11, 28)}, "2026-11-27 23:59", False),
        ({"first_day": date(2026, 11, 28)}, "2026-11-28 00:00", True),
        ({"last_day": date(2026, 11, 28)}, "2026-11-28 23:59", True),
        ({"last_day": date(2026, 11, 28)}, "2026-11-29 00:00", False),
        # Friday night is Friday's on Saturday too.
        ({"hours": "Fri 22:00-02:00"}, "2026-11-28 01:59", True),
        ({"hours": "Fri 22:00-02:00"}, "2026-11-28 02:00", False),
        ({"hours": "Fri 22:00-02:00"}, "2026-11-27 01:00", False),
        ({"hours": "Mon-Sun 22:00-02:00", "last_day": date(2027, 7, 31)}, "2027-08-01 01:59", True),
        ({"hours": "Mon-Sun 22:00-02:00", "last_day": date(2027, 7, 31)}, "2027-08-01 22:00", False),
        ({"hours": "Mon-Sun 22:00-02:00", "yearly": "07-31"}, "2027-07-31 01:00", False),
        ({"yearly": "12-20 to 01-06"}, "2027-01-06 23:59", True),
        ({"yearly": "02-29"}, "2027-02-28 12:00", True),
        ({"holidays": "only"}, "2026-12-08 12:00", True),
        ({"holidays": "only"}, "2026-12-09 12:00", False),
        ({"holidays": "never"}, "2026-12-08 12:00", False),
        ({"holidays": "never", "hours": "Mon 20:00-04:00"}, "2026-12-08 03:00", True),
        ({"first_day": date(2026, 11, 2), "rrule": "FREQ=MONTHLY;BYDAY=1MO"}, "2026-12-07 09:00", True),
        ({"first_day": date(2026, 11, 2), "rrule": "FREQ=MONTHLY;BYDAY=1MO"}, "2026-12-14 09:00", False),
        # Clocks skip 2:00 to 3:00 on 28 March 2027, and show it twice on 31 October.
        ({"hours": "Sun 02:15-02:45"}, "2027-03-28 03:15", False),
        ({"hours": "Sun 02:15-02:45"}, "2027-10-31 02:30", True),
    ],
)
def test_when_it_plays(fields, wall, plays):
    assert plays_at(playlist(**fields), "kiosk", HOLIDAYS, at(wall)) is plays


@pytest.mark.parametrize(
    ("fields", "always"),
    [
        ({}, True),
        ({"hours": "24/7"}, True),
        ({"modes": ("loop",), "priority": 9, "weight": 5}, True),
        ({"hours": "Mon-Fri 06:00-10:00"}, False),
        ({"first_day": date(2026, 1, 1)}, False),
        ({"last_day": date(2099, 1, 1)}, False),
        ({"yearly": "12-20 to 01-06"}, False),
        ({"first_day": date(2026, 1, 1), "rrule": "FREQ=DAILY"}, False),
        ({"holidays": "only"}, False),
        ({"holidays": "never"}, False),
    ],
)
def test_a_playlist_with_any_condition_does_not_always_play(fields, always):
    assert plays_always(playlist(**fields)) is always


def test_the_hour_that_clocks_repeat_plays_twice():
    night = playlist(hours="Sun 02:15-02:45")
    first = at("2027-10-31 02:30")
    assert plays_at(night, "kiosk", (), first.replace(fold=1))
    changes, wall = [], first.replace(hour=0)
    for _ in range(4):
        wall = next_change([night], "kiosk", (), wall).astimezone(ROME)
        changes.append((wall.strftime("%H:%M"), wall.fold))
    assert changes == [("02:15", 0), ("02:45", 0), ("02:15", 1), ("02:45", 1)]


def test_what_clocks_skip_changes_nothing():
    night = playlist(hours="Sun 02:15-02:45")
    assert next_change([night], "kiosk", (), at("2027-03-28 00:10")) == at("2027-03-29 00:00")


def test_it_never_looks_further_than_midnight():
    assert next_change([], "kiosk", (), at("2026-11-27 12:00")) == at("2026-11-28 00:00")


@pytest.mark.parametrize(
    ("zone", "begins"),
    [("Africa/Cairo", "2027-04-30 01:00"), ("Asia/Beirut", "2027-03-28 01:00")],
)
def test_a_midnight_that_clocks_skip(zone, begins):
    place = ZoneInfo(zone)
    day = at(begins, place)
    assert next_change([], "kiosk", (), (day - timedelta(hours=6))) == day.astimezone(UTC)


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({"panels": ()}, "at least 1"),
        ({"panels": ("a", "a")}, "names a more than once"),
        ({"modes": ("wall",)}, "kiosk"),
        ({"first_day": date(2027, 1, 2), "last_day": date(2027, 1, 1)}, "exchange them"),
        ({"rrule": "FREQ=DAILY"}, "counted from first_day"),
        ({"priority": 10}, "9"),
        ({"weight": 0}, "1"),
        ({"weight": 6}, "5"),
        ({"hours": "always"}, "is not understood"),
        ({"yearly": "30 July"}, "07-30"),
    ],
)
def test_what_cannot_play_is_refused(fields, advice):
    with pytest.raises(ValueError, match=advice):
        playlist(**fields)


HOURS = st.sampled_from(
    [
        *(None, "24/7", "Mon-Fri 06:00-10:00", "Mon-Sun 22:00-02:30", "Sun 00:00-24:00", "Sat 23:30-00:30"),
        *(
            "Sun 01:30-03:30",
            "Mon-Sun 02:00-03:00",
            "Fri 00:00-00:30, Fri 02:45-03:15",
            "Thu-Fri 23:45-00:15",
        ),
    ]
)
DAYS = [date(2027, 3, 28), date(2027, 10, 31), date(2027, 4, 30), date(2027, 4, 4), date(2028, 2, 29)]
ZONES = ["Europe/Rome", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
LISTS = st.builds(
    playlist,
    hours=HOURS,
    yearly=st.sampled_from([None, "03-28", "10-25 to 10-31", "02-29", "12-01 to 03-27"]),
    holidays=st.sampled_from(["ignored", "only", "never"]),
)


def _shown(each, local):
    """The oracle, from what clocks show; all edges are at quarters of an hour."""
    minute = local.hour * 60 + local.minute
    for back in (0, 1):
        day = local.date() - timedelta(days=back)
        begun = minute + back * 1440
        hours = each.hours.spans_on(day) if each.hours else ((0, 1440),)
        in_hours = any(begin <= begun < end for begin, end in hours)
        holiday = day in DAYS[:2]
        of_day = each.yearly is None or each.yearly.has(day)
        if in_hours and of_day and each.holidays in ("ignored", "only" if holiday else "never"):
            return True
    return False


@settings(max_examples=25, deadline=None)
@given(
    lists=st.lists(LISTS, max_size=3),
    zone=st.sampled_from(ZONES),
    day=st.sampled_from(DAYS),
    before=st.integers(0, 40 * 60),
)
def test_no_change_comes_late_or_for_nothing(lists, zone, day, before):
    place = ZoneInfo(zone)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=place).astimezone(UTC)
    now = noon - timedelta(minutes=before)
    until = next_change(lists, "kiosk", DAYS[:2], now.astimezone(place))

    def state(instant):
        local = instant.astimezone(place)
        return local.date(), [_shown(each, local) for each in lists]

    begun = state(now)
    instant = now
    while instant < until:
        assert state(instant) == begun, instant
        instant += timedelta(minutes=15)
    assert state(until) != begun
    assert begun[1] == [plays_at(each, "kiosk", DAYS[:2], now.astimezone(place)) for each in lists]
