"""Makes the changes of a site in a panel or topic, as its file has it."""

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import field
from enum import StrEnum
from itertools import chain
from typing import Any

from kiosk.core.base.toml_lines import KeyPath
from kiosk.core.content.blocks import BlockKind, parse_with_lines
from kiosk.core.content.overrides import AddWords, ContentChange, HideWords, LinkTo, Override, ReplaceWords
from kiosk.core.content.shown_lines import (
    BULLET,
    NEVER_SHOWN,
    Place,
    ShownLine,
    ShownText,
    tables_in,
    texts_in,
    words_in,
)
from kiosk.core.content.translatable import Key
from kiosk.frozen import dataclass

Entries = Mapping[KeyPath, ContentChange]
Replaced = Mapping[KeyPath, ReplaceWords]
Added = list[tuple[KeyPath, AddWords]]
"""Changes, each with its path in the file of the override."""


class WhyNot(StrEnum):
    """WhyNot a change is not made; the fault's ``known`` are what could have been meant."""

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

    ``former`` has the former path of each table that is still there, by its path now. ``below`` is by how
    many lines a part begins further down than the part that it was cut from. ``origins`` are the changes from
    which texts, links and parts come, by path; also of texts that are gone.
    """

    data: dict[str, Any]
    former: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    below: Mapping[KeyPath, int] = field(default_factory=dict)
    origins: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    faults: tuple[ChangeFault, ...] = ()

    def origin(self, path: KeyPath) -> KeyPath | None:
        """The change from which the text, or the part that holds it, comes."""
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


def override(
    data: Mapping[str, Any],
    changes: Override,
    chosen: Collection[KeyPath],
    whole: bool = False,
    by_line: bool = False,
) -> Overridden:
    """A panel or topic, as its file has it, with the ``chosen`` changes.

    ``whole``: the new words are in another language than the old ones, so they cannot share a paragraph.
    ``by_line``: a sentence is hidden with its line, because nobody has translated the rest of it alone.
    """
    work = _Work(deepcopy(dict(data)), whole, whole or by_line)
    entries = {path: entry for path, entry in changes.entries.items() if path in chosen}
    for page_id in dict.fromkeys(entry.page for entry in entries.values()):
        on_page = {path: entry for path, entry in entries.items() if entry.page == page_id}
        if (table := work.page(page_id, on_page)) is not None:
            work.change(table, on_page)
    return work.result()


class _Work:
    """The tables while they are changed. Tables are told apart by identity, so all of them are kept."""

    def __init__(self, data: dict[str, Any], whole: bool, by_line: bool) -> None:
        self._data, self._whole, self._by_line = data, whole, by_line
        self._kept = [table for _, table in tables_in(data)]
        self._former = {id(table): path for path, table in tables_in(data)}
        self._below: dict[int, int] = {}
        self._origins: dict[Place, KeyPath] = {}
        self._of_tables: dict[int, KeyPath] = {}
        self._faults: list[ChangeFault] = []

    def page(self, page_id: str | None, entries: Entries) -> dict[str, Any] | None:
        """The table that is changed: a page, or the whole panel."""
        pages = self._data.get("page")
        if not isinstance(pages, list):
            if page_id is None:
                return self._data
            self._fail(entries, WhyNot.PAGE_NEEDLESS)
            return None
        known = {str(page.get("id")): page for page in pages if isinstance(page, dict)}
        if page_id in known:
            return known[page_id]
        self._fail(entries, WhyNot.NO_PAGE if page_id else WhyNot.PAGE_MISSING, tuple(known))
        return None

    def change(self, table: dict[str, Any], entries: Entries) -> None:
        texts = list(texts_in(table))
        lines = [line for text in texts for line in text.blocks]
        ending: Added = []
        for path, entry in entries.items():
            match entry:
                case ReplaceWords(was=was, text=text):
                    self._edit(lines, was, words_in(text), path)
                case HideWords(was=was) if was:
                    self._edit(lines, was, "", path)
                case AddWords(after=after) if after:
                    if found := [line for line in lines if line.find(words_in(after))]:
                        found[0].added.append((path, entry))
                    else:
                        self._not_said(path, lines)
                case AddWords():
                    ending.append((path, entry))
                case LinkTo() | HideWords(link=str()):
                    self._link(table, path, entry)
        changes = {path: entry for path, entry in entries.items() if isinstance(entry, ReplaceWords)}
        self._rewrite(table, texts, ending, changes)
        if any(isinstance(entry, HideWords) and not (entry.was or entry.link) for entry in entries.values()):
            self._hide_page(table, entries)

    def result(self) -> Overridden:
        now = list(tables_in(self._data))
        origins: dict[KeyPath, KeyPath] = {}
        for path, table in now:
            if id(table) in self._of_tables:
                origins[path] = self._of_tables[id(table)]
            for (owner, key, at), origin in self._origins.items():
                if owner == id(table):
                    origins[(*path, key) if at is None else (*path, key, at)] = origin
        return Overridden(
            self._data,
            {path: self._former[id(table)] for path, table in now if id(table) in self._former},
            {path: self._below[id(table)] for path, table in now if id(table) in self._below},
            origins,
            tuple(self._faults),
        )

    def _edit(self, lines: list[ShownLine], was: str, text: str, path: KeyPath) -> None:
        found = [(line, span) for line in lines if (span := line.find(words_in(was)))]
        if not found:
            self._not_said(path, lines)
        hides_line = self._by_line and not text
        for line, span in found:
            begins, ends = (0, len(line.sentences)) if hides_line else span
            if self._whole and ends - begins < len(line.sentences):
                self._faults.append(ChangeFault(path, WhyNot.NOT_WHOLE, (line.block.text,)))
            elif not line.is_free(begins, ends):
                self._faults.append(ChangeFault(path, WhyNot.TWICE, (words_in(was),)))
            else:
                line.edits[begins, ends] = text, path

    def _not_said(self, path: KeyPath, lines: list[ShownLine]) -> None:
        said = chain.from_iterable((line.block.text, *line.sentences) for line in lines)
        self._faults.append(ChangeFault(path, WhyNot.NOT_SAID, tuple(dict.fromkeys(said))))

    def _link(self, table: dict[str, Any], path: KeyPath, entry: ContentChange) -> None:
        links = table.setdefault("links", []) if "links" in table or isinstance(entry, LinkTo) else []
        gone = entry.instead if isinstance(entry, LinkTo) else getattr(entry, "link", None)
        if gone is not None and gone not in links:
            self._faults.append(ChangeFault(path, WhyNot.NO_LINK, tuple(map(str, links))))
            return
        at = links.index(gone) if gone is not None else len(links)
        if isinstance(entry, LinkTo):
            links[at : at + (gone is not None)] = [entry.to]
            self._origins[id(table), "links", at] = path
        else:
            del links[at]

    def _hide_page(self, table: dict[str, Any], entries: Entries) -> None:
        if table is self._data:
            hides = {
                path: each for path, each in entries.items() if isinstance(each, HideWords) and not each.was
            }
            self._fail(hides, WhyNot.NO_PLACE)
            return
        self._data["page"] = [page for page in self._data["page"] if page is not table]
        path = next(p for p, e in entries.items() if isinstance(e, HideWords) and not (e.was or e.link))
        self._origins[id(self._data), "page", None] = path

    def _rewrite(
        self,
        table: dict[str, Any],
        texts: list[ShownText],
        ending: Added,
        changes: Replaced,
    ) -> None:
        parts = table.get("part")
        owners = (
            {id(part): part for part in parts if isinstance(part, dict)} if isinstance(parts, list) else {}
        )
        made: dict[int, list[dict[str, Any]]] = {}
        in_lists: dict[tuple[int, str], list[ShownText]] = {}
        of_lines = [each for each in texts if id(each.table) in owners and _has_lines(each)]
        for text in (each for each in texts if each not in of_lines):
            following = [each for line in text.blocks for each in line.added]
            if id(text.table) in owners:
                self._set(text, changes, owners)
                made.setdefault(id(text.table), [text.table]).extend(self._part(*each) for each in following)
            elif text.at is None:
                self._set(text, changes, owners)
                self._fail(dict(following), WhyNot.NO_PLACE)
            else:
                in_lists.setdefault((id(text.table), text.key), []).append(text)
        for text in of_lines:
            made[id(text.table)] = [*self._cut(text, changes), *made.get(id(text.table), [text.table])[1:]]
        for listed in in_lists.values():
            self._relist(listed, ending if listed[0].key == "items" and table is self._data else [])
        if isinstance(parts, list):
            now = chain.from_iterable(made.get(id(part), [part]) for part in parts)
            table["part"] = [part for part in now if part.get("text", "x") != ""]
            table["part"] += [self._part(*each) for each in ending]
        elif not any(key == "items" for _, key in in_lists):
            self._fail(dict(ending), WhyNot.NO_PLACE)

    def _set(self, text: ShownText, changes: Replaced, owners: Mapping[int, object]) -> None:
        """A text of one line."""
        for line in text.blocks:
            if line.edits:
                new = line.changed
                if new or (id(text.table) in owners and text.key == "text"):
                    text.table[text.key] = new
                else:
                    del text.table[text.key]
                self._origins[text.place] = line.origin
                if id(text.table) in owners:
                    self._say_whence(text.table, line, changes)

    def _say_whence(self, table: dict[str, Any], line: ShownLine, changes: Replaced) -> None:
        if change := changes.get(line.origin):
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
                self._origins[id(table), key, None] = line.origin
            if line:
                rows += [(words_in(add.text), add.icon, path) for path, add in line.added]
        rows += [(words_in(add.text), add.icon, path) for path, add in ending]
        table[key] = [row for row, _, _ in rows]
        if isinstance(icons, list) and icons:
            table["icons"] = [icon for _, icon, _ in rows if icon]
        for at, (_, _, path) in enumerate(rows):
            if path:
                self._origins[id(table), key, at] = path
                self._origins.setdefault((id(table), "icons", None), path)

    def _cut(self, text: ShownText, changes: Replaced) -> list[dict[str, Any]]:
        """A part of several lines; each line that is changed becomes a part of its own."""
        if not any(line.edits or line.added for line in text.blocks):
            return [text.table]
        written, icons = text.table["text"].split("\n"), iter(text.table.get("icons") or ())
        ends = [*(line.below for line in text.blocks[1:]), len(written)]
        parts: list[dict[str, Any]] = []
        heading = text.table.get("heading", "")
        goes_on = False
        for line, end in zip(text.blocks, ends, strict=True):
            is_item = line.block.kind is BlockKind.ITEM
            icon = next(icons, None) if is_item else None
            if line.edits:
                if new := line.changed:
                    part = self._piece(
                        text.table, f"{BULLET}{new}" if is_item else new, line.below, icon, parts
                    )
                    self._origins[id(part), "text", None] = line.origin
                    self._say_whence(part, line, changes)
                goes_on = False
            elif goes_on:
                parts[-1]["text"] += "\n" + "\n".join(written[line.below : end])
                parts[-1].setdefault("icons", []).extend(filter(None, (icon,)))
            else:
                self._piece(text.table, "\n".join(written[line.below : end]), line.below, icon, parts)
                goes_on = True
            for path, add in line.added:
                parts.append(self._part(path, add, as_item=is_item))
                goes_on = False
        if parts and heading:
            parts[0]["heading"] = heading
            if origin := self._origins.get((id(text.table), "heading", None)):
                self._origins[id(parts[0]), "heading", None] = origin
        return parts

    def _piece(
        self, table: dict[str, Any], text: str, below: int, icon: str | None, parts: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """The next piece of a part, still without its heading."""
        left_out = {"heading", "icons", "text"}
        part = {key: deepcopy(value) for key, value in table.items() if key not in left_out}
        part |= {"text": text, **({"icons": [icon]} if icon else {})}
        self._former[id(part)] = self._former[id(table)]
        self._below[id(part)] = below
        self._kept.append(part)
        parts.append(part)
        return part

    def _part(self, path: KeyPath, add: AddWords, as_item: bool = False) -> dict[str, Any]:
        text = f"{BULLET}{words_in(add.text)}" if as_item else add.text
        part: dict[str, Any] = {"text": text, "sources": list(add.sources), "legal": add.legal}
        if add.icon:
            part["icons"] = [add.icon]
        self._kept.append(part)
        self._of_tables[id(part)] = path
        self._origins[id(part), "text", None] = path
        return part

    def _fail(self, entries: Entries, why: WhyNot, known: tuple[str, ...] = ()) -> None:
        self._faults += (ChangeFault(path, why, known) for path in entries)


def _has_lines(text: ShownText) -> bool:
    """Whether the text of a part may have several paragraphs and items."""
    return text.key == "text" and text.table.get("kind", "text") == "text"


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
