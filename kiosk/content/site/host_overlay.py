"""Overlays a host's own site file on the file that all screens share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document

MERGED = frozenset(
    {"place", "desk", "mount", "speech", "timings", "go_live", "hours", "looks", "announcements"}
)
"""Tables that are merged key by key. Numbers are not: a confirmation belongs to one number."""


def overlay(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Merges both; ``above`` wins; a text with its languages and a list are replaced as a whole."""
    merged = {**below, **above}
    for key in MERGED & below.keys() & above.keys():
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            merged[key] = {**below[key], **above[key]}
    return merged


@dataclass(frozen=True, slots=True)
class Layered(Document):
    """Two files as one; ``file`` and ``lines`` are those of the base file."""

    above: Document = field(kw_only=True)

    @classmethod
    def of(cls, below: Document, above: Document) -> "Layered":
        return cls(below.file, overlay(below.data, above.data), below.source, above=above)

    @property
    def has_emergency(self) -> bool:
        """Whether the emergency number is that of this host's place, not that of all."""
        return isinstance(self.above.data.get("emergency"), dict)

    def error(self, path: KeyPath, text: str) -> Problem:
        """An error in the file with the longer match of ``path``, or in the only file for it."""
        return self.holder(path).error(path, text)

    def warning(self, path: KeyPath, text: str) -> Problem:
        return self.holder(path).warning(path, text)

    def holder(self, path: KeyPath) -> Document:
        path = path[: 2 if MERGED.issuperset(path[:1]) else 1]
        while path:
            if path in self.above.lines.keys:
                return self.above
            if path in self.lines.keys:
                break
            path = path[:-1]
        return Document(self.file, self.data, self.source)
