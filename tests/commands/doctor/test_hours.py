"""When the screen is open, and whether it can be switched off."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.base.clock import Moment
from kiosk.commands.doctor.hours import judge, judge_output
from kiosk.core.base.findings import Level
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.machine.screens.output_record import OffTried

FRIDAY = Moment(0.0, datetime(2026, 11, 27, 12, tzinfo=ZoneInfo("Europe/Rome")))


@pytest.mark.parametrize(
    ("open_at", "holidays", "level", "text"),
    [
        ("Mon-Fri 06:00-23:00", {}, Level.OK, "open until Fri 2026-11-27 23:00"),
        ("Mon-Thu 06:00-23:00", {}, Level.OK, "closed until Mon 2026-11-30 06:00"),
        ("24/7", {}, Level.OK, "open"),
        (
            "Mon-Fri 06:00-23:00",
            {date(2026, 11, 27): "Feast"},
            Level.OK,
            "closed (Feast) until Mon 2026-11-30 06:00",
        ),
    ],
)
def test_what_holds_now(open_at, holidays, level, text):
    hours = ScreenHours.validated(open=open_at, holidays="closed")
    (found,) = judge(hours, holidays, FRIDAY)
    assert (found.level, found.text) == (level, text)


def test_a_screen_that_stays_dark_for_long_is_noticed():
    closed = {"first_day": date(2026, 11, 1), "last_day": date(2027, 2, 1), "open": "closed"}
    hours = ScreenHours.validated(open="Mon-Fri 06:00-23:00", exception=(closed,))
    (found,) = judge(hours, {}, FRIDAY)
    assert (found.level, found.text) == (Level.WARN, "the screen stays dark for the next 14 days")


@pytest.mark.parametrize(
    ("tried", "level", "text"),
    [
        (None, Level.WARN, "not known"),
        (OffTried(date(2026, 11, 20)), Level.OK, "switched off while it is closed, since 2026-11-20"),
        (
            OffTried(date(2026, 11, 20), "the compositor leaves it on"),
            Level.WARN,
            "the compositor leaves it on",
        ),
    ],
)
def test_whether_it_can_be_switched_off(tried, level, text):
    found = judge_output(tried)
    assert found.level is level
    assert text in found.text
