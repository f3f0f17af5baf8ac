"""Announcements that staff made or ended on their page, in the state folder."""

import json
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from kiosk.base.installed.state_folder import attempt, keep
from kiosk.base.kept_record import table
from kiosk.base.shared_limits import MOST_MINUTES
from kiosk.core.state.announcement import Announcement
from kiosk.machine.disk_thread import Later

ENDED = "announcements-ended.toml"
_HEAD = "# Announcements that staff ended before their time.\n"
_LONGEST = timedelta(minutes=MOST_MINUTES)
"""By then each is over by itself."""

Ended = frozenset[tuple[str, datetime]]
"""Where each came from, and when it began."""


def read_ended(state: Path) -> Ended:
    """Returns the ended announcements; none for an invalid or missing file."""
    try:
        rows = table(state / ENDED).get("ended", [])
        found = ((row["id"], row["since"]) for row in rows)
        return frozenset(
            (name, since) for name, since in found if isinstance(since, datetime) and since.tzinfo
        )
    except (TypeError, KeyError, AttributeError):
        return frozenset()


def keep_ended(state: Path, ended: Ended, wall: datetime, later: Later) -> None:
    rows = sorted(
        f'[[ended]]\nid = "{name}"\nsince = {since.isoformat()}\n'
        for name, since in ended
        if since + _LONGEST > wall and '"' not in name and "\\" not in name
    )
    text = _HEAD + "\n".join(rows)
    later(partial(keep, "The end of an announcement", state / ENDED, text.encode()))


def text_of(made: Announcement) -> str:
    """Returns the file of an announcement; without its end if the time is unknown."""
    end = [f"until = {made.until.isoformat()}"] if made.until else []
    words = ", ".join(f"{tag} = {json.dumps(text, ensure_ascii=False)}" for tag, text in made.own_words)
    said = f'prepared = "{made.prepared}"' if made.prepared else f"words = {{ {words} }}"
    lines = ("# Made on the staff page.", said, *end)
    return "".join(f"{line}\n" for line in lines)


def write_down(made: Announcement, file: Path, later: Later) -> None:
    later(partial(keep, "An announcement", file, text_of(made).encode()))


def remove(file: Path, later: Later) -> None:
    job = partial(file.unlink, missing_ok=True)
    later(partial(attempt, "An announcement", file, job, "was not removed from"))
