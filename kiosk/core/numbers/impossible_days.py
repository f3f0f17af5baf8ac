"""Finds days that no call can have had: those later than tomorrow, by the clock that is believed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kiosk.core.numbers.merged_confirmations import Confirmations, Withdrawal
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.go_live import FIRST_DAY

TOMORROW = timedelta(days=1)
"""The day of another time zone."""


def last_possible(today: date) -> date:
    return today + TOMORROW


def numbers_with_impossible_days(of: Confirmations, today: date) -> tuple[str, ...]:
    """The numbers whose call or withdrawal has such a day."""
    return tuple(record.number for record, day in _dated(of) if day > last_possible(today))


def withdrawn_in_time(of: Confirmations, today: date, written: date) -> Confirmations:
    """Dates a withdrawal with an impossible day by its file: a number that was called later is shown."""
    day = max(min(written, last_possible(today)), FIRST_DAY)
    gone = tuple(replace(each, on=day) if each.on > last_possible(today) else each for each in of.withdrawn)
    return of if gone == of.withdrawn else replace(of, withdrawn=gone)


def in_time(of: Confirmations, today: date, written: date) -> Confirmations:
    """The rest of a file: a confirmation with an impossible day is removed."""
    dated = withdrawn_in_time(of, today, written)
    call = dated.emergency
    return replace(
        dated,
        emergency=call if call and _is_possible(call, today) else None,
        helplines=tuple(line for line in dated.helplines if _is_possible(line, today)),
    )


def _is_possible(line: Confirmable, today: date) -> bool:
    return (line.confirmed_on or date.min) <= last_possible(today)


def _dated(of: Confirmations) -> Iterator[tuple[Confirmable | Withdrawal, date]]:
    for line in (*((of.emergency,) if of.emergency else ()), *of.helplines):
        yield line, line.confirmed_on or date.min
    for each in of.withdrawn:
        yield each, each.on
