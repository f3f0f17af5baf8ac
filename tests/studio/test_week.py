"""A week of hours, day by day and as one line of site.toml."""

import pytest

from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.studio.hours.week import ALWAYS, bars_of, days_of, spans_of_day, text_of_day, text_of_week


@pytest.mark.parametrize(
    ("hours", "written"),
    [
        ("24/7", "24/7"),
        ("Mon-Fri 08:00-20:00, Sat 10:00-14:00", "Mon-Fri 08:00-20:00, Sat 10:00-14:00"),
        ("Mon 08:00-12:00, Mon 13:00-17:00", "Mon 08:00-12:00, Mon 13:00-17:00"),
        ("Fri 22:00-02:00, Sun 00:00-24:00", "Fri 22:00-02:00, Sun 00:00-24:00"),
        ("Sat-Mon 09:00-10:00", "Mon 09:00-10:00, Sat-Sun 09:00-10:00"),
    ],
)
def test_a_week_comes_back_as_it_was(hours, written):
    days = days_of(parse_hours(hours))
    assert text_of_week(days) == written
    assert days_of(parse_hours(written)) == days
    assert tuple(spans_of_day(text_of_day(day)) for day in days) == days


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("", ()),
        ("closed", ()),
        ("24 hours", ALWAYS),
        ("08:00-12:00, 13:00-17:30", ((480, 720), (780, 1050))),
        ("22:00-02:00", ((1320, 1560),)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, spans):
    assert spans_of_day(typed) == spans


def test_what_cannot_be_hours_is_refused():
    with pytest.raises(ValueError, match="not understood"):
        spans_of_day("8 to 5")
    with pytest.raises(ValueError, match="no day is open"):
        text_of_week([()] * 7)


def test_a_bar_has_room_after_midnight():
    (bar,) = bars_of(((0, 1800),))
    assert (bar.begins, bar.length) == (0, 100)
    assert bars_of(()) == ()
