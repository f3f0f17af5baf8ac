"""A panel or topic after a site's changes, and the changes that could not be made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kiosk.base.toml_lines import KeyPath
from kiosk.core.content.blocks import parse_with_lines
from kiosk.core.content.shown_lines import NEVER_SHOWN
from kiosk.core.content.translatable import Key


class WhyNot(StrEnum):
    """Why a change is not made; the fault's ``known`` are the possible meanings."""

    NO_PAGE = "no page"
    PAGE_MISSING = "page missing"
    PAGE_NEEDLESS = "page needless"
    NOT_SAID = "not said"
    NOT_WHOLE = "not whole"
    TWICE = "twice"
    NO_PLACE = "no place"
    NO_LINK = "no link"


@dataclass(frozen=True, slots=True)
class ChangeFault:
    """``path`` is that of the change in the file of the override."""

    path: KeyPath
    why: WhyNot
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overridden:
    """The ``data`` of a file with changes made.

    ``former`` maps the present path of each remaining table to its former one. ``below`` is by how many lines
    a part begins further down than the part that it was cut from. ``origins`` are the changes that texts,
    links and parts come from, by path; also of removed texts.
    """

    data: dict[str, Any]
    former: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    below: Mapping[KeyPath, int] = field(default_factory=dict)
    origins: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    faults: tuple[ChangeFault, ...] = ()

    def origin(self, path: KeyPath) -> KeyPath | None:
        """The change that the text, or the part that holds it, comes from."""
        if path in self.origins:
            return self.origins[path]
        parts = (path[:length] for length in range(len(path) - 1, 0, -1) if isinstance(path[length - 1], int))
        return next((self.origins[part] for part in parts if part in self.origins), None)

    def words(self, ref: str) -> Iterator[tuple[KeyPath, int, Key]]:
        """Every new text of a panel or topic: its change, the line below its beginning, its key."""
        for path, origin in self.origins.items():
            key = next((step for step in reversed(path) if isinstance(step, str)), "")
            text = _at(self.data, path)
            if isinstance(text, str) and key not in NEVER_SHOWN:
                page = _at(self.data, path[:2]) if path[0] == "page" else None
                context = f"{ref}/{page['id']}" if isinstance(page, dict) else ref
                for below, block in parse_with_lines(text):
                    yield origin, below, (context, block.text)


def _at(data: object, path: KeyPath) -> object:
    """The value at a path; None if nothing is there."""
    for step in path:
        match data:
            case dict() if step in data:
                data = data[step]
            case list() if isinstance(step, int) and step < len(data):
                data = data[step]
            case _:
                return None
    return data
