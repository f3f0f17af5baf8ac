"""What staff can decide about the hours of a day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.base.clock import Moment
from kiosk.core.site.hours_choice import HoursChoice, chosen, off_until
from kiosk.core.site.opening import open_now
from kiosk.core.site.screen_hours import HoursToday, ScreenHours

ROME = ZoneInfo("Europe/Rome")
FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
WEEK = ScreenHours.model_validate({"open": "Mon-Thu 06:00-23:00, Fri 06:00-12:00, Fri 18:00-02:00"})
CLOSE, OPEN, LONGER, SHORTER, USUAL = (
    HoursChoice.CLOSE,
    HoursChoice.OPEN,
    HoursChoice.LONGER,
    HoursChoice.SHORTER,
    HoursChoice.USUAL,
)


def at(day, hour, minute=0):
    return Moment(0.0, datetime(2026, 11, day, hour, minute, tzinfo=ROME))


@pytest.mark.parametrize(
    ("choice", "now", "before", "after"),
    [
        (CLOSE, at(26, 20, 10), None, HoursToday(date(2026, 11, 26), 360, 1210)),
        # After midnight Friday's hours are meant.
        (CLOSE, at(28, 1), None, HoursToday(FRIDAY, 360, 1500)),
        (CLOSE, at(26, 6), None, HoursToday(date(2026, 11, 26), None, None)),
        (OPEN, at(28, 10, 5), None, HoursToday(SATURDAY, 605, 690)),
        (OPEN, at(26, 5), None, HoursToday(date(2026, 11, 26), 300, 1380)),
        (OPEN, at(26, 23, 30), None, HoursToday(date(2026, 11, 26), 360, 1470)),
        (LONGER, at(26, 20), None, HoursToday(date(2026, 11, 26), 360, 1410)),
        (
            LONGER,
            at(26, 20),
            HoursToday(date(2026, 11, 26), 360, 1795),
            HoursToday(date(2026, 11, 26), 360, 1800),
        ),
        (
            LONGER,
            at(26, 20),
            HoursToday(date(2026, 11, 26), 360, 1800),
            HoursToday(date(2026, 11, 26), 360, 1800),
        ),
        (SHORTER, at(26, 20), None, HoursToday(date(2026, 11, 26), 360, 1350)),
        (
            SHORTER,
            at(26, 20),
            HoursToday(date(2026, 11, 26), 360, 1290),
            HoursToday(date(2026, 11, 26), 360, 1260),
        ),
        (
            SHORTER,
            at(26, 20, 45),
            HoursToday(date(2026, 11, 26), 360, 1255),
            HoursToday(date(2026, 11, 26), 360, 1255),
        ),
        (USUAL, at(26, 20), HoursToday(date(2026, 11, 26), 360, 1290), None),
    ],
)
def test_a_choice(choice, now, before, after):
    assert chosen(choice, WEEK, before, {}, now) == after


@pytest.mark.parametrize("choice", [CLOSE, OPEN])
@pytest.mark.parametrize(
    "now", [at(26, 5), at(26, 6), at(26, 12), at(27, 14), at(28, 1), at(28, 12), at(29, 0)]
)
def test_open_and_closed_are_so_at_once(choice, now):
    today = chosen(choice, WEEK, None, {}, now)
    assert open_now(WEEK, today, {}, now).is_open is (choice is OPEN)


@pytest.mark.parametrize(
    ("hours", "now", "until"),
    [
        (None, at(26, 20), datetime(2026, 11, 27, 6, tzinfo=ROME)),
        (WEEK, at(26, 20), datetime(2026, 11, 27, 6, tzinfo=ROME)),
        (WEEK, at(27, 10), datetime(2026, 11, 27, 18, tzinfo=ROME)),
        (WEEK, at(27, 13), datetime(2026, 11, 27, 18, tzinfo=ROME)),
        (WEEK, at(28, 13), datetime(2026, 11, 29, 6, tzinfo=ROME)),
    ],
)
def test_a_screen_that_is_off_comes_back_at_the_next_opening_or_in_the_morning(hours, now, until):
    assert off_until(hours, None, {}, now) == until.astimezone(UTC)
