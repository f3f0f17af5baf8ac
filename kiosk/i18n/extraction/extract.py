"""Babel extractor for content files: one message for each headline, paragraph, list item, label and title."""

import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import IO, Any, NamedTuple

from kiosk.core.base.record import Record, lines_of
from kiosk.core.base.toml_lines import KeyPath, find_lines
from kiosk.core.content import pages, panels, parts
from kiosk.core.content.blocks import BlockKind, parse_with_lines
from kiosk.core.content.pages.offer import OfferRow
from kiosk.core.content.pages.quiz import QuizQuestion
from kiosk.core.content.parts.base import PartBase
from kiosk.core.content.photo import Photo
from kiosk.core.content.talks.guide import GuidePart
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.topics import Topic
from kiosk.core.content.translatable import GUIDES, NOTES, PROGRAMMES

Extracted = tuple[int, str, tuple[str, str], list[str]]
"""Line, gettext function, context and text, comments for translators."""

_NOTE = "note for the person who leads a talk, not seen by the audience; about as long as the English"
_BLOCKS = {
    BlockKind.PARAGRAPH: "paragraph of a page, about as long as the English",
    BlockKind.ITEM: "item of a list on a page, about as long as the English",
}

_ENTRIES: dict[str, Callable[[Mapping[str, Any]], type[Record]]] = {
    "part": lambda part: parts.KINDS[part.get("kind", "text")],
    "row": lambda _: OfferRow,
    "question": lambda _: QuizQuestion,
}
"""The model of an entry, by the key of its list."""


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
    return _extract(file, lambda data: _record(data, Programme, (), PROGRAMMES))


def extract_guide(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Extracted]:
    return _extract(file, _guide)


def _extract(file: IO[bytes], texts: Callable[[Mapping[str, Any]], Iterator[_Text]]) -> Iterator[Extracted]:
    source = file.read().decode("utf-8")
    lines = find_lines(source)
    for found in texts(tomllib.loads(source)):
        line = lines.of_text(found.path) + found.below
        yield line, "pgettext", (found.context, found.text), [found.comment]


def _notes(notes: Mapping[str, Any]) -> Iterator[_Text]:
    yield from _paragraphs(notes, (), f"{NOTES}/{notes['id']}")
    for number, page in enumerate(notes.get("page", ())):
        yield from _paragraphs(page, ("page", number), f"{NOTES}/{notes['id']}/{page['id']}")


def _guide(guide: Mapping[str, Any]) -> Iterator[_Text]:
    context, heading = f"{GUIDES}/{guide['id']}", lines_of(GuidePart)["heading"]
    for number, part in enumerate(guide["part"]):
        yield from _line(part["heading"], ("part", number, "heading"), context, heading.comment)
        yield from _paragraphs(part, ("part", number), context)


def _paragraphs(table: Mapping[str, Any], path: KeyPath, context: str) -> Iterator[_Text]:
    for below, block in parse_with_lines(table.get("text", "")):
        yield _Text((*path, "text"), context, block.text, _NOTE, below)


def _panel(panel: Mapping[str, Any]) -> Iterator[_Text]:
    if "kind" in panel:
        yield from _record(panel, panels.KINDS[panel["kind"]], (), panel["id"])


def _topic(topic: Mapping[str, Any]) -> Iterator[_Text]:
    yield from _record(topic, Topic, (), "topic")
    for number, page in enumerate(topic["page"]):
        model = pages.KINDS[page.get("kind", "text")]
        yield from _record(page, model, ("page", number), f"{topic['id']}/{page['id']}")


def _record(table: Mapping[str, Any], model: type[Record], path: KeyPath, context: str) -> Iterator[_Text]:
    """The texts of a table in the order of its model, entries of lists each by itself."""
    lines = lines_of(model)
    for name, field in model.model_fields.items():
        key = field.alias or name
        value = table.get(key, "")
        if key in lines:
            yield from _line(value, (*path, key), context, lines[key].comment)
        elif key == "photo" and value:
            yield from _line(value["alt"], (*path, key, "alt"), context, lines_of(Photo)["alt"].comment)
        elif key in _ENTRIES:
            for at, entry in enumerate(value):
                yield from _record(entry, _ENTRIES[key](entry), (*path, key, at), context)
        elif issubclass(model, PartBase) and key == "text":
            for below, block in parse_with_lines(value):
                yield _Text((*path, key), context, block.text, _BLOCKS[block.kind], below)


def _line(value: str | Sequence[str], path: KeyPath, context: str, comment: str) -> Iterator[_Text]:
    if isinstance(value, list):
        yield from (_Text((*path, at), context, text, comment) for at, text in enumerate(value))
    elif value:
        yield _Text(path, context, str(value), comment)
