"""Recurring days: once a year, or by a rule of iCalendar (RFC 5545)."""

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Annotated

from kiosk.core.base.record_marks import Check, Parsed

_SPAN = re.compile(r"(?P<first>\d\d-\d\d)(?:\s+to\s+(?P<last>\d\d-\d\d))?")
_YEARLY_HELP = "write a day such as “07-30”, or days such as “12-20 to 01-06”: month, hyphen, day"

_PARTS = (
    *("FREQ", "INTERVAL", "WKST", "BYDAY"),
    *("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"),
)
_EVERY = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_RULE_HELP = "write a rule such as “FREQ=MONTHLY;BYDAY=1MO”, the first Monday of each month"
_KEPT = 64
_AHEAD = 19 * 400
"""Years."""
_END = date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class DaysOfYear:
    """The same days of every year, as month and day; ``last`` before ``first`` is over New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def has(self, day: date) -> bool:
        first, last = _in_year(self.first, day.year), _in_year(self.last, day.year)
        at = (day.month, day.day)
        return first <= at <= last if self.first <= self.last else at >= first or at <= last


def _in_year(day: tuple[int, int], year: int) -> tuple[int, int]:
    """Replaces 29 February by 28 February in other years."""
    return (2, 28) if day == (2, 29) and not isleap(year) else day


def parse_yearly(text: str) -> DaysOfYear:
    """Parses days of the year; raises ValueError with a message that says how to write them."""
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise ValueError(f"“{text}” is not understood: {_YEARLY_HELP}")
    return DaysOfYear(_month_and_day(found["first"]), _month_and_day(found["last"] or found["first"]))


def _month_and_day(text: str) -> tuple[int, int]:
    month, day = (int(part) for part in text.split("-"))
    try:
        date(2000, month, day)
    except ValueError:
        raise ValueError(f"“{text}” is no day of the year: {_YEARLY_HELP}") from None
    return (month, day)


def _yearly(value: object) -> DaysOfYear:
    if isinstance(value, DaysOfYear):
        return value
    if not isinstance(value, str):
        raise ValueError(f"must be text in quotes: {_YEARLY_HELP}")
    return parse_yearly(value)


Yearly = Annotated[DaysOfYear, Parsed(_yearly)]
"""The type of a setting that holds days of the year."""


def _checked(text: str) -> str:
    """Refuses times of day and rules that could be counted for ever."""
    parts = dict(part.partition("=")[::2] for part in text.upper().split(";"))
    if parts.get("FREQ") not in _EVERY:
        raise ValueError(f"“{text}” needs FREQ={', '.join(_EVERY[:-1])} or {_EVERY[-1]}: {_RULE_HELP}")
    if unknown := [name for name in parts if name not in _PARTS]:
        raise ValueError(
            f"“{text}” has {unknown[0] or 'an empty part'}, which no playlist knows: "
            f"use {', '.join(_PARTS)}; hours and the last day have keys of their own"
        )
    if not re.fullmatch(r"[1-9]\d{0,2}", parts.get("INTERVAL", "1")):
        raise ValueError(f"“{text}” has an INTERVAL that is no number from 1 to 999")
    try:
        _days_of(text.upper(), date(2000, 1, 1), 2000)
    except (ValueError, IndexError) as fault:
        raise ValueError(f"“{text}” cannot be counted ({fault}): {_RULE_HELP}") from None
    return text.upper()


Rule = Annotated[str, Check(_checked)]
"""The type of a setting that holds a rule of iCalendar."""


def recurs_on(rule: str, first_day: date, day: date) -> bool:
    """Whether ``rule``, counted from ``first_day``, includes the day."""
    return first_day <= day < _END and day in _days_of(rule, first_day, day.year)


@lru_cache(_KEPT)
def _days_of(rule: str, first_day: date, year: int) -> frozenset[date]:
    # Imported only by a site with such a rule.
    from dateutil.rrule import rrulestr

    # A rule that fits no day, such as 30 February, is counted until the year 9999. Calendars repeat after
    # 400 years, so it is counted near that end.
    begins = datetime.combine(first_day.replace(year=first_day.year + _AHEAD), time(0))
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    parts["UNTIL"] = f"{year + _AHEAD}1231"
    # Days without a zone: neither a time of day nor a change of clocks matters to them.
    counted = rrulestr(";".join("=".join(part) for part in parts.items()), dtstart=begins)
    days = (at.date() for at in counted)
    return frozenset(day.replace(year=year) for day in days if day.year == year + _AHEAD)
