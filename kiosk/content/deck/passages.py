"""The passages of a content file as people read them, each with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document
from kiosk.core.content.blocks import parse_with_lines
from kiosk.core.content.shown_lines import NEVER_SHOWN
from kiosk.core.text.plain_text import LONGEST_TEXT

_OF_GUIDES = frozenset(("talks", "printed"))
_NEVER_SHOWN = NEVER_SHOWN | _OF_GUIDES
_DEEPEST = 6
"""Longest path; the texts of every kind have shorter ones."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, item, title or the like; ``table`` is the table that contains it, such as a part or a
    row.
    """

    document: Document
    path: KeyPath
    line: int
    text: str
    table: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The key of the text in ``table``."""
        return next(step for step in reversed(self.path) if isinstance(step, str))

    @property
    def is_legal(self) -> bool:
        return self.table.get("legal") is True

    @property
    def only_for(self) -> str | None:
        """The kind of organisation at whose screens it is shown; None means all."""
        return self.table.get("only_for")

    @property
    def file(self) -> str:
        """The file of the text."""
        return self.document.holder(self.path).file

    def error(self, text: str) -> Problem:
        return Problem(self.file, self.line, Severity.ERROR, text)

    def warning(self, text: str) -> Problem:
        return Problem(self.file, self.line, Severity.WARNING, text)


def passages_of(document: Document, path: KeyPath, table: Mapping[str, Any]) -> Iterator[Passage]:
    """Yields the passages of a table at a path of the file.

    Excessively long texts are skipped: the model refuses them.
    """
    for key, value in table.items():
        if key not in _NEVER_SHOWN:
            yield from _inside(document, (*path, key), value, table)


def _inside(document: Document, path: KeyPath, value: object, table: Mapping[str, Any]) -> Iterator[Passage]:
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            return
        first = document.line_of_text(path)
        for offset, block in parse_with_lines(value):
            yield Passage(document, path, first + offset, block.text, table)
    elif len(path) > _DEEPEST:
        return
    elif isinstance(value, list):
        for at, entry in enumerate(value):
            yield from _inside(document, (*path, at), entry, table)
    elif isinstance(value, dict):
        yield from passages_of(document, path, value)
