"""Reads panels and topics; what is faulty is left out and named, the rest plays."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from kiosk.content import check
from kiosk.content.check import Found, Item, Look
from kiosk.content.document import Document, read_document
from kiosk.content.faults import explain
from kiosk.content.order import Listing, read_order
from kiosk.core.deck import Deck
from kiosk.core.panels import KINDS, Panel
from kiosk.core.problems import Problem, Severity
from kiosk.core.topics import Topic

_PANEL: TypeAdapter[Panel] = TypeAdapter(Panel)


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    deck: Deck
    problems: tuple[Problem, ...]


def load_deck(folders: Sequence[Path], motifs: frozenset[str], fields: frozenset[str]) -> LoadedDeck:
    """Of two panels or topics with the same id the one in the later folder counts."""
    look = Look(motifs, fields)
    tiles: list[Found[Topic]]
    loop: list[Found[Panel]]
    listings, problems = read_order(folders)
    problems += _missing_folders(folders)
    tiles, faults = _listed(folders, "topics", _read_topic, look, listings.get("topics"))
    problems += faults
    tiles, faults = check.drop_dead_links(tiles)
    problems += faults
    loop, faults = _listed(folders, "panels", _read_panel, look, listings.get("panels"))
    problems += faults
    loop, faults = check.drop_dead_panels(loop, tiles)
    problems += faults
    problems += (*check.like_neighbours(loop), *check.like_tiles(tiles))
    deck = Deck(tuple(panel.item for panel in loop), tuple(topic.item for topic in tiles))
    return LoadedDeck(deck, tuple(problems))


def _missing_folders(folders: Sequence[Path]) -> Iterator[Problem]:
    for folder in folders:
        if not folder.is_dir():
            yield Problem(str(folder), 1, Severity.ERROR, "there is no such folder: check its name and place")


def _listed(
    folders: Sequence[Path],
    name: str,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    look: Look,
    listing: Listing | None,
) -> tuple[list[Found[Item]], list[Problem]]:
    """What lies in the folders called ``name`` and is listed, in order."""
    found: dict[str, Found[Item]] = {}
    faulty: set[str] = set()
    problems: list[Problem] = []
    for folder, path in _files(folders, name):
        item = _read(path, folder, read, look)
        if isinstance(item, Found):
            found[path.stem] = item
        else:
            faulty.add(path.stem)
            problems += item
    if listing is None:
        return [], problems
    shown, unknown = listing.arrange(found, frozenset(faulty))
    return shown, problems + unknown


def _files(folders: Sequence[Path], name: str) -> Iterator[tuple[Path, Path]]:
    for folder in folders:
        for path in sorted((folder / name).glob("[!.]*.toml")):
            yield folder, path


def _read(
    path: Path, folder: Path, read: Callable[[Document], Item | tuple[Problem, ...]], look: Look
) -> Found[Item] | tuple[Problem, ...]:
    document = read_document(path, folder)
    if isinstance(document, Problem):
        return (document,)
    item = read(document)
    if isinstance(item, tuple):
        return item
    found = Found(item, document)
    return tuple(look.check(found)) or found


def _read_panel(document: Document) -> Panel | tuple[Problem, ...]:
    kind = document.data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        wrong = "has no kind" if kind is None else f"cannot be a panel of the kind “{kind}”"
        return (document.error(("kind",), f"the file {wrong}: use one of {', '.join(KINDS)}"),)
    try:
        return _PANEL.validate_python(document.data)
    except ValidationError as error:
        return explain(error, document, model, inside=1)


def _read_topic(document: Document) -> Topic | tuple[Problem, ...]:
    try:
        return Topic.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, Topic)
