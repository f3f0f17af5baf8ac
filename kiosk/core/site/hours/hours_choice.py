"""The decisions of staff about the hours of one day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from kiosk.base.clock import Moment
from kiosk.core.site.hours.day_hours import hours_of
from kiosk.core.site.hours.day_spans import DAY, Spans
from kiosk.core.site.hours.opening import day_in_use, open_now
from kiosk.core.site.hours.screen_hours import HoursToday, ScreenHours
from kiosk.core.site.hours.weekly_hours import instant

_STEP = 30
_LEAST = 60
"""Minutes by which closing time moves, and for which a place opened by hand is open."""

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
    spans = _joined(hours_of(day, hours, holidays, today).spans)
    minute = (now.wall.date() - day).days * DAY + now.wall.hour * 60 + now.wall.minute
    if choice is HoursChoice.CLOSE:
        return HoursToday(
            day, tuple((opens, min(closes, minute)) for opens, closes in spans if opens < minute)
        )
    return HoursToday(day, _joined(_moved(choice, spans, minute)))


def _moved(choice: HoursChoice, spans: Spans, minute: int) -> Spans:
    """Moves one of several openings, so that the dark time between them stays dark: the one under way, else
    the last. A place opened by hand is open until the next opening ends.
    """
    under_way = [n for n, (opens, closes) in enumerate(spans) if opens <= minute < closes]
    if choice is HoursChoice.OPEN:
        return spans if under_way else _opened(spans, minute)
    if not spans:
        return spans
    at = under_way[0] if under_way else len(spans) - 1
    opens, closes = spans[at]
    if choice is HoursChoice.LONGER:
        closes = max(closes, min(_steps_up(max(closes, minute)), opens + DAY))
    elif (earlier := (closes - 1) // _STEP * _STEP) > minute:
        closes = earlier
    return (*spans[:at], (opens, closes), *spans[at + 1 :])


def _opened(spans: Spans, minute: int) -> Spans:
    past = tuple(span for span in spans if span[1] <= minute)
    coming = spans[len(past) :]
    closes = coming[0][1] if coming else _steps_up(minute + _LEAST - 1)
    return (*past, (minute, min(closes, minute + DAY)), *coming[1:])


def _joined(spans: Spans) -> Spans:
    """Removes empty spans, and joins those that touch."""
    joined: list[tuple[int, int]] = []
    for opens, closes in sorted(span for span in spans if span[0] < span[1]):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return tuple(joined)


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
