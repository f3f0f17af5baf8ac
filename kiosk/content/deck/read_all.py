"""Reads all files of a kind; faulty ones are left out and reported."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from os.path import realpath
from pathlib import Path
from typing import Protocol

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found, Thing
from kiosk.content.files.closed_folders import files_in, flood_in
from kiosk.content.files.document import Document, read_document


class DocumentCheck(Protocol):
    """Checks that a model cannot make."""

    def check(self, document: Document) -> Iterator[Problem]: ...


class ContentChanges(Protocol):
    """The changes that folders make in panels and topics of the folders below them."""

    @property
    def problems(self) -> Sequence[Problem]: ...

    def apply[Item: Thing](
        self,
        folder: Path,
        name: str,
        found: dict[str, Found[Item]],
        read: Callable[[Document], Item | tuple[Problem, ...]],
    ) -> Iterator[Problem]:
        """Makes the changes of a folder in the values ``found`` up to it."""
        ...

    def rewrite(
        self, folder: Path, name: str, found: Mapping[str, Document], read: Callable[[Document], object]
    ) -> Iterator[tuple[str, Document]]:
        """Yields the files that a folder changes, by the name of each, with the changes."""
        ...


@dataclass(frozen=True, slots=True)
class Readable[Item: Thing]:
    """The valid files of a kind, by name; ``left_out`` are the names of the others.

    Of the others, ``faulty`` ones are at least TOML.
    """

    found: dict[str, Found[Item]]
    left_out: frozenset[str]
    faulty: list[Document]
    problems: list[Problem]


def read_all[Item: Thing](
    folders: Sequence[Path],
    name: str,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    check: DocumentCheck,
    changes: ContentChanges | None = None,
) -> Readable[Item]:
    """Reads the files in the folders called ``name``; of two with the same name the later one wins."""
    found: dict[str, Found[Item]] = {}
    left_out: set[str] = set()
    faulty: list[Document] = []
    problems: list[Problem] = []
    for folder in folders:
        problems += flood_in(folder / name)
        home = realpath(folder)
        for path in files_in(folder / name):
            document = read_document(path, folder, home)
            if isinstance(document, Problem):
                left_out.add(path.stem)
                problems.append(document)
                continue
            item = _checked(document, read, check)
            if isinstance(item, tuple):
                left_out.add(path.stem)
                faulty.append(document)
                problems += item
            else:
                found[path.stem] = Found(item, document)
        if changes:
            problems += changes.apply(folder, name, found, lambda document: _checked(document, read, check))
    return Readable(found, frozenset(left_out), faulty, problems)


def _checked[Item: Thing](
    document: Document, read: Callable[[Document], Item | tuple[Problem, ...]], check: DocumentCheck
) -> Item | tuple[Problem, ...]:
    """The value, or the faults of its file."""
    item = read(document)
    faults = (*(item if isinstance(item, tuple) else ()), *check.check(document))
    return faults or item
