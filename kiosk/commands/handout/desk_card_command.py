"""``handout --desk-card``: writes cards for the desk, as a PDF of A6 and one of A4 to cut."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.base.clock import SystemClock
from kiosk.commands.handout.command import LARGE, file_of_size, unknown_language
from kiosk.commands.handout.desk_card import COLUMNS, ROWS, desk_cards, draw_cards
from kiosk.commands.handout.desk_card_words import without_sentences
from kiosk.commands.handout.sheet import SiteContact
from kiosk.commands.paper.devices import A4, A6, pdf
from kiosk.commands.paper.paper import Paper
from kiosk.content.design import load_design
from kiosk.core.numbers.available_now import timeless
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world, report
from kiosk.machine import logs


@dataclass(frozen=True, slots=True)
class DeskCardOptions:
    """``languages`` are those of staff; each gets its own cards."""

    sources: Sources
    languages: tuple[str, ...]
    out: Path
    large: bool = False


def desk_card(options: DeskCardOptions) -> int:
    """1 if the file cannot be written, 2 if the language is unknown."""
    logs.install()
    application = QGuiApplication.instance() or QGuiApplication([])
    wall = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
    loaded = load_world(options.sources, wall)
    report(loaded.problems)
    world = loaded.world
    if world is None:
        return 1
    if fault := unknown_language(options.languages, world):
        print(fault)
        return 2
    try:
        _write(options, world, wall.astimezone(world.site.zone))
    except OSError as error:
        print(f"{error.filename} cannot be written ({error.strerror}): check the place and its permissions")
        return 1
    del application
    a6, a4 = (file_of_size(options.out, size) for size in ("a6", "a4"))
    print(f"{a6} and {a4} are written, for both sides of the paper; numbers are the confirmed ones of today")
    if missing := without_sentences(_languages(options, world)):
        print(f"without sentences to show, since nobody has translated them yet: {', '.join(missing)}")
    return 0


def _languages(options: DeskCardOptions, world: World) -> tuple[Language, ...]:
    return tuple(language_of(tag, *options.sources.catalogues) for tag in world.languages)


def _write(options: DeskCardOptions, world: World, wall: datetime) -> None:
    site, shown, scale = world.site, timeless(world.site, wall), LARGE if options.large else 1.0
    title = site.say(site.name, options.languages[0])
    line = (world.looks or load_design().looks).handout
    sizes = (("a6", A6, 1, 1), ("a4", A4, COLUMNS, ROWS))
    for name, size, columns, rows in sizes:
        paper = Paper(pdf(file_of_size(options.out, name), title, size), line)
        for tag in options.languages:
            offered = _languages(options, world)
            staff = next(each for each in offered if each.tag == tag)
            order = (staff, *(each for each in offered if each != staff))
            draw_cards(paper, desk_cards(paper, SiteContact(site, shown, order, None, scale)), columns, rows)
        paper.end()
