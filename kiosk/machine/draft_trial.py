"""How long drafts are shown from the first start with a state folder on."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.loading.world import Sources
from kiosk.machine.state_folder import write
from kiosk.plain_files import read_record

DAYS = 30


def on_trial(sources: Sources, state: Path, now: datetime) -> Sources:
    """The sources with the end of the trial that the state folder remembers; a demonstration has none."""
    if sources.demo:
        return sources
    return replace(sources, trial_ends=trial_ends(state / "trial.toml", now))


def trial_ends(file: Path, now: datetime) -> datetime:
    """When the trial that ``file`` remembers is over; it begins now where none is kept, or one ahead."""
    began = _began(file)
    if began is None or began > now:
        began = now.astimezone(UTC).replace(microsecond=0)
        write(file, f"began = {began.isoformat()}\n".encode())
    return began + timedelta(days=DAYS)


def _began(file: Path) -> datetime | None:
    """None also for a file that cannot be understood."""
    try:
        began = tomllib.loads(read_record(file))["began"]
    except (OSError, ValueError, KeyError, RecursionError):
        return None
    return began if isinstance(began, datetime) and began.tzinfo else None
