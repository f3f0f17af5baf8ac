"""Loads panels and topics; faulty ones are left out and reported, the rest plays."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from kiosk.content.deck import cross_checks, links
from kiosk.content.deck.cross_checks import OVERRIDES, Found, NameCheck, Thing
from kiosk.content.deck.order import Listing, read_order
from kiosk.content.design import DesignNames
from kiosk.content.files.closed_folders import faults_in, files_in, flood_in, is_written
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import explain, shorten
from kiosk.core.base.problems import Problem
from kiosk.core.content.deck import NO_DECK, WRITTEN_IN, Deck
from kiosk.core.content.panels import KINDS, Panel
from kiosk.core.content.topics import Topic
from kiosk.core.content.translatable import Key


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    """``left_out`` are the names of faulty files, whose errors are among the problems.

    ``own_panels`` and ``own_topics`` are the ids of those outside the first folder. ``own_words`` are the new
    words in others; ``reduced`` are those without them.
    """

    deck: Deck
    problems: tuple[Problem, ...]
    left_out: frozenset[str] = frozenset()
    own_panels: frozenset[str] = frozenset()
    own_topics: frozenset[str] = frozenset()
    own_words: frozenset[Key] = frozenset()
    reduced: Deck = NO_DECK


def load_deck(folders: Sequence[Path], names: DesignNames, language: str = WRITTEN_IN) -> LoadedDeck:
    """Of two panels or topics with the same id the one in the later folder wins.

    ``language`` is that of the words in all folders but the first.
    """
    check = NameCheck(names)
    listings, problems = read_order(folders)
    problems += chain.from_iterable(map(faults_in, folders))
    changes = changes_of(folders, language)
    problems += changes.problems if changes else ()
    topics: _Listed[Topic] = _listed(folders, "topics", read_topic, check, listings.get("topics"), changes)
    panels: _Listed[Panel] = _listed(folders, "panels", read_panel, check, listings.get("panels"), changes)
    listing = listings.get("topics")
    missing = links.left_out(topics.shown, topics.unlisted, listing.replaced if listing else ())
    dead = links.dead_links(topics.documents, topics.shown, topics.faulty, topics.left_out, missing)
    problems += (*topics.problems, *dead)
    problems += (
        *panels.problems,
        *links.dead_panels(panels.documents, topics.shown, topics.left_out, missing),
    )
    tiles = links.drop_dead_links(topics.shown)
    loop = links.drop_dead_panels(panels.shown, tiles, missing)
    problems += (*cross_checks.like_neighbours(loop), *cross_checks.like_tiles(tiles))
    deck = Deck(tuple(panel.item for panel in loop), tuple(topic.item for topic in tiles))
    return LoadedDeck(
        deck,
        tuple(problems),
        panels.left_out | topics.left_out,
        _own(loop, folders),
        _own(tiles, folders),
        frozenset[Key]().union(*(found.own_words for found in (*loop, *tiles))),
        Deck(_reduced(loop), _reduced(tiles)),
    )


class ContentChanges(Protocol):
    """What folders change in the panels and topics of the folders below them."""

    @property
    def problems(self) -> Sequence[Problem]: ...

    def apply[Item: Thing](
        self,
        folder: Path,
        name: str,
        found: dict[str, Found[Item]],
        read: Callable[[Document], Item | tuple[Problem, ...]],
    ) -> Iterator[Problem]:
        """Makes the changes of a folder in what was ``found`` up to it."""
        ...

    def rewrite(
        self, folder: Path, name: str, found: Mapping[str, Document], read: Callable[[Document], object]
    ) -> Iterator[tuple[str, Document]]:
        """The files that a folder changes, by the name of each, with the changes."""
        ...


def changes_of(folders: Sequence[Path], language: str) -> ContentChanges | None:
    """``language`` is that of the words in all folders but the first."""
    if not any(is_written(folder / OVERRIDES) for folder in folders[1:]):
        return None
    # Most sites change nothing.
    from kiosk.content.deck.overrides import read_changes

    return read_changes(folders, language)


def _reduced[Item: Thing](shown: Sequence[Found[Item]]) -> tuple[Item, ...]:
    return tuple(found.reduced for found in shown if found.reduced is not None)


def _own[Item: Thing](shown: Sequence[Found[Item]], folders: Sequence[Path]) -> frozenset[str]:
    own = (found for found in shown if not Path(found.document.file).is_relative_to(folders[0]))
    return frozenset(found.item.id for found in own)


@dataclass(frozen=True, slots=True)
class _Listed[Item: Thing]:
    """What is shown, in order; valid but ``unlisted`` values; and the ``faulty`` files that could be parsed.

    ``left_out`` are the names of those and of the files that could not be parsed.
    """

    shown: list[Found[Item]]
    unlisted: list[Found[Item]]
    faulty: list[Document]
    left_out: frozenset[str]
    problems: list[Problem]

    @property
    def documents(self) -> list[Document]:
        return [*(found.document for found in self.shown), *self.faulty]


@dataclass(frozen=True, slots=True)
class Readable[Item: Thing]:
    """The valid files of a kind, by name; ``left_out`` are the names of the others.

    Of the others, ``faulty`` ones are at least TOML.
    """

    found: dict[str, Found[Item]]
    left_out: frozenset[str]
    faulty: list[Document]
    problems: list[Problem]


def read_all[Item: Thing](
    folders: Sequence[Path],
    name: str,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    names: NameCheck,
    changes: ContentChanges | None = None,
) -> Readable[Item]:
    """The files in the folders called ``name``; of two with the same name the later one wins."""
    found: dict[str, Found[Item]] = {}
    left_out: set[str] = set()
    faulty: list[Document] = []
    problems: list[Problem] = []
    for folder in folders:
        problems += flood_in(folder / name)
        for path in files_in(folder / name):
            document = read_document(path, folder)
            if isinstance(document, Problem):
                left_out.add(path.stem)
                problems.append(document)
                continue
            item = _checked(document, read, names)
            if isinstance(item, tuple):
                left_out.add(path.stem)
                faulty.append(document)
                problems += item
            else:
                found[path.stem] = Found(item, document)
        if changes:
            problems += changes.apply(folder, name, found, lambda document: _checked(document, read, names))
    return Readable(found, frozenset(left_out), faulty, problems)


def _checked[Item: Thing](
    document: Document, read: Callable[[Document], Item | tuple[Problem, ...]], names: NameCheck
) -> Item | tuple[Problem, ...]:
    """The value, or what is wrong with its file."""
    item = read(document)
    faults = (*(item if isinstance(item, tuple) else ()), *names.check(document))
    return faults or item


def _listed[Item: Thing](
    folders: Sequence[Path],
    name: str,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    names: NameCheck,
    listing: Listing | None,
    changes: ContentChanges | None,
) -> _Listed[Item]:
    """The listed contents of the folders called ``name``."""
    all_of_it = read_all(folders, name, read, names, changes)
    if listing is None:
        unlisted = list(all_of_it.found.values())
        return _Listed([], unlisted, all_of_it.faulty, all_of_it.left_out, all_of_it.problems)
    shown, unknown = listing.arrange(all_of_it.found, all_of_it.left_out)
    placed = {*listing.names}
    unlisted = [rest for rest in all_of_it.found.values() if rest.item.id not in placed]
    problems = all_of_it.problems + unknown
    return _Listed(shown, unlisted, all_of_it.faulty, all_of_it.left_out, problems)


def read_panel(document: Document) -> Panel | tuple[Problem, ...]:
    kind = document.data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        wrong = "has no kind" if kind is None else f"cannot be a panel of the kind “{shorten(kind)}”"
        return (document.error(("kind",), f"the file {wrong}: use one of {', '.join(KINDS)}"),)
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, model)


def read_topic(document: Document) -> Topic | tuple[Problem, ...]:
    try:
        return Topic.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, Topic)
