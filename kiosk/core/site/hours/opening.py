"""Whether the screen is open at a moment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from kiosk.base.clock import Moment
from kiosk.core.site.hours.day_hours import DayHours, HoursWhy, hours_of
from kiosk.core.site.hours.screen_hours import HoursToday, ScreenHours
from kiosk.core.site.hours.weekly_hours import instant

_AHEAD = 40
"""Days; a change that is further away is found later."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Valid until ``until``, in UTC; None: for good. ``name`` is that of the holiday or the exception."""

    is_open: bool
    until: datetime | None
    why: HoursWhy
    name: str = ""


ALWAYS_OPEN = Opening(True, None, HoursWhy.ALWAYS)


@dataclass(frozen=True, slots=True)
class _Span:
    begins: datetime
    ends: datetime
    of_day: DayHours


def open_now(
    hours: ScreenHours | None, today: HoursToday | None, holidays: Mapping[date, str], now: Moment
) -> Opening:
    """The opening at ``now``, in the site's time zone. While the time is unknown, the screen stays open."""
    if hours is None:
        return ALWAYS_OPEN
    if now.doubtful:
        return Opening(True, None, HoursWhy.CLOCK)
    at, zone = now.wall.astimezone(UTC), now.wall.tzinfo
    days = [now.wall.date() + timedelta(days=n) for n in range(-1, _AHEAD)]
    horizon = instant(days[-1], 0, zone).astimezone(UTC)
    opened: DayHours | None = None
    until = at
    for span in _spans(days, hours, today, holidays, zone):
        if span.ends <= at:
            continue
        if opened is None and span.begins > at:
            closed = hours_of(now.wall.date(), hours, holidays, today)
            return Opening(False, span.begins, closed.why, closed.name)
        if span.begins > until:
            break
        opened, until = opened or span.of_day, max(until, span.ends)
    if opened:
        return Opening(True, until, opened.why, opened.name)
    closed = hours_of(now.wall.date(), hours, holidays, today)
    return Opening(False, horizon, closed.why, closed.name)


def day_in_use(
    hours: ScreenHours, today: HoursToday | None, holidays: Mapping[date, str], now: Moment
) -> date:
    """The day whose hours apply now: after midnight yesterday's, while a span of them goes on."""
    yesterday = now.wall.date() - timedelta(days=1)
    lasting = _spans([yesterday], hours, today, holidays, now.wall.tzinfo)
    at = now.wall.astimezone(UTC)
    return yesterday if any(span.begins <= at < span.ends for span in lasting) else now.wall.date()


def _spans(
    days: list[date],
    hours: ScreenHours,
    today: HoursToday | None,
    holidays: Mapping[date, str],
    zone: tzinfo | None,
) -> Iterator[_Span]:
    """Yields the spans in the order in which they begin."""
    for day in days:
        of_day = hours_of(day, hours, holidays, today)
        for begin, end in of_day.spans:
            span = _Span(_utc(day, begin, zone), _utc(day, end, zone), of_day)
            # Clocks may skip all of it.
            if span.begins < span.ends:
                yield span


def _utc(day: date, minute: int, zone: tzinfo | None) -> datetime:
    return instant(day, minute, zone).astimezone(UTC)
