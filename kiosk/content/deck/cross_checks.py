"""Checks drawings, colours and neighbours, which need several files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.design import DesignNames
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean, shorten
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.talks.guide import Guide
from kiosk.core.content.talks.notes import Notes
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.topics import MOST_PAGES, Topic
from kiosk.core.content.translatable import Key
from kiosk.core.schedule.playlist import Playlist
from kiosk.core.visit.topic_tiles import tile_columns, tiles_a_screen

Thing = Panel | Topic | Programme | Notes | Guide | Playlist
"""All contents with a file of their own."""


OVERRIDES = "overrides"
"""The folder with a site's changes of others' panels and topics."""

_RESERVED_FIELD = "ink"


@dataclass(frozen=True, slots=True)
class Found[Item: Thing]:
    """A parsed value with its file.

    ``reduced`` is the value without the new words of a site, for languages that do not have them; it is None
    if nothing is left to show, and if ``is_whole``: the value has no changes. ``own_words`` are the new
    words. ``hidden`` are the refs of hidden pages, with the folder that hides them.
    """

    item: Item
    document: Document
    reduced: Item | None = None
    reduced_document: Document | None = None
    own_words: frozenset[Key] = frozenset()
    hidden: Mapping[str, Path] = field(default_factory=dict)
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class NameCheck:
    """Checks that the names in content exist."""

    names: DesignNames

    def check(self, document: Document) -> Iterator[Problem]:
        """Checks the file itself, so that an error of its model hides nothing."""
        stem = Path(document.file).stem
        for path, name in texts(document, ("id",)):
            if name != stem:
                yield document.error(
                    path, f"id “{shorten(name)}” is not the name of the file: make it “{stem}”"
                )
        yield from self._look_at(document, ())
        yield from self.check_own(document)

    def check_own(self, document: Document) -> Iterator[Problem]:
        """Checks the slides of a talk by staff."""
        for path in _tables(document, "own"):
            yield from self._look_at(document, path)

    def _look_at(self, document: Document, table: KeyPath) -> Iterator[Problem]:
        for path, name in texts(document, (*table, "field")):
            if name == _RESERVED_FIELD:
                yield document.error(
                    path, f"field “{_RESERVED_FIELD}” is kept for the program: choose another"
                )
            elif name not in self.names.fields:
                hint = did_you_mean(name, self.names.fields - {_RESERVED_FIELD})
                yield document.error(path, f"there is no field “{shorten(name)}”: {hint}")
        for path, motif in _motifs(document, table):
            if motif not in self.names.motifs:
                hint = did_you_mean(motif, self.names.motifs)
                yield document.error(path, f"there is no drawing “{shorten(motif)}”: {hint}")
        for path, icon in _icons(document, table):
            if icon not in self.names.icons:
                hint = did_you_mean(icon, self.names.icons)
                yield document.error(path, f"there is no icon “{shorten(icon)}”: {hint}")


def like_neighbours(panels: Sequence[Found[Panel]]) -> Iterator[Problem]:
    """Reports consecutive panels of one colour, also if the optional ones between them are hidden."""
    for at, before in enumerate(panels):
        for after in (*panels[at + 1 :], *panels[:at]):
            if before.item.field == after.item.field:
                yield _same_field(before, after, "follow each other")
            if not isinstance(after.item, Figure | Clock):
                break


def like_tiles(found: Sequence[Found[Topic]]) -> Iterator[Problem]:
    """Reports touching tiles of one colour, on a wide or an upright screen."""
    shown = {topic.item.id for topic in found}
    topics = [topic for topic in found if topic.item.has_tile(shown)]
    each = tiles_a_screen(len(topics))
    widths = {tile_columns(each, upright) for upright in (False, True)}
    for begins in range(0, len(topics), each):
        screen = topics[begins : begins + each]
        for at, tile in enumerate(screen):
            touching = {n for width in widths for n in (at + 1, at + width) if n != at + 1 or n % width}
            for n in sorted(touching):
                if n < len(screen) and screen[n].item.field == tile.item.field:
                    yield _same_field(tile, screen[n], "touch as tiles")


def _same_field[Coloured: Panel | Topic](one: Found[Coloured], other: Found[Coloured], how: str) -> Problem:
    text = f"“{one.item.id}” and “{other.item.id}” {how} and share the field “{one.item.field}”: change one"
    return other.document.warning(("field",), text)


def _motifs(document: Document, table: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    yield from texts(document, (*table, "motif"))
    for page in pages(document) if not table else ():
        yield from texts(document, (*page, "motif"))


def _icons(document: Document, table: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """The icons of rows, of a panel or slide and of a topic's pages."""
    yield from _listed(document, (*table, "icons"))
    for page in pages(document) if not table else ():
        yield from texts(document, (*page, "all_true_icon"))
        yield from _listed(document, (*page, "filler_icons"))
        for row in _tables(document, "row", page):
            yield from texts(document, (*row, "icon"))
            yield from texts(document, (*row, "ask_icon"))
        for part in _tables(document, "part", page):
            yield from _listed(document, (*part, "icons"))


def pages(document: Document) -> Iterator[KeyPath]:
    """The paths of a topic's pages."""
    return _tables(document, "page")


def _tables(document: Document, name: str, inside: KeyPath = ()) -> Iterator[KeyPath]:
    tables = _at(document, inside).get(name)
    for at, table in enumerate(tables[:MOST_PAGES]) if isinstance(tables, list) else ():
        if isinstance(table, dict):
            yield (*inside, name, at)


def _listed(document: Document, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """The texts of the list at a path."""
    values = _at(document, path[:-1]).get(str(path[-1]))
    for at, value in enumerate(values[:MOST_PAGES]) if isinstance(values, list) else ():
        if isinstance(value, str):
            yield (*path, at), value


def _at(document: Document, path: Sequence[str | int]) -> dict[str, Any]:
    """The table at a path; empty for a value of another type."""
    table: Any = document.data
    for step in path:
        table = table[step]
    return table if isinstance(table, dict) else {}


def texts(document: Document, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """The texts at a path; empty for values of another type, which the model reports."""
    value = _at(document, path[:-1]).get(str(path[-1]))
    if isinstance(value, str) and value:
        yield path, value
