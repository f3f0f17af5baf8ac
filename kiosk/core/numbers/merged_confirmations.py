"""Merges confirmations that staff have recorded apart from a site, valid for every site of a country."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, count
from typing import Annotated, Any

from kiosk.core.base.days import Day
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Check, Key
from kiosk.core.site.confirmations import Confirmable, PhoneNumber, Role
from kiosk.core.site.go_live import FIRST_DAY
from kiosk.core.site.helplines import CountryCode, Dialled, Emergency, Helpline
from kiosk.core.site.settings import Site


def _in_time(day: date) -> date:
    if day < FIRST_DAY:
        raise ValueError(f"lies before {FIRST_DAY}, when there was no such program: correct the date")
    return day


def _is_known(country: str) -> str:
    if not country:
        raise ValueError("is empty: write the two letters of the country that these numbers belong to")
    return country


def _is_confirmed[Line: Confirmable](line: Line) -> Line:
    if line.confirmed_on is None:
        raise ValueError("has no confirmed_on: only numbers that somebody has confirmed belong here")
    _in_time(line.confirmed_on)
    return line


@dataclass(frozen=True, kw_only=True)
class Withdrawal(Record):
    """A number that was found wrong on a day; it is hidden unless confirmed later."""

    number: PhoneNumber
    number_e164: Dialled = ""
    on: Annotated[Day, Check(_in_time)]
    by: Role


@dataclass(frozen=True, kw_only=True)
class Confirmations(Record):
    """The content of a file ``confirmations.toml``; every number in it is confirmed."""

    country: Annotated[CountryCode, Check(_is_known)]
    emergency: Annotated[Emergency, Check(_is_confirmed)] | None = None
    helplines: Annotated[tuple[Annotated[Helpline, Check(_is_confirmed)], ...], Key("helpline"), AS_LIST] = ()
    withdrawn: Annotated[tuple[Withdrawal, ...], AS_LIST] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that holds a line, 0 for the site's own; ``at`` is its index there."""

    file: int
    at: int = 0


@dataclass(frozen=True, slots=True)
class Gone:
    """A line of the site's own file that is withdrawn."""

    line: Confirmable
    origin: Origin
    over: Withdrawal


@dataclass(frozen=True, slots=True)
class Merged:
    """``emergency`` and ``helplines`` are the places of those of ``site``.

    ``hidden`` are the ids of lines of other files that the site does not want to show, ``outside`` the
    emergency numbers there that are not those of this place.
    """

    site: Site
    emergency: Origin | None
    helplines: tuple[Origin, ...]
    gone: tuple[Gone, ...] = ()
    hidden: frozenset[str] = frozenset()
    outside: tuple[tuple[Emergency, Origin], ...] = ()


@dataclass(frozen=True, slots=True)
class _Record[Line: Confirmable]:
    """A line and the file that holds it."""

    line: Line
    origin: Origin


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Finds equal numbers, however they are written, and the withdrawal of each."""

    forms: tuple[frozenset[str], ...] = ()
    withdrawn: dict[frozenset[str], Withdrawal] = field(default_factory=dict)
    last: date = date.max

    @classmethod
    def of(cls, lines: Iterable[Confirmable], withdrawn: Sequence[Withdrawal], last: date) -> "_Numbers":
        forms: list[frozenset[str]] = []
        for known in chain(map(identity, lines), map(identity, withdrawn)):
            mine = [form for form in forms if form & known]
            forms = [*(form for form in forms if form not in mine), known.union(*mine)]
        numbers = cls(tuple(forms), last=last)
        for each in sorted(withdrawn, key=lambda each: each.on):
            numbers.withdrawn[numbers.form(each)] = each
        return numbers

    def form(self, line: Confirmable | Withdrawal) -> frozenset[str]:
        return next(form for form in self.forms if form & identity(line))

    def against(self, line: Confirmable) -> Withdrawal | None:
        """The withdrawal that hides it; on the same day the withdrawal is valid. A call on an impossible day
        is later than none.
        """
        found, day = self.withdrawn.get(self.form(line)), line.confirmed_on or date.min
        return found if found and (day <= found.on or day > self.last) else None

    def rank(self, record: _Record[Confirmable]) -> tuple[bool, date, int, int]:
        """Sorts by validity: the later day, of those that are possible; on one day the file nearer to the
        screen, and in one file the later line.
        """
        day = record.line.confirmed_on or date.min
        return day <= self.last, day, record.origin.file, record.origin.at


def identity(line: Confirmable | Withdrawal) -> frozenset[str]:
    """The number in every known form, without spaces; lines with one form in common are the same."""
    dialled = line.number_e164 if isinstance(line, Helpline | Withdrawal) else ""
    return frozenset(filter(None, (line.number.replace(" ", ""), dialled)))


def merged(
    site: Site, files: Sequence[Confirmations], of_place: bool = False, last: date = date.max
) -> Merged:
    """The site with the latest confirmation of each number, and without withdrawn numbers.

    The files are those of the site's country, the nearest to the screen last. A record is taken as a whole.
    ``of_place``: the emergency number of the site is that of this place alone, so no file replaces it.
    ``last`` is the last possible day of a call: a record with a later one replaces no other.
    """
    own = [_Record(line, Origin(0, at)) for at, line in enumerate(site.helplines)]
    others = [
        _Record(line, Origin(at, index))
        for at, file in enumerate(files, 1)
        for index, line in enumerate(file.helplines)
    ]
    call = [_Record(site.emergency, Origin(0))] if site.emergency else []
    file_calls = [_Record(file.emergency, Origin(at)) for at, file in enumerate(files, 1) if file.emergency]
    lines = (record.line for record in (*own, *others, *call, *file_calls))
    numbers = _Numbers.of(lines, [each for file in files for each in file.withdrawn], last)

    here = {numbers.form(record.line) for record in call}
    outside = [record for record in file_calls if of_place and numbers.form(record.line) not in here]
    calls = [*call, *(record for record in file_calls if record not in outside)]
    emergency = max(_valid(calls, numbers), key=numbers.rank, default=None)
    taken = [_latest(record, others, numbers) for record in own]
    theirs = {numbers.form(record.line) for record in own}
    new = _each_once((record for record in others if numbers.form(record.line) not in theirs), numbers)
    named = _named_apart(_valid(new, numbers), [record.line.id for record in own])
    shown = [record for record in named if record.line.id not in site.hide]
    kept = (*_valid(taken, numbers), *shown)
    lost = [record for record in calls if record.origin.file == 0 and record != emergency]
    return Merged(
        replace(
            site, emergency=emergency.line if emergency else None, helplines=tuple(told.line for told in kept)
        ),
        emergency.origin if emergency else None,
        tuple(record.origin for record in kept),
        (
            *_gone(zip(lost, lost, strict=True), numbers),
            *_gone(zip(own, taken, strict=True), numbers),
        ),
        frozenset(record.line.id for record in named if record not in shown),
        tuple((record.line, record.origin) for record in outside),
    )


def _valid[Line: Confirmable](lines: Iterable[_Record[Line]], numbers: _Numbers) -> list[_Record[Line]]:
    return [record for record in lines if not numbers.against(record.line)]


def _latest(
    own: _Record[Helpline], others: Iterable[_Record[Helpline]], numbers: _Numbers
) -> _Record[Helpline]:
    """The latest record of a line of the site, under the id that it has there."""
    form = numbers.form(own.line)
    best = max((own, *(told for told in others if numbers.form(told.line) == form)), key=numbers.rank)
    return replace(best, line=replace(best.line, id=own.line.id))


def _each_once(lines: Iterable[_Record[Helpline]], numbers: _Numbers) -> list[_Record[Helpline]]:
    """The latest record of each number, by id."""
    latest = {numbers.form(record.line): record for record in sorted(lines, key=numbers.rank)}
    return sorted(latest.values(), key=lambda record: (record.line.id, record.line.number))


def _named_apart(lines: Iterable[_Record[Helpline]], taken: Iterable[str]) -> list[_Record[Helpline]]:
    """Adds “-2” and so on to an id that another number has."""
    used, named = {*taken}, []
    for record in lines:
        line = record.line
        names = chain([line.id], (f"{line.id}-{n}" for n in count(2)))
        name = next(name for name in names if name not in used)
        used.add(name)
        named.append(replace(record, line=replace(line, id=name)))
    return named


def _gone(lines: Iterable[tuple[_Record[Any], _Record[Any]]], numbers: _Numbers) -> Iterator[Gone]:
    """Yields the lines of the site whose latest record is withdrawn."""
    for own, latest in lines:
        if over := numbers.against(latest.line):
            yield Gone(own.line, own.origin, over)
