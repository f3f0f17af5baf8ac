"""``confirmations.toml``: numbers that staff have confirmed or withdrawn, next to site.toml and in the state
folder.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import explain
from kiosk.content.site.host_overlay import Layered
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import RecordError
from kiosk.core.numbers.impossible_days import last_possible, withdrawn_in_time
from kiosk.core.numbers.merged_confirmations import Confirmations, Merged, Withdrawal, merged
from kiosk.core.site.go_live import FIRST_DAY
from kiosk.core.site.helplines import Helpline
from kiosk.core.site.settings import Site

_HEAD = """\
# Numbers that people have confirmed, for every screen of this country. The program writes this file. It may
# be copied to other screens: beside site.toml, or by the command confirm --take.
"""


@dataclass(frozen=True, slots=True)
class LoadedConfirmations:
    """``read`` is None if nothing of the file can be used. ``written`` is the day of the file."""

    read: Confirmations | None
    document: Document | None
    problems: tuple[Problem, ...] = ()
    written: date = FIRST_DAY


@dataclass(frozen=True, slots=True)
class MergedDocument(Document):
    """The file of a site; lines that other files confirm, or that have moved up, are looked up in their own
    files.
    """

    moved: Mapping[KeyPath, tuple[Document, KeyPath]] = field(kw_only=True)
    below: Document = field(kw_only=True)

    def error(self, path: KeyPath, text: str) -> Problem:
        document, path = self._place(path)
        return document.error(path, text)

    def warning(self, path: KeyPath, text: str) -> Problem:
        document, path = self._place(path)
        return document.warning(path, text)

    def holder(self, path: KeyPath) -> Document:
        document, path = self._place(path)
        return document.holder(path)

    def _place(self, path: KeyPath) -> tuple[Document, KeyPath]:
        for long in (1, 2):
            if path[:long] in self.moved:
                document, start = self.moved[path[:long]]
                return document, (*start, *path[long:])
        return self.below, path


@dataclass(frozen=True, slots=True)
class MergedSite:
    """``hidden`` are the ids of confirmed lines that the site does not want to show; ``not_here`` names the
    emergency numbers of other places.
    """

    site: Site
    document: Document
    problems: tuple[Problem, ...] = ()
    hidden: frozenset[str] = frozenset()
    not_here: tuple[str, ...] = ()


def read_confirmations(file: Path) -> LoadedConfirmations:
    """Reads a file. A faulty record is reported and left out; a faulty withdrawal hides its number
    nevertheless, as of the day on which the file was written.
    """
    document = read_document(file, file.parent)
    if isinstance(document, Problem):
        return LoadedConfirmations(None, None, (document,))
    written = _written(file)
    try:
        return LoadedConfirmations(Confirmations.validated(**document.data), document, (), written)
    except RecordError as error:
        problems = explain(error, document, Confirmations)
        left = _without_faulty(document.data, error, written)
        return LoadedConfirmations(left, document, problems, written)


def with_confirmations(
    site: Site, document: Document, files: Iterable[Path], today: date | None = None
) -> MergedSite:
    """The site with the records of the files, the nearest to the screen last; without ``today`` every day is
    possible.
    """
    if site.demo:
        return MergedSite(site, document)
    found = [read_confirmations(file) for file in files]
    ours = [each for each in found if each.read and each.read.country == site.country]
    of_place = isinstance(document, Layered) and document.has_emergency
    last = last_possible(today) if today else date.max
    result = merged(site, [*confirmed_in(ours, today)], of_place, last)
    documents = [document, *(each.document for each in ours if each.document)]
    told = MergedDocument(
        document.file, document.data, document.source, moved=_moved(result, documents), below=document
    )
    problems = (
        *(problem for each in found for problem in each.problems),
        *_foreign(found, site),
        *_impossible(found, last),
        *_of_gone(result, document),
    )
    return MergedSite(result.site, told, problems, result.hidden, tuple(_not_here(result, documents)))


def confirmed_in(found: Iterable[LoadedConfirmations], today: date | None) -> Iterator[Confirmations]:
    """Yields the records; a withdrawal with an impossible day is dated by its file."""
    for each in found:
        if each.read:
            yield withdrawn_in_time(each.read, today, each.written) if today else each.read


def _impossible(found: list[LoadedConfirmations], last: date) -> Iterator[Problem]:
    for each in found:
        for at, gone in enumerate(each.read.withdrawn if each.read and each.document else ()):
            if gone.on > last and each.document:
                text = f"{gone.number} cannot have been found to be wrong on {gone.on}: correct the day"
                yield each.document.error(("withdrawn", at, "on"), text)


def _written(file: Path) -> date:
    try:
        return max(datetime.fromtimestamp(file.stat().st_mtime, UTC).date(), FIRST_DAY)
    except (OSError, OverflowError, ValueError):
        return FIRST_DAY


def _not_here(result: Merged, documents: list[Document]) -> Iterator[str]:
    own = Path(documents[0].holder(("emergency",)).file).name
    for line, origin in result.outside:
        file = Path(documents[origin.file].file).name
        yield f"{line.number} of {file} is not shown here: {own} has the emergency number of this place"


def _foreign(found: list[LoadedConfirmations], site: Site) -> Iterator[Problem]:
    for each in found:
        if each.read and each.document and each.read.country != site.country:
            here = f"this site is in {site.country}" if site.country else "site.toml names no country"
            text = f"these numbers belong to {each.read.country}, and {here}: none of them is shown here"
            yield each.document.warning(("country",), text)


def _of_gone(result: Merged, document: Document) -> Iterator[Problem]:
    for each in result.gone:
        path: KeyPath = ("helpline", each.origin.at) if isinstance(each.line, Helpline) else ("emergency",)
        text = (
            f"{each.line.number} is not shown, it was found to be wrong on {each.over.on}: "
            "remove it here, or confirm it again on a later day"
        )
        yield document.warning((*path, "number"), text)


def _moved(result: Merged, documents: list[Document]) -> dict[KeyPath, tuple[Document, KeyPath]]:
    moved: dict[KeyPath, tuple[Document, KeyPath]] = {}
    if result.emergency:
        moved["emergency",] = documents[result.emergency.file], ("emergency",)
    for at, place in enumerate(result.helplines):
        moved["helpline", at] = documents[place.file], ("helpline", place.at)
    return moved


def _without_faulty(data: Mapping[str, Any], error: RecordError, written: date) -> Confirmations | None:
    paths = {fault["loc"] for fault in error.faults}
    if any(path[:1] == ("country",) for path in paths):
        return None
    kept: dict[str, Any] = {"country": data["country"]}
    if "emergency" in data and not any(path[:1] == ("emergency",) for path in paths):
        kept["emergency"] = data["emergency"]
    for key in ("helpline", "withdrawn"):
        tables = data.get(key)
        if isinstance(tables, list):
            faulty = {int(path[1]) for path in paths if path[:1] == (key,) and len(path) > 1}
            kept[key] = [table for at, table in enumerate(tables) if at not in faulty]
            if key == "withdrawn":
                kept[key] += [mended for at in faulty if (mended := _as_of(written, tables[at]))]
    try:
        return Confirmations.validated(**kept)
    except RecordError:
        return None


def _as_of(written: date, table: object) -> dict[str, Any] | None:
    whole = {"number": table.get("number") if isinstance(table, dict) else None}
    whole |= {"on": written, "by": "other-staff"}
    try:
        Withdrawal.validated(**whole)
    except RecordError:
        return None
    return whole


def text_of(confirmations: Confirmations) -> str:
    """The content of the file, without unknown facts."""
    tables = [f"{_HEAD}\n{_pairs({'country': confirmations.country})}"]
    if confirmations.emergency:
        tables.append(f"[emergency]\n{_pairs(_known(confirmations.emergency))}")
    tables += [f"[[helpline]]\n{_pairs(_known(line))}" for line in confirmations.helplines]
    tables += [f"[[withdrawn]]\n{_pairs(_known(each))}" for each in confirmations.withdrawn]
    return "\n".join(tables)


def _known(record: Record) -> dict[str, Any]:
    values = {each.name: getattr(record, each.name) for each in fields(record)}
    return {name: value for name, value in values.items() if value not in ("", None)}


def _pairs(values: Mapping[str, Any]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in values.items())


def _value(value: Any) -> str:
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
        case str():
            escaped = value.replace("\\", r"\\").replace('"', r"\"")
            return f'"{escaped}"'
        case _:
            return _value(str(value))
