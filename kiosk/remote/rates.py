"""How often a phone is listened to."""

from dataclasses import dataclass

BURST = 15.0
PER_SECOND = 10.0


@dataclass(frozen=True, slots=True)
class Bucket:
    """``left`` messages at ``since``, in monotonic seconds; they come back with time."""

    since: float
    left: float = BURST

    def taken(self, now: float) -> "Bucket | None":
        """What is left after one more message; None if there was none left."""
        left = min(BURST, self.left + (now - self.since) * PER_SECOND)
        return Bucket(now, left - 1) if left >= 1 else None
