"""What a screen shows at a moment, in words: the list beside its picture."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.base.clock import Moment
from kiosk.commands.preview.announced_then import announced_at
from kiosk.commands.preview.moments import world_at
from kiosk.commands.schedule.spans import Span, spans_of
from kiosk.core.announcements.rules import announcement_to_show
from kiosk.core.numbers.available_now import available_now
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources


@dataclass(frozen=True, slots=True)
class ShownThen:
    """``closed`` is why the screen is dark, "" if no reason is known. ``until``: nothing changes before then.

    ``panels`` are those of a round, ``in_turn`` those that only later rounds show, by id, pages by ref.
    ``announced`` is the name of the announcement that covers them, "" for none. ``languages`` are offered.
    """

    is_open: bool
    closed: str
    until: str
    reason: str
    playlists: tuple[str, ...]
    panels: tuple[str, ...]
    in_turn: tuple[str, ...]
    announced: str
    languages: tuple[str, ...]


def shown_then(site: Path, moment: str) -> ShownThen:
    """Raises CannotPaint."""
    world, wall = world_at(Sources(site, demo=True), moment)
    at, span = Moment(0.0, wall), _span_at(world, wall)
    opening = span.opening
    announced = tuple(announced_at(site, world.site, at))
    covers = announcement_to_show(announced, available_now(world.site, at.wall, world.holidays))
    return ShownThen(
        opening.is_open,
        opening.name,
        _until(span),
        str(span.why.reason),
        span.why.playlists,
        tuple(dict.fromkeys(span.panels)),
        span.in_turn,
        covers.id if covers else "",
        world.languages,
    )


def _span_at(world: World, wall: datetime) -> Span:
    """Returns the span of that moment; in an hour that clocks skip, the one after it."""
    spans = tuple(spans_of(world, wall.date()))
    return next((span for span in spans if wall < span.ends), spans[-1])


def _until(span: Span) -> str:
    midnight = span.ends.date() > span.begins.date()
    return "24:00" if midnight else f"{span.ends:%H:%M}"
