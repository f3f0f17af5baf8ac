"""Checks names of files, colours and drawings, which a model cannot."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.design import DesignNames
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean, shorten
from kiosk.core.base.ids import is_slug
from kiosk.core.content.panels import Panel
from kiosk.core.content.talks.guide import Guide
from kiosk.core.content.talks.notes import Notes
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.topics import MOST_PAGES, Topic
from kiosk.core.content.translatable import Key
from kiosk.core.schedule.playlist import Playlist

Thing = Panel | Topic | Programme | Notes | Guide | Playlist
"""All contents with a file of their own."""


OVERRIDES = "overrides"
"""The folder with a site's changes of others' panels and topics."""

RESERVED_FIELD = "ink"


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
                    path, f"id “{shorten(name)}” is not the name of the file: {_one_name(name, stem)}"
                )
        yield from self._look_at(document, ())
        yield from self.check_own(document)

    def check_own(self, document: Document) -> Iterator[Problem]:
        """Checks the slides of a talk by staff."""
        for path in _tables(document, "own"):
            yield from self._look_at(document, path)

    def _look_at(self, document: Document, table: KeyPath) -> Iterator[Problem]:
        for path, name in texts(document, (*table, "field")):
            if name == RESERVED_FIELD:
                yield document.error(
                    path, f"field “{RESERVED_FIELD}” is kept for the program: choose another"
                )
            elif name not in self.names.fields:
                hint = did_you_mean(name, self.names.fields - {RESERVED_FIELD})
                yield document.error(path, f"there is no field “{shorten(name)}”: {hint}")
        for path, motif in _motifs(document, table):
            if motif not in self.names.motifs:
                hint = did_you_mean(motif, self.names.motifs)
                yield document.error(path, f"there is no drawing “{shorten(motif)}”: {hint}")
        for path, icon in _icons(document, table):
            if icon not in self.names.icons:
                hint = did_you_mean(icon, self.names.icons)
                yield document.error(path, f"there is no icon “{shorten(icon)}”: {hint}")


def _one_name(name: str, stem: str) -> str:
    """How the id and the name of its file become one that can be used."""
    if is_slug(stem):
        return f"make it “{stem}”"
    if is_slug(name):
        return f"call the file {shorten(name)}.toml"
    return f"call both {'-'.join(re.findall('[a-z0-9]+', stem.lower())) or 'our-panel'}"


def _motifs(document: Document, table: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    yield from texts(document, (*table, "motif"))
    yield from _listed(document, (*table, "beats"))
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
