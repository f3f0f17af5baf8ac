"""Reports written files of a site, by signals of the system, without reading them."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.machine.folder_watch import FolderWatch

Marks = Mapping[Path, tuple[int, int, int]]
"""What differs once a file was written or replaced: its number, time and size."""


class SiteWatch(QObject):
    """Watches a site. ``places`` returns files, and folders in which others can appear; it is called at every
    check.
    """

    changed = Signal()

    def __init__(self, parent: QObject, places: Callable[[], Iterable[Path]]) -> None:
        super().__init__(parent)
        self._places = places
        # Watched first, so that nothing that is saved meanwhile is missed.
        FolderWatch(places, self, after_ms=0).changed.connect(self._look)
        self._marks = _marks(places())

    def is_newer(self, seconds: float) -> bool:
        """Whether any file was written since then, by the machine's clock."""
        newest = max((changed for _, changed, _ in self._marks.values()), default=0)
        return newest > seconds * 1e9

    def _look(self) -> None:
        marks = _marks(self._places())
        if marks != self._marks:
            self._marks = marks
            self.changed.emit()


def _marks(places: Iterable[Path]) -> Marks:
    marks = {}
    for place in places:
        with suppress(OSError):
            if place.is_file():
                stat = place.stat()
                marks[place] = (stat.st_ino, stat.st_ctime_ns, stat.st_size)
    return marks
