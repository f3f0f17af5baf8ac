"""Loads panels and topics; faulty ones are left out and reported, the rest is shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain
from os import sep
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck import links, load_playlists
from kiosk.content.deck.cross_checks import OVERRIDES, Found, NameCheck, Thing
from kiosk.content.deck.order import Listing, read_order
from kiosk.content.deck.read_all import ContentChanges, DocumentCheck, read_all
from kiosk.content.deck.refused_words import OwnCheck
from kiosk.content.deck.same_fields import FieldCheck
from kiosk.content.design import DesignNames
from kiosk.content.files.closed_folders import faults_in, is_written
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import explain, shorten
from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.deck import NO_DECK, WRITTEN_IN, Deck
from kiosk.core.content.panels import KINDS, Panel
from kiosk.core.content.topics import Topic
from kiosk.core.content.translatable import Key
from kiosk.core.schedule.playlist import Playlist


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    """``left_out`` are the names of faulty files, whose errors are among the problems. ``missed`` are all
    names that a problem says are not shown.

    ``own_panels`` and ``own_topics`` are the ids of those outside the first folder. ``own_words`` are the new
    words in others; ``reduced`` are those without them. ``playlists`` are all valid ones, by name.
    """

    deck: Deck
    problems: tuple[Problem, ...]
    left_out: frozenset[str] = frozenset()
    missed: frozenset[str] = frozenset()
    own_panels: frozenset[str] = frozenset()
    own_topics: frozenset[str] = frozenset()
    own_words: frozenset[Key] = frozenset()
    reduced: Deck = NO_DECK
    playlists: Mapping[str, Found[Playlist]] = field(default_factory=dict[str, Found[Playlist]])


def load_deck(
    folders: Sequence[Path], names: DesignNames, language: str = WRITTEN_IN, campaigns: bool = False
) -> LoadedDeck:
    """Loads the folders; of two panels or topics with the same id the one in the later folder wins.

    ``language`` is that of the words in all folders but the first. ``campaigns``: load the playlists of the
    first folder too.
    """
    check = OwnCheck(NameCheck(names), folders[0], language)
    playlists = load_playlists.read(folders if campaigns else folders[1:], check.names)
    listings, first_pages, unordered = read_order(folders)
    problems = [*unordered]
    problems += chain.from_iterable(map(faults_in, folders))
    changes = changes_of(folders, language)
    problems += changes.problems if changes else ()
    topics: _Listed[Topic] = _listed(folders, "topics", read_topic, check, listings.get("topics"), changes)
    panels: _Listed[Panel] = _listed(
        folders, "panels", read_panel, check, listings.get("panels"), changes, playlists.panels
    )
    listing = listings.get("topics")
    missing = links.left_out(topics.shown, topics.unlisted, listing.replaced if listing else ())
    dead = links.dead_links(topics.documents, topics.shown, topics.faulty, topics.left_out, missing)
    problems += (*topics.problems, *dead)
    problems += links.dead_first_pages(first_pages, (*topics.shown, *topics.unlisted), topics.left_out)
    untopical = tuple(links.dead_panels(panels.documents, topics.shown, topics.left_out, missing))
    problems += (*panels.problems, *untopical)
    tiles = links.drop_dead_links(topics.shown)
    loop = links.drop_dead_panels(panels.shown, tiles, missing)
    extra = links.drop_dead_panels(panels.extra, tiles, missing)
    fields = FieldCheck(names.fields, folders[0])
    problems += (*fields.like_neighbours(loop), *fields.like_tiles(tiles))
    everything = [*loop, *extra]
    deck = Deck(
        tuple(panel.item for panel in everything),
        tuple(topic.item for topic in tiles),
        frozenset(panel.item.id for panel in extra),
        tuple(entry.name for entry in first_pages),
    )
    left_out = panels.left_out | topics.left_out
    told = {Path(problem.file).stem for problem in (*topics.problems, *panels.problems, *untopical)}
    waiting = {name for each in (panels, topics) for name in each.waiting_for({p.file for p in unordered})}
    missed = frozenset({*left_out, *topics.misnamed, *panels.misnamed, *told, *waiting} - deck.refs)
    problems += (*playlists.problems, *playlists.unknown_panels({*deck.refs, *missed}))
    return LoadedDeck(
        deck,
        tuple(problems),
        left_out,
        missed,
        _own(everything, folders),
        _own(tiles, folders),
        frozenset[Key]().union(*(found.own_words for found in (*everything, *tiles))),
        Deck(_reduced(everything), _reduced(tiles)),
        playlists.found,
    )


def changes_of(folders: Sequence[Path], language: str) -> ContentChanges | None:
    """Reads the folders' changes; ``language`` is that of the words in all folders but the first."""
    if not any(is_written(folder / OVERRIDES) for folder in folders[1:]):
        return None
    # Most sites change nothing.
    from kiosk.content.deck.overrides import read_changes

    return read_changes(folders, language)


def _reduced[Item: Thing](shown: Sequence[Found[Item]]) -> tuple[Item, ...]:
    return tuple(found.reduced for found in shown if found.reduced is not None)


def _own[Item: Thing](shown: Sequence[Found[Item]], folders: Sequence[Path]) -> frozenset[str]:
    program = f"{folders[0]}{sep}"
    own = (found for found in shown if not found.document.file.startswith(program))
    return frozenset(found.item.id for found in own)


@dataclass(frozen=True, slots=True)
class _Listed[Item: Thing]:
    """The shown values, in order; valid but ``unlisted`` ones; and the ``faulty`` files that could be parsed.

    ``left_out`` are the names of those and of the files that could not be parsed. ``extra`` are valid values
    without a place in the order that are used elsewhere.
    """

    shown: list[Found[Item]]
    unlisted: list[Found[Item]]
    faulty: list[Document]
    left_out: frozenset[str]
    problems: list[Problem]
    extra: list[Found[Item]] = field(default_factory=list)

    def waiting_for(self, orders: Set[str]) -> Iterator[str]:
        """The names in the folders of these faulty order.toml, which may list them once they are mended."""
        folders = {str(Path(order).parent) for order in orders}
        for found in self.unlisted:
            if str(Path(found.document.file).parent.parent) in folders:
                yield found.item.id

    @property
    def misnamed(self) -> set[str]:
        """The ids in faulty files, some of which are called otherwise."""
        return {str(document.data.get("id")) for document in self.faulty}

    @property
    def documents(self) -> list[Document]:
        return [*(found.document for found in (*self.shown, *self.extra)), *self.faulty]


def _listed[Item: Thing](
    folders: Sequence[Path],
    name: str,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    check: DocumentCheck,
    listing: Listing | None,
    changes: ContentChanges | None,
    elsewhere: Set[str] = frozenset(),
) -> _Listed[Item]:
    """The listed contents of the folders called ``name``.

    Those in ``elsewhere`` need no place in the list.
    """
    all_of_it = read_all(folders, name, read, check, changes)
    if listing is None:
        unlisted = list(all_of_it.found.values())
        return _Listed([], unlisted, all_of_it.faulty, all_of_it.left_out, all_of_it.problems)
    placed = {*listing.names}
    extra = elsewhere - placed
    found = {name: each for name, each in all_of_it.found.items() if name not in extra}
    known = all_of_it.left_out.union(str(document.data.get("id")) for document in all_of_it.faulty)
    shown, unknown = listing.arrange(found, known)
    unlisted = [rest for rest in found.values() if rest.item.id not in placed]
    added = [all_of_it.found[name] for name in sorted(extra) if name in all_of_it.found]
    problems = all_of_it.problems + unknown
    return _Listed(shown, unlisted, all_of_it.faulty, all_of_it.left_out, problems, added)


def read_panel(document: Document) -> Panel | tuple[Problem, ...]:
    kind = document.data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        wrong = "has no kind" if kind is None else f"cannot be a panel of the kind “{shorten(kind)}”"
        return (document.error(("kind",), f"the file {wrong}: use one of {', '.join(KINDS)}"),)
    try:
        return model.validated(**document.data)
    except RecordError as error:
        return explain(error, document, model)


def read_topic(document: Document) -> Topic | tuple[Problem, ...]:
    try:
        return Topic.validated(**document.data)
    except RecordError as error:
        return explain(error, document, Topic)
