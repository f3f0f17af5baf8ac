from datetime import date

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.site.hours.screen_hours import HoursException, ScreenHours
from kiosk.core.site.hours.weekly_hours import parse_hours

WEEK = "Mon-Fri 06:00-23:00"
CHRISTMAS, BOXING_DAY = date(2026, 12, 25), date(2026, 12, 26)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"first_day": CHRISTMAS, "open": "closed"}, (CHRISTMAS, CHRISTMAS, "", (), "")),
        (
            {
                "first_day": CHRISTMAS,
                "last_day": BOXING_DAY,
                "open": "10:00-14:00",
                "name": "Winter break",
            },
            (CHRISTMAS, BOXING_DAY, "", ((600, 840),), "Winter break"),
        ),
        ({"holiday": "Christmas Day", "open": "24 hours"}, (None, None, "Christmas Day", ((0, 1440),), "")),
    ],
)
def test_days_that_differ(written, read):
    found = HoursException.validated(**written)
    assert (found.first_day, found.last_day, found.holiday, found.open, found.name) == read


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ({"open": "closed"}, "is missing: write it, or first_day"),
        ({"first_day": CHRISTMAS, "holiday": "Christmas Day", "open": "closed"}, "say two things"),
        ({"last_day": CHRISTMAS, "open": "closed"}, "stands without first_day"),
        (
            {"first_day": BOXING_DAY, "last_day": CHRISTMAS, "open": "closed"},
            "“2026-12-25” is before first_day, 2026-12-26",
        ),
        ({"first_day": CHRISTMAS}, "Field required"),
        ({"first_day": CHRISTMAS, "open": 10}, "must be text in quotes"),
        ({"first_day": CHRISTMAS, "open": "closed", "name": "Call 555 0142"}, "555 0142"),
    ],
)
def test_days_that_differ_are_named_in_one_way(written, advice):
    with pytest.raises(RecordError) as refused:
        HoursException.validated(**written)
    assert advice in str(refused.value)


def test_a_faulty_day_is_one_fault():
    with pytest.raises(RecordError) as refused:
        HoursException.validated(first_day="25 December", open="closed")
    faults = [fault["type"] for fault in refused.value.faults]
    assert [fault for fault in faults if fault != "default_factory_not_called"] == ["date_type"]


def test_a_touch_wakes_it_and_the_number_stays_unless_the_site_says_otherwise():
    hours = ScreenHours.validated(open=WEEK)
    assert (hours.open, hours.wake, hours.number) == (parse_hours(WEEK), True, True)
    hours = ScreenHours.validated(open=WEEK, wake=False, number=False)
    assert (hours.wake, hours.number) == (False, False)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ({}, False),
        ({"exception": [{"first_day": CHRISTMAS, "open": "closed"}]}, False),
        ({"holidays": "closed"}, True),
        ({"holidays": "as-sunday", "subdivision": "BY"}, True),
        ({"exception": [{"holiday": "Christmas Day", "open": "closed"}]}, True),
    ],
)
def test_holidays_are_looked_up_only_where_they_count(written, asked):
    assert ScreenHours.validated(open=WEEK, **written).needs_holidays is asked


@pytest.mark.parametrize("subdivision", ["Bavaria", "DE-BY", "by"])
def test_a_part_of_a_country_is_written_as_its_code(subdivision):
    with pytest.raises(RecordError, match="ISO 3166-2"):
        ScreenHours.validated(open=WEEK, subdivision=subdivision)


@pytest.mark.parametrize(
    ("written", "wakes"), [({}, True), ({"dark": "picture"}, True), ({"dark": "off"}, False)]
)
def test_a_screen_that_is_off_neither_wakes_nor_shows_a_number(written, wakes):
    hours = ScreenHours.validated(open=WEEK, **written)
    assert (hours.wake, hours.number) == (wakes, wakes)


@pytest.mark.parametrize("key", ["wake", "number"])
def test_what_needs_a_lit_screen_is_refused_where_it_is_off(key):
    assert not getattr(ScreenHours.validated(**{"open": WEEK, "dark": "off", key: False}), key)
    with pytest.raises(RecordError, match="needs a screen that is lit"):
        ScreenHours.validated(**{"open": WEEK, "dark": "off", key: True})
