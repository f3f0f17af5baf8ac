"""``handout``: writes a sheet and slips for each language, and for a programme its guide, its notes and what
the room needs, as a PDF for each size of paper.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.base.clock import SystemClock
from kiosk.commands.handout.guide import draw_disclosure, draw_guide, draw_printed
from kiosk.commands.handout.logo import drawn_logo
from kiosk.commands.handout.notes import PrintedNotes, draw_notes
from kiosk.commands.handout.sheet import SiteContact, draw_sheet
from kiosk.commands.handout.slips import draw_slips
from kiosk.commands.paper.devices import A4, A5, pdf
from kiosk.commands.paper.paper import Paper
from kiosk.content.design import load_design
from kiosk.core.numbers.available_now import timeless
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world, report
from kiosk.machine import logs
from kiosk.staging.slide_pictures import slide_pictures

LARGE = 1.4
"""Factor for words in large print; numbers have the largest possible size already."""


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """``languages`` are in the order of their readers; each gets its own sheet. ``state`` is the folder with
    the programmes that staff made, None for none.
    """

    sources: Sources
    programme: str
    languages: tuple[str, ...]
    out: Path
    large: bool = False
    state: Path | None = None

    def file(self, size: str) -> Path:
        return file_of_size(self.out, size)

    @property
    def files(self) -> tuple[Path, Path]:
        """One for each size of paper, since printers take one at a time."""
        return self.file("a4"), self.file("a5")


def file_of_size(out: Path, size: str) -> Path:
    """The file for a size of paper, such as ``out-a4.pdf``."""
    return out.with_name(f"{out.stem}-{size}{out.suffix or '.pdf'}")


def handout(options: HandoutOptions) -> int:
    """1 if the file cannot be written, 2 if the programme or language is unknown."""
    logs.install()
    application = QGuiApplication.instance() or QGuiApplication([])
    wall = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
    loaded = load_world(options.sources, wall)
    report(loaded.problems)
    if loaded.world is None:
        return 1
    world = ProgrammeFiles(options.state).added_to(loaded.world) if options.state else loaded.world
    if fault := _unknown(options, world):
        print(fault)
        return 2
    try:
        _write(options, world, wall.astimezone(world.site.zone))
    except OSError as error:
        print(f"{error.filename} cannot be written ({error.strerror}): check the place and its permissions")
        return 1
    del application
    a4, a5 = options.files
    print(f"{a4} and {a5} are written; numbers in them are the confirmed ones of today")
    return 0


def _unknown(options: HandoutOptions, world: World) -> str:
    if world.talks.programme(options.programme) is None:
        known = ", ".join(programme.id for programme in world.talks.programmes)
        return f"there is no programme “{options.programme}”: use one of {known}"
    return unknown_language(options.languages, world)


def unknown_language(languages: tuple[str, ...], world: World) -> str:
    """What to say of a language that is not offered; "" if all are."""
    unknown = [tag for tag in languages if tag not in world.languages]
    return f"“{unknown[0]}” is not offered here: use {', '.join(world.languages)}" if unknown else ""


def _write(options: HandoutOptions, world: World, wall: datetime) -> None:
    programme = world.talks.programme(options.programme)
    assert programme is not None
    site, shown, scale = world.site, timeless(world.site, wall), LARGE if options.large else 1.0
    logo = drawn_logo(site, options.sources.site.parent)
    title = site.say(site.name, options.languages[0])
    line = (world.looks or load_design().looks).handout
    a4, a5 = (Paper(pdf(options.file(name), title, size), line) for name, size in (("a4", A4), ("a5", A5)))
    pictures = slide_pictures(options.sources, world, programme.id, options.languages, wall)
    for tag in options.languages:
        order = (tag, *(other for other in options.languages if other != tag))
        spoken = tuple(language_of(other, *options.sources.catalogues) for other in order)
        contact, language = SiteContact(site, shown, spoken, logo, scale), spoken[0]
        draw_sheet(a5, contact)
        draw_disclosure(a5, language, scale)
        if shown.strip:
            draw_slips(a4, contact)
        draw_guide(a4, programme.id, world, language, scale)
        draw_notes(a4, PrintedNotes(programme, world, language, wall.date(), pictures[tag]), scale)
        draw_printed(a4, programme.id, world, language, scale)
    a4.end()
    a5.end()
