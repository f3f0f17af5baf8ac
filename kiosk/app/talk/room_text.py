"""Stores the text size of talks, which staff choose for their room, across restarts."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.base.installed.state_folder import keep
from kiosk.base.kept_record import table
from kiosk.core.state.events import RoomTextRead
from kiosk.core.state.state import TEXT_STEPS
from kiosk.machine.disk_thread import Later

FILE = "talk.toml"


class RoomText(QObject):
    """``state`` is the state folder; its file has one number, and nothing of any talk."""

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._path, self._later = kiosk.store, state / FILE, later
        self._kept = self._store.state.house.room_text
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    def _begin(self) -> None:
        step = _read(self._path)
        if step is not None:
            self._kept = step
            self._store.dispatch(RoomTextRead(step))
        self._store.changed.connect(self._follow)

    def _follow(self) -> None:
        step = self._store.state.house.room_text
        if step == self._kept:
            return
        self._kept = step
        content = (
            f"# The size of text in talks, from 0 (100 %) to {TEXT_STEPS - 1} (200 %).\nroom_text = {step}\n"
        )
        self._later(partial(keep, "The size of text in talks", self._path, content.encode()))


def _read(path: Path) -> int | None:
    """Returns the size; None for an invalid or missing file."""
    step = table(path).get("room_text")
    return step if type(step) is int and step in range(TEXT_STEPS) else None
