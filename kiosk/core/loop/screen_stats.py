"""What a screen did, by month: worked out from hours, playlists and the time alone.

Nothing of a visit is an argument here, so nothing of one can be counted: a month with many visits and a month
with none have the same numbers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from kiosk.base.clock import Moment
from kiosk.core.loop.reading_time import whole_stay
from kiosk.core.site.hours.opening import open_now
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.site.settings import Site
from kiosk.core.state.playable import playable_at
from kiosk.core.state.world import World

MOST_MONTHS = 24
_LONGEST_GAP = timedelta(days=31 * MOST_MONTHS)


@dataclass(frozen=True, slots=True)
class MonthOfScreen:
    """Seconds on and down within the opening hours, panels and pages that the loop has room for while it is
    on, and numbers that somebody confirmed.
    """

    on_s: float = 0.0
    down_s: float = 0.0
    panels: float = 0.0
    numbers: int = 0


@dataclass(frozen=True, slots=True)
class ScreenStats:
    """By month, such as "2026-11", the oldest first; ``until`` is up to when it was counted, in UTC."""

    months: Mapping[str, MonthOfScreen] = field(default_factory=dict)
    until: datetime | None = None


NO_STATS = ScreenStats()


def counted(
    before: ScreenStats, world: World, today: HoursToday | None, now: Moment, shown: bool
) -> ScreenStats:
    """Adds the time since ``before.until``, in which the site was ``shown`` or not.

    ``today`` is what staff decided about the hours. A time that cannot be right is not counted.
    """
    if now.doubtful:
        return before
    end = now.wall.astimezone(UTC)
    months = dict(before.months)
    if before.until and before.until < end:
        for part in _open_parts(max(before.until, end - _LONGEST_GAP), end, world, today):
            known = months.get(part.month, MonthOfScreen())
            months[part.month] = _added(known, part, world, shown)
    _add_numbers(months, world.site)
    kept = sorted(months)[-MOST_MONTHS:]
    until = max(before.until, end) if before.until else end
    return ScreenStats({month: months[month] for month in kept}, until)


@dataclass(frozen=True, slots=True)
class _OpenPart:
    month: str
    begins: datetime
    seconds: float


def _open_parts(
    begin: datetime, end: datetime, world: World, today: HoursToday | None
) -> Iterator[_OpenPart]:
    """The parts of a time in which the screen is open, each within a day of the site."""
    at = begin
    while at < end:
        wall = at.astimezone(world.site.zone)
        opening = open_now(world.site.hours, today, world.holidays, Moment(0.0, wall))
        tomorrow = wall.replace(hour=0, minute=0, second=0, microsecond=0, fold=0) + timedelta(days=1)
        # A midnight that clocks skip is a moment all the same, in UTC.
        until = min(opening.until or end, tomorrow.astimezone(UTC), end)
        until = max(until, at + timedelta(seconds=1))
        if opening.is_open:
            yield _OpenPart(f"{wall:%Y-%m}", at, (until - at).total_seconds())
        at = until


def _added(known: MonthOfScreen, part: _OpenPart, world: World, shown: bool) -> MonthOfScreen:
    if not shown:
        return replace(known, down_s=known.down_s + part.seconds)
    panels = part.seconds * _panels_a_second(world, part.begins)
    return replace(known, on_s=known.on_s + part.seconds, panels=known.panels + panels)


def _panels_a_second(world: World, at: datetime) -> float:
    playable = playable_at(world, Moment(0.0, at.astimezone(world.site.zone)))
    if not playable.every or not playable.rounds:
        return 0.0
    seconds = sum(whole_stay(stop, playable.rounds, world) for stop in playable.every)
    return len(playable.every) / seconds if seconds else 0.0


def _add_numbers(months: dict[str, MonthOfScreen], site: Site) -> None:
    """A number that is confirmed again has only the later day; the earlier month keeps it."""
    lines = ((site.emergency,) if site.emergency else ()) + site.helplines
    days = [line.confirmed_on for line in lines if line.confirmed_on]
    for month, known in months.items():
        confirmed = sum(f"{day:%Y-%m}" == month for day in days)
        months[month] = replace(known, numbers=max(known.numbers, confirmed))
