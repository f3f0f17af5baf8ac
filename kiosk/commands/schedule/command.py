"""Prints the schedule of some days, with reasons."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.problems import Severity
from kiosk.commands.schedule.spans import Span, plays, spans_of
from kiosk.core.site.hours.opening import Opening
from kiosk.core.site.hours.weekly_hours import instant
from kiosk.core.state.playable import Why, WhyPlays
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world, report

_WIDTH = 13


def schedule(sources: Sources, state: Path, first: date | None, days: int, png: Path | None = None) -> int:
    """Prints the days from ``first``, or today, on; returns 1 if a file has a fault.

    ``png`` is the file of a picture, which replaces the lines.
    """
    now = believed_clock(LastSeen(state / "clock.toml")).now().wall
    loaded = load_world(sources, now)
    errors = tuple(each for each in loaded.problems if each.severity is Severity.ERROR)
    report(errors)
    world = loaded.world
    if world is None:
        return 1
    today = first or now.astimezone(world.site.zone).date()
    if png is None:
        print(*lines(world, today, days), sep="\n")
    elif not _draw(world, today, days, png):
        return 1
    return 1 if errors else 0


def _draw(world: World, first: date, days: int, file: Path) -> bool:
    """Writes the picture; False if the file cannot be written."""
    from kiosk.commands.schedule.picture import picture

    try:
        file.write_bytes(picture(world, first, days))
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror}): check the place and its permissions")
        return False
    print(f"{file}: {days} days from {first}" if days > 1 else f"{file}: {first}")
    return True


def lines(world: World, first: date, days: int) -> Iterator[str]:
    titles = {playlist.id: playlist.title for playlist in world.playlists}
    before: tuple[tuple[str, ...], ...] = ()
    for day in (first + timedelta(days=ahead) for ahead in range(days)):
        yield _heading(world, day)
        for span in spans_of(world, day):
            yield f"  {_clock(span.begins)}-{_clock(span.ends, day):<7} {_said(span, titles)}"
            if span.opening.is_open and (span.panels, span.in_turn) != before:
                yield from _wrapped(span.panels)
                if span.in_turn:
                    yield f"{'':{_WIDTH + 4}}and, a few a round:"
                    yield from _wrapped(span.in_turn)
                before = (span.panels, span.in_turn)


def _heading(world: World, day: date) -> str:
    begins, ends = (instant(each, 0, world.site.zone) for each in (day, day + timedelta(days=1)))
    hours = (ends.astimezone(UTC) - begins.astimezone(UTC)) / timedelta(hours=1)
    notes = [*([f"{hours:g} hours"] if hours != 24 else []), *filter(None, [world.holidays.get(day, "")])]
    return f"{day:%A %Y-%m-%d}" + (f" ({', '.join(notes)})" if notes else "")


def _clock(wall: datetime, day: date | None = None) -> str:
    """Returns the time as clocks show it; an hour that they repeat is marked the second time."""
    if day and wall.date() > day and wall.time() == time(0):
        return "24:00"
    return f"{wall:%H:%M}" + ("*" if wall.fold else "")


def _said(span: Span, titles: dict[str, str]) -> str:
    return _plays(span.why, titles) if span.opening.is_open else _closed(span.opening)


def _closed(opening: Opening) -> str:
    return f"closed: {opening.name}" if opening.name else "closed"


def _plays(why: Why, titles: dict[str, str]) -> str:
    named = [f"“{titles[name]}” ({name}.toml)" for name in why.playlists]
    nothing_else = "" if why.reason in {WhyPlays.AMONG, WhyPlays.INSTEAD} else ": no playlist plays"
    return plays(why, named) + nothing_else


def _wrapped(panels: tuple[str, ...]) -> Iterator[str]:
    """Returns the panels of a round, in lines that a terminal holds."""
    line = ""
    for name in panels:
        if line and len(line) + len(name) > 76:
            yield f"{'':{_WIDTH + 4}}{line.rstrip()}"
            line = ""
        line += f"{name}, "
    yield f"{'':{_WIDTH + 4}}{line.removesuffix(', ')}"
