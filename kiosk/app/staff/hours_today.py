"""What staff decided about the hours of a day, persisted across restarts."""

import tomllib
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.core.kernel.staff_events import HoursTodayRead
from kiosk.core.site.day_spans import DAY
from kiosk.core.site.screen_hours import HoursToday
from kiosk.machine.disk_thread import Later
from kiosk.machine.state_folder import keep
from kiosk.plain_files import read_record

FILE = "hours-today.toml"
_HEAD = "# What staff decided for one day: opens and closes in minutes of it, none for closed.\n"

Decided = tuple[HoursToday | None, datetime | None]
"""The hours, and until when the screen is switched off."""

NOTHING: Decided = (None, None)


class HoursTodayFile(QObject):
    """``state`` is the state folder."""

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._path, self._later = kiosk.store, state / FILE, later
        self._kept = NOTHING
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    def _begin(self) -> None:
        self._kept = read(self._path)
        if self._kept != NOTHING:
            self._store.dispatch(HoursTodayRead(*self._kept))
        self._store.changed.connect(self._follow)

    def _follow(self) -> None:
        house = self._store.state.house
        decided = (house.hours_today, house.screen_off_until)
        if decided == self._kept:
            return
        self._kept = decided
        self._later(partial(keep, "The hours of today", self._path, written(decided).encode()))


def read(path: Path) -> Decided:
    """Nothing for an invalid or missing file."""
    try:
        found = tomllib.loads(read_record(path))
    except (OSError, ValueError, RecursionError):
        return NOTHING
    until = found.get("off_until")
    return _today(found), until if isinstance(until, datetime) and until.tzinfo else None


def _today(found: dict[str, object]) -> HoursToday | None:
    day, opens, closes = (found.get(key) for key in ("day", "opens", "closes"))
    if not isinstance(day, date) or isinstance(day, datetime):
        return None
    if opens is None and closes is None:
        return HoursToday(day, None, None)
    if type(opens) is int and type(closes) is int and 0 <= opens < DAY and opens < closes <= opens + DAY:
        return HoursToday(day, opens, closes)
    return None


def written(decided: Decided) -> str:
    today, until = decided
    lines = [f"day = {today.day}"] if today else []
    if today and today.opens is not None:
        lines += [f"opens = {today.opens}", f"closes = {today.closes}"]
    if until:
        lines.append(f"off_until = {until.isoformat()}")
    return _HEAD + "".join(f"{line}\n" for line in lines)
