"""The bars of a week: what plays, what is announced and what is due."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from kiosk.studio.calendar.calendar_words import due_words, title_of

WEEK = 7

BarKind = Literal["among", "instead", "announced", "due"]
Titles = Mapping[str, str]
"""The titles of all playlists, by name."""

_Days = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class CalendarBar:
    """A bar of a week from column ``first``, 1 to 7, over ``span`` days.

    ``begins`` and ``ends``: no part of it is in the week before or after. ``colour`` counts playlists.
    """

    kind: BarKind
    title: str
    address: str
    first: int = 1
    span: int = 1
    hours: str = ""
    begins: bool = True
    ends: bool = True
    colour: int = 0


def bars_of(calendar: Mapping[str, Any], at: int, titles: Titles) -> tuple[CalendarBar, ...]:
    """Returns the bars of the week whose Monday is the day ``at`` of the calendar."""
    days: _Days = calendar["days"]
    monday = date.fromisoformat(days[at]["day"])
    dated = (*_announced(calendar["announcements"]), *_due(calendar["due"]))
    return (*_playing(days, at, titles), *(bar for each in dated for bar in each.in_week(monday)))


def _playing(days: _Days, at: int, titles: Titles) -> Iterator[CalendarBar]:
    """Yields the bars of playlists: one for consecutive days with the same hours."""
    week = days[at : at + WEEK]
    for name in dict.fromkeys(each["name"] for day in week for each in day["plays"]):
        for column, length, playing in _runs([_of(day, name) for day in week]):
            before, after = days[at - 1 : at] if column == 1 else (), days[at + WEEK : at + WEEK + 1]
            yield CalendarBar(
                "instead" if playing["instead"] else "among",
                titles.get(name, name),
                f"/calendar/playlist/{name}",
                column,
                length,
                playing["hours"],
                not any(_of(day, name) for day in before),
                column + length <= WEEK or not any(_of(day, name) for day in after),
                [*titles].index(name) if name in titles else 0,
            )


def _of(day: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    return next((each for each in day["plays"] if each["name"] == name), None)


def _runs(week: Sequence[Mapping[str, Any] | None]) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """Yields the column, the length and the value of equal neighbours that are not None."""
    first = 0
    for at, playing in enumerate(week):
        if at and playing != week[at - 1]:
            first = at
        if playing is not None and (at + 1 == len(week) or week[at + 1] != playing):
            yield first + 1, at + 1 - first, playing


@dataclass(frozen=True, slots=True)
class _DatedBar:
    first: date
    last: date
    bar: CalendarBar

    def in_week(self, monday: date) -> Iterator[CalendarBar]:
        """Yields its part in a week, if there is one."""
        sunday = monday + timedelta(days=WEEK - 1)
        first, last = max(self.first, monday), min(self.last, sunday)
        if first <= last:
            column, span = (first - monday).days + 1, (last - first).days + 1
            ends = (first == self.first, last == self.last)
            yield replace(self.bar, first=column, span=span, begins=ends[0], ends=ends[1])


def _announced(announcements: Sequence[Mapping[str, Any]]) -> Iterator[_DatedBar]:
    for each in announcements:
        begins, ends = (datetime.fromisoformat(each[key]) for key in ("begins", "ends"))
        address, hours = f"/calendar/announcement/{each['name']}", f"{begins:%H:%M}–{ends:%H:%M}"
        bar = CalendarBar("announced", title_of(each), address, hours=hours)
        yield _DatedBar(begins.date(), ends.date(), bar)


def _due(due: Sequence[Mapping[str, Any]]) -> Iterator[_DatedBar]:
    for each in due:
        day = date.fromisoformat(each["day"])
        yield _DatedBar(day, day, CalendarBar("due", due_words(each), ""))
