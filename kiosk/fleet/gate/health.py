"""What doctor finds, as far as it may be told: a process of the window's Python examines four times a day."""

import json
import subprocess
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.kept_record import content, record
from kiosk.fleet.gate.window_python import ended
from kiosk.machine.state_folder import put

FILE = "health.json"
EACH = timedelta(hours=6)
_LONGEST_S = 120
_LEVELS = ("ok", "warn", "fail")


@dataclass(frozen=True, slots=True)
class Health:
    """``numbers_days`` is None where no number of the site is confirmed, ``at`` before doctor examined it.
    ``knows``: that did not fail, so ``numbers_days`` is known.
    """

    doctor: str = "unknown"
    numbers_days: int | None = None
    site: str = ""
    at: datetime | None = None
    knows: bool = True

    def is_due(self, site: str, now: datetime) -> bool:
        """Whether to examine again; ``site`` is the digest of the one that is applied."""
        return self.at is None or site != self.site or not timedelta() <= now - self.at < EACH

    def age_min(self, site: str, now: datetime) -> int | None:
        """None before this site was examined, where that failed, and where the clock went back."""
        if self.at is None or not self.knows or site != self.site or now < self.at:
            return None
        return int((now - self.at).total_seconds() // 60)


def read_health(folder: Path) -> Health:
    health = record(folder / FILE, Health)
    return health if health and health.doctor in _LEVELS else Health()


def examine(python: str, installed: Path, state: Path, folder: Path, site: str, now: datetime) -> None:
    """Writes down what is found; what cannot be found counts as a failure. Raises OSError."""
    try:
        child = ended(python, "kiosk.fleet.gate_children.examine", (installed, state), _LONGEST_S)
        told = json.loads(child.stdout)
        found = Health(told["doctor"], told["numbers_days"], site, now)
    except (subprocess.TimeoutExpired, ValueError, LookupError, TypeError, RecursionError):
        found = Health("fail", None, site, now, knows=False)
    put(folder / FILE, content(found))
