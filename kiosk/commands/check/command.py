"""``check``: all problems of a site and its content at once."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.commands.check import translated_terms
from kiosk.commands.check.panel_languages import Spoken
from kiosk.commands.check.readers import order, reader_of
from kiosk.content import built_in
from kiosk.content.deck.load_deck import LoadedDeck, load_deck
from kiosk.content.deck.load_talks import LoadedTalks, load_talks
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.rules import (
    coverage,
    figures,
    founding,
    hidden,
    home_page,
    law,
    mount,
    movement,
    notes,
    numbers,
    pace,
    pictures,
    programmes,
    reading,
    site_words,
    terms,
    tiles,
)
from kiosk.content.sheets import Sheet, of_language, read_sheets
from kiosk.content.site.site_file import hosts_of, load_site
from kiosk.core.base.clock import SystemClock
from kiosk.core.base.problems import Problem, Reader, Severity
from kiosk.core.content.deck import Deck
from kiosk.core.site.settings import Site
from kiosk.core.text.unsafe_characters import printable
from kiosk.i18n.catalogues import soundness
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.persons import head_of, persons_in
from kiosk.i18n.extraction import update_catalogues
from kiosk.loading.world import Sources, language_of, load_world
from kiosk.machine.picture_decoding import can_be_drawn
from kiosk.places import RESOURCES, ROOT
from kiosk.window.text import glyph_check, headline_check, panel_check


@dataclass(frozen=True, slots=True)
class CheckOptions:
    site: Path
    content: Path | None = None
    as_json: bool = False
    all_hosts: bool = False
    reader: Reader | None = None
    """Only problems for these people."""


def check(options: CheckOptions) -> int:
    """Prints the problems; 1 if any must be mended."""
    application = QGuiApplication.instance() or QGuiApplication([])
    now = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now()
    sources = Sources(options.site, options.content, demo=True)
    hosts = hosts_of(options.site) if options.all_hosts else None
    every = findings(sources, now.wall, hosts)
    found = [problem for problem in every if options.reader in {None, reader_of(problem)}]
    del application
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    if options.as_json:
        json.dump([_as_object(problem) for problem in found], sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        count = f"{_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}"
        also = f" and {_count(len(hosts), 'file')} in sites/" if hosts is not None else ""
        print(*found, f"{options.site}{also}: {count}", sep="\n")
    return 1 if errors else 0


def findings(sources: Sources, wall: datetime, hosts: Iterable[str] | None = None) -> tuple[Problem, ...]:
    """Each problem once, the site's own first; needs a QGuiApplication.

    ``hosts`` are the hosts whose overlay files are checked; None means this one alone.
    """
    shared = sources if hosts is None else replace(sources, host="")
    found = set(_findings(shared, wall))
    for host in hosts or ():
        found.update(_of_host(replace(sources, host=host), wall))
    return tuple(replace(problem, file=_shortened(problem.file)) for problem in sorted(found, key=order))


def _findings(sources: Sources, wall: datetime) -> Iterator[Problem]:
    loaded = load_world(sources, wall)
    read = load_site(sources.site, sources.host)
    site, document = read.site, read.document
    design = load_design()
    deck = load_deck(sources.folders, frozenset(design.motifs), design.fields)
    talks = load_talks(sources.folders, deck.deck, frozenset(design.motifs), design.fields, deck.left_out)
    yield from (*loaded.problems, *deck.problems, *talks.problems)
    today = wall.astimezone(site.zone).date() if site else wall.date()
    own_language = site.languages[0] if site else built_in.LANGUAGE
    sheets = read_sheets(
        {
            folder: built_in.LANGUAGE if folder == built_in.CONTENT else own_language
            for folder in sources.folders
        }
    )
    yield from _in_words(sheets, today)
    yield from notes.check(sheets, _in_talks(deck.deck, talks, site, sheets))
    offered = loaded.world.languages if loaded.world else (built_in.LANGUAGE,)
    say = partial(_say, sources.catalogues)
    spoken = Spoken(offered, sources.catalogues)
    yield from pace.check(sheets, design.pace, spoken, say)
    yield from headline_check.check(sheets, spoken, say)
    yield from panel_check.check(sheets, spoken, say)
    yield from glyph_check.check(sheets)
    yield from _pictures(sources, site)
    yield from _coverage(sheets)
    yield from _catalogues(site.languages if site else offered)
    for folder in sources.catalogues:
        yield from translated_terms.check(sheets, folder)
    for folder in sources.catalogues[1:]:
        yield from _unsound(folder)
        for tag, file in catalogue_files(folder).items():
            yield from glyph_check.check_catalogue(file, tag)
            yield from _persons(file)
    if site and document:
        yield from _of_site(site, document, deck, sheets, today)
        yield from programmes.check(talks.own, deck.deck, site)


def _in_talks(deck: Deck, talks: LoadedTalks, site: Site | None, sheets: Sequence[Sheet]) -> Set[str]:
    """Everything that talks show at the site, and everything that comes with the program."""
    ours = {sheet.ref for sheet in sheets if Path(sheet.document.file).is_relative_to(built_in.CONTENT)}
    everything = deck.refs | {sheet.ref for sheet in sheets if sheet.kind == "slide"}
    if site and site.mode == "present":
        return everything
    own = {slide.show for programme in talks.own for slide in programme.item.slides}
    return everything & (ours | own)


def _of_host(sources: Sources, wall: datetime) -> Iterator[Problem]:
    """Problems of one more site with the same content."""
    yield from load_world(sources, wall).problems
    read, design = load_site(sources.site, sources.host), load_design()
    if read.site and read.document:
        deck = load_deck(sources.folders, frozenset(design.motifs), design.fields)
        sheets = read_sheets(dict.fromkeys(sources.folders, read.site.languages[0]))
        today = wall.astimezone(read.site.zone).date()
        yield from _of_site(read.site, read.document, deck, sheets, today)


def _in_words(sheets: Sequence[Sheet], today: date) -> Iterator[Problem]:
    english = of_language(sheets, "en")
    yield from reading.check(english)
    yield from movement.check(english)
    yield from figures.check(sheets, today)
    yield from numbers.check(sheets)
    yield from founding.check(sheets, built_in.founding())
    for language in sorted({sheet.language for sheet in sheets}):
        if known := built_in.terms(language) or built_in.terms(language.partition("-")[0]):
            yield from terms.check(of_language(sheets, language), known)


def _pictures(sources: Sources, site: Site | None) -> Iterator[Problem]:
    logo = sources.site.parent / site.logo if site and site.logo else None
    society = site is not None and site.organisation == "national-society"
    yield from pictures.check(sources.folders, logo, society, can_be_drawn)
    drawings = {name: motif.icon for name, motif in load_design().motifs.items()}
    yield from pictures.check_names(drawings, RESOURCES / "design/lines/motifs.toml")


def _coverage(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """For the built-in content only; a site may show less of it."""
    points, said = built_in.points(), built_in.said()
    yield from coverage.check_seeds(sheets, points.data)
    yield from coverage.check(said, points)
    document = built_in.COVERAGE
    if document.parent.is_dir():
        written = document.read_text("utf-8") if document.is_file() else ""
        if written != coverage.table(said, points.data):
            yield Problem(str(document), 1, Severity.ERROR, "is out of date: run `make coverage`")


def _catalogues(languages: Sequence[str]) -> Iterator[Problem]:
    """Those of the program, if its sources are available; a language that is not offered may be
    incomplete.
    """
    if not (ROOT / "babel.cfg").is_file():
        return
    for problem in _of_program(ROOT):
        tag = Path(problem.file).parts[1]
        if tag in languages or not problem.text.startswith(update_catalogues.MISSING):
            yield Problem(str(ROOT / problem.file), problem.line, problem.severity, problem.text)


@cache
def _of_program(folder: Path) -> tuple[Problem, ...]:
    """The program's own catalogues do not change while it runs."""
    try:
        return tuple(update_catalogues.problems(update_catalogues.update_words(folder), folder))
    except UnreadableError:
        return tuple(_unsound(folder / "translations"))


def _unsound(translations: Path) -> Iterator[Problem]:
    return chain.from_iterable(map(soundness.faults, catalogue_files(translations).values()))


def _persons(file: Path) -> Iterator[Problem]:
    try:
        for line, text in persons_in(head_of(read_text(file))):
            yield Problem(str(file), line, Severity.WARNING, text)
    except UnreadableError:
        return  # Already reported.


def _of_site(
    site: Site, document: Document, loaded: LoadedDeck, sheets: Sequence[Sheet], today: date
) -> Iterator[Problem]:
    shown = loaded.deck.for_site(site)
    yield from tiles.check(shown, document)
    yield from law.check(shown, site, document, today)
    yield from hidden.check(site, document, loaded.deck, loaded.left_out)
    yield from site_words.check(site, document, built_in.terms)
    yield from glyph_check.check_names(site, document)
    yield from home_page.check(site, document)
    yield from mount.check(site.mount, document)
    yield from hidden.check_round(
        site, document, coverage.sayings(sheets, shown), tuple(built_in.points().data)
    )


def _say(catalogues: Sequence[Path], language: str, text: str, context: str) -> str:
    return language_of(language, *catalogues).text(text, context)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _shortened(file: str) -> str:
    path = Path(file)
    return (
        str(path.relative_to(Path.cwd())) if path.is_absolute() and path.is_relative_to(Path.cwd()) else file
    )


def _as_object(problem: Problem) -> dict[str, str | int]:
    return {
        "file": printable(problem.file),
        "line": problem.line,
        "severity": str(problem.severity),
        "text": printable(problem.text),
        "for": reader_of(problem),
    }
