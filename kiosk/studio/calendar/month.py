"""A month as weeks of days with bars over them, and as a list of days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kiosk.studio.calendar.calendar_bars import WEEK, CalendarBar, Titles, bars_of
from kiosk.studio.calendar.calendar_words import announced_words, day_words, due_words, plays_words

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day with what ``plays``, and with ``signs`` of what is announced or due, in words.

    ``outside``: it belongs to the month before or after. ``opening``: hours, "closed", or "" for all day.
    """

    day: date
    outside: bool
    today: bool
    holiday: str
    opening: str
    plays: tuple[str, ...]
    signs: tuple[str, ...]

    @property
    def closed(self) -> bool:
        return self.opening == "closed"

    @property
    def words(self) -> str:
        return day_words(self.day)

    @property
    def notes(self) -> tuple[object, ...]:
        """What tells it from other days in a list."""
        return self.holiday, self.opening, self.plays, self.signs


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    days: tuple[MonthDay, ...]
    bars: tuple[CalendarBar, ...]


@dataclass(frozen=True, slots=True)
class DayRun:
    """Consecutive days on which the same happens."""

    days: tuple[MonthDay, ...]

    @property
    def first(self) -> MonthDay:
        return self.days[0]

    @property
    def words(self) -> str:
        first, last = self.first.day, self.days[-1]
        return last.words if len(self.days) == 1 else f"{first:%A} {first.day} to {last.words}"


def days_of(month: date) -> tuple[date, ...]:
    """Returns the days of whole weeks, from Monday on, that hold a month."""
    first = month.replace(day=1)
    start, following = first - first.weekday() * _DAY, month_beside(first, 1)
    weeks = -(-(following - start).days // WEEK)
    return tuple(start + ahead * _DAY for ahead in range(weeks * WEEK))


def month_beside(month: date, step: int) -> date:
    """Returns the first day of the month before, with -1, or after, with 1."""
    return (month.replace(day=15) + step * 30 * _DAY).replace(day=1)


def weeks_of(calendar: Mapping[str, Any], month: date, titles: Titles) -> tuple[CalendarWeek, ...]:
    """Returns the weeks of a calendar that begins on a Monday."""
    days = tuple(_day(each, calendar, month, titles) for each in calendar["days"])
    return tuple(
        CalendarWeek(days[at : at + WEEK], bars_of(calendar, at, titles)) for at in range(0, len(days), WEEK)
    )


def runs_of(weeks: Sequence[CalendarWeek]) -> tuple[DayRun, ...]:
    """Returns the days of the month, those together on which the same happens."""
    runs: list[DayRun] = []
    for day in (day for week in weeks for day in week.days if not day.outside):
        if runs and runs[-1].first.notes == day.notes:
            runs[-1] = DayRun((*runs[-1].days, day))
        else:
            runs.append(DayRun((day,)))
    return tuple(runs)


def _day(each: Mapping[str, Any], calendar: Mapping[str, Any], month: date, titles: Titles) -> MonthDay:
    day = date.fromisoformat(each["day"])
    announced = (a for a in calendar["announcements"] if a["begins"][:10] <= each["day"] <= a["ends"][:10])
    due = (due for due in calendar["due"] if due["day"] == each["day"])
    return MonthDay(
        day,
        (day.year, day.month) != (month.year, month.month),
        each["day"] == calendar["today"],
        each["holiday"],
        each["opening"],
        tuple(
            plays_words(playing, titles.get(playing["name"], playing["name"])) for playing in each["plays"]
        ),
        (*(announced_words(said, day) for said in announced), *map(due_words, due)),
    )
