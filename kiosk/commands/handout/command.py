"""``handout``: writes a PDF with a sheet and slips for each language, and for a programme its guide, its
notes and what the room needs.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.commands.handout.guide import draw_disclosure, draw_guide, draw_printed
from kiosk.commands.handout.notes import draw_notes
from kiosk.commands.handout.paper import A4, A5, Paper
from kiosk.commands.handout.sheet import Contact, draw_sheet
from kiosk.commands.handout.slips import draw_slips
from kiosk.core.base.clock import SystemClock
from kiosk.core.kernel.world import World
from kiosk.core.site.available_now import timeless
from kiosk.loading.world import Sources, language_of, load_world, report
from kiosk.machine import logs

LARGE = 1.4
"""Factor for words in large print; numbers have the largest possible size already."""


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """``languages`` are in the order of their readers; each gets its own sheet."""

    sources: Sources
    programme: str
    languages: tuple[str, ...]
    out: Path
    large: bool = False


def handout(options: HandoutOptions) -> int:
    """1 if the file cannot be written, 2 if the programme or language is unknown."""
    logs.install()
    application = QGuiApplication.instance() or QGuiApplication([])
    wall = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
    loaded = load_world(options.sources, wall)
    report(loaded.problems)
    if loaded.world is None:
        return 1
    if fault := _unknown(options, loaded.world):
        print(fault)
        return 2
    try:
        _write(options, loaded.world, wall.astimezone(loaded.world.site.zone))
    except OSError as error:
        print(error)
        return 1
    del application
    print(f"{options.out} is written; numbers in it are the confirmed ones of today")
    return 0


def _unknown(options: HandoutOptions, world: World) -> str:
    if world.talks.programme(options.programme) is None:
        known = ", ".join(programme.id for programme in world.talks.programmes)
        return f"there is no programme “{options.programme}”: use one of {known}"
    unknown = [tag for tag in options.languages if tag not in world.languages]
    return f"“{unknown[0]}” is not offered here: use {', '.join(world.languages)}" if unknown else ""


def _write(options: HandoutOptions, world: World, wall: datetime) -> None:
    programme = world.talks.programme(options.programme)
    assert programme is not None
    site, shown, scale = world.site, timeless(world.site, wall), LARGE if options.large else 1.0
    logo = options.sources.site.parent / site.logo if site.logo else None
    paper = Paper(options.out, site.say(site.name, options.languages[0]), A5)
    for number, tag in enumerate(options.languages):
        order = (tag, *(other for other in options.languages if other != tag))
        contact = Contact(
            site, shown, tuple(language_of(t, *options.sources.catalogues) for t in order), logo, scale
        )
        if number:
            paper.page(A5)
        draw_sheet(paper, contact)
        if shown.strip:
            paper.page(A4)
            draw_slips(paper, contact)
    for tag in options.languages:
        language = language_of(tag, *options.sources.catalogues)
        paper.page(A4)
        draw_guide(paper, programme.id, world, language, scale)
        paper.page(A4)
        draw_notes(paper, programme, world, language, scale, wall.date())
        draw_disclosure(paper, language, scale)
        draw_printed(paper, programme.id, world, language, scale)
    paper.end()
