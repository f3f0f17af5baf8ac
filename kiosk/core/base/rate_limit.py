"""Rate limits (token buckets) for messages or bytes of a peer that may send too many."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` at once, refilled with ``per_second``."""

    burst: float
    per_second: float

    def bucket(self, now: float) -> "Bucket":
        return Bucket(self, now, self.burst)


@dataclass(frozen=True, slots=True)
class Bucket:
    """``left`` at ``since``, in monotonic seconds."""

    rate: Rate
    since: float
    left: float

    def taken(self, now: float, amount: float = 1.0) -> "Bucket | None":
        """The bucket after taking ``amount``; None if it holds less."""
        left = self._at(now)
        return replace(self, since=now, left=left - amount) if left >= amount else None

    def wait(self, now: float) -> float:
        """The seconds until one can be taken."""
        return max(0.0, (1.0 - self._at(now)) / self.rate.per_second)

    def is_full(self, now: float) -> bool:
        return self._at(now) >= self.rate.burst

    def _at(self, now: float) -> float:
        return min(self.rate.burst, self.left + (now - self.since) * self.rate.per_second)
