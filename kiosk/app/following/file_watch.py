"""Reports saved files, by their content."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.base.plain_files import read_plain
from kiosk.machine.folder_watch import FolderWatch

_NOTHING = sha256().digest()

_MOST_BYTES = 2_500_000
"""No file that the program reads may be longer."""


class FileWatch(QObject):
    """Watches files. ``places`` returns the files, and the folders in which such files may appear, at every
    check.

    A missing or empty file may be in the middle of a save: it is reported only if ``settle()`` still finds it
    so.
    """

    changed = Signal()

    def __init__(self, places: Callable[[], Iterable[Path]]) -> None:
        super().__init__()
        self._places = places
        # One check follows a save that changes several files.
        FolderWatch(places, self, after_ms=0).changed.connect(self._look)
        self._doubted: dict[Path, bytes] | None = None
        self._seen = self._read()

    @Slot()
    def settle(self) -> None:
        """Called after some time."""
        if self._doubted is None:
            return
        now = self._read()
        if now == self._doubted:
            self._believe(now)
        else:
            self._compare(now)

    @Slot()
    def _look(self) -> None:
        self._compare(self._read())

    def _compare(self, now: dict[Path, bytes]) -> None:
        if now == self._seen:
            self._doubted = None
        elif any(now.get(path, _NOTHING) == _NOTHING != before for path, before in self._seen.items()):
            self._doubted = now
        else:
            self._believe(now)

    def _believe(self, now: dict[Path, bytes]) -> None:
        self._seen, self._doubted = now, None
        self.changed.emit()

    def _read(self) -> dict[Path, bytes]:
        return {place: _digest(place) for place in self._places() if place.is_file()}


def _digest(file: Path) -> bytes:
    try:
        return sha256(read_plain(file, _MOST_BYTES)).digest()
    except OSError:
        return _NOTHING
