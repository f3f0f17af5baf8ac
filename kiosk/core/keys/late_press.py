"""Distinguishes a press that waited while the window hung from one that arrives at once."""

from typing import Final

COUNTS_MS: Final = 2000
"""Milliseconds for which a press is valid: as long as a request of a phone (ADR 65)."""

LONGEST_HANG_MS: Final = 300_000
"""A window that hung for longer has been restarted: a stamp that is older is of another clock."""

_TURNS: Final = 1 << 32
"""Compositors and X servers count milliseconds in 32 bits, and begin at 0 again after 49 days."""


def is_late(stamp: int, seconds: float) -> bool:
    """Whether a press waited too long; ``stamp`` is its time, in milliseconds of the clock that shows
    ``seconds`` now, 0 if unknown.
    """
    waited = (round(seconds * 1000) - stamp) % _TURNS
    return stamp != 0 and COUNTS_MS < waited < LONGEST_HANG_MS
