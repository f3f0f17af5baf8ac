"""The present; the only file that reads clocks."""

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from kiosk.core.base.certain_time import AFTER_REST, BEHIND, WHILE_RUNNING, Certain, look

AHEAD = timedelta(days=5 * 365)
"""So far may the machine's clock lie after the last certain time and still be right."""


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
    must not bring back confirmations that have run out. ``known`` says more of it, where more is known.
    """

    def __init__(self, zone: ZoneInfo, floor: datetime, known: Certain | None = None) -> None:
        self._zone = zone
        self._known = known or Certain.of(floor)
        self._looked = time.monotonic()
        self._followed = False

    def now(self) -> Moment:
        seconds = time.monotonic()
        machine, certain = datetime.now(UTC), self._certain(seconds)
        doubtful = not -BEHIND <= machine - certain <= AHEAD
        return Moment(seconds, max(machine, certain).astimezone(self._zone), doubtful)

    def look(self, synchronised: bool) -> Certain:
        """What has come for certain, in UTC; it counts from now on. A clock nobody sets proves nothing."""
        seconds = time.monotonic()
        ran, self._looked = timedelta(seconds=seconds - self._looked), seconds
        machine = datetime.now(UTC) if synchronised else None
        self._known = look(self._known, ran, machine, WHILE_RUNNING if self._followed else AFTER_REST)
        self._followed = self._followed or synchronised
        return self._known

    def _certain(self, seconds: float) -> datetime:
        return self._known.seen + timedelta(seconds=seconds - self._looked)


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
