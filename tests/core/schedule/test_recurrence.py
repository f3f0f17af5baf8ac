"""Days of every year, and rules of iCalendar."""

from datetime import date, timedelta

import pytest

from kiosk.core.schedule.playlist import Playlist
from kiosk.core.schedule.recurrence import parse_yearly, recurs_on


@pytest.mark.parametrize(
    ("text", "day", "has"),
    [
        ("07-30", date(2026, 7, 30), True),
        ("07-30", date(2026, 7, 29), False),
        ("07-30", date(2031, 7, 30), True),
        ("07-24 to 07-30", date(2026, 7, 24), True),
        ("07-24 to 07-30", date(2026, 7, 31), False),
        ("12-20 to 01-06", date(2026, 12, 31), True),
        ("12-20 to 01-06", date(2027, 1, 6), True),
        ("12-20 to 01-06", date(2027, 1, 7), False),
        ("12-20 to 01-06", date(2027, 12, 19), False),
        ("02-29", date(2028, 2, 29), True),
        ("02-29", date(2028, 2, 28), False),
        ("02-29", date(2027, 2, 28), True),
        ("02-29", date(2027, 3, 1), False),
        ("02-25 to 02-29", date(2027, 2, 28), True),
        ("02-29 to 03-02", date(2027, 2, 28), True),
        ("02-29 to 02-10", date(2027, 2, 15), False),
        ("02-29 to 02-28", date(2027, 6, 1), True),
    ],
)
def test_days_of_a_year(text, day, has):
    assert parse_yearly(text).has(day) is has


@pytest.mark.parametrize("text", ["", "30 July", "7-30", "07-30 to", "13-01", "02-30", "07-30 - 08-01"])
def test_other_days_are_refused_with_a_way_to_write_them(text):
    with pytest.raises(ValueError, match="07-30"):
        parse_yearly(text)


@pytest.mark.parametrize(
    ("rule", "named"),
    [
        ("FREQ=MONTHLY;BYDAY=1MO", ["2026-12-07", "2027-01-04", "2027-02-01"]),
        ("FREQ=MONTHLY;BYDAY=-1SU", ["2026-11-29", "2026-12-27", "2027-01-31"]),
        ("FREQ=WEEKLY;INTERVAL=4;BYDAY=WE", ["2026-11-11", "2026-12-09", "2027-01-06", "2027-02-03"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", []),
        ("FREQ=DAILY;INTERVAL=30", ["2026-11-09", "2026-12-09", "2027-01-08", "2027-02-07"]),
    ],
)
def test_days_of_a_rule(rule, named):
    first = date(2026, 11, 9)
    days = [first + timedelta(days=ahead) for ahead in range(-10, 95)]
    assert [str(day) for day in days if recurs_on(rule, first, day)] == named


def test_a_rule_counts_over_years():
    assert recurs_on("FREQ=YEARLY", date(2024, 2, 29), date(2028, 2, 29))
    assert not recurs_on("FREQ=YEARLY", date(2024, 2, 29), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("rule", "advice"),
    [
        ("BYDAY=MO", "needs FREQ"),
        ("FREQ=HOURLY", "needs FREQ"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR, which no playlist knows"),
        ("FREQ=DAILY;COUNT=3", "COUNT, which no playlist knows"),
        ("FREQ=DAILY;TZID=Europe/Rome", "TZID, which no playlist knows"),
        ("FREQ=DAILY;", "an empty part"),
        ("FREQ=DAILY;INTERVAL=0", "no number from 1 to 999"),
        ("FREQ=DAILY;UNTIL=20270630", "UNTIL, which no playlist knows"),
        ("FREQ=MONTHLY;BYDAY=XX", "cannot be counted"),
        ("FREQ=MONTHLY;BYMONTHDAY=a", "cannot be counted"),
    ],
)
def test_a_rule_that_cannot_be_counted_is_refused(rule, advice):
    with pytest.raises(ValueError, match=advice):
        Playlist.validated(id="p", title="P", panels=("a",), first_day=date(2026, 11, 9), rrule=rule)
