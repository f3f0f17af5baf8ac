"""A day of the schedule as bars along the hours that clocks show, from 0 to 24."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from kiosk.commands.schedule.spans import Span
from kiosk.core.site.hours.weekly_hours import instant

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """Clocks are put forward or back at this instant, in UTC.

    ``begins`` and ``ends`` are the minutes of the day that clocks skip, or show twice if ``repeats``.
    """

    at: datetime
    begins: int
    ends: int
    repeats: bool


@dataclass(frozen=True, slots=True)
class HourBar:
    """``span`` plays from ``begins`` to ``ends``, in minutes of the day.

    ``turn`` is 1 or 2 where clocks show those minutes twice, and 0 elsewhere.
    """

    begins: int
    ends: int
    span: Span
    turn: int = 0


def change_on(day: date, zone: ZoneInfo) -> ClockChange | None:
    """Returns the change of clocks on that day; None on a day of 24 hours. Clocks are changed at most once on
    a day.
    """
    at, last = (instant(each, 0, zone).astimezone(UTC) for each in (day, day + timedelta(days=1)))
    before = (at - _MINUTE).astimezone(zone).utcoffset()
    while at < last and at.astimezone(zone).utcoffset() == before:
        at += _MINUTE
    if at == last:
        return None
    # The last minute before, as clocks show it, and the first one after.
    shows, then = _minute(day, at - _MINUTE, zone) + 1, _minute(day, at, zone)
    return ClockChange(at, min(shows, then), max(shows, then), then < shows)


def bars(day: date, spans: Iterable[Span], zone: ZoneInfo) -> Iterator[HourBar]:
    """Returns the bars in the order in which they play."""
    change = change_on(day, zone)
    for span in spans:
        begins, ends = span.begins.astimezone(UTC), span.ends.astimezone(UTC)
        cut = [change.at] if change and begins < change.at < ends else []
        for since, until in pairwise([begins, *cut, ends]):
            first = _minute(day, since, zone)
            last = first + round((until - since) / _MINUTE)
            yield from _turns(first, last, since, span, change)


def _turns(
    first: int, last: int, since: datetime, span: Span, change: ClockChange | None
) -> Iterator[HourBar]:
    """Returns one bar, or two or three where clocks show only a part of it twice."""
    twice = range(change.begins, change.ends) if change and change.repeats else range(0)
    cuts = {cut for cut in (twice.start, twice.stop) if first < cut < last}
    for begins, ends in pairwise(sorted({first, last, *cuts})):
        late = change is not None and since >= change.at
        yield HourBar(begins, ends, span, 0 if begins not in twice else 2 if late else 1)


def _minute(day: date, at: datetime, zone: ZoneInfo) -> int:
    local = at.astimezone(zone)
    return (local.date() - day).days * 1440 + local.hour * 60 + local.minute
