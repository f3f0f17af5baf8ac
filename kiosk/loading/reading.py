"""Reads site, content and words into a world, and collects their problems."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import chain
from typing import Any

from kiosk.base.problems import Problem, Severity
from kiosk.content.deck.load_playlists import chosen, unknown
from kiosk.content.deck.load_talks import LoadedTalks
from kiosk.content.design import load_design
from kiosk.content.files.closed_folders import faults_in
from kiosk.content.files.document import Document
from kiosk.content.site.holidays_of import faults as holiday_faults
from kiosk.content.site.holidays_of import holidays_of
from kiosk.content.site.refused_names import without_refused
from kiosk.content.site.site_file import stranger
from kiosk.core.content.talks.library import NO_TALKS
from kiosk.core.display.looks import Looks
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.due_dates import are_settled
from kiosk.core.state.world import World, looped
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE
from kiosk.loading.ended_trial import ended_trial
from kiosk.loading.files import Files
from kiosk.loading.languages import OfferedLanguages, OwnIds, offer
from kiosk.loading.loaded import Loaded, drafts_until, shows_drafts
from kiosk.loading.sources import Sources
from kiosk.loading.word_counts import count_stops


def read_world(sources: Sources, wall: datetime, files: Files) -> Loaded:
    """As ``load_world``; ``files`` are those of ``sources``."""
    found = files.site
    if found.site is None or found.document is None:
        return Loaded(None, found.problems)
    today = wall.astimezone(found.site.zone).date()
    named, harmful = without_refused(found.site, found.document)
    site, refused = _for_use(named, sources, today)
    design = load_design()
    deck = files.deck
    own = OwnIds(
        found.site.languages[0],
        deck.own_panels,
        deck.own_topics,
        deck.own_words,
        deck.reduced.for_site(site),
    )
    unfinished = sources.language if sources.unfinished else None
    shown = deck.deck.for_site(site)
    lists = chosen(deck.playlists, site)
    playlists = tuple(each.item for each in lists)
    listed = shown.playable_of([name for each in playlists for name in each.panels], site, today)
    plays = frozenset(panel.id for panel in (*shown.playable(site, today), *listed))
    offered = offer(site.languages, shown, plays, own, sources.catalogues, unfinished)
    languages = offered.languages or (SOURCE_LANGUAGE,)
    site = replace(site, loop_languages=looped(site, languages))
    # Read only where somebody presents.
    talks = files.talks if site.mode == "present" or sources.talks else LoadedTalks(NO_TALKS, ())
    looks, of_colours = _looks(site, found.document)
    world = World(
        shown,
        site,
        design.pace,
        languages,
        offered.unsaid,
        offered.drafts,
        drafts_until(site, sources),
        talks.talks.for_deck(shown),
        playlists=playlists,
        holidays=holidays_of(site, today, playlists),
        looks=looks,
        drawings=files.drawings.drawings,
        leaves_out=any(
            each.severity is Severity.ERROR
            for each in (*deck.problems, *talks.problems, *offered.left_out, *harmful)
        ),
    )
    world = replace(world, words=count_stops((*world.playable(today), *listed), offered.said))
    closed = chain.from_iterable(map(faults_in, sources.catalogues[1:]))
    lost, unsaid = _of_words(offered, own, sources, found.document)
    is_over = not shows_drafts(site, sources, wall)
    problems = (
        *(*found.problems, *(stranger(sources.site) if sources.host is None else ()), *refused, *closed),
        *(
            *holiday_faults(site, found.document, today, world.holidays, lists),
            *of_colours,
            *_of_numbers(site, found.document, today),
            *unknown(deck.playlists, site, found.document),
            *unsaid,
            *lost,
            *(ended_trial(world, found.document) if is_over else ()),
        ),
        *(*files.drawings.problems, *deck.problems, *talks.problems, *offered.left_out, *harmful),
    )
    return Loaded(world.without_drafts() if is_over else world, problems, lost=frozenset(lost))


def _of_words(
    offered: OfferedLanguages, own: OwnIds, sources: Sources, document: Document
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Problems of translations: lost and missing texts."""
    if not (offered.refused or offered.gaps or offered.unsaid):
        return (), ()
    # Most starts have no problem.
    from kiosk.loading.missing_words import MissingWords

    missing = MissingWords(offered, own, sources.folders, sources.own.parent)
    return missing.lost(document), missing.reported(document)


def _for_use(site: Site, sources: Sources, today: date) -> tuple[Site, tuple[Problem, ...]]:
    changes: dict[str, Any] = {"mode": sources.mode} if sources.mode else {}
    if sources.language:
        tags = (sources.language, *(tag for tag in site.languages if tag != sources.language))
        changes |= {"languages": tags, "loop_languages": (sources.language,)}
    if sources.unfinished:
        # Authors work when the place is closed.
        changes["hours"] = None
    site = replace(site, **changes)
    if not site.demo:
        return site, ()
    if sources.demo:
        return site.as_if_confirmed(today), ()
    text = "a demonstration site shows numbers of fiction: add --demo, or name your own with --site"
    bare = replace(site, emergency=None, helplines=())
    return bare, (Problem(str(sources.site), 1, Severity.ERROR, text),)


def _looks(site: Site, document: Document) -> tuple[Looks | None, tuple[Problem, ...]]:
    """The colours; None for a site that sets none."""
    if not site.looks.has_colours:
        return None, ()
    # Most sites have the colours of the design.
    from kiosk.content.site.looks import looks_of

    return looks_of(site.looks, document)


def _of_numbers(site: Site, document: Document, today: date) -> Iterator[Problem]:
    """Reports to the people who look after a screen why a number is hidden."""
    if site.demo or are_settled(site, today):
        return
    # Most starts have no problem.
    from kiosk.content.site import number_faults

    yield from number_faults.check(site, document, today)
