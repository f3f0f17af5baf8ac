"""Stores the last certain time across restarts."""

import ctypes
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TypeGuard
from zoneinfo import ZoneInfo

from kiosk import BUILD_DATE
from kiosk.base.certain_time import Certain
from kiosk.base.clock import SystemClock
from kiosk.base.installed.c_library import c_library
from kiosk.base.installed.state_folder import keep
from kiosk.base.kept_record import table

_NEVER = 3000
"""A year that no clock shows; the calendar would end while the kiosk runs."""

_LONGEST_S = 1_000_000

_UNSYNCHRONISED = 0x40
"""STA_UNSYNC of adjtimex(2)."""


class _Timex(ctypes.Structure):
    """The beginning of struct timex; the rest is space that the kernel fills."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_char * 256),
    )


class LastSeen:
    """The last certain time in a file; an invalid or missing file is read as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Certain | None:
        told = table(self._path)
        seen, steady = told.get("last_seen"), told.get("before_leap")
        if not _is_time(seen):
            return None
        if not _is_time(steady) or steady > seen:
            return Certain.of(seen)
        return Certain(seen, steady, _duration(told.get("agreed_s")), _duration(told.get("contradicted_s")))

    def keep(self, clock: SystemClock, later: Callable[[Callable[[], object]], object]) -> None:
        """Saves the time, unless nothing vouches for it."""
        known = clock.look(is_synchronised())
        lines = [f"last_seen = {_stamp(known.seen)}"]
        if known.has_leapt:
            lines += [
                f"before_leap = {_stamp(known.steady)}",
                f"agreed_s = {round(known.agreed.total_seconds())}",
                f"contradicted_s = {round(known.lower.total_seconds())}",
            ]
        content = "".join(f"{line}\n" for line in lines).encode()
        later(partial(keep, "The last certain time", self._path, content))


def believed_clock(last_seen: LastSeen | None) -> SystemClock:
    """Never earlier than the last time seen and the build date; the zone is UTC until a site is loaded."""
    built = datetime.combine(BUILD_DATE, time(0), UTC)
    known = last_seen.read() if last_seen else None
    if known is None:
        return SystemClock(ZoneInfo("UTC"), built)
    floor = max(built, known.seen)
    return SystemClock(ZoneInfo("UTC"), floor, replace(known, seen=floor, steady=max(built, known.steady)))


def _is_time(told: object) -> TypeGuard[datetime]:
    return isinstance(told, datetime) and told.tzinfo is not None and told.year < _NEVER


def _duration(told: object) -> timedelta:
    return timedelta(seconds=told) if isinstance(told, int) and 0 <= told < _LONGEST_S else timedelta()


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()


def is_synchronised() -> bool:
    """Whether the kernel reports that the clock follows a time server."""
    adjtimex = getattr(c_library(), "adjtimex", None)
    status = _Timex()
    if adjtimex is None or adjtimex(ctypes.byref(status)) < 0:
        return False
    return not status.status & _UNSYNCHRONISED
