"""The texts of content files in reading order: a sheet for each panel, page, tile, slide, note, guide."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from os.path import realpath
from pathlib import Path
from typing import Any, Literal

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.load_deck import changes_of, read_panel, read_topic
from kiosk.content.deck.passages import Passage, passages_of
from kiosk.content.files.closed_folders import files_in
from kiosk.content.files.document import Document, read_document
from kiosk.core.content.deck import WRITTEN_IN
from kiosk.core.content.topics import MOST_PAGES

SheetKind = Literal["panel", "tile", "page", "slide", "note", "guide"]
Folder = Literal["panels", "topics", "slides", "notes", "guides"]

_FOLDERS: tuple[Folder, ...] = ("panels", "topics", "slides", "notes", "guides")

_READERS: Mapping[Folder, Callable[[Document], object]] = {"panels": read_panel, "topics": read_topic}
_MOST_PASSAGES = 500
"""The most passages of a sheet; no reader could manage more."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Texts that are read together. ``ref`` is a panel's or topic's id or “topic/page”."""

    document: Document
    path: KeyPath
    kind: SheetKind
    ref: str
    language: str
    table: Mapping[str, Any]
    passages: tuple[Passage, ...]

    def warning(self, text: str) -> Problem:
        return self.document.warning((*self.path, "id"), text)


def read_sheets(folders: Mapping[Path, str]) -> tuple[Sheet, ...]:
    """Reads all sheets in content folders, each with its language; a later folder's file wins.

    Files that are not TOML are skipped: loading the deck reports them. A sheet that a folder changes has the
    folder's language.
    """
    found: dict[Folder, dict[str, Document]] = {name: {} for name in _FOLDERS}
    written_in: dict[str, str] = {}
    changed_in: dict[tuple[Folder, str], str] = {}
    changes = changes_of(list(folders), [WRITTEN_IN, *folders.values()][-1])
    for folder, language in folders.items():
        home = realpath(folder)
        for name in _FOLDERS:
            for path in files_in(folder / name):
                document = read_document(path, folder, home)
                if isinstance(document, Document):
                    found[name][path.stem] = document
                    written_in[document.file] = language
        for name, read in _READERS.items() if changes else ():
            for ref, document in changes.rewrite(folder, name, found[name], read) if changes else ():
                found[name][ref] = document
                changed_in[name, ref] = language
    return tuple(
        sheet
        for name, documents in found.items()
        for ref, document in documents.items()
        for sheet in _sheets_of(
            document, name, written_in[document.file], changed_in.get((name, ref), written_in[document.file])
        )
    )


def _sheets_of(document: Document, folder: Folder, written_in: str, changed_in: str) -> Iterator[Sheet]:
    """Yields the sheets of a file in a folder of that name, also if its model would refuse it.

    Excessively long texts are skipped: the model refuses them.
    """
    data, ref = document.data, Path(document.file).stem
    pages = data.get("page")

    def sheet(kind: SheetKind, table: Mapping[str, Any], name: str = ref, path: KeyPath = ()) -> Sheet:
        passages = _readable(document, path, table)
        is_changed = any(document.is_changed(passage.path) for passage in passages)
        language = changed_in if is_changed else written_in
        return Sheet(document, path, kind, name, language, table, passages)

    if folder == "notes":
        head = {key: value for key, value in data.items() if key != "page"}
        if "text" in head:
            yield sheet("note", head)
    elif folder == "guides":
        yield sheet("guide", data)
    elif isinstance(pages, list):
        yield sheet("tile", {key: data[key] for key in ("title", "title_for_others") if key in data})
    else:
        yield sheet("slide" if folder == "slides" else "panel", data)
    for at, page in enumerate(pages[:MOST_PAGES]) if isinstance(pages, list) else ():
        if isinstance(page, dict):
            kind: SheetKind = "note" if folder == "notes" else "page"
            yield sheet(kind, page, f"{ref}/{page.get('id')}", ("page", at))


def of_language(sheets: Sequence[Sheet], language: str) -> tuple[Sheet, ...]:
    """The sheets of a language and its regional variants, such as en-GB for en."""
    return tuple(sheet for sheet in sheets if language in {sheet.language, sheet.language.partition("-")[0]})


def _readable(document: Document, path: KeyPath, table: Mapping[str, Any]) -> tuple[Passage, ...]:
    return tuple(islice(passages_of(document, path, table), _MOST_PASSAGES))
