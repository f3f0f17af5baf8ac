from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.site.hours.weekly_hours import Hours, HoursRule, parse_hours

ROME = ZoneInfo("Europe/Rome")

OFFICE = "Mon-Fri 09:00-17:00, Sat 10:00-14:00"
NIGHT = "Fri 22:00-02:00"


def at(day, clock="00:00", zone=ROME):
    """A time on a day counted from 1, Monday 9 November 2026."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, 8 + day, int(hour), int(minute), tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("24/7", ()),
        (" 24/7 ", ()),
        ("Sat 10:00-14:00", (HoursRule(5, 5, time(10), time(14)),)),
        ("mon – fri 9:00 – 17:30", (HoursRule(0, 4, time(9), time(17, 30)),)),
        ("Mon-Sun 00:00-24:00", (HoursRule(0, 6, time(0), time(0)),)),
        (NIGHT, (HoursRule(4, 4, time(22), time(2)),)),
        (
            "Mon 09:00-12:00,Mon 13:00-17:00",
            (HoursRule(0, 0, time(9), time(12)), HoursRule(0, 0, time(13), time(17))),
        ),
    ],
)
def test_parse(text, rules):
    assert parse_hours(text) == Hours(rules)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "write “24/7”, or days and times"),
        ("always", "“always” is not understood"),
        ("Mon-Fri", "“Mon-Fri” is not understood"),
        ("Mon-Fri 9-17", "“Mon-Fri 9-17” is not understood"),
        ("Mon, Tue 09:00-17:00", "“Mon” is not understood"),
        ("Mon 09:00-17:00,", "“” is not understood"),
        ("Mon-Fir 09:00-17:00", "“fir” is not a day: use Mon, Tue"),
        ("Lun 09:00-17:00", "“lun” is not a day"),
        ("Mon 09:00-25:00", "“25:00” is not a time of day"),
        ("Mon 09:60-17:00", "“09:60” is not a time of day"),
        ("Mon 09:00-24:30", "“24:30” is not a time of day"),
        ("Mon 09:00-09:00", "opens and closes at the same time"),
        ("Mon 00:00-00:00", "for a whole day write 00:00-24:00"),
    ],
)
def test_what_is_not_understood_comes_with_advice(text, advice):
    with pytest.raises(ValueError, match="“") as refused:
        parse_hours(text)
    assert advice in str(refused.value)


@pytest.mark.parametrize(
    ("text", "wall", "is_open", "next_change"),
    [
        (OFFICE, at(1, "08:59"), False, at(1, "09:00")),
        (OFFICE, at(1, "09:00"), True, at(1, "17:00")),
        (OFFICE, at(1, "16:59"), True, at(1, "17:00")),
        (OFFICE, at(1, "17:00"), False, at(2, "09:00")),
        (OFFICE, at(5, "17:00"), False, at(6, "10:00")),
        (OFFICE, at(6, "14:00"), False, at(8, "09:00")),
        (OFFICE, at(7, "12:00"), False, at(8, "09:00")),
        (NIGHT, at(5, "21:59"), False, at(5, "22:00")),
        (NIGHT, at(5, "23:30"), True, at(6, "02:00")),
        (NIGHT, at(6, "01:59"), True, at(6, "02:00")),
        (NIGHT, at(6, "02:00"), False, at(12, "22:00")),
        ("Sun 22:00-02:00", at(7, "23:00"), True, at(8, "02:00")),
        ("Sun 22:00-02:00", at(1, "01:00"), True, at(1, "02:00")),
        ("Sat-Mon 10:00-12:00", at(7, "12:00"), False, at(8, "10:00")),
        ("Sat-Mon 10:00-12:00", at(2, "11:00"), False, at(6, "10:00")),
        ("Mon 09:00-12:00, Mon 12:00-17:00", at(1, "10:00"), True, at(1, "17:00")),
        ("Mon 09:00-13:00, Mon 12:00-17:00", at(1, "12:30"), True, at(1, "17:00")),
        ("Mon-Tue 00:00-24:00", at(1, "23:59"), True, at(3)),
        ("24/7", at(3, "03:00"), True, None),
        ("Mon-Sun 00:00-24:00", at(3, "03:00"), True, None),
        ("Mon-Sun 08:00-20:00, Mon-Sun 20:00-08:00", at(3, "03:00"), True, None),
    ],
)
def test_open_and_next_change(text, wall, is_open, next_change):
    hours = parse_hours(text)
    assert hours.is_open(wall) == is_open
    assert hours.next_change(wall) == next_change
    assert hours.opens_at(wall) == (None if is_open else next_change)
    assert hours.always == (next_change is None)


def test_seconds_do_not_matter():
    hours = parse_hours(OFFICE)
    assert hours.next_change(at(1, "08:59").replace(second=59, microsecond=9)) == at(1, "09:00")


@pytest.mark.parametrize(
    ("wall", "hours_until"),
    [
        (datetime(2026, 3, 28, 20, 0, tzinfo=ROME), 11),
        (datetime(2026, 10, 24, 20, 0, tzinfo=ROME), 13),
    ],
    ids=["spring", "autumn"],
)
def test_the_desk_opens_by_the_clock_when_clocks_change(wall, hours_until):
    opens = parse_hours("Mon-Sun 08:00-20:00").opens_at(wall)
    assert opens and (opens.hour, opens.minute) == (8, 0)
    assert opens.astimezone(UTC) - wall.astimezone(UTC) == timedelta(hours=hours_until)


def test_in_the_hour_that_comes_twice_the_next_change_lies_ahead():
    wall = datetime(2026, 10, 25, 2, 10, tzinfo=ROME, fold=1)
    change = parse_hours("Sun 02:30-06:00").next_change(wall)
    assert change and (change.hour, change.minute, change.fold) == (2, 30, 1)
    assert change.astimezone(UTC) - wall.astimezone(UTC) == timedelta(minutes=20)


@pytest.mark.parametrize(("rules", "opens"), [("Sun 02:15-06:00", (3, 0)), ("Sun 03:15-06:00", (3, 15))])
def test_what_would_change_in_the_hour_that_is_left_out_changes_as_clocks_jump(rules, opens):
    hours, wall = parse_hours(rules), datetime(2026, 3, 29, 1, 30, tzinfo=ROME)
    change = hours.next_change(wall)
    assert change and (change.hour, change.minute) == opens
    assert hours.is_open(change)


LAST = datetime.max.replace(tzinfo=UTC) - timedelta(days=8)
RULES = st.builds(
    HoursRule,
    st.integers(0, 6),
    st.integers(0, 6),
    st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
    st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
)


@given(
    st.lists(RULES, min_size=1, max_size=3).map(lambda rules: Hours(tuple(rules))),
    st.datetimes(max_value=LAST.replace(tzinfo=None), timezones=st.just(UTC)),
)
@settings(deadline=None)
def test_nothing_changes_before_the_next_change(hours, wall):
    change = hours.next_change(wall)
    if change is None:
        assert hours.always or not hours.is_open(wall)
        return
    assert wall < change <= wall + timedelta(days=7)
    assert hours.is_open(change) != hours.is_open(wall)
    assert hours.is_open(change - timedelta(minutes=1)) == hours.is_open(wall)
    assert hours.is_open(wall + (change - wall) / 2) == hours.is_open(wall)
