"""The last time that has come for certain, kept across restarts."""

import ctypes
import sys
import tomllib
from datetime import UTC, datetime, time
from functools import cache, partial
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk import BUILD_DATE
from kiosk.app.disk import Later
from kiosk.app.state_folder import write
from kiosk.core.clock import SystemClock
from kiosk.plain_files import read_record

_NEVER = 3000
"""A year that no clock has shown; the calendar would end while the kiosk runs."""

_UNSYNCHRONISED = 0x40
"""STA_UNSYNC of adjtimex(2)."""


class _Timex(ctypes.Structure):
    """The head of struct timex; the rest is only room that the kernel fills."""

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
    """One time in one file; a wrong or missing file is as if there were none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> datetime | None:
        try:
            seen = tomllib.loads(read_record(self._path))["last_seen"]
        except (OSError, ValueError, KeyError, RecursionError):
            return None
        known = isinstance(seen, datetime) and seen.tzinfo and seen.year < _NEVER
        return seen if known else None

    def keep(self, clock: SystemClock, later: Later) -> None:
        """Time that nothing vouches for is not written."""
        stamp = clock.last_seen(is_synchronised()).astimezone(UTC).replace(microsecond=0).isoformat()
        later(partial(write, self._path, f"last_seen = {stamp}\n".encode()))


def believed_clock(last_seen: LastSeen | None) -> SystemClock:
    """Never earlier than the last time seen and the build date; the zone is UTC until the site is read."""
    built = datetime.combine(BUILD_DATE, time(0), UTC)
    seen = last_seen.read() if last_seen else None
    return SystemClock(ZoneInfo("UTC"), max(built, seen or built))


def is_synchronised() -> bool:
    """Whether the kernel says that the clock follows a time server."""
    if sys.platform != "linux":
        return False
    status = _Timex()
    if _system().adjtimex(ctypes.byref(status)) < 0:
        return False
    return not status.status & _UNSYNCHRONISED


@cache
def _system() -> ctypes.CDLL:
    return ctypes.CDLL(None)
