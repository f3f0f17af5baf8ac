"""Stores the size of the notes, which staff choose for their eyes, in the state folder."""

from functools import partial
from pathlib import Path

from kiosk.base.installed.state_folder import keep
from kiosk.base.kept_record import table
from kiosk.machine.disk_thread import Later
from kiosk.window.talk.console.console_pages import LARGEST_NOTES


class NotesSize:
    """``state`` is the state folder, None to store nothing."""

    def __init__(self, state: Path | None, later: Later) -> None:
        self._file, self._later = state / "notes.toml" if state else None, later

    def kept(self) -> int:
        """Returns the stored step; the first one without it."""
        if self._file is None:
            return 0
        step = table(self._file).get("step")
        return step if type(step) is int and 0 <= step <= LARGEST_NOTES else 0

    def keep(self, step: int) -> None:
        if self._file:
            self._later(partial(keep, "The size of the notes", self._file, f"step = {step}\n".encode()))
