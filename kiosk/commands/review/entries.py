"""The contents of a review book: chapters for panels, pages and the program, an entry for each sentence."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Literal

from kiosk.commands.review.message_facts import Known, MessageFacts, short
from kiosk.content.deck.passages import Passage
from kiosk.content.passages import Sheet, SheetKind, read_sheets
from kiosk.core.content.deck import Deck
from kiosk.core.content.translatable import GUIDES, NOTES, TITLES, Key
from kiosk.i18n.catalogues.approvals import mark_of
from kiosk.i18n.language import Language

_HASH_DIGITS = 8
_FORMS = " / "


@dataclass(frozen=True, slots=True)
class Entry:
    """The unit of a comment: a paragraph, an item, a title.

    ``mark`` is a hash of ``text`` and ``source`` (the text in its file), to which approvals refer.
    ``context`` is the message's. ``remarks`` are facts that the screen does not show but a reviewer needs;
    ``place`` is where ``text`` is changed, ``doubt`` a question for a native reader.
    """

    id: str
    context: str
    mark: str
    part: str
    text: str
    source: str
    sources: tuple[str, ...]
    seeds: tuple[str, ...]
    legal: bool
    remarks: tuple[str, ...]
    file: str
    line: int
    place: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter; ``ref`` is a panel's id or "topic/page".

    Tiles are one chapter, notes another, both without a ``file``.
    """

    ref: str
    kind: SheetKind | Literal["program", "doubt"]
    file: str
    only_for: str | None
    entries: tuple[Entry, ...]


def chapters(folders: Sequence[Path], deck: Deck, language: Language, known: Known) -> tuple[Chapter, ...]:
    """Returns the deck in its order, then slides, notes and the program's own words, in ``language``."""
    sheets = {(sheet.kind, sheet.ref): sheet for sheet in read_sheets(dict.fromkeys(folders, "en"))}
    panels = (_chapter(sheets["panel", panel.id], language, known) for panel in deck.panels)
    pages = (
        _chapter(sheets["page", f"{topic.id}/{page.id}"], language, known)
        for topic in deck.topics
        for page in topic.pages
    )
    tiles = (_entries(sheets["tile", topic.id], language, known) for topic in deck.topics)
    slides = [sheet for (kind, _), sheet in sheets.items() if kind == "slide"]
    noted = deck.refs.union(slide.ref for slide in slides)
    notes = (
        _entries(sheet, language, known)
        for (kind, ref), sheet in sheets.items()
        if kind == "guide" or (kind == "note" and ref in noted)
    )
    program = tuple(_of_program(key, known.messages[key]) for key in known.program)
    return (
        *panels,
        Chapter("all-topics", "tile", "", None, tuple(chain.from_iterable(tiles))),
        *pages,
        *(_chapter(slide, language, known) for slide in slides),
        Chapter("notes", "note", "", None, tuple(chain.from_iterable(notes))),
        Chapter("program", "program", "", None, program),
    )


def not_approved(book: Sequence[Chapter], approved: Set[tuple[str, str]]) -> tuple[Chapter, ...]:
    """Returns the entries whose context and mark are not among the ``approved``; no chapter is empty."""
    left = (
        replace(chapter, entries=tuple(e for e in chapter.entries if (e.context, e.mark) not in approved))
        for chapter in book
    )
    return tuple(chapter for chapter in left if chapter.entries)


def to_ask(book: Sequence[Chapter]) -> Chapter:
    """Returns each text with a question for a native reader; a text that is used in two places once."""
    doubted: dict[tuple[str, str], Entry] = {}
    for entry in chain.from_iterable(chapter.entries for chapter in book):
        if entry.doubt:
            doubted.setdefault((entry.text, entry.doubt), entry)
    return Chapter("To ask native readers", "doubt", "", None, tuple(doubted.values()))


def _chapter(sheet: Sheet, language: Language, known: Known) -> Chapter:
    file, only_for = short(sheet.document.file), sheet.table.get("only_for")
    return Chapter(sheet.ref, sheet.kind, file, only_for, tuple(_entries(sheet, language, known)))


def _of_program(key: Key, message: MessageFacts) -> Entry:
    file, _, line = message.place.rpartition(":")
    return Entry(
        id=f"program#{'.'.join(filter(None, mark_of(key[0].replace(' ', '-'), message.sources, ())))}",
        context=key[0],
        mark=message.mark,
        part=key[0],
        text=_FORMS.join(dict.fromkeys(message.said)),
        source=_FORMS.join(message.sources),
        sources=(),
        seeds=(),
        legal=False,
        remarks=(message.note,) if message.note else (),
        file=file,
        line=int(line or 0),
        place=message.place,
        doubt=message.doubt,
    )


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_HASH_DIGITS]


def hash_of_book(book: Sequence[Chapter]) -> str:
    """Returns a hash that changes with every sentence; a signature is for the book with this hash."""
    return hash_of("\n".join(f"{entry.id} {entry.mark}" for chapter in book for entry in chapter.entries))


def _entries(sheet: Sheet, language: Language, known: Known) -> Iterator[Entry]:
    context = _context(sheet)
    ref = context if sheet.kind in {"note", "guide"} else sheet.ref
    times: dict[tuple[str | int, ...], int] = {}
    for passage in sheet.passages:
        number = times[passage.path] = times.get(passage.path, 0) + 1
        steps = _steps(sheet, passage, number)
        table, text = passage.table, language.text(passage.text, context)
        file = short(passage.file)
        told = known.messages.get((context, passage.text))
        yield Entry(
            id=f"{ref}#{'.'.join(steps)}",
            context=context,
            mark=known.mark(context, passage.text, text),
            part=" ".join(steps).replace("_", " "),
            text=text,
            source=passage.text,
            sources=tuple(table.get("sources") or sheet.table.get("sources") or ()),
            seeds=tuple(table.get("seed", ())),
            legal=passage.is_legal,
            remarks=tuple(_remarks(passage)),
            file=file,
            line=passage.line,
            place=told.place if told and language.tag != "en" else f"{file}:{passage.line}",
            doubt=told.doubt if told else "",
        )


def _context(sheet: Sheet) -> str:
    match sheet.kind:
        case "tile":
            return TITLES
        case "note":
            return f"{NOTES}/{sheet.ref}"
        case "guide":
            return f"{GUIDES}/{sheet.ref}"
        case _:
            return sheet.ref


def _steps(sheet: Sheet, passage: Passage, number: int) -> list[str]:
    """Returns the path within the sheet, counted from 1; the first of several paragraphs has no number."""
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
