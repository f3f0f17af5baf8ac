"""Some days of a site for its author: what plays, what is closed, announced and due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kiosk.base.clock import Moment
from kiosk.commands.draft_clips import with_clips
from kiosk.commands.preview.moments import now, recorded_trial, world_of
from kiosk.commands.schedule.spans import Span, spans_of
from kiosk.content.announcement_files import FOLDER, FoundAnnouncement, read_announcements
from kiosk.content.deck.load_deck import load_deck
from kiosk.core.announcements.duration import begun
from kiosk.core.site.hours.day_hours import hours_of
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.draft_trial import trial_of
from kiosk.core.site_choice.due_dates import Due, dues
from kiosk.core.state.playable import WhyPlays
from kiosk.core.state.world import World
from kiosk.loading.files import names_in
from kiosk.loading.sources import Sources
from kiosk.window.text.glyph_check import fault_in

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlaylistOnDay:
    """``hours`` are its times on that day; "" while the screen is open. ``instead`` of the standard loop."""

    name: str
    hours: str
    instead: bool


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """``opening``: "" for all day, "closed", or hours. ``holiday`` is that of the country or of the hours."""

    day: str
    holiday: str
    opening: str
    plays: tuple[PlaylistOnDay, ...]


@dataclass(frozen=True, slots=True)
class DatedAnnouncement:
    """A file of announcements by its ``name``, shown from ``begins`` to ``ends``, in the site's time."""

    name: str
    begins: str
    ends: str
    prepared: str
    words: str
    emergency: bool
    over: bool


@dataclass(frozen=True, slots=True)
class DueDay:
    day: str
    kind: str
    name: str
    number: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiteCalendar:
    """``on_trial`` are languages that end 30 days after a first start that has not been on this computer."""

    today: str
    days: tuple[CalendarDay, ...]
    announcements: tuple[DatedAnnouncement, ...]
    due: tuple[DueDay, ...]
    on_trial: tuple[str, ...]


def site_calendar(site: Path, first: date, days: int) -> SiteCalendar:
    """Returns the days from ``first`` on. Raises CannotPaint."""
    sources, wall = Sources(site, demo=True), now()
    world = world_of(sources, wall)
    ends = recorded_trial()
    shown = with_clips(world, sources)
    trial, counted = trial_of(shown, ends), trial_of(shown, wall)
    deck = load_deck(sources.folders, names_in(sources.folders)).deck.for_site(world.site)
    return SiteCalendar(
        wall.astimezone(world.site.zone).date().isoformat(),
        tuple(_day(world, first + n * _DAY) for n in range(days)),
        tuple(announcements_of(site, world.site, wall)),
        tuple(map(_due, dues(world.site, deck, trial))),
        counted.languages if counted and ends is None else (),
    )


def announcements_of(site: Path, settings: Site, wall: datetime) -> Iterator[DatedAnnouncement]:
    """Yields the announcements of a site whose files have no fault, also those that are over."""
    for found in read_announcements(site.parent / FOLDER, settings, fault_in):
        if dated := _dated(found, settings, wall):
            yield dated


def _dated(found: FoundAnnouncement, site: Site, wall: datetime) -> DatedAnnouncement | None:
    if found.said is None:
        return None
    saved = Moment(0.0, found.saved).at(site.zone)
    shown = begun(found.said, found.file.stem, found.saved, site, saved, found.numbers)
    ends = shown.until if shown and shown.until else found.saved
    begins, ends_at = (f"{at.astimezone(site.zone):%Y-%m-%dT%H:%M}" for at in (found.saved, ends))
    words = next(iter((found.said.words or {}).values()), "")
    is_over, prepared = ends <= wall.astimezone(UTC), found.said.prepared or ""
    emergency = found.said.is_emergency
    return DatedAnnouncement(found.file.stem, begins, ends_at, prepared, words, emergency, is_over)


def _day(world: World, day: date) -> CalendarDay:
    spans = tuple(span for span in spans_of(world, day) if span.opening.is_open)
    hours = world.site.hours
    named = hours_of(day, hours, world.holidays).name if hours else ""
    holiday = world.holidays.get(day, "") or named
    opening = _times(spans) if spans else "closed"
    names = dict.fromkeys(name for span in spans for name in span.why.playlists)
    return CalendarDay(
        day.isoformat(), holiday, opening, tuple(_on_day(name, spans, opening) for name in names)
    )


def _on_day(name: str, spans: tuple[Span, ...], opening: str) -> PlaylistOnDay:
    own = tuple(span for span in spans if name in span.why.playlists)
    hours = _times(own)
    instead = any(span.why.reason is WhyPlays.INSTEAD for span in own)
    return PlaylistOnDay(name, "" if hours == opening else hours, instead)


def _times(spans: tuple[Span, ...]) -> str:
    """Returns spans as clocks show them, "" for a whole day."""
    joined: list[tuple[datetime, datetime]] = []
    for span in spans:
        if joined and joined[-1][1] == span.begins:
            joined[-1] = (joined[-1][0], span.ends)
        else:
            joined.append((span.begins, span.ends))
    texts = [f"{begins:%H:%M}–{_end(begins, ends)}" for begins, ends in joined]
    return "" if texts == ["00:00–24:00"] else ", ".join(texts)


def _end(begins: datetime, ends: datetime) -> str:
    return "24:00" if ends.date() > begins.date() else f"{ends:%H:%M}"


def _due(due: Due) -> DueDay:
    return DueDay(due.last_day.isoformat(), str(due.kind), due.name, due.number, due.languages)
