"""Reports changes in some folders, soon after them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

AFTER_MS = 300
"""Written files are complete by then; a program that writes all the time delays nothing."""


class FolderWatch(QObject):
    """``places`` names files, and folders in which others can appear; missing ones are ignored.

    It rests until the system reports a change, and passes it on ``after_ms``.
    """

    changed = Signal()

    def __init__(
        self, places: Callable[[], Iterable[Path]], parent: QObject, after_ms: int = AFTER_MS
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self._report)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._watch()

    @Slot()
    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _report(self) -> None:
        # Watched first: changes from here on are reported again.
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        """Watches all again: an editor that replaces a file ends its watch."""
        known: list[str] = []
        # A new file may be in a folder that was not watched yet.
        while (there := [str(place) for place in self._places() if place.exists()]) != known:
            known = there
            if watched := [*self._watcher.files(), *self._watcher.directories()]:
                self._watcher.removePaths(watched)
            if there:
                self._watcher.addPaths(there)
