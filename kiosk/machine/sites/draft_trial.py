"""The trial period of drafts, counted from the first start with a state folder."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from kiosk import BUILD_DATE
from kiosk.base.installed.state_folder import keep
from kiosk.base.kept_record import table
from kiosk.loading.sources import Sources

DAYS = 30
FILE = "trial.toml"


def on_trial(sources: Sources, state: Path, now: datetime) -> Sources:
    """The sources with the end of the trial from the state folder; a demonstration has none."""
    if sources.demo:
        return sources
    return replace(sources, trial_ends=trial_ends(state / FILE, now))


def trial_ends(file: Path, now: datetime) -> datetime:
    """When the trial recorded in ``file`` ends; it begins now if none is recorded, or one in the future.

    If its start cannot be recorded, the trial is counted from the build: otherwise it would restart at each
    start, and drafts would never end.
    """
    began = _began(file)
    if began is None or began > now:
        began = now.astimezone(UTC).replace(microsecond=0)
        if not keep("The start of the trial", file, f"began = {began.isoformat()}\n".encode()):
            began = datetime.combine(BUILD_DATE, time(), UTC)
    return began + timedelta(days=DAYS)


def recorded_end(state: Path) -> datetime | None:
    """When the trial of a state folder ends, or has ended; None if none has begun."""
    began = _began(state / FILE)
    return began + timedelta(days=DAYS) if began else None


def _began(file: Path) -> datetime | None:
    """The start of the trial; None also for an invalid file."""
    began = table(file).get("began")
    return began if isinstance(began, datetime) and began.tzinfo else None
