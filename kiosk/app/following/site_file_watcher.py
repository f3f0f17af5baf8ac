"""Tells when the files of a site were written, by the system's word, without reading them."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

Marks = Mapping[Path, tuple[int, int, int]]
"""What differs once a file was written or replaced: its number, time and size."""


class SiteWatch(QObject):
    """``places`` names files, and folders in which others can appear; it is called at every look."""

    changed = Signal()

    def __init__(self, parent: QObject, places: Callable[[], Iterable[Path]]) -> None:
        super().__init__(parent)
        self._places = places
        self._watcher = QFileSystemWatcher(self)
        self._marks = self._watched()
        self._watcher.fileChanged.connect(self._look)
        self._watcher.directoryChanged.connect(self._look)

    def is_newer(self, seconds: float) -> bool:
        """Whether any file was written since then, by the machine's clock."""
        newest = max((changed for _, changed, _ in self._marks.values()), default=0)
        return newest > seconds * 1e9

    def _look(self) -> None:
        marks = self._watched()
        if marks != self._marks:
            self._marks = marks
            self.changed.emit()

    def _watched(self) -> Marks:
        """All files, each of which is watched from now on; an editor that replaces one ends its watch."""
        places = list(self._places())
        known = {*self._watcher.files(), *self._watcher.directories()}
        there = dict.fromkeys(str(place) for place in places if place.exists())
        if new := [name for name in there if name not in known]:
            self._watcher.addPaths(new)
        marks = {}
        for place in places:
            with suppress(OSError):
                if place.is_file():
                    stat = place.stat()
                    marks[place] = (stat.st_ino, stat.st_ctime_ns, stat.st_size)
        return marks
