"""The last certain time: how it advances, leaps ahead, and returns from a wrong leap."""

from dataclasses import dataclass
from datetime import datetime, timedelta

BEHIND = timedelta(minutes=5)
"""A clock that is behind the last certain time by less than this still agrees with it."""

AFTER_REST, WHILE_RUNNING = timedelta(days=1), timedelta(minutes=10)
"""A clock further ahead than this has leapt: limits for the first certain time after a start, and for later
ones.
"""

PROVEN = timedelta(days=3)
RETURNS = timedelta(hours=6)
"""Time servers have to agree with a leap for this long to confirm it, or contradict it for this long to undo
it.
"""


@dataclass(frozen=True, slots=True)
class Certain:
    """``seen`` is the last certain time, ``steady`` the value without the last leap.

    Both are equal once the leap is confirmed, and no later time falls below ``steady``. ``agreed`` and
    ``lower`` are for how long synchronised clocks have agreed with the leap, or shown a time before it.
    """

    seen: datetime
    steady: datetime
    agreed: timedelta = timedelta()
    lower: timedelta = timedelta()

    @classmethod
    def of(cls, seen: datetime) -> "Certain":
        return cls(seen, seen)

    @property
    def has_leapt(self) -> bool:
        return self.steady < self.seen


def look(known: Certain, ran: timedelta, machine: datetime | None, correction: timedelta) -> Certain:
    """Returns the record after ``ran`` of monotonic time; ``machine`` is None if nothing vouches for the
    machine's clock.

    ``correction`` is how far ahead the clock may be without having leapt.
    """
    seen, steady = known.seen + ran, known.steady + ran
    if machine is None:
        return Certain(seen, steady, known.agreed, known.lower)
    if machine - seen > correction:
        return Certain(machine, steady)
    if machine >= seen - BEHIND:
        seen, agreed = max(seen, machine), known.agreed + ran
        if not known.has_leapt or agreed >= PROVEN:
            return Certain.of(seen)
        return Certain(seen, steady, agreed)
    if machine < steady - BEHIND:
        return Certain(seen, steady, known.agreed)
    lower = known.lower + ran
    if lower >= RETURNS:
        return Certain.of(max(machine, steady))
    return Certain(seen, steady, known.agreed, lower)
