"""Babel extractor for content files: one message for each headline, paragraph, list item, label and title."""

import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import IO, Any, NamedTuple

from kiosk.core.base.toml_lines import KeyPath, find_lines
from kiosk.core.content.blocks import BlockKind, parse_with_lines
from kiosk.core.content.translatable import NOTES, PROGRAMMES

Extracted = tuple[int, str, tuple[str, str], list[str]]
"""Line, gettext function, context and text, comments for translators."""

_PANEL = {
    "figure": "the number of a figure panel, at most 10 characters",
    "unit": "what the number of the figure panel counts, at most 70 characters",
    "headline": "headline of an attract panel, at most 70 characters",
    "lead": "text under the headline of an attract panel, at most 140 characters",
    "items": "row of a list on an attract panel, at most 70 characters",
    "closing": "last line of a list on an attract panel, at most 70 characters",
    "button": "button on an attract panel, at most 30 characters",
    "source": "source of the figure panel's number, at most 120 characters",
}
_LIST_PANEL = _PANEL | {
    "headline": "headline of a list on an attract panel, at most 40 characters",
    "lead": "line under the headline of a list on an attract panel, at most 60 characters",
}
_QUESTION_PANEL = _PANEL | {"lead": "line under the question of an attract panel, at most 60 characters"}
_PANELS = {"list": _LIST_PANEL, "question": _QUESTION_PANEL}
_TOPIC = {
    "title": "title of a topic on its tile, at most 45 characters",
    "title_for_others": "the same where no National Society runs the screen, at most 45 characters",
}
_PAGE = {
    "title": "title of a page, at most 60 characters",
    "lead": "line under the title of a page to try, at most 60 characters",
}
_PART = {
    "heading": "heading on a page, at most 70 characters",
    "label": "heading of a step or a card on a page, at most 70 characters",
    "figure": "a number on a page, at most 14 characters",
    "unit": "what the number counts, at most 70 characters",
}
_SOURCE = {"source": "source of the number on a page, at most 120 characters"}
_ROW = {
    "text": "what is true of a good offer, a row to touch, at most 44 characters",
    "ask": "what to ask about while the row is not true, in a list, at most 40 characters",
}
_OFFER = {
    "ask_title": "heading of the list of what to ask about, at most 40 characters",
    "fillers": "entry of the list of what to ask about, at most 44 characters",
    "ask_closing": "line under the list of what to ask about, at most 60 characters",
    "all_true": "first entry of that list when all rows are touched, at most 44 characters",
}
_QUESTION = {
    "text": "question of True or not, at most 60 characters",
    "answer": "first sentence of the reply, the same whichever answer was touched, at most 60 characters",
    "facts": "facts of the reply, at most 180 characters",
    "source": "source of the reply, at most 100 characters",
}
_PROGRAMME = {"title": "name of a programme for talks, for staff, at most 45 characters"}
_NOTE = "note for the person who leads a talk, not seen by the audience; about as long as the English"
_BLOCKS = {
    BlockKind.PARAGRAPH: "paragraph of a page, about as long as the English",
    BlockKind.ITEM: "item of a list on a page, about as long as the English",
}


class _Text(NamedTuple):
    """``below`` is the number of lines below the text's beginning."""

    path: KeyPath
    context: str
    text: str
    comment: str
    below: int = 0


def extract(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    """Extracts from a panel or a topic; Babel's extractor interface."""
    return _extract(file, lambda data: _topic(data) if "page" in data else _panel(data))


def extract_notes(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    """Extracts from speaker notes."""
    return _extract(file, _notes)


def extract_programme(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    return _extract(file, lambda data: _fields(data, (), PROGRAMMES, _PROGRAMME))


def _extract(file: IO[bytes], texts: Callable[[Mapping[str, Any]], Iterator[_Text]]) -> Iterator[Extracted]:
    source = file.read().decode("utf-8")
    lines = find_lines(source)
    for found in texts(tomllib.loads(source)):
        line = lines.of_text(found.path) + found.below
        yield line, "pgettext", (found.context, found.text), [found.comment]


def _notes(notes: Mapping[str, Any]) -> Iterator[_Text]:
    yield from _paragraphs(notes, (), notes["id"])
    for number, page in enumerate(notes.get("page", ())):
        yield from _paragraphs(page, ("page", number), f"{notes['id']}/{page['id']}")


def _paragraphs(table: Mapping[str, Any], path: KeyPath, ref: str) -> Iterator[_Text]:
    for below, block in parse_with_lines(table.get("text", "")):
        yield _Text((*path, "text"), f"{NOTES}/{ref}", block.text, _NOTE, below)


def _panel(panel: Mapping[str, Any]) -> Iterator[_Text]:
    if "kind" in panel:
        yield from _fields(panel, (), panel["id"], _PANELS.get(panel["kind"], _PANEL))


def _topic(topic: Mapping[str, Any]) -> Iterator[_Text]:
    yield from _fields(topic, (), "topic", _TOPIC)
    for number, page in enumerate(topic["page"]):
        path, context = ("page", number), f"{topic['id']}/{page['id']}"
        yield from _fields(page, path, context, _PAGE)
        for at, part in enumerate(page.get("part", ())):
            yield from _part(part, (*path, "part", at), context)
        for table, comments in {"row": _ROW, "question": _QUESTION}.items():
            for at, entry in enumerate(page.get(table, ())):
                yield from _fields(entry, (*path, table, at), context, comments)
        yield from _fields(page, path, context, _OFFER)


def _part(part: Mapping[str, Any], path: KeyPath, context: str) -> Iterator[_Text]:
    yield from _fields(part, path, context, _PART)
    for below, block in parse_with_lines(part["text"]):
        yield _Text((*path, "text"), context, block.text, _BLOCKS[block.kind], below)
    yield from _fields(part, path, context, _SOURCE)


def _fields(
    table: Mapping[str, Any], path: KeyPath, context: str, comments: Mapping[str, str]
) -> Iterator[_Text]:
    """The texts of a table that have a comment, with each entry of a list by itself."""
    for key, comment in comments.items():
        value = table.get(key, "")
        if isinstance(value, list):
            yield from (_Text((*path, key, at), context, text, comment) for at, text in enumerate(value))
        elif value:
            yield _Text((*path, key), context, value, comment)
