"""Lists all problems of a site and its content."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Problem, Severity
from kiosk.commands.check import catalogue_findings, recordings, script_check, sign_check, translated_terms
from kiosk.commands.check.audience_of_problem import order
from kiosk.commands.check.panel_languages import Spoken
from kiosk.content import announcement_files, built_in
from kiosk.content.deck.load_talks import LoadedTalks
from kiosk.content.design import load_design
from kiosk.content.passages import Sheet, read_sheets
from kiosk.content.rules import CHECKS, SITE_CHECKS, ContentCheck, SiteCheck, coverage
from kiosk.content.rules.coverage import Saying
from kiosk.content.rules.inputs import ContentCase, SiteCase
from kiosk.content.words.term_rules import terms_of
from kiosk.core.content.deck import Deck
from kiosk.core.numbers.available_now import timeless
from kiosk.core.site.settings import Site
from kiosk.core.state.world import World
from kiosk.loading.files import Files
from kiosk.loading.loaded import Loaded
from kiosk.loading.recording_files import FOLDER
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world
from kiosk.machine.pictures.clip_decoding import examine
from kiosk.machine.pictures.picture_contrast import contrast_in
from kiosk.machine.pictures.picture_decoding import undrawn
from kiosk.machine.sound.sound_programs import decoder, decoding, sound_from
from kiosk.window.text import glyph_check, headline_fit_check, panel_check

_PAINTED: tuple[ContentCheck, ...] = (
    lambda case: headline_fit_check.check(case.sheets, case.languages, case.say),
    lambda case: panel_check.check(case.sheets, case.languages, case.say),
    lambda case: glyph_check.check(case.sheets),
)
_PAINTED_AT_SITE: tuple[SiteCheck, ...] = (
    lambda case: glyph_check.check_names(case.site, case.document),
    lambda case: script_check.check(case.site, case.document),
)
"""These ask the fonts of the screen and the data of Unicode, which rules of content cannot."""


@dataclass(frozen=True, slots=True)
class CheckedSite:
    """A site with its problems, each once, the site's own first; ``world`` is None if the site cannot be
    shown.
    """

    problems: tuple[Problem, ...]
    world: World | None


def findings(
    sources: Sources, wall: datetime, hosts: Iterable[str] | None = None, of_program: bool = True
) -> tuple[Problem, ...]:
    """Returns only the problems of ``checked_site``."""
    return checked_site(sources, wall, hosts, of_program).problems


def checked_site(
    sources: Sources, wall: datetime, hosts: Iterable[str] | None = None, of_program: bool = True
) -> CheckedSite:
    """Reads a site and collects all its problems. Needs a QGuiApplication.

    ``hosts`` are the hosts whose overlay files are checked, beside the site that they share; None means this
    one alone. ``of_program`` includes the catalogues of the program.
    """
    shared = sources if hosts is None else replace(sources, host="")
    files = shared.files(today=wall.date())
    loaded = load_world(shared, wall, files)
    found = set(_findings(shared, wall, hosts or (), of_program, files, loaded))
    return CheckedSite(tuple(sorted(found, key=order)), loaded.world)


def _findings(
    sources: Sources,
    wall: datetime,
    hosts: Iterable[str],
    of_program: bool,
    files: Files,
    loaded: Loaded,
) -> Iterator[Problem]:
    site, deck, talks = files.site.site, files.deck, files.talks
    yield from (*loaded.problems, *deck.problems, *talks.problems)
    offered = loaded.world.languages if loaded.world else (built_in.LANGUAGE,)
    own_language = site.languages[0] if site else built_in.LANGUAGE
    ours = built_in.CONTENT
    sheets = read_sheets({f: built_in.LANGUAGE if f == ours else own_language for f in sources.folders})
    design = load_design()
    case = ContentCase(
        sheets,
        wall.astimezone(site.zone).date() if site else wall.date(),
        design.pace,
        sources.folders,
        sources.site.parent / site.logo if site and site.logo else None,
        site is not None and site.organisation == "national-society",
        undrawn,
        contrast_in,
        {name: motif.icon for name, motif in design.motifs.items()},
        RESOURCES / "design/lines/motifs.toml",
        _in_talks(deck.deck, talks, site, sheets),
        Spoken(offered, sources.catalogues),
        partial(_say, sources.catalogues),
        terms_of,
        built_in.founding(),
        built_in.points(),
        _said(sources, deck.deck, sheets),
    )
    yield from chain.from_iterable(check(case) for check in (*CHECKS, *_PAINTED))
    yield from _document_of_coverage(case)
    is_ours = sources.folders == [ours]
    if of_program:
        yield from catalogue_findings.of_program(site.languages if site else offered, is_ours)
    for folder in sources.catalogues[0 if of_program else 1 :]:
        # A site gets no report of the program's words in languages that it does not offer.
        tags = site.languages if site and not is_ours and folder == sources.translations else None
        yield from translated_terms.check(sheets, folder, tags)
    for folder in sources.catalogues[1:]:
        yield from catalogue_findings.of_site(folder, site.languages if site else None)
    yield from _of_site(files, sheets, wall, loaded.world)
    yield from _of_recordings(sources, loaded.world, files, wall)
    if site:
        yield from _of_announcements(sources, site)
    if loaded.world and loaded.world.site.sign:
        yield from sign_check.check(
            loaded.world, sources, lambda tag: language_of(tag, *sources.catalogues), examine
        )
    for host in hosts:
        at_host = replace(sources, host=host)
        other = at_host.files(beside=files, today=wall.date())
        there = load_world(at_host, wall, other)
        yield from there.problems
        yield from _of_site(other, sheets, wall, there.world)


def _said(sources: Sources, deck: Deck, sheets: Sequence[Sheet]) -> Sequence[Saying]:
    """Returns the texts of the built-in content, over which a site may have laid other files."""
    return coverage.sayings(sheets, deck) if sources.folders == [built_in.CONTENT] else built_in.conveyed()


def _of_site(files: Files, sheets: Sequence[Sheet], wall: datetime, world: World | None) -> Iterator[Problem]:
    site, document = files.site.site, files.site.document
    if site and document:
        today = wall.astimezone(site.zone).date()
        own = files.talks.own
        case = SiteCase(
            site,
            document,
            files.deck,
            sheets,
            own,
            today,
            terms_of,
            built_in.points(),
            files.site.hidden,
            world.holidays if world else {},
        )
        yield from chain.from_iterable(check(case) for check in (*SITE_CHECKS, *_PAINTED_AT_SITE))


def _of_announcements(sources: Sources, site: Site) -> Iterator[Problem]:
    """Checks the announcements beside the site of this machine, and in the state folder."""
    beside = (sources.installed or sources.site).parent
    for place in (beside, *([sources.kept] if sources.kept else [])):
        folder = place / announcement_files.FOLDER
        yield from announcement_files.too_many(folder)
        for each in announcement_files.read_announcements(folder, site, glyph_check.fault_in):
            yield from each.problems


def _of_recordings(sources: Sources, world: World | None, files: Files, wall: datetime) -> Iterator[Problem]:
    if world and files.site.document:
        available = timeless(world.site, wall.astimezone(world.site.zone))
        own = sources.catalogues
        yield from recordings.check(
            world,
            files.site.document,
            sources.site.parent / FOLDER,
            available,
            lambda tag: language_of(tag, *own),
            sources.translations,
            (lambda raw: sound_from(decoding(), raw) is not None) if decoder() else None,
        )


def _in_talks(deck: Deck, talks: LoadedTalks, site: Site | None, sheets: Sequence[Sheet]) -> Set[str]:
    """Checks everything that talks show at the site, and everything that comes with the program."""
    ours = {sheet.ref for sheet in sheets if Path(sheet.document.file).is_relative_to(built_in.CONTENT)}
    everything = deck.refs | {sheet.ref for sheet in sheets if sheet.kind == "slide"}
    if site and site.mode == "present":
        return everything
    own = {slide.show for programme in talks.own for slide in programme.item.slides}
    return everything & (ours | own)


def _document_of_coverage(case: ContentCase) -> Iterator[Problem]:
    document = built_in.COVERAGE
    if document.parent.is_dir():
        written = document.read_text("utf-8") if document.is_file() else ""
        if written != coverage.table(case.said, case.points.data):
            yield Problem(str(document), 1, Severity.ERROR, "is out of date: run `make coverage`")


def _say(catalogues: Sequence[Path], language: str, text: str, context: str) -> str:
    return language_of(language, *catalogues).text(text, context)
