"""The hours of one day, and their reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.core.site.hours.day_spans import Spans
from kiosk.core.site.hours.screen_hours import HoursException, HoursToday, ScreenHours


class HoursWhy(StrEnum):
    """``ALWAYS``: no hours are set. ``CLOCK``: the time is unknown. ``TODAY``: staff decided so."""

    ALWAYS = "always"
    CLOCK = "clock"
    WEEKDAY = "weekday"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class DayHours:
    """``name`` is that of the holiday or the exception; "" if there is none."""

    spans: Spans
    why: HoursWhy
    name: str = ""


BETWEEN_HOLIDAYS = "; "
"""Separates the names of holidays that fall on one day."""

_SUNDAY = 6


def hours_of(
    day: date, hours: ScreenHours, holidays: Mapping[date, str], today: HoursToday | None = None
) -> DayHours:
    """The hours of the day: staff's decision first, then exceptions, holidays and the weekday."""
    if today and today.day == day:
        return DayHours(today.spans, HoursWhy.TODAY)
    holiday = holidays.get(day, "")
    for exception in hours.exceptions:
        if _fits(exception, day, holiday):
            return DayHours(exception.open, HoursWhy.EXCEPTION, exception.name or exception.holiday)
    if holiday and hours.holidays == "closed":
        return DayHours((), HoursWhy.HOLIDAY, holiday)
    if holiday and hours.holidays == "as-sunday":
        sunday = day + timedelta(days=_SUNDAY - day.weekday())
        return DayHours(hours.open.spans_on(sunday), HoursWhy.HOLIDAY, holiday)
    return DayHours(hours.open.spans_on(day), HoursWhy.WEEKDAY)


def _fits(exception: HoursException, day: date, holiday: str) -> bool:
    if exception.holiday:
        return exception.holiday.casefold() in holiday.casefold().split(BETWEEN_HOLIDAYS)
    first, last = exception.first_day, exception.last_day or exception.first_day
    return first is not None and last is not None and first <= day <= last
