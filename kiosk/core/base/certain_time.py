"""The time that has come for certain: how it goes on, leaps ahead, and comes back from a wrong leap."""

from dataclasses import dataclass
from datetime import datetime, timedelta

BEHIND = timedelta(minutes=5)
"""So far may a clock lie before the last certain time and still agree with it."""

AFTER_REST, WHILE_RUNNING = timedelta(days=1), timedelta(minutes=10)
"""What is further ahead is no correction but a leap: at the first certain time since the start, and later."""

PROVEN = timedelta(days=3)
RETURNS = timedelta(hours=6)
"""So long must time servers agree with a leap until it counts for good, or contradict it to undo it."""


@dataclass(frozen=True, slots=True)
class Certain:
    """``seen`` is the last certain time, ``steady`` what it would be without the last leap.

    The two are equal once that is proven, and nothing ever leads below ``steady``. ``agreed`` and ``lower``
    are for how long synchronised clocks have agreed with the leap, or shown a time before it.
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
    """After ``ran`` by the clock that only runs; ``machine`` is None where nothing vouches for its clock.

    So far ahead it may be corrected without a leap.
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
