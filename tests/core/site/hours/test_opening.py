"""When a screen is open, by tables and against an oracle that counts minutes."""

from bisect import bisect
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.clock import Moment
from kiosk.core.site.hours.day_hours import DayHours, HoursWhy, hours_of
from kiosk.core.site.hours.day_spans import DAY
from kiosk.core.site.hours.opening import ALWAYS_OPEN, day_in_use, open_now
from kiosk.core.site.hours.screen_hours import HoursToday, ScreenHours

ROME = ZoneInfo("Europe/Rome")
WEEK = "Mon-Fri 06:00-23:00, Fri 23:30-02:00, Sun 10:00-14:00"
CHRISTMAS = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 26): "Saint Stephen's Day"}


def hours(week=WEEK, *exceptions, **fields):
    return ScreenHours.validated(open=week, exception=exceptions, **fields)


def minutes(*times):
    found = [int(t[:2]) * 60 + int(t[3:]) for t in times]
    return tuple(zip(found[::2], found[1::2], strict=True))


@pytest.mark.parametrize(
    ("day", "of", "today", "answer"),
    [
        (date(2026, 11, 26), hours(), None, DayHours(minutes("06:00", "23:00"), HoursWhy.WEEKDAY)),
        (
            date(2026, 11, 27),
            hours(),
            None,
            DayHours(minutes("06:00", "23:00", "23:30", "26:00"), HoursWhy.WEEKDAY),
        ),
        (date(2026, 11, 28), hours(), None, DayHours((), HoursWhy.WEEKDAY)),
        (date(2026, 11, 28), hours("24/7"), None, DayHours(((0, DAY),), HoursWhy.WEEKDAY)),
        (
            date(2026, 12, 25),
            hours(),
            None,
            DayHours(minutes("06:00", "23:00", "23:30", "26:00"), HoursWhy.WEEKDAY),
        ),
        (date(2026, 12, 25), hours(holidays="closed"), None, DayHours((), HoursWhy.HOLIDAY, "Christmas Day")),
        (
            date(2026, 12, 25),
            hours(holidays="as-sunday"),
            None,
            DayHours(minutes("10:00", "14:00"), HoursWhy.HOLIDAY, "Christmas Day"),
        ),
        (
            date(2026, 12, 25),
            hours(WEEK, {"holiday": "christmas day", "open": "12:00-13:00"}, holidays="closed"),
            None,
            DayHours(minutes("12:00", "13:00"), HoursWhy.EXCEPTION, "christmas day"),
        ),
        (
            date(2026, 12, 25),
            hours(
                WEEK,
                {
                    "first_day": date(2026, 12, 24),
                    "last_day": date(2026, 12, 26),
                    "open": "24 hours",
                    "name": "A",
                },
                {"holiday": "Christmas Day", "open": "closed", "name": "B"},
            ),
            None,
            DayHours(((0, DAY),), HoursWhy.EXCEPTION, "A"),
        ),
        (
            date(2026, 12, 25),
            hours(holidays="closed"),
            HoursToday(date(2026, 12, 25), ((480, DAY + 120),)),
            DayHours(((480, DAY + 120),), HoursWhy.TODAY),
        ),
        (
            date(2026, 12, 23),
            hours(),
            HoursToday(date(2026, 12, 23), ()),
            DayHours((), HoursWhy.TODAY),
        ),
        (
            date(2026, 12, 24),
            hours(),
            HoursToday(date(2026, 12, 23), ()),
            DayHours(minutes("06:00", "23:00"), HoursWhy.WEEKDAY),
        ),
    ],
)
def test_the_first_that_says_something_of_a_day_decides(day, of, today, answer):
    assert hours_of(day, of, CHRISTMAS, today) == answer


def at(text, zone=ROME):
    return Moment(0.0, datetime.fromisoformat(text).replace(tzinfo=zone))


@pytest.mark.parametrize(
    ("moment", "of", "today", "is_open", "until"),
    [
        ("2026-11-26T05:59", hours(), None, False, "2026-11-26T06:00"),
        ("2026-11-26T06:00", hours(), None, True, "2026-11-26T23:00"),
        # Friday's span goes on into a Saturday without hours.
        ("2026-11-28T01:59", hours(), None, True, "2026-11-28T02:00"),
        ("2026-11-28T02:00", hours(), None, False, "2026-11-29T10:00"),
        # Over midnight without a gap.
        ("2026-11-26T12:00", hours("Thu 08:00-24:00, Fri 00:00-09:00"), None, True, "2026-11-27T09:00"),
        # Closed all Friday, and Thursday's night still ends when it ends.
        (
            "2026-11-26T23:30",
            hours("Thu 22:00-02:00, Fri 20:00-22:00", {"first_day": date(2026, 11, 27), "open": "closed"}),
            None,
            True,
            "2026-11-27T02:00",
        ),
        # Staff close in the middle of the night: the day is that on which the span began.
        (
            "2026-11-28T01:00",
            hours(),
            HoursToday(date(2026, 11, 27), ((1410, 1500),)),
            False,
            "2026-11-29T10:00",
        ),
        # Clocks skip 02:00 to 03:00, and show it twice.
        ("2027-03-28T01:30", hours("Sun 02:30-04:00"), None, False, "2027-03-28T03:00"),
        ("2027-03-28T01:30", hours("Sun 02:10-02:40, Mon 08:00-09:00"), None, False, "2027-03-29T08:00"),
        ("2026-10-25T01:00", hours("Sun 00:00-02:30"), None, True, "2026-10-25T02:30"),
    ],
)
def test_it_is_open_until_the_next_change(moment, of, today, is_open, until):
    opening = open_now(of, today, CHRISTMAS, at(moment))
    assert (opening.is_open, opening.until) == (is_open, at(until).wall.astimezone(UTC))


def test_without_hours_and_without_a_clock_it_is_open():
    assert open_now(None, None, {}, at("2026-11-28T12:00")) == ALWAYS_OPEN
    lost = Moment(0.0, at("2026-11-28T12:00").wall, doubtful=True)
    opening = open_now(hours(), None, {}, lost)
    assert (opening.is_open, opening.until, opening.why) == (True, None, HoursWhy.CLOCK)


def test_after_midnight_the_day_in_use_is_that_on_which_the_span_began():
    assert day_in_use(hours(), None, {}, at("2026-11-28T01:00")) == date(2026, 11, 27)
    assert day_in_use(hours(), None, {}, at("2026-11-28T02:00")) == date(2026, 11, 28)


def test_always_open_is_looked_at_again_and_never_closed():
    opening = open_now(hours("24/7"), None, {}, at("2026-11-28T12:00"))
    assert opening.is_open and opening.until > at("2026-12-20T00:00").wall


_DAYS = {
    "Europe/Rome": ["2026-10-24", "2027-03-27", "2028-02-28"],
    "Africa/Cairo": ["2026-04-23", "2026-10-29"],
    "Asia/Beirut": ["2026-03-28", "2026-10-24"],
    "Australia/Lord_Howe": ["2026-04-04", "2026-10-03"],
    "Asia/Kathmandu": ["2027-02-28"],
    "UTC": ["2026-12-31"],
}
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CLOCK = st.integers(0, 95).map(lambda n: f"{n // 4:02}:{n % 4 * 15:02}")
_RULE = st.tuples(st.sampled_from(_NAMES), _CLOCK, _CLOCK).filter(lambda r: r[1] != r[2])
_WHERE = [(zone, date.fromisoformat(day)) for zone, days in _DAYS.items() for day in days]


def _clocks(zone, first, days=5):
    """What clocks show in each minute, in order."""
    begin = datetime(first.year, first.month, first.day, tzinfo=zone).astimezone(UTC) - timedelta(days=1)
    return [(at, (begin + timedelta(minutes=at)).astimezone(zone)) for at in range((days + 1) * DAY)]


def _open_minutes(of, clocks):
    """By minutes alone: each span from the first clock that shows its begin or more until its end."""
    shown = [(at, wall.replace(tzinfo=None, fold=0)) for at, wall in clocks]
    opened = set()
    for day in sorted({wall.date() for _, wall in shown}):
        midnight = datetime.combine(day, time(0))
        for begin, end in hours_of(day, of, {}).spans:
            first, last = (
                next((at for at, wall in shown if wall >= midnight + timedelta(minutes=minute)), len(shown))
                for minute in (begin, end)
            )
            opened |= set(range(first, last))
    return opened


@pytest.mark.parametrize(("zone", "day"), _WHERE, ids=str)
@settings(max_examples=4, deadline=None)
@given(rules=st.lists(_RULE, min_size=1, max_size=5))
@pytest.mark.sample(1)
def test_no_minute_is_wrong_where_clocks_change(zone, day, rules):
    zone = ZoneInfo(zone)
    of = hours(", ".join(f"{name} {opens}-{closes}" for name, opens, closes in rules))
    clocks = _clocks(zone, day)
    opened = _open_minutes(of, clocks)
    # The days at both ends have neighbours that the oracle does not know.
    known = [(at, wall) for at, wall in clocks if DAY <= at < 4 * DAY]
    expected = {at: at in opened for at, _ in clocks}
    changes = sorted(at for at in expected if at and expected[at] is not expected[at - 1])
    for at, wall in known[::7]:
        opening = open_now(of, None, {}, Moment(0.0, wall))
        assert opening.is_open is expected[at], wall
        change = at + int((opening.until - wall).total_seconds()) // 60
        if change < 5 * DAY:
            assert change == changes[bisect(changes, at)]
