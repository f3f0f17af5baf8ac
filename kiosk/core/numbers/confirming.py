"""Applies a call to a file of confirmations: every function returns a new one."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from datetime import date

from kiosk.core.base.record_marks import RecordError
from kiosk.core.numbers.merged_confirmations import Confirmations, Withdrawal, identity
from kiosk.core.site.confirmations import Confirmable, Role
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site


def due_first(site: Site, today: date) -> tuple[Emergency | Helpline, ...]:
    """All numbers of the site, first those that are hidden or will be next."""
    lines = (*((site.emergency,) if site.emergency else ()), *site.helplines)
    return tuple(sorted(lines, key=lambda line: (line.is_confirmed(today), line.last_day or date.min)))


def line_of[Line: Confirmable](model: type[Line], answers: Mapping[str, object]) -> Line | dict[str, str]:
    """The line with these answers by field, or their faults, by field too."""
    try:
        return model.validated(**answers)
    except RecordError as error:
        faults = error.faults
    return {str(fault["loc"][0]): fault["msg"].removeprefix("Value error, ") for fault in faults}


def confirmed(
    before: Confirmations, line: Emergency | Helpline, replaced: Iterable[Emergency] = ()
) -> Confirmations:
    """Replaces the file's record of the number of ``line``, which has been confirmed.

    ``replaced`` are emergency numbers that were valid until now: they are withdrawn, or a screen at which a
    touch of today opened one of them would go on to show it.
    """
    mine = identity(line)
    for each in replaced:
        if not identity(each) & mine and line.confirmed_on and line.confirmed_by:
            before = withdrawn(before, each, line.confirmed_on, line.confirmed_by)
    kept = replace(before, withdrawn=tuple(each for each in before.withdrawn if not identity(each) & mine))
    if isinstance(line, Emergency):
        return replace(kept, emergency=line)
    others = (each for each in before.helplines if not identity(each) & mine)
    return replace(kept, helplines=(*others, line))


def replaced(
    by: Emergency, site: Site, before: Confirmations, of_places: Set[str] = frozenset()
) -> tuple[Emergency, ...]:
    """The emergency numbers that ``by`` replaces: that of the site, and that of the file.

    ``of_places`` are the forms of numbers in files of single screens. A withdrawal would hide them there, and
    a helpline of the same number everywhere.
    """
    kept = frozenset(of_places).union(identity(by), *map(identity, (*site.helplines, *before.helplines)))
    found = {call.number: call for call in (site.emergency, before.emergency) if call}
    return tuple(call for call in found.values() if not identity(call) & kept)


def forgotten(before: Confirmations, line: Confirmable | Withdrawal) -> Confirmations:
    """Removes the call of a number; that it was found wrong stays."""
    mine, call = identity(line), before.emergency
    return replace(
        before,
        emergency=None if call and identity(call) & mine else call,
        helplines=tuple(each for each in before.helplines if not identity(each) & mine),
    )


def withdrawn(before: Confirmations, line: Confirmable, on: date, by: Role) -> Confirmations:
    """Withdraws the wrong number of ``line``, whatever it was shown as."""
    dialled = line.number_e164 if isinstance(line, Helpline) else ""
    record = Withdrawal(number=line.number, number_e164=dialled, on=on, by=by)
    others = (each for each in before.withdrawn if not identity(each) & identity(record))
    return replace(forgotten(before, record), withdrawn=(*others, record))


def combined(mine: Confirmations, theirs: Confirmations) -> Confirmations:
    """Combines both files: the latest record of each number, and of one day that of ``mine``.

    Withdrawals stay unless a later confirmation has overtaken them.
    """
    lines = _latest((*mine.helplines, *theirs.helplines))
    gone: list[Withdrawal] = []
    for each in sorted((*mine.withdrawn, *theirs.withdrawn), key=lambda each: each.on, reverse=True):
        if not any(identity(each) & identity(other) for other in gone):
            gone.append(each)
    calls = [call for call in (mine.emergency, theirs.emergency) if call]
    # A hidden number replaces no other. The first of equals is valid, and that is mine.
    emergency = max(calls, key=lambda call: (not _is_hidden(call, gone), _day(call)), default=None)
    return replace(mine, helplines=lines, emergency=emergency, withdrawn=tuple(gone))


def changed_numbers(before: Confirmations, after: Confirmations) -> tuple[str, ...]:
    """The numbers whose record differs in ``after``."""
    known = (*_lines(before), *before.withdrawn)
    return tuple(
        dict.fromkeys(each.number for each in (*_lines(after), *after.withdrawn) if each not in known)
    )


def changes(before: Confirmations, after: Confirmations) -> tuple[str, ...]:
    """Describes the changes for a terminal; empty if there are none."""
    lines = []
    for line in _lines(after):
        old = next((each for each in _lines(before) if identity(each) & identity(line)), None)
        if old is None:
            lines.append(f"{line.number}: new, confirmed on {line.confirmed_on}")
        elif old != line:
            when = f"confirmed on {line.confirmed_on}"
            was = f" (before: {old.confirmed_on})" if old.confirmed_on != line.confirmed_on else ""
            lines.append(f"{line.number}: {when}{was}")
    known = {(each.number, each.on) for each in before.withdrawn}
    lines += [
        f"{each.number}: found to be wrong on {each.on}"
        for each in after.withdrawn
        if (each.number, each.on) not in known
    ]
    return tuple(lines)


def _is_hidden(call: Emergency, gone: Iterable[Withdrawal]) -> bool:
    return any(identity(call) & identity(each) and _day(call) <= each.on for each in gone)


def _lines(of: Confirmations) -> tuple[Emergency | Helpline, ...]:
    return (*((of.emergency,) if of.emergency else ()), *of.helplines)


def _day(line: Confirmable) -> date:
    return line.confirmed_on or date.min


def _latest(lines: Iterable[Helpline]) -> tuple[Helpline, ...]:
    kept: list[Helpline] = []
    # Sorting is stable, so that of one day the first is valid.
    for line in sorted(lines, key=_day, reverse=True):
        if not any(identity(line) & identity(other) for other in kept):
            kept.append(line)
    return tuple(sorted(kept, key=lambda line: (line.id, line.number)))
