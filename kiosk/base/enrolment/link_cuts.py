"""Counts how often in a row the broker has greeted this kiosk and then cut it, in a small file of the agent.

doctor reads it too: the journal of such a kiosk is otherwise that of one that is connected.
"""

from dataclasses import dataclass
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.base.plain_files import read_record

FILE = "cuts"
STEADY_S = 60.0
"""Seconds of a successful connection."""

MANY = 3
"""A broker that starts again cuts each kiosk once."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """``times`` in a row; ``since`` is when the broker has greeted, None if it has not."""

    times: int = 0
    since: float | None = None

    def greeted(self, now: float) -> "Cuts":
        return Cuts(self.times, now)

    def lasts(self, now: float) -> "Cuts":
        is_steady = self.since is not None and now - self.since >= STEADY_S
        return Cuts(0, self.since) if is_steady else self

    def lost(self, now: float) -> "Cuts":
        if self.since is None:
            return self
        steady = now - self.since >= STEADY_S
        return Cuts(0 if steady else self.times + 1)


def keep_cuts(file: Path, times: int) -> None:
    """Writes the number; raises OSError."""
    replace(file, b"%d\n" % times, 0o640)


def kept_cuts(file: Path) -> int:
    """The stored number; 0 without one."""
    try:
        text = read_record(file, 20).strip()
    except (OSError, ValueError):
        return 0
    return int(text) if text.isdecimal() else 0
