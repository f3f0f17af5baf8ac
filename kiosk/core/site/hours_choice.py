"""What staff decide about the hours of one day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from kiosk.core.base.clock import Moment
from kiosk.core.site.day_hours import hours_of
from kiosk.core.site.day_spans import DAY
from kiosk.core.site.opening import day_in_use, open_now
from kiosk.core.site.screen_hours import HoursToday, ScreenHours
from kiosk.core.site.weekly_hours import instant

_STEP = 30
_LEAST = 60
"""Minutes: by so much closing time moves, and for so long a place is open that was opened by hand."""

_MORNING = 6 * 60
"""The minute of the next day at which a screen that was switched off comes back at the latest."""


class HoursChoice(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    LONGER = "longer"
    SHORTER = "shorter"
    USUAL = "usual"


def chosen(
    choice: HoursChoice,
    hours: ScreenHours,
    today: HoursToday | None,
    holidays: Mapping[date, str],
    now: Moment,
) -> HoursToday | None:
    """The hours of the day in use after that choice; None: as usual."""
    if choice is HoursChoice.USUAL:
        return None
    day = day_in_use(hours, today, holidays, now)
    spans = hours_of(day, hours, holidays, today).spans
    minute = (now.wall.date() - day).days * DAY + now.wall.hour * 60 + now.wall.minute
    opens, closes = (spans[0][0], spans[-1][1]) if spans else (minute, minute)
    match choice:
        case HoursChoice.CLOSE:
            closes = minute
        case HoursChoice.OPEN:
            opens = min(opens, minute)
            closes = closes if closes > minute else _steps_up(minute + _LEAST - 1)
        case HoursChoice.LONGER:
            closes = _steps_up(max(closes, minute))
        case HoursChoice.SHORTER:
            earlier = (closes - 1) // _STEP * _STEP
            closes = earlier if earlier > minute else closes
    if closes <= opens:
        return HoursToday(day, None, None)
    return HoursToday(day, opens, min(closes, opens + DAY))


def off_until(
    hours: ScreenHours | None, today: HoursToday | None, holidays: Mapping[date, str], now: Moment
) -> datetime:
    """When a screen that staff switch off comes back: when the place opens next, or in the morning."""
    tomorrow = now.wall.date() + timedelta(days=1)
    morning = instant(tomorrow, _MORNING, now.wall.tzinfo).astimezone(UTC)
    opening = open_now(hours, today, holidays, now)
    if opening.is_open and opening.until:
        closes = replace(now, wall=opening.until.astimezone(now.wall.tzinfo))
        opening = open_now(hours, today, holidays, closes)
    return min(morning, opening.until) if opening.until and not opening.is_open else morning


def _steps_up(minute: int) -> int:
    return (minute // _STEP + 1) * _STEP
