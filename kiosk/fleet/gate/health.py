"""The reported part of doctor's findings: a process of the window's Python examines four times a day."""

import json
import subprocess
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.installed.state_folder import put
from kiosk.base.kept_record import content, record
from kiosk.fleet.window_python import ended

FILE = "health.json"
EACH = timedelta(hours=6)
_LONGEST_S = 120
_LEVELS = ("ok", "warn", "fail")


@dataclass(frozen=True, slots=True)
class Health:
    """``numbers_days`` is None if no number of the site is confirmed, ``at`` before doctor examined it.
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
        """Minutes since this site was examined; None before, after a failure, and if the clock went back."""
        if self.at is None or not self.knows or site != self.site or now < self.at:
            return None
        return int((now - self.at).total_seconds() // 60)


def read_health(folder: Path) -> Health:
    health = record(folder / FILE, Health)
    return health if health and health.doctor in _LEVELS else Health()


def examine(python: str, installed: Path, state: Path, folder: Path, site: str, now: datetime) -> None:
    """Examines the machine and stores the findings; missing ones are a failure. Raises OSError."""
    try:
        child = ended(python, "kiosk.fleet_door.examine", (installed, state), _LONGEST_S)
        report = json.loads(child.stdout)
        found = Health(report["doctor"], report["numbers_days"], site, now)
    except (subprocess.TimeoutExpired, ValueError, LookupError, TypeError, RecursionError):
        found = Health("fail", None, site, now, knows=False)
    put(folder / FILE, content(found))
