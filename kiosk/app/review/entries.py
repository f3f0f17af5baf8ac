"""What stands in a review book: a chapter for each panel and page, an entry for each sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path

from kiosk.content.design import RESOURCES
from kiosk.content.sheets import Passage, Sheet, SheetKind, read_sheets
from kiosk.core.deck import Deck
from kiosk.i18n.language import Language

_HASH_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph, an item, a title: what a reviewer can comment on.

    ``hash`` stands for ``source``, the text as its file has it, and changes with it; ``remarks`` are what
    the screen does not show but a reviewer must know.
    """

    id: str
    hash: str
    part: str
    text: str
    source: str
    sources: tuple[str, ...]
    seeds: tuple[str, ...]
    legal: bool
    remarks: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """``ref`` is a panel's id or "topic/page"; all tiles are one chapter, which has no one ``file``."""

    ref: str
    kind: SheetKind
    file: str
    only_for: str | None
    entries: tuple[Entry, ...]


def chapters(folders: Sequence[Path], deck: Deck, language: Language) -> tuple[Chapter, ...]:
    """Everything that the deck shows, in its order, said in ``language``."""
    sheets = {(sheet.kind, sheet.ref): sheet for sheet in read_sheets(dict.fromkeys(folders, "en"))}
    panels = (_chapter(sheets["panel", panel.id], language) for panel in deck.panels)
    pages = (
        _chapter(sheets["page", f"{topic.id}/{page.id}"], language)
        for topic in deck.topics
        for page in topic.pages
    )
    tiles = (_entries(sheets["tile", topic.id], language) for topic in deck.topics)
    return (*panels, Chapter("all-topics", "tile", "", None, tuple(chain.from_iterable(tiles))), *pages)


def _chapter(sheet: Sheet, language: Language) -> Chapter:
    file, only_for = _short(sheet.document.file), sheet.table.get("only_for")
    return Chapter(sheet.ref, sheet.kind, file, only_for, tuple(_entries(sheet, language)))


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_HASH_DIGITS]


def hash_of_book(book: Sequence[Chapter]) -> str:
    """Changes when any sentence does; a signature is for the book with this hash."""
    return hash_of("\n".join(f"{entry.id} {entry.hash}" for chapter in book for entry in chapter.entries))


def _entries(sheet: Sheet, language: Language) -> Iterator[Entry]:
    context = "topic" if sheet.kind == "tile" else sheet.ref
    times: dict[tuple[str | int, ...], int] = {}
    for passage in sheet.passages:
        number = times[passage.path] = times.get(passage.path, 0) + 1
        steps = _steps(sheet, passage, number)
        table = passage.table
        yield Entry(
            id=f"{sheet.ref}#{'.'.join(steps)}",
            hash=hash_of(passage.text),
            part=" ".join(steps).replace("_", " "),
            text=language.text(passage.text, context),
            source=passage.text,
            sources=tuple(table.get("sources") or sheet.table.get("sources") or ()),
            seeds=tuple(table.get("seed", ())),
            legal=passage.is_legal,
            remarks=tuple(_remarks(passage)),
            file=_short(passage.document.file),
            line=passage.line,
        )


def _steps(sheet: Sheet, passage: Passage, number: int) -> list[str]:
    """The path within the sheet, counted from 1; of several paragraphs the first has no number."""
    inside = passage.path[len(sheet.path) :]
    steps = [str(step + 1) if isinstance(step, int) else step for step in inside]
    return steps if number == 1 else [*steps, str(number)]


def _remarks(passage: Passage) -> Iterator[str]:
    table = passage.table
    if "is_true" in table and passage.key == "text":
        yield "it is true" if table["is_true"] else "it is not true"
    if who := "other" if passage.key == "title_for_others" else passage.only_for:
        yield f"only at screens of: {who}"
    if isinstance(table.get("valid_until"), date):
        yield f"shown until {table['valid_until']}"
    if isinstance(table.get("checked_on"), date):
        yield f"compared with its sources on {table['checked_on']}"


def _short(file: str) -> str:
    """Files of the program by their place in it."""
    path = Path(file)
    root = RESOURCES.parent
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file
