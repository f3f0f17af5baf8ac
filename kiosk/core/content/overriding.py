"""Makes a site's changes in the file of a panel or topic."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from itertools import chain
from typing import Any

from kiosk.base.toml_lines import KeyPath
from kiosk.core.content.change_origins import ChangeOrigins
from kiosk.core.content.changed_lines import Added, ChangedLines
from kiosk.core.content.overridden import ChangeFault, Overridden, WhyNot
from kiosk.core.content.overrides import AddWords, ContentChange, HideWords, LinkTo, Override, ReplaceWords
from kiosk.core.content.shown_lines import ShownLine, texts_in, words_in

Entries = Mapping[KeyPath, ContentChange]
"""Changes by their paths in the file of the override."""


def override(
    data: Mapping[str, Any],
    changes: Override,
    chosen: Collection[KeyPath],
    whole: bool = False,
    by_line: bool = False,
) -> Overridden:
    """A panel or topic, as in its file, with the ``chosen`` changes.

    ``whole``: the new words are in another language than the old ones, so they cannot share a paragraph.
    ``by_line``: a sentence is hidden with its line, because the rest of it has no translation.
    """
    work = _Work(deepcopy(dict(data)), whole, whole or by_line)
    entries = {path: entry for path, entry in changes.entries.items() if path in chosen}
    for page_id in dict.fromkeys(entry.page for entry in entries.values()):
        on_page = {path: entry for path, entry in entries.items() if entry.page == page_id}
        if (table := work.page(page_id, on_page)) is not None:
            work.change(table, on_page)
    return work.result()


class _Work:
    """A file under change."""

    def __init__(self, data: dict[str, Any], whole: bool, by_line: bool) -> None:
        self._data, self._whole, self._by_line = data, whole, by_line
        self._origins = ChangeOrigins(data)
        self._faults: list[ChangeFault] = []

    def page(self, page_id: str | None, entries: Entries) -> dict[str, Any] | None:
        """The table to change: a page, or the whole panel."""
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
                        self._not_found(path, lines)
                case AddWords():
                    ending.append((path, entry))
                case LinkTo() | HideWords(link=str()):
                    self._link(table, path, entry)
        replaced = {path: entry for path, entry in entries.items() if isinstance(entry, ReplaceWords)}
        lines_of = ChangedLines(table, replaced, self._origins)
        self._faults += lines_of.write(texts, ending, is_panel=table is self._data)
        if any(isinstance(entry, HideWords) and not (entry.was or entry.link) for entry in entries.values()):
            self._hide_page(table, entries)

    def result(self) -> Overridden:
        return self._origins.overridden(self._data, tuple(self._faults))

    def _edit(self, lines: list[ShownLine], was: str, text: str, path: KeyPath) -> None:
        found = [(line, span) for line in lines if (span := line.find(words_in(was)))]
        if not found:
            self._not_found(path, lines)
        hides_line = self._by_line and not text
        for line, span in found:
            begins, ends = (0, len(line.sentences)) if hides_line else span
            if self._whole and ends - begins < len(line.sentences):
                self._faults.append(ChangeFault(path, WhyNot.NOT_WHOLE, (line.block.text,)))
            elif not line.is_free(begins, ends):
                self._faults.append(ChangeFault(path, WhyNot.TWICE, (words_in(was),)))
            else:
                line.edits[begins, ends] = text, path

    def _not_found(self, path: KeyPath, lines: list[ShownLine]) -> None:
        known = chain.from_iterable((line.block.text, *line.sentences) for line in lines)
        self._faults.append(ChangeFault(path, WhyNot.NOT_SAID, tuple(dict.fromkeys(known))))

    def _link(self, table: dict[str, Any], path: KeyPath, entry: ContentChange) -> None:
        links = table.setdefault("links", []) if "links" in table or isinstance(entry, LinkTo) else []
        gone = entry.instead if isinstance(entry, LinkTo) else getattr(entry, "link", None)
        if gone is not None and gone not in links:
            self._faults.append(ChangeFault(path, WhyNot.NO_LINK, tuple(map(str, links))))
            return
        at = links.index(gone) if gone is not None else len(links)
        if isinstance(entry, LinkTo):
            links[at : at + (gone is not None)] = [entry.to]
            self._origins.note((id(table), "links", at), path)
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
        self._origins.note((id(self._data), "page", None), path)

    def _fail(self, entries: Entries, why: WhyNot, known: tuple[str, ...] = ()) -> None:
        self._faults += (ChangeFault(path, why, known) for path in entries)
