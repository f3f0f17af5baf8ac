"""Asks a child process to read a site, and waits for it without the window."""

import pickle
import sys
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kiosk.base.places import IMPORTABLE
from kiosk.loading.sources import Sources
from kiosk.machine.child_process import ChildProcess
from kiosk.machine.pictures.picture_decoding import surroundings

_CHILD = "kiosk.machine.sites.site_child"


class SiteReader(QObject):
    """One process, one answer. It starts at once, and reads when it is asked."""

    answered = Signal(object)
    """A ``Loaded``; None if the process failed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked = False
        self._child = ChildProcess(self, surroundings(), IMPORTABLE, logs_errors=True)
        self._child.ended.connect(self._hear)
        self._child.start(sys.executable, ["-E", "-s", "-m", _CHILD])

    def ask(self, sources: Sources, wall: datetime) -> None:
        self.asked = True
        self._child.write_all(pickle.dumps((sources, wall), pickle.HIGHEST_PROTOCOL))

    def end(self) -> None:
        """Nothing will be answered any more; a process that a disk keeps ends when it can."""
        self._child.end()
        self.deleteLater()

    def _hear(self, _code: int, read: bytes) -> None:
        self.deleteLater()
        try:
            loaded = pickle.loads(read)
        except (EOFError, pickle.UnpicklingError):
            loaded = None
        self.answered.emit(loaded)
