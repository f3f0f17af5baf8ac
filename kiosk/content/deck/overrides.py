"""Reads content/overrides: what a folder changes in panels and topics of the folders below it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import chain
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from kiosk.content.deck.cross_checks import OVERRIDES, Found, Thing
from kiosk.content.files.closed_folders import files_in, flood_in
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import did_you_mean, explain, named, shorten
from kiosk.core.base.problems import Problem
from kiosk.core.base.toml_lines import KeyPath
from kiosk.core.content.deck import WRITTEN_IN
from kiosk.core.content.overridden import ChangeFault, Overridden, WhyNot
from kiosk.core.content.overrides import Override
from kiosk.core.content.overriding import override
from kiosk.core.content.topics import Topic
from kiosk.core.content.translatable import Key
from kiosk.frozen import dataclass

Kind = Literal["panels", "topics"]
_KINDS: dict[str, Kind] = {"panel": "panels", "topic": "topics"}


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
        """The file to which the path refers, and the path there."""
        if origin := self.changed.origin(path):
            return self.above, (*origin, "text")
        for length in range(len(path), -1, -1):
            if (before := self.changed.former.get(path[:length])) is not None:
                return self.base, (*before, *path[length:])
        return self.base, path


@dataclass(frozen=True, slots=True)
class OverrideFile:
    """A file of overrides that was read, and the panel or topic that it is about."""

    document: Document
    override: Override
    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Changed[Item]:
    """What a change makes of a file; ``made`` are the parts of the change that were made."""

    item: Item
    document: Document
    problems: tuple[Problem, ...]
    words: frozenset[Key]
    made: frozenset[KeyPath]


@dataclass(frozen=True, slots=True)
class FolderChanges:
    """The changes by the folder that makes them; ``is_other``: its language is not that of the program."""

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
        """Makes the changes of a folder in what was ``found`` up to it."""
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
            less = _reduced(change, full.made, below, read) if below else None
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
        """The files that a folder changes, by the name of each, with the changes."""
        for change in self.by_folder.get(folder, ()):
            base = found.get(change.id) if change.kind == name else None
            if base is not None and (made := changed(change, base, read, self.is_whole(base))):
                yield change.id, made.document

    def is_whole(self, base: Document) -> bool:
        """Whether new words need a paragraph of their own, because the old ones are in another language."""
        return self.is_other and Path(base.file).is_relative_to(self.built_in)


def read_changes(folders: Sequence[Path], language: str) -> FolderChanges:
    """``language`` is that of all folders but the first."""
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
    """The changes that a content folder makes to the folders below it, and what is wrong with their files."""
    paths = files_in(folder / OVERRIDES)
    problems = list(flood_in(folder / OVERRIDES))
    changes: list[OverrideFile] = []
    known = {kind: _names(below, kind) for kind in _KINDS.values()} if paths else {}
    for path in paths:
        change = _read(path, folder, known)
        if isinstance(change, OverrideFile):
            changes.append(change)
        else:
            problems += change
    return changes, problems


def changed[Item](
    change: OverrideFile,
    base: Document,
    read: Callable[[Document], Item | tuple[Problem, ...]],
    whole: bool,
) -> Changed[Item] | None:
    """What a change makes of a file; changes that do no good are left out. None if nothing is changed.

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
                problems += _told(found, change, path)
            else:
                kept.append(path)
        chosen = kept
        patched, item = attempt(kept)
    if isinstance(item, tuple):
        return None
    problems += (_word(fault, change, base) for fault in patched.changed.faults)
    words = frozenset(key for _, _, key in patched.changed.words(change.id))
    return Changed(item, patched, tuple(problems), words, frozenset(chosen))


def _reduced[Item](
    change: OverrideFile,
    made: Collection[KeyPath],
    base: Document,
    read: Callable[[Document], Item | tuple[Problem, ...]],
) -> tuple[Item, Patched] | None:
    """Only those of the ``made`` changes that bring no words; None if nothing is left that can be shown."""
    chosen = change.override.wordless.intersection(made)
    patched = Patched.of(base, change.document, override(base.data, change.override, chosen, by_line=True))
    item = read(patched)
    return None if isinstance(item, tuple) else (item, patched)


def _told(faults: Sequence[Problem], change: OverrideFile, path: KeyPath) -> Iterator[Problem]:
    """The faults of a change, in its own file."""
    for fault in faults:
        is_here = fault.file == change.document.file
        yield fault if is_here else change.document.error(path, f"this cannot be done here: {fault.text}")


def _names(folders: Sequence[Path], kind: Kind) -> dict[str, Path]:
    return {path.stem: path for folder in folders for path in files_in(folder / kind)}


def _read(
    path: Path, folder: Path, known: Mapping[Kind, Mapping[str, Path]]
) -> OverrideFile | tuple[Problem, ...]:
    document = read_document(path, folder)
    if isinstance(document, Problem):
        return (document,)
    try:
        found = Override.model_validate(document.data)
    except ValidationError as error:
        return explain(error, document, Override)
    kinds = [kind for kind in _KINDS.values() if path.stem in known[kind]]
    if found.kind:
        kinds = [kind for kind in kinds if kind == _KINDS[found.kind]]
    if not kinds:
        asked = [kind for kind in _KINDS.values() if found.kind is None or kind == _KINDS[found.kind]]
        every = {name for kind in asked for name in known[kind]}
        what = found.kind or "panel or topic"
        text = f"there is no {what} “{shorten(path.stem)}” to change: {did_you_mean(path.stem, every)}"
        return (document.error((), text),)
    if len(kinds) > 1:
        text = f'“{path.stem}” is a panel and a topic: write kind = "panel" or kind = "topic" at the top'
        return (document.error((), text),)
    (kind,) = kinds
    if (folder / kind / path.name).is_file():
        return (document.error((), f"{kind}/{path.name} is yours: write it there, and take this file away"),)
    return OverrideFile(document, found, kind, path.stem)


def _word(fault: ChangeFault, change: OverrideFile, base: Document) -> Problem:
    """A fault as a person reads it who looks after the site."""
    said = change.override.entries[fault.path]
    document = change.document
    match fault.why:
        case WhyNot.NO_PAGE:
            path, text = (*fault.path, "page"), f"{change.id} has no page “{said.page}”"
            return document.error(path, f"{text}: {did_you_mean(str(said.page), fault.known)}")
        case WhyNot.PAGE_MISSING:
            return document.error(fault.path, f"says no page: add page = one of {named(fault.known)}")
        case WhyNot.PAGE_NEEDLESS:
            return document.error((*fault.path, "page"), "a panel has no pages: take the page away")
        case WhyNot.NOT_SAID:
            return _not_said(fault, change)
        case WhyNot.NOT_WHOLE:
            text = f"this paragraph is in another language: replace all of it, {_quoted(fault)}"
            return document.error((*fault.path, "was"), text)
        case WhyNot.TWICE:
            text = f"{_quoted(fault)} is changed twice here: keep one of the changes"
            return document.error((*fault.path, "was"), text)
        case WhyNot.NO_LINK:
            links = f"it links to {named(fault.known)}" if fault.known else "it has no links"
            return document.error(fault.path, f"the page has no such link: {links}")
        case WhyNot.NO_PLACE:
            text = "this has no place there: a page takes lines that are added, a list takes rows"
            return document.error(fault.path, f"{text}; a whole panel is hidden by hide in site.toml")


def _not_said(fault: ChangeFault, change: OverrideFile) -> Problem:
    # Most starts have no fault.
    from difflib import get_close_matches

    entry = change.override.entries[fault.path]
    key = "was" if hasattr(entry, "was") else "after"
    said = str(getattr(entry, key))
    where = f"{change.id}/{entry.page}" if entry.page else change.id
    near = get_close_matches(said, fault.known, 1, 0.4)
    now = (
        f"it says “{near[0]}” now, read it again"
        if near
        else "read it again, and copy the sentence from there"
    )
    text = f"{where} does not say “{shorten(said)}”: {now}; until then its own words stay"
    return change.document.error((*fault.path, key), text)


def _quoted(fault: ChangeFault) -> str:
    return f"“{fault.known[0]}”"
