"""Records the origin of each table and text of a panel or topic while a site's changes are made in it."""

from copy import deepcopy
from typing import Any

from kiosk.base.toml_lines import KeyPath
from kiosk.core.content.overridden import ChangeFault, Overridden
from kiosk.core.content.overrides import AddWords
from kiosk.core.content.shown_lines import BULLET, Place, tables_in, words_in


class ChangeOrigins:
    """Tables are identified by their identity, so all of them are kept."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._kept = [table for _, table in tables_in(data)]
        self._former = {id(table): path for path, table in tables_in(data)}
        self._below: dict[int, int] = {}
        self._of_texts: dict[Place, KeyPath] = {}
        self._of_parts: dict[int, KeyPath] = {}

    def note(self, place: Place, path: KeyPath) -> None:
        """Records that the text there comes from the change at ``path``, or is removed by it."""
        self._of_texts[place] = path

    def of(self, place: Place) -> KeyPath | None:
        return self._of_texts.get(place)

    def piece(self, table: dict[str, Any], text: str, below: int, icon: str | None) -> dict[str, Any]:
        """A part with some lines of ``table``, which begin ``below`` its text, without its heading."""
        left_out = {"heading", "icons", "text"}
        part = {key: deepcopy(value) for key, value in table.items() if key not in left_out}
        part |= {"text": text, **({"icons": [icon]} if icon else {})}
        self._former[id(part)] = self._former[id(table)]
        self._below[id(part)] = below
        self._kept.append(part)
        return part

    def added(self, path: KeyPath, add: AddWords, as_item: bool = False) -> dict[str, Any]:
        """A part with the words that a change adds."""
        text = f"{BULLET}{words_in(add.text)}" if as_item else add.text
        part: dict[str, Any] = {"text": text, "sources": list(add.sources), "legal": add.legal}
        if add.icon:
            part["icons"] = [add.icon]
        self._kept.append(part)
        self._of_parts[id(part)] = path
        self._of_texts[id(part), "text", None] = path
        return part

    def overridden(self, data: dict[str, Any], faults: tuple[ChangeFault, ...]) -> Overridden:
        """The data as it is now, with the origins by path."""
        now = list(tables_in(data))
        origins: dict[KeyPath, KeyPath] = {}
        for path, table in now:
            if id(table) in self._of_parts:
                origins[path] = self._of_parts[id(table)]
            for (owner, key, at), origin in self._of_texts.items():
                if owner == id(table):
                    origins[(*path, key) if at is None else (*path, key, at)] = origin
        return Overridden(
            data,
            {path: self._former[id(table)] for path, table in now if id(table) in self._former},
            {path: self._below[id(table)] for path, table in now if id(table) in self._below},
            origins,
            faults,
        )
