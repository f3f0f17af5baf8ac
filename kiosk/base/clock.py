"""The current time. No other file reads clocks."""

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from kiosk.base.certain_time import AFTER_REST, BEHIND, WHILE_RUNNING, Certain, look

AHEAD = timedelta(days=5 * 365)
"""The machine's clock may be ahead of the last certain time by this much and still be right."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Monotonic seconds for durations, and the aware local time at the site for hours and dates.

    ``doubtful``: the machine's clock cannot be right.
    """

    seconds: float
    wall: datetime
    doubtful: bool = False

    def at(self, zone: ZoneInfo) -> "Moment":
        """The same moment in the time zone of a place."""
        return replace(self, wall=self.wall.astimezone(zone))


class Clock(Protocol):
    """``runs``: whether time passes by itself."""

    @property
    def runs(self) -> bool: ...

    def now(self) -> Moment: ...


def monotonic() -> float:
    """Monotonic seconds, for callers that measure rates and need no time of day."""
    return time.monotonic()


def machine_time() -> datetime:
    """The time on the machine's clock, right or wrong, for comparison with another clock."""
    return datetime.now(UTC)


def uptime() -> float:
    """Seconds since the machine started; on Linux."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class SystemClock:
    """The machine's clock, never earlier than ``floor`` plus the time run since.

    ``floor`` is the later of the last time seen and the build date, in UTC: a machine that lost its clock
    must not bring back expired confirmations. ``known`` is the full record of certain time, if there is one.
    """

    def __init__(self, zone: ZoneInfo, floor: datetime, known: Certain | None = None) -> None:
        self._zone = zone
        self._known = known or Certain.of(floor)
        self._looked = time.monotonic()
        self._followed = False

    @property
    def runs(self) -> bool:
        return True

    def now(self) -> Moment:
        seconds = time.monotonic()
        machine, certain = datetime.now(UTC), self._certain(seconds)
        doubtful = not -BEHIND <= machine - certain <= AHEAD
        return Moment(seconds, max(machine, certain).astimezone(self._zone), doubtful)

    def look(self, synchronised: bool) -> Certain:
        """Records the certain time, in UTC. A clock that nothing sets proves nothing."""
        seconds = time.monotonic()
        ran, self._looked = timedelta(seconds=seconds - self._looked), seconds
        machine = datetime.now(UTC) if synchronised else None
        self._known = look(self._known, ran, machine, WHILE_RUNNING if self._followed else AFTER_REST)
        self._followed = self._followed or synchronised
        return self._known

    def _certain(self, seconds: float) -> datetime:
        return self._known.seen + timedelta(seconds=seconds - self._looked)


class ManualClock:
    """A clock that moves only on command, for pictures and tests."""

    def __init__(self, wall: datetime) -> None:
        self._moment = Moment(0.0, wall)

    @property
    def runs(self) -> bool:
        return False

    def now(self) -> Moment:
        return self._moment

    def turn_to(self, wall: datetime) -> None:
        """Sets the time of day. Durations are unaffected, as when a person sets a clock."""
        self._moment = Moment(self._moment.seconds, wall)

    def advance(self, seconds: float) -> None:
        wall = self._moment.wall.astimezone(UTC) + timedelta(seconds=seconds)
        self._moment = Moment(self._moment.seconds + seconds, wall.astimezone(self._moment.wall.tzinfo))
