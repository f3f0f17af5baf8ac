"""order.toml: the shown panels and topics, and their order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.cross_checks import Found, Thing
from kiosk.content.deck.order_after import Placing, placed
from kiosk.content.files.closed_folders import is_written
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import did_you_mean, explain, named, shorten
from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.deck import Order

FILE = "order.toml"

FIRST_PAGES = "first_pages"

Key = Literal["panels", "topics"]
_KEYS: tuple[Key, ...] = ("panels", "topics")
AFTER = {"panels": "after", "topics": "topics_after"}


@dataclass(frozen=True, slots=True)
class OrderEntry:
    """An id in an order.toml, and its place there."""

    name: str
    document: Document
    path: KeyPath

    def error(self, text: str) -> Problem:
        return self.document.error(self.path, text)

    def warning(self, text: str) -> Problem:
        return self.document.warning(self.path, text)


@dataclass(frozen=True, slots=True)
class AfterTable:
    """The entries that one order.toml inserts after an anchor."""

    anchor: OrderEntry
    entries: tuple[OrderEntry, ...]

    @property
    def placing(self) -> Placing:
        return Placing(self.anchor.name, tuple(entry.name for entry in self.entries))


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries under a key of order.toml, and those that the same file and later ones insert after them.

    ``replaced`` are the folders whose own lists this one replaces, or whose faulty lists it stands in for;
    ``former`` is the order that they had.
    """

    key: Key
    entries: tuple[OrderEntry, ...]
    document: Document
    replaced: tuple[Path, ...] = ()
    after: tuple[AfterTable, ...] = ()
    former: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names with a place, in order."""
        listed = [entry.name for entry in self.entries]
        return placed(listed, [each.placing for each in self.after], self.former)

    def arrange[Item: Thing](
        self, found: dict[str, Found[Item]], faulty: frozenset[str]
    ) -> tuple[list[Found[Item]], list[Problem]]:
        """Arranges the loaded values; ``faulty`` names are known to be left out."""
        shown = {name: found[name] for name in self.names if name in found}
        problems = [*self._faulty_entries(found, faulty), *self._faulty_anchors({*found, *faulty})]
        for name, unlisted in found.items():
            folder = Path(unlisted.document.file).parent.parent
            if name not in shown and folder not in self.replaced:
                problems.append(unlisted.document.warning(("id",), self._list_it(name, folder)))
        return list(shown.values()), problems

    def _faulty_entries(self, found: Mapping[str, object], faulty: frozenset[str]) -> Iterator[Problem]:
        seen: set[str] = set()
        listed = {entry.name for entry in self.entries}
        for entry in (*self.entries, *(entry for each in self.after for entry in each.entries)):
            if entry.name in seen:
                where = "here twice" if entry.path[0] == self.key else self._where_else(entry.name, listed)
                yield entry.error(f"“{shorten(entry.name)}” stands {where}: keep one")
            elif entry.name not in found and entry.name not in faulty:
                hint = did_you_mean(entry.name, found)
                yield entry.error(f"there is no file {shorten(entry.name)}.toml: {hint}")
            seen.add(entry.name)

    def _where_else(self, name: str, listed: set[str]) -> str:
        return f"in {self.key if name in listed else f'[{AFTER[self.key]}]'} too"

    def _faulty_anchors(self, known: set[str]) -> Iterator[Problem]:
        listed = {entry.name for entry in self.entries}
        behind = {name: each.anchor.name for each in reversed(self.after) for name in each.placing.names}
        for each in self.after:
            anchor, what = each.anchor, _comes([entry.name for entry in each.entries])
            if anchor.name in listed:
                continue
            if anchor.name in behind:
                if _leads_back(anchor.name, behind):
                    text = f"“{shorten(anchor.name)}” follows itself in a circle, so {what} last"
                    yield anchor.error(f"{text}: take one line out")
            elif anchor.name in {*known, *self.former}:
                where = "where it stood" if anchor.name in self.former else "last"
                text = f"“{shorten(anchor.name)}” is not shown, so {what} {where}: put it after another"
                yield anchor.warning(text)
            else:
                hint = did_you_mean(anchor.name, known)
                text = f"there is no “{shorten(anchor.name)}”, so {what} last: {hint}"
                yield anchor.error(text)

    def _list_it(self, name: str, folder: Path) -> str:
        if Path(self.document.file).parent == folder or not self.names:
            return f"“{name}” is not shown: add it to {self.key} in {FILE}"
        line = f'[{AFTER[self.key]}] and below it "{self.names[-1]}" = ["{name}"]'
        return f"“{name}” is not shown: say after which one it comes, such as {line}, in {FILE}"


def read_order(
    folders: Sequence[Path],
) -> tuple[dict[str, Listing], tuple[OrderEntry, ...], list[Problem]]:
    """Reads the listings of panels and topics from the last folder that lists them, and the insertions; then
    the first pages from the last folder that names any.
    """
    listings: dict[str, Listing] = {}
    first_pages: tuple[OrderEntry, ...] = ()
    problems: list[Problem] = []
    faulty: list[Path] = []
    for at, folder in enumerate(folders):
        if not is_written(folder / FILE):
            continue
        document = read_document(folder / FILE, folder)
        if isinstance(document, Problem):
            problems.append(document)
            faulty.append(folder)
            continue
        try:
            order = Order.validated(**document.data)
        except RecordError as error:
            problems += explain(error, document, Order)
            faulty.append(folder)
            continue
        for key in _KEYS:
            if listing := _read(key, order, document, tuple(folders[:at]), listings.get(key)):
                listings[key] = listing
        if FIRST_PAGES in document.data:
            first_pages = _entries(order.first_pages, document, FIRST_PAGES)
    listings = {key: replace(each, replaced=(*each.replaced, *faulty)) for key, each in listings.items()}
    problems += [_unlisted(folders, key) for key in _KEYS if key not in listings]
    return listings, first_pages, problems


def _read(
    key: Key, order: Order, document: Document, below: tuple[Path, ...], before: Listing | None
) -> Listing | None:
    """Reads the listing up to this file; ``before`` is that of the folders ``below``."""
    if key in document.data:
        former = before.names if before else ()
        listing = Listing(key, _entries(getattr(order, key), document, key), document, below, (), former)
    elif before:
        listing = before
    else:
        return None
    table = AFTER[key]
    after = tuple(
        AfterTable(OrderEntry(anchor, document, (table, anchor)), _entries(names, document, table, anchor))
        for anchor, names in getattr(order, table).items()
    )
    return replace(listing, after=(*listing.after, *after))


def _entries(names: Sequence[str], document: Document, *path: str) -> tuple[OrderEntry, ...]:
    return tuple(OrderEntry(name, document, (*path, at)) for at, name in enumerate(names))


def _comes(names: Sequence[str]) -> str:
    shown = [shorten(name) for name in names]
    return f"{named(shown)} {'come' if len(shown) > 1 else 'comes'}" if shown else "nothing comes"


def _leads_back(name: str, behind: Mapping[str, str]) -> bool:
    """Whether the anchors of a name lead to the name itself."""
    seen: set[str] = set()
    at = behind.get(name)
    while at is not None and at not in seen:
        seen.add(at)
        at = behind.get(at)
    return name in seen


def _unlisted(folders: Sequence[Path], key: str) -> Problem:
    file = str(folders[0] / FILE) if folders else FILE
    return Problem(
        file, 1, Severity.ERROR, f'{key} are not listed, none is shown: add {key} = ["one", "two"]'
    )
