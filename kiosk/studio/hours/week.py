"""The hours of a week, day by day, as a form has them and as site.toml writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from kiosk.core.site.hours.day_spans import DAY, Spans, parse_spans
from kiosk.core.site.hours.weekly_hours import Hours

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ALWAYS: Spans = ((0, DAY),)

_SOME_MONDAY = date(2026, 11, 30)
_CLOSED, _WHOLE_DAY, _ALL = "closed", "24 hours", "24/7"
_LONGEST = DAY + DAY // 4
"""The minutes that a bar has room for: closing times after midnight belong to the day before."""


@dataclass(frozen=True, slots=True)
class DayBar:
    """A span on the scale of a day, in percent."""

    begins: float
    length: float


def days_of(hours: Hours) -> tuple[Spans, ...]:
    """Returns the spans of each day, from Monday."""
    return tuple(hours.spans_on(_SOME_MONDAY + timedelta(days=at)) for at in range(len(DAYS)))


def text_of_day(spans: Spans) -> str:
    """Returns the hours of a day as people write them."""
    if spans == ALWAYS:
        return _WHOLE_DAY
    return ", ".join(f"{_clock(begin)}-{_clock(end)}" for begin, end in spans) or _CLOSED


def spans_of_day(text: str) -> Spans:
    """Returns the spans that somebody has typed; nothing means closed. Raises ValueError."""
    return parse_spans(text) if text.strip() else ()


def text_of_week(days: Sequence[Spans]) -> str:
    """Returns the hours of a week as site.toml writes them: equal days that follow each other are one rule.

    Raises ValueError if no day is open.
    """
    if all(spans == ALWAYS for spans in days):
        return _ALL
    rules = []
    for spans, group in groupby(range(len(DAYS)), key=lambda at: days[at]):
        each = [*group]
        first, last = DAYS[each[0]][:3], DAYS[each[-1]][:3]
        named = first if first == last else f"{first}-{last}"
        rules += [f"{named} {_clock(begin)}-{_clock(end)}" for begin, end in spans]
    if not rules:
        raise ValueError("no day is open: write at least one time")
    return ", ".join(rules)


def bars_of(spans: Spans) -> tuple[DayBar, ...]:
    return tuple(
        DayBar(100 * begin / _LONGEST, 100 * (min(end, _LONGEST) - begin) / _LONGEST) for begin, end in spans
    )


def _clock(minute: int) -> str:
    of_day = minute if minute == DAY else minute % DAY
    return f"{of_day // 60:02}:{of_day % 60:02}"
