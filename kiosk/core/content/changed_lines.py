"""Writes the changed lines of a page or panel into its tables: texts, lists, and parts that are cut."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from kiosk.base.toml_lines import KeyPath
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.change_origins import ChangeOrigins
from kiosk.core.content.overridden import ChangeFault, WhyNot
from kiosk.core.content.overrides import AddWords, ReplaceWords
from kiosk.core.content.shown_lines import BULLET, ShownLine, ShownText, words_in

Added = list[tuple[KeyPath, AddWords]]
"""Changes, each with its path in the file of the override."""


class ChangedLines:
    """``replaced`` are the changes whose words have sources of their own, or are about the law."""

    def __init__(
        self, table: dict[str, Any], replaced: Mapping[KeyPath, ReplaceWords], origins: ChangeOrigins
    ) -> None:
        self._table, self._replaced, self._origins = table, replaced, origins
        parts = table.get("part")
        self._parts = parts if isinstance(parts, list) else None
        self._owners = {id(part) for part in self._parts or () if isinstance(part, dict)}

    def write(self, texts: list[ShownText], ending: Added, is_panel: bool) -> Iterator[ChangeFault]:
        """Writes the changes; ``ending`` come at the end of the page or, if it ``is_panel``, of its list."""
        made: dict[int, list[dict[str, Any]]] = {}
        in_lists: dict[tuple[int, str], list[ShownText]] = {}
        of_lines = [each for each in texts if id(each.table) in self._owners and _has_lines(each)]
        for text in (each for each in texts if each not in of_lines):
            following = [each for line in text.blocks for each in line.added]
            if id(text.table) in self._owners:
                self._set(text)
                parts = made.setdefault(id(text.table), [text.table])
                parts.extend(self._origins.added(*each) for each in following)
            elif text.at is None:
                self._set(text)
                yield from _without_place(following)
            else:
                in_lists.setdefault((id(text.table), text.key), []).append(text)
        for text in of_lines:
            made[id(text.table)] = [*self._cut(text), *made.get(id(text.table), [text.table])[1:]]
        for listed in in_lists.values():
            self._relist(listed, ending if is_panel and listed[0].key == "items" else [])
        if self._parts is not None:
            now = chain.from_iterable(made.get(id(part), [part]) for part in self._parts)
            self._table["part"] = [part for part in now if part.get("text", "x") != ""]
            self._table["part"] += [self._origins.added(*each) for each in ending]
        elif not any(key == "items" for _, key in in_lists):
            yield from _without_place(ending)

    def _set(self, text: ShownText) -> None:
        """Sets a text of one line."""
        is_part = id(text.table) in self._owners
        for line in text.blocks:
            if line.edits:
                new = line.changed
                if new or (is_part and text.key == "text"):
                    text.table[text.key] = new
                else:
                    del text.table[text.key]
                self._origins.note(text.place, line.origin)
                if is_part:
                    self._set_sources(text.table, line)

    def _set_sources(self, table: dict[str, Any], line: ShownLine) -> None:
        if change := self._replaced.get(line.origin):
            if change.sources:
                table["sources"] = list(change.sources)
            if change.legal is not None:
                table["legal"] = change.legal

    def _relist(self, texts: list[ShownText], ending: Added) -> None:
        table, key = texts[0].table, texts[0].key
        icons = table.get("icons") if key == "items" else None
        rows: list[tuple[str, object, KeyPath | None]] = []
        for text in texts:
            at = text.at or 0
            old = icons[at] if isinstance(icons, list) and at < len(icons) else ""
            line = text.blocks[0] if text.blocks else None
            if line is None or not line.edits:
                rows.append((table[key][at], old, None))
            elif line.changed:
                rows.append((line.changed, old, line.origin))
            else:
                self._origins.note((id(table), key, None), line.origin)
            if line:
                rows += [(words_in(add.text), add.icon, path) for path, add in line.added]
        rows += [(words_in(add.text), add.icon, path) for path, add in ending]
        table[key] = [row for row, _, _ in rows]
        if isinstance(icons, list) and icons:
            table["icons"] = [icon for _, icon, _ in rows if icon]
        for at, (_, _, path) in enumerate(rows):
            if path:
                self._origins.note((id(table), key, at), path)
                of_icons = (id(table), "icons", None)
                self._origins.note(of_icons, self._origins.of(of_icons) or path)

    def _cut(self, text: ShownText) -> list[dict[str, Any]]:
        """Cuts a part of several lines; each changed line becomes a part of its own."""
        if not any(line.edits or line.added for line in text.blocks):
            return [text.table]
        written, icons = text.table["text"].split("\n"), iter(text.table.get("icons") or ())
        ends = [*(line.below for line in text.blocks[1:]), len(written)]
        parts: list[dict[str, Any]] = []
        goes_on = False
        for line, end in zip(text.blocks, ends, strict=True):
            is_item = line.block.kind is BlockKind.ITEM
            icon = next(icons, None) if is_item else None
            same = "\n".join(written[line.below : end])
            if line.edits:
                if new := line.changed:
                    words = f"{BULLET}{new}" if is_item else new
                    parts.append(self._origins.piece(text.table, words, line.below, icon))
                    self._origins.note((id(parts[-1]), "text", None), line.origin)
                    self._set_sources(parts[-1], line)
                goes_on = False
            elif goes_on:
                parts[-1]["text"] += f"\n{same}"
                parts[-1].setdefault("icons", []).extend(filter(None, (icon,)))
            else:
                parts.append(self._origins.piece(text.table, same, line.below, icon))
                goes_on = True
            if line.added:
                parts += [self._origins.added(path, add, as_item=is_item) for path, add in line.added]
                goes_on = False
        self._give_heading(text.table, parts)
        return parts

    def _give_heading(self, table: dict[str, Any], parts: list[dict[str, Any]]) -> None:
        """Gives the first piece the heading of the part."""
        if parts and (heading := table.get("heading", "")):
            parts[0]["heading"] = heading
            if origin := self._origins.of((id(table), "heading", None)):
                self._origins.note((id(parts[0]), "heading", None), origin)


def _without_place(added: Added) -> Iterator[ChangeFault]:
    return (ChangeFault(path, WhyNot.NO_PLACE) for path, _ in added)


def _has_lines(text: ShownText) -> bool:
    """Whether the text of a part may have several paragraphs and items."""
    return text.key == "text" and text.table.get("kind", "text") == "text"
