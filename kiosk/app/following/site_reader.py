"""Asks a child process to read a site, and waits for it without the window."""

import pickle
import sys
from datetime import datetime

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from kiosk.base.places import IMPORTABLE
from kiosk.loading.sources import Sources
from kiosk.machine.pictures.picture_decoding import surroundings

_CHILD = "kiosk.machine.sites.site_child"

_END_MS = 2_000
"""The end of the program waits no longer for a process that a disk keeps."""


class SiteReader(QObject):
    """One process, one answer. It starts at once, and reads when it is asked."""

    answered = Signal(object)
    """A ``Loaded``; None if the process failed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked = False
        self._process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in surroundings().items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        self._process.setWorkingDirectory(str(IMPORTABLE))
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.finished.connect(self._hear)
        self._process.errorOccurred.connect(self._miss)
        self._process.start(sys.executable, ["-E", "-s", "-m", _CHILD])

    def ask(self, sources: Sources, wall: datetime) -> None:
        self.asked = True
        self._process.write(pickle.dumps((sources, wall), pickle.HIGHEST_PROTOCOL))
        self._process.closeWriteChannel()

    def give_up(self) -> None:
        """Nothing will be answered any more; a process that a disk keeps ends when it can."""
        self._process.finished.disconnect(self._hear)
        self._process.finished.connect(self.deleteLater)
        self._process.kill()

    def end(self) -> None:
        """The program ends."""
        self.give_up()
        self._process.waitForFinished(_END_MS)

    def _hear(self) -> None:
        read = self._process.readAllStandardOutput().data()
        self.deleteLater()
        try:
            loaded = pickle.loads(read)
        except (EOFError, pickle.UnpicklingError):
            loaded = None
        self.answered.emit(loaded)

    def _miss(self, error: QProcess.ProcessError) -> None:
        """A process that has begun finishes in any case."""
        if error is QProcess.ProcessError.FailedToStart:
            self.deleteLater()
            self.answered.emit(None)
