"""Babel extractor for content files: one message for each headline, paragraph, list item, label and title."""

import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import IO, Any, NamedTuple

from kiosk.base.toml_lines import KeyPath, find_lines
from kiosk.core.base.record import OneLine, Paragraphs, Record, lines_of, paragraphs_of, records_in
from kiosk.core.base.record_marks import annotations_of, keys_of, kind_name
from kiosk.core.content import panels
from kiosk.core.content.blocks import BlockKind, parse_with_lines
from kiosk.core.content.talks.guide import Guide
from kiosk.core.content.talks.notes import Notes
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.topics import Topic
from kiosk.core.content.translatable import GUIDES, NOTES, PROGRAMMES, TITLES

Extracted = tuple[int, str, tuple[str, str], list[str]]
"""Line, gettext function, context and text, comments for translators."""


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
    return _extract(file, lambda data: _record(data, Guide, (), f"{GUIDES}/{data['id']}"))


def _extract(file: IO[bytes], texts: Callable[[Mapping[str, Any]], Iterator[_Text]]) -> Iterator[Extracted]:
    source = file.read().decode("utf-8")
    lines = find_lines(source)
    for found in texts(tomllib.loads(source)):
        line = lines.of_text(found.path) + found.below
        yield line, "pgettext", (found.context, found.text), [found.comment]


def _panel(panel: Mapping[str, Any]) -> Iterator[_Text]:
    if "kind" in panel:
        yield from _record(panel, panels.KINDS[panel["kind"]], (), panel["id"])


def _topic(topic: Mapping[str, Any]) -> Iterator[_Text]:
    yield from _record(topic, Topic, (), TITLES)
    yield from _pages(topic, Topic, topic["id"])


def _notes(notes: Mapping[str, Any]) -> Iterator[_Text]:
    context = f"{NOTES}/{notes['id']}"
    yield from _record(notes, Notes, (), context)
    yield from _pages(notes, Notes, context)


def _pages(table: Mapping[str, Any], model: type[Record], context: str) -> Iterator[_Text]:
    """Yields the texts of pages; each page has a context of its own."""
    kinds = records_in(annotations_of(model)["pages"])
    for number, page in enumerate(table.get("page", ())):
        yield from _record(page, _model_of(page, kinds), ("page", number), f"{context}/{page['id']}")


def _record(table: Mapping[str, Any], model: type[Record], path: KeyPath, context: str) -> Iterator[_Text]:
    """The texts of a table in the order of its model, entries of lists each by itself, but for pages."""
    lines, paragraphs = lines_of(model), paragraphs_of(model)
    for key, annotation in keys_of(model).items():
        value = table.get(key, "")
        if key in lines:
            yield from _line(value, (*path, key), context, lines[key])
        elif key in paragraphs:
            yield from _blocks(value, (*path, key), context, paragraphs[key])
        elif value and key != "page" and (kinds := records_in(annotation)):
            entries = enumerate(value) if isinstance(value, list) else [(None, value)]
            for at, entry in entries:
                place = (*path, key) if at is None else (*path, key, at)
                yield from _record(entry, _model_of(entry, kinds), place, context)


def _model_of(entry: Mapping[str, Any], kinds: Sequence[type[Record]]) -> type[Record]:
    if len(kinds) == 1:
        return kinds[0]
    return {kind_name(kind): kind for kind in kinds}[entry.get("kind", "text")]


def _line(value: str | Sequence[str], path: KeyPath, context: str, line: OneLine) -> Iterator[_Text]:
    """Yields the texts of a line; nothing if it is not translated."""
    if not line.note:
        return
    if isinstance(value, list):
        yield from (_Text((*path, at), context, text, line.comment) for at, text in enumerate(value))
    elif value:
        yield _Text(path, context, str(value), line.comment)


def _blocks(value: str, path: KeyPath, context: str, notes: Paragraphs) -> Iterator[_Text]:
    for below, block in parse_with_lines(value):
        note = notes.item if block.kind is BlockKind.ITEM else notes.paragraph
        yield _Text(path, context, block.text, note, below)
