"""Playlists: panels that play at some times, and the rules of these times."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Annotated, Literal

from kiosk.core.base.days import Day
from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record, one_line, unique
from kiosk.core.base.record_marks import AS_LIST, Bounds, Known, checks
from kiosk.core.schedule.recurrence import Rule, Yearly, recurs_on
from kiosk.core.site.hours.weekly_hours import WeeklyHours

Mode = Literal["kiosk", "loop", "present"]

_DAY = timedelta(days=1)
_WHOLE_DAY = ((0, 24 * 60),)
_NO_CONDITIONS = frozenset({"id", "title", "panels", "modes", "priority", "weight"})
"""Fields that determine what plays, and how, but not when."""


@dataclass(frozen=True, kw_only=True)
class Playlist(Record):
    """All given conditions must hold.

    Those of the day apply to the day on which the span of ``hours`` began. ``title`` is for staff.
    ``holidays``: "only" on holidays of the country, "never" on them. ``priority`` 0: it plays among the
    standard loop; above: instead of everything lower. ``weight``: how often its panels come in a round.
    """

    id: Slug
    title: Annotated[str, one_line(45)]
    panels: Annotated[tuple[Slug, ...], AS_LIST, Bounds(min_length=1, max_length=100)]
    modes: Annotated[tuple[Mode, ...], AS_LIST, Bounds(min_length=1)] = ("kiosk", "loop", "present")
    hours: WeeklyHours | None = None
    first_day: Day | None = None
    last_day: Day | None = None
    yearly: Yearly | None = None
    rrule: Rule = ""
    holidays: Literal["only", "never", "ignored"] = "ignored"
    priority: Annotated[int, Bounds(ge=0, le=9)] = 0
    weight: Annotated[int, Bounds(ge=1, le=5)] = 1

    @property
    def needs_holidays(self) -> bool:
        """Whether the playlist depends on holidays."""
        return self.holidays != "ignored"

    @staticmethod
    @checks("panels", "modes")
    def _stand_once(names: tuple[str, ...], _: Known) -> tuple[str, ...]:
        return unique(names)

    @staticmethod
    @checks("last_day")
    def _comes_after_the_first(last_day: date | None, known: Known) -> date | None:
        first_day: date | None = known.get("first_day")
        if first_day and last_day and first_day > last_day:
            raise ValueError(f"“{last_day}” is before first_day, {first_day}: exchange them")
        return last_day

    @staticmethod
    @checks("rrule")
    def _counts_from_a_day(rule: str, known: Known) -> str:
        first_day = known.get("first_day", rule)
        if rule and first_day is None:
            raise ValueError("is counted from first_day, which is missing: write the first of its days there")
        return rule


def plays_at(playlist: Playlist, mode: str, holidays: Collection[date], wall: datetime) -> bool:
    """Whether it plays at ``wall``, the site's local time: an hour that clocks skip in spring never plays,
    and the hour that they repeat in autumn plays twice.
    """
    if mode not in playlist.modes:
        return False
    shown = wall.replace(tzinfo=None)
    return any(
        begins <= shown < ends and fits_day(playlist, begins.date(), holidays)
        for begins, ends in spans_on(playlist, (shown.date() - _DAY, shown.date()))
    )


def next_change(
    playlists: Sequence[Playlist], mode: str, holidays: Collection[date], wall: datetime
) -> datetime:
    """When other ``playlists`` play, in UTC; at the latest the next midnight of the site."""

    def playing(instant: datetime) -> tuple[date, tuple[bool, ...]]:
        local = instant.astimezone(wall.tzinfo)
        return local.date(), tuple(plays_at(each, mode, holidays, local) for each in playlists)

    now = wall.astimezone(UTC)
    before, edges = playing(now), _edges(playlists, wall)
    return next(edge for edge in edges if edge > now and playing(edge) != before)


def _edges(playlists: Sequence[Playlist], wall: datetime) -> list[datetime]:
    """The moments up to the second next midnight at which something may change, in UTC and in order."""
    today = wall.date()
    days = (today - _DAY, today)
    spans = chain.from_iterable(spans_on(playlist, days) for playlist in playlists)
    midnights = (datetime.combine(today + _DAY * ahead, time(0)) for ahead in (1, 2))
    shown = {*chain.from_iterable(spans), *midnights}
    instants = {
        edge.replace(tzinfo=wall.tzinfo, fold=fold).astimezone(UTC) for edge in shown for fold in (0, 1)
    }
    return sorted(instants | set(_turned_clock(wall)))


def _turned_clock(wall: datetime) -> Sequence[datetime]:
    """When the clocks of the place are next put forward or back, if they are within two days."""
    first = wall.astimezone(UTC).replace(second=0, microsecond=0)
    last = first + 2 * _DAY

    def offset(instant: datetime) -> timedelta | None:
        return instant.astimezone(wall.tzinfo).utcoffset()

    usual = offset(first)
    if offset(last) == usual:
        return ()
    while last - first > timedelta(minutes=1):
        middle = first + timedelta(minutes=(last - first) // timedelta(minutes=2))
        first, last = (middle, last) if offset(middle) == usual else (first, middle)
    return (last,)


def spans_on(playlist: Playlist, days: Sequence[date]) -> list[tuple[datetime, datetime]]:
    """The spans of local time of the playlist's hours that begin on these days."""
    spans = []
    for day in days:
        midnight = datetime.combine(day, time(0))
        of_day = playlist.hours.spans_on(day) if playlist.hours else _WHOLE_DAY
        spans += [
            (midnight + timedelta(minutes=begin), midnight + timedelta(minutes=end)) for begin, end in of_day
        ]
    return spans


def fits_day(playlist: Playlist, day: date, holidays: Collection[date]) -> bool:
    """Whether hours that begin on this day are its own."""
    first, last = playlist.first_day or date.min, playlist.last_day or date.max
    wanted = {"only": day in holidays, "never": day not in holidays, "ignored": True}
    return (
        first <= day <= last
        and wanted[playlist.holidays]
        and (playlist.yearly is None or playlist.yearly.has(day))
        and (not playlist.rrule or recurs_on(playlist.rrule, first, day))
    )


def plays_always(playlist: Playlist) -> bool:
    """Whether it plays at every time, in its modes."""
    conditions = {each.name: each.default for each in fields(Playlist)}
    if playlist.hours and playlist.hours.always:
        del conditions["hours"]
    return all(
        getattr(playlist, name) == usual for name, usual in conditions.items() if name not in _NO_CONDITIONS
    )
