"""The spans of a day with an unchanged programme, computed as the running screen does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain

from kiosk.base.clock import Moment
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.site.hours.opening import Opening, open_now
from kiosk.core.site.hours.weekly_hours import instant
from kiosk.core.state.playable import Why, WhyPlays, playable_at
from kiosk.core.state.world import World


@dataclass(frozen=True, slots=True)
class Span:
    """A span from ``begins`` until ``ends``, in the site's time zone; ``panels`` are those of the first
    round, by id, pages by ref; ``in_turn`` are those that only later rounds show.
    """

    begins: datetime
    ends: datetime
    opening: Opening
    why: Why
    panels: tuple[str, ...]
    in_turn: tuple[str, ...]

    def goes_on(self, other: "Span") -> bool:
        """Whether nothing on the screen changes with the next span."""
        hours, others = (
            (each.opening.is_open, each.opening.why, each.opening.name) for each in (self, other)
        )
        plays, others_play = ((each.why, each.panels, each.in_turn) for each in (self, other))
        plays_on = not self.opening.is_open or plays == others_play
        return hours == others and plays_on


def plays(why: Why, playlists: Sequence[str]) -> str:
    """What plays; ``playlists`` are the names that a reader knows."""
    named = ", ".join(playlists)
    match why.reason:
        case WhyPlays.AMONG:
            return f"the standard loop, with {named} among it"
        case WhyPlays.INSTEAD:
            return f"{named} instead of the standard loop"
        case _:
            return "the standard loop"


def spans_of(world: World, day: date) -> Iterator[Span]:
    """Returns all spans of one day of the site, in order."""
    found: Span | None = None
    for span in _each(world, day):
        if found and found.goes_on(span):
            found = replace(found, ends=span.ends)
            continue
        if found:
            yield found
        found = span
    if found:
        yield found


def _each(world: World, day: date) -> Iterator[Span]:
    zone = world.site.zone
    at = instant(day, 0, zone).astimezone(UTC)
    end = instant(day + timedelta(days=1), 0, zone).astimezone(UTC)
    while at < end:
        now = Moment(0.0, at.astimezone(zone))
        playable = playable_at(world, now)
        opening = open_now(world.site.hours, None, world.holidays, now)
        until = min(playable.until, opening.until or end, end)
        panels = tuple(_names(chain.from_iterable(playable.every.rounds[:1])))
        in_turn = tuple(dict.fromkeys(name for name in _names(playable.every.stops) if name not in panels))
        yield Span(now.wall, until.astimezone(zone), opening, playable.why, panels, in_turn)
        at = until


def _names(stops: Iterable[Stop]) -> Iterator[str]:
    """Returns each panel as often as it comes, and each page with its first poster alone."""
    pages: set[str] = set()
    for stop in stops:
        if not isinstance(stop, PageStop):
            yield stop.id
        elif stop.ref not in pages:
            pages.add(stop.ref)
            yield stop.ref
