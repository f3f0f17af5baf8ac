"""Hours of the week; settings with such hours are of the type ``WeeklyHours``."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Annotated

from kiosk.core.base.record_marks import Parsed

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = 24 * 60
_WEEK = 7 * _DAY
_KEPT = 16
"""Cache size: desks and helplines, whose hours are needed for every change of the screen."""

_RULE = re.compile(
    r"(?P<first>[a-z]{3})(?:\s*[-–]\s*(?P<last>[a-z]{3}))?\s+"
    r"(?P<opens>\d{1,2}:\d{2})\s*[-–]\s*(?P<closes>\d{1,2}:\d{2})",
    re.IGNORECASE,
)
_HELP = "write “24/7”, or days and times such as “Mon-Fri 09:00-17:00, Sat 10:00-14:00”"


@dataclass(frozen=True, slots=True)
class HoursRule:
    """The same hours on consecutive days; day 0 is Monday.

    If ``closes`` is not after ``opens``, it is a time of the next day; 00:00 means 24:00.
    """

    first_day: int
    last_day: int
    opens: time
    closes: time

    def __str__(self) -> str:
        """The text of a file, always in one way."""
        first, last = _DAYS[self.first_day].capitalize(), _DAYS[self.last_day].capitalize()
        days = first if first == last else f"{first}-{last}"
        closes = "24:00" if self.closes == time(0) else f"{self.closes:%H:%M}"
        return f"{days} {self.opens:%H:%M}-{closes}"

    @property
    def days(self) -> tuple[int, ...]:
        length = (self.last_day - self.first_day) % 7 + 1
        return tuple((self.first_day + n) % 7 for n in range(length))


@dataclass(frozen=True, slots=True)
class Hours:
    """``rules`` as written; empty means day and night."""

    rules: tuple[HoursRule, ...]

    def __str__(self) -> str:
        """The text of a file."""
        return ", ".join(map(str, self.rules)) or "24/7"

    @property
    def always(self) -> bool:
        return _is_open_at(self.rules, 0) and not _changes(self.rules)

    def is_open(self, wall: datetime) -> bool:
        return _is_open_at(self.rules, _minute_of_week(wall))

    def next_change(self, wall: datetime) -> datetime | None:
        """When it next opens or closes; None if never."""
        now = _minute_of_week(wall)
        ahead = min(((change - now - 1) % _WEEK + 1 for change in _changes(self.rules)), default=None)
        return None if ahead is None else _later(wall, ahead)

    def spans_on(self, day: date) -> tuple[tuple[int, int], ...]:
        """The minutes of ``day`` from which and until which it is open, for spans that begin on it; an end
        after midnight is above 1440.
        """
        if not self.rules:
            return ((0, _DAY),)
        begin = day.weekday() * _DAY
        return tuple(
            sorted(
                (at - begin, at - begin + length)
                for at, length in _spans(self.rules)
                if at // _DAY == day.weekday()
            )
        )

    def opens_at(self, wall: datetime) -> datetime | None:
        """When it next opens; None if it is open."""
        return None if self.is_open(wall) else self.next_change(wall)


def _is_open_at(rules: tuple[HoursRule, ...], minute: int) -> bool:
    return not rules or any((minute - begin) % _WEEK < length for begin, length in _spans(rules))


@lru_cache(_KEPT)
def _changes(rules: tuple[HoursRule, ...]) -> tuple[int, ...]:
    edges = {edge % _WEEK for begin, length in _spans(rules) for edge in (begin, begin + length)}
    return tuple(edge for edge in edges if _is_open_at(rules, edge) != _is_open_at(rules, edge - 1))


@lru_cache(_KEPT)
def _spans(rules: tuple[HoursRule, ...]) -> tuple[tuple[int, int], ...]:
    """The minute of the week at which each opening begins, and its length in minutes."""
    return tuple(
        (day * _DAY + _minute(rule.opens), (_minute(rule.closes) - _minute(rule.opens)) % _DAY or _DAY)
        for rule in rules
        for day in rule.days
    )


def parse_hours(text: str) -> Hours:
    """Parses hours; raises ValueError with a message that says how to write them."""
    if text.strip() == "24/7":
        return Hours(())
    return Hours(tuple(_parse_rule(part.strip()) for part in text.split(",")))


def _hours(value: object) -> Hours:
    if isinstance(value, Hours):
        return value
    if not isinstance(value, str):
        raise ValueError(
            "must be text in quotes: write “24/7”, or days and times such as “Mon-Fri 09:00-17:00”"
        )
    return parse_hours(value)


WeeklyHours = Annotated[Hours, Parsed(_hours)]
"""The type of a setting with hours of the week."""


def _parse_rule(text: str) -> HoursRule:
    found = _RULE.fullmatch(text)
    if not found:
        raise ValueError(f"“{text}” is not understood: {_HELP}")
    first, last = found["first"].lower(), (found["last"] or found["first"]).lower()
    if unknown := [day for day in (first, last) if day not in _DAYS]:
        raise ValueError(f"“{unknown[0]}” is not a day: use Mon, Tue, Wed, Thu, Fri, Sat or Sun")
    opens, closes = parse_time(found["opens"]), parse_time(found["closes"])
    if opens == closes and found["closes"] != "24:00":
        raise ValueError(f"“{text}” opens and closes at the same time: for a whole day write 00:00-24:00")
    return HoursRule(_DAYS.index(first), _DAYS.index(last), opens, closes)


def parse_time(text: str) -> time:
    hour, minute = (int(part) for part in text.split(":"))
    if (hour, minute) == (24, 0):
        return time(0)
    if hour > 23 or minute > 59:
        raise ValueError(f"“{text}” is not a time of day: use 00:00 to 24:00")
    return time(hour, minute)


def _minute(of_day: time) -> int:
    return of_day.hour * 60 + of_day.minute


def _minute_of_week(wall: datetime) -> int:
    return wall.weekday() * _DAY + _minute(wall.timetz())


def instant(day: date, minute: int, zone: tzinfo | None) -> datetime:
    """The first moment at which clocks show that minute of the day or a later one.

    ``minute`` may be above 1440. In spring clocks skip some minutes, in some zones midnight too; in autumn
    the first of two equal times applies.
    """
    wall = datetime.combine(day, time(0), zone) + timedelta(minutes=minute)
    return wall if _exists(wall) else _jump(wall)


def _later(wall: datetime, minutes: int) -> datetime:
    """The wall-clock time ``minutes`` later; the second of two equal times if need be."""
    later = wall.replace(second=0, microsecond=0, fold=0) + timedelta(minutes=minutes)
    if later.astimezone(UTC) <= wall.astimezone(UTC):
        return later.replace(fold=1)
    return later if _exists(later) else _jump(later)


def _exists(wall: datetime) -> bool:
    """Whether clocks show this time at all: in spring they skip some."""
    return wall.astimezone(UTC).astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None)


def _jump(left_out: datetime) -> datetime:
    """The moment at which clocks skip a time."""
    while not _exists(left_out):
        left_out -= timedelta(minutes=1)
    return (left_out.astimezone(UTC) + timedelta(minutes=1)).astimezone(left_out.tzinfo)
