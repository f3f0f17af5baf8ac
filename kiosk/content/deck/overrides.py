"""Reads content/overrides: a folder's changes of panels and topics in the folders below it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import OVERRIDES, Found, Thing
from kiosk.content.deck.override_file import KINDS, Kind, OverrideFile, read_override
from kiosk.content.deck.override_result import changed, reduced
from kiosk.content.files.closed_folders import files_in, flood_in
from kiosk.content.files.document import Document
from kiosk.core.content.deck import WRITTEN_IN
from kiosk.core.content.topics import Topic


@dataclass(frozen=True, slots=True)
class FolderChanges:
    """The changes by folder; ``is_other``: their language is not that of the program."""

    built_in: Path
    is_other: bool
    by_folder: Mapping[Path, Sequence[OverrideFile]]
    problems: tuple[Problem, ...]

    def apply[Item: Thing](
        self,
        folder: Path,
        name: str,
        found: dict[str, Found[Item]],
        read: Callable[[Document], Item | tuple[Problem, ...]],
    ) -> Iterator[Problem]:
        """Makes the changes of a folder in the values ``found`` up to it."""
        for change in self.by_folder.get(folder, ()):
            base = found.get(change.id) if change.kind == name else None
            if base is None:
                continue
            whole = self.is_whole(base.document)
            full = changed(change, base.document, read, whole)
            if full is None:
                continue
            yield from full.problems
            below = base.document if base.is_whole else base.reduced_document
            less = reduced(change, full.made, below, read) if below else None
            found[change.id] = Found(
                full.item,
                full.document,
                less[0] if less else None,
                less[1] if less else None,
                base.own_words | full.words,
                {**base.hidden, **dict.fromkeys(_page_refs(base.item) - _page_refs(full.item), folder)},
                is_whole=False,
            )

    def rewrite(
        self, folder: Path, name: str, found: Mapping[str, Document], read: Callable[[Document], object]
    ) -> Iterator[tuple[str, Document]]:
        """Yields the files that a folder changes, by the name of each, with the changes."""
        for change in self.by_folder.get(folder, ()):
            base = found.get(change.id) if change.kind == name else None
            if base is not None and (made := changed(change, base, read, self.is_whole(base))):
                yield change.id, made.document

    def is_whole(self, base: Document) -> bool:
        """Whether new words need a paragraph of their own, because the old ones are in another language."""
        return self.is_other and Path(base.file).is_relative_to(self.built_in)


def read_changes(folders: Sequence[Path], language: str) -> FolderChanges:
    """Reads the changes; ``language`` is that of all folders but the first."""
    read = {folder: _changes_in(folder, folders[:at]) for at, folder in enumerate(folders) if at}
    return FolderChanges(
        folders[0],
        language != WRITTEN_IN,
        {folder: changes for folder, (changes, _) in read.items()},
        tuple(chain.from_iterable(problems for _, problems in read.values())),
    )


def _page_refs(item: Thing) -> set[str]:
    return {f"{item.id}/{page.id}" for page in item.pages} if isinstance(item, Topic) else set()


def _changes_in(folder: Path, below: Sequence[Path]) -> tuple[list[OverrideFile], list[Problem]]:
    """The changes that a content folder makes to the folders below it, and the faults of their files."""
    paths = files_in(folder / OVERRIDES)
    problems = list(flood_in(folder / OVERRIDES))
    changes: list[OverrideFile] = []
    known = {kind: _names(below, kind) for kind in KINDS.values()} if paths else {}
    for path in paths:
        change = read_override(path, folder, known)
        if isinstance(change, OverrideFile):
            changes.append(change)
        else:
            problems += change
    return changes, problems


def _names(folders: Sequence[Path], kind: Kind) -> dict[str, Path]:
    return {path.stem: path for folder in folders for path in files_in(folder / kind)}
