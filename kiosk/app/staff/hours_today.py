"""Stores staff's decision about the hours of a day across restarts."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.base.installed.state_folder import keep
from kiosk.base.kept_record import table
from kiosk.core.site.hours.day_spans import DAY
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.state.staff_events import HoursTodayRead
from kiosk.machine.disk_thread import Later

FILE = "hours-today.toml"
_HEAD = "# What staff decided for one day, in minutes of it: opens and closes, none for closed; or spans.\n"

Decided = tuple[HoursToday | None, datetime | None]
"""The hours, and until when the screen is switched off."""

NOTHING: Decided = (None, None)


class HoursTodayFile(QObject):
    """The file of the decision; ``state`` is the state folder."""

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
    """Returns the decision; nothing for an invalid or missing file."""
    found = table(path)
    until = found.get("off_until")
    return _today(found), until if isinstance(until, datetime) and until.tzinfo else None


def _today(found: dict[str, object]) -> HoursToday | None:
    day, opens, closes = (found.get(key) for key in ("day", "opens", "closes"))
    if not isinstance(day, date) or isinstance(day, datetime):
        return None
    told = found.get("spans", [] if opens is None and closes is None else [[opens, closes]])
    spans = tuple(_spans(told)) if isinstance(told, list) else (None,)
    known = tuple(span for span in spans if span)
    apart = all(before[1] < after[0] for before, after in pairwise(known))
    return HoursToday(day, known) if known == spans and apart else None


def _spans(told: list[object]) -> Iterator[tuple[int, int] | None]:
    """Returns the openings; None for each invalid one."""
    for each in told:
        match each:
            case [int(opens), int(closes)] if 0 <= opens < DAY and opens < closes <= 2 * DAY:
                yield (opens, closes) if type(opens) is type(closes) is int else None
            case _:
                yield None


def written(decided: Decided) -> str:
    today, until = decided
    lines = [f"day = {today.day}"] if today else []
    if today and today.spans:
        # Versions that knew one opening read these alone; without them they would be dark all day.
        opens, closes = today.spans[0][0], today.spans[-1][1]
        lines += [f"opens = {opens}", f"closes = {closes}"]
    if today and len(today.spans) > 1:
        lines.append(f"spans = {[list(span) for span in today.spans]}")
    if until:
        lines.append(f"off_until = {until.isoformat()}")
    return _HEAD + "".join(f"{line}\n" for line in lines)
