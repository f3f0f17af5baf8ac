"""Loads panels and topics; faulty ones are left out and reported, the rest plays."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pydantic import ValidationError

from kiosk.content.deck import cross_checks, links
from kiosk.content.deck.cross_checks import Found, NameCheck, Thing
from kiosk.content.deck.order import Listing, read_order
from kiosk.content.design import DesignNames
from kiosk.content.files.closed_folders import faults_in, files_in, flood_in
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import explain, shorten
from kiosk.core.base.problems import Problem
from kiosk.core.content.deck import Deck
from kiosk.core.content.panels import KINDS, Panel
from kiosk.core.content.topics import Topic


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    """``left_out`` are the names of faulty files, whose errors are among the problems.

    ``own_panels`` and ``own_topics`` are the ids of those outside the first folder.
    """

    deck: Deck
    problems: tuple[Problem, ...]
    left_out: frozenset[str] = frozenset()
    own_panels: frozenset[str] = frozenset()
    own_topics: frozenset[str] = frozenset()


def load_deck(folders: Sequence[Path], names: DesignNames) -> LoadedDeck:
    """Of two panels or topics with the same id the one in the later folder wins."""
    check = NameCheck(names)
    listings, problems = read_order(folders)
    problems += chain.from_iterable(map(faults_in, folders))
    topics: _Listed[Topic] = _listed(folders, "topics", _read_topic, check, listings.get("topics"))
    panels: _Listed[Panel] = _listed(folders, "panels", read_panel, check, listings.get("panels"))
    listing = listings.get("topics")
    missing = links.left_out(topics.unlisted, listing.replaced if listing else ())
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
    left_out = panels.left_out | topics.left_out
    return LoadedDeck(deck, tuple(problems), left_out, _own(loop, folders), _own(tiles, folders))


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
) -> Readable[Item]:
    """The files in the folders called ``name``; of two with the same name the later one wins."""
    found: dict[str, Found[Item]] = {}
    left_out: set[str] = set()
    faulty: list[Document] = []
    problems = [problem for folder in folders for problem in flood_in(folder / name)]
    for folder, path in _files(folders, name):
        document = read_document(path, folder)
        if isinstance(document, Problem):
            left_out.add(path.stem)
            problems.append(document)
            continue
        item = read(document)
        faults = (*(item if isinstance(item, tuple) else ()), *names.check(document))
        if isinstance(item, tuple) or faults:
            left_out.add(path.stem)
            faulty.append(document)
            problems += faults
        else:
            found[path.stem] = Found(item, document)
    return Readable(found, frozenset(left_out), faulty, problems)


def _listed[Item: Thing](
    folders: Sequence[Path],
    name: str,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    names: NameCheck,
    listing: Listing | None,
) -> _Listed[Item]:
    """The listed contents of the folders called ``name``."""
    all_of_it = read_all(folders, name, read, names)
    if listing is None:
        unlisted = list(all_of_it.found.values())
        return _Listed([], unlisted, all_of_it.faulty, all_of_it.left_out, all_of_it.problems)
    shown, unknown = listing.arrange(all_of_it.found, all_of_it.left_out)
    placed = {*listing.names}
    unlisted = [rest for rest in all_of_it.found.values() if rest.item.id not in placed]
    problems = all_of_it.problems + unknown
    return _Listed(shown, unlisted, all_of_it.faulty, all_of_it.left_out, problems)


def _files(folders: Sequence[Path], name: str) -> Iterator[tuple[Path, Path]]:
    for folder in folders:
        yield from ((folder, path) for path in files_in(folder / name))


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


def _read_topic(document: Document) -> Topic | tuple[Problem, ...]:
    try:
        return Topic.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, Topic)
