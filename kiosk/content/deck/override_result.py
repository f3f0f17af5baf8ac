"""A panel or topic with the changes of another file: the changes made, and the file of each fault."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.override_faults import problem_of
from kiosk.content.deck.override_file import OverrideFile
from kiosk.content.files.document import Document
from kiosk.core.content.overridden import Overridden
from kiosk.core.content.overriding import override
from kiosk.core.content.translatable import Key


@dataclass(frozen=True, slots=True)
class Patched(Document):
    """A file with changes that the file ``above`` makes; ``base`` is the same without them."""

    base: Document = field(kw_only=True)
    above: Document = field(kw_only=True)
    changed: Overridden = field(kw_only=True)

    @classmethod
    def of(cls, base: Document, above: Document, changed: Overridden) -> "Patched":
        return cls(base.file, changed.data, base.source, base=base, above=above, changed=changed)

    def error(self, path: KeyPath, text: str) -> Problem:
        document, place = self._place(path)
        return document.error(place, text)

    def warning(self, path: KeyPath, text: str) -> Problem:
        document, place = self._place(path)
        return document.warning(place, text)

    def holder(self, path: KeyPath) -> Document:
        document, place = self._place(path)
        return document.holder(place)

    def line_of_text(self, path: KeyPath) -> int:
        document, place = self._place(path)
        return document.line_of_text(place) + (
            self.changed.below.get(path[:-1], 0) if document is self.base else 0
        )

    def is_changed(self, path: KeyPath) -> bool:
        document, place = self._place(path)
        return document is self.above or document.is_changed(place)

    def _place(self, path: KeyPath) -> tuple[Document, KeyPath]:
        """The file that the path refers to, and the path there."""
        if origin := self.changed.origin(path):
            return self.above, (*origin, "text")
        for length in range(len(path), -1, -1):
            if (before := self.changed.former.get(path[:length])) is not None:
                return self.base, (*before, *path[length:])
        return self.base, path


@dataclass(frozen=True, slots=True)
class Changed[Item]:
    """The result of a change; ``made`` are the parts of the change that were made."""

    item: Item
    document: Document
    problems: tuple[Problem, ...]
    words: frozenset[Key]
    made: frozenset[KeyPath]


def changed[Item](
    change: OverrideFile,
    base: Document,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    whole: bool,
) -> Changed[Item] | None:
    """Makes a change in a file; its faulty parts are left out. None if nothing is changed.

    ``whole``: the new words are in another language.
    """
    chosen = list(change.override.entries)
    problems: list[Problem] = []

    def attempt(paths: Collection[KeyPath]) -> tuple[Patched, Item | tuple[Problem, ...]]:
        patched = Patched.of(base, change.document, override(base.data, change.override, paths, whole))
        return patched, read(patched)

    patched, item = attempt(chosen)
    if isinstance(item, tuple):
        kept: list[KeyPath] = []
        for path in chosen:
            _, found = attempt([*kept, path])
            if isinstance(found, tuple):
                problems += _in_own_file(found, change, path)
            else:
                kept.append(path)
        chosen = kept
        patched, item = attempt(kept)
    if isinstance(item, tuple):
        return None
    problems += (problem_of(fault, change) for fault in patched.changed.faults)
    words = frozenset(key for _, _, key in patched.changed.words(change.id))
    return Changed(item, patched, tuple(problems), words, frozenset(chosen))


def reduced[Item](
    change: OverrideFile,
    made: Collection[KeyPath],
    base: Document,
    read: Callable[[Document], Item | tuple[Problem, ...]],
) -> tuple[Item, Patched] | None:
    """Makes only the ``made`` changes without new words; None if nothing is left to show."""
    chosen = change.override.wordless.intersection(made)
    patched = Patched.of(base, change.document, override(base.data, change.override, chosen, by_line=True))
    item = read(patched)
    return None if isinstance(item, tuple) else (item, patched)


def _in_own_file(faults: Sequence[Problem], change: OverrideFile, path: KeyPath) -> Iterator[Problem]:
    """Yields the faults of a change, in its own file."""
    for fault in faults:
        is_here = fault.file == change.document.file
        yield fault if is_here else change.document.error(path, f"this cannot be done here: {fault.text}")
