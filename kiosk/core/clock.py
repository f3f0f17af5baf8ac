"""The present; the only file that reads clocks."""

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

BEHIND = timedelta(minutes=5)
AHEAD = timedelta(days=5 * 365)
"""So far may the machine's clock lie before or after the last certain time and still be right."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Monotonic seconds for durations, the aware time of day at the site for hours and dates.

    ``doubtful`` is that the machine's clock cannot be right.
    """

    seconds: float
    wall: datetime
    doubtful: bool = False

    def at(self, zone: ZoneInfo) -> "Moment":
        """The same moment with the time of day of a place."""
        return replace(self, wall=self.wall.astimezone(zone))


class Clock(Protocol):
    def now(self) -> Moment: ...


def monotonic() -> float:
    """Seconds for whoever counts what comes in a time, and needs no time of day."""
    return time.monotonic()


class SystemClock:
    """The machine's clock, never earlier than ``floor`` and the time run since.

    ``floor`` is the later of the last time seen and the build date, in UTC: a machine that lost its clock
    must not bring back confirmations that have run out.
    """

    def __init__(self, zone: ZoneInfo, floor: datetime) -> None:
        self._zone = zone
        self._floor = floor
        self._began = time.monotonic()

    def now(self) -> Moment:
        seconds = time.monotonic()
        machine, certain = datetime.now(UTC), self._certain(seconds)
        doubtful = not -BEHIND <= machine - certain <= AHEAD
        return Moment(seconds, max(machine, certain).astimezone(self._zone), doubtful)

    def last_seen(self, synchronised: bool) -> datetime:
        """The time in UTC that has come for certain; an unsynchronised clock proves nothing."""
        seconds = time.monotonic()
        return max(datetime.now(UTC), self._certain(seconds)) if synchronised else self._certain(seconds)

    def _certain(self, seconds: float) -> datetime:
        return self._floor + timedelta(seconds=seconds - self._began)


class ManualClock:
    """A clock that stands until it is moved: for pictures and tests."""

    def __init__(self, wall: datetime) -> None:
        self._moment = Moment(0.0, wall)

    def now(self) -> Moment:
        return self._moment

    def turn_to(self, wall: datetime) -> None:
        """Sets the time of day; what has lasted lasts on, as when somebody sets a clock."""
        self._moment = Moment(self._moment.seconds, wall)

    def advance(self, seconds: float) -> None:
        wall = self._moment.wall.astimezone(UTC) + timedelta(seconds=seconds)
        self._moment = Moment(self._moment.seconds + seconds, wall.astimezone(self._moment.wall.tzinfo))
