"""Asks a command of this program, in a process that can be ended, as staff do at a terminal."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess

from kiosk.base.places import child_arguments


class AskedCommand(QObject):
    """One at a time. ``answered`` hears all that it has said, b"" if it could not begin."""

    def __init__(self, answered: Callable[[bytes], None], parent: QObject) -> None:
        super().__init__(parent)
        self._answered = answered
        self._process: QProcess | None = None

    @property
    def is_asked(self) -> bool:
        return self._process is not None

    def ask(self, words: Sequence[str], given: bytes = b"") -> None:
        """``given`` is what others on the machine may not read; the words they may."""
        self.end()
        process = self._process = QProcess(self)
        process.finished.connect(self._tell)
        process.errorOccurred.connect(self._fail)
        process.start(sys.executable, [*child_arguments(), *words])
        process.write(given)
        process.closeWriteChannel()

    def end(self) -> None:
        """Nothing is heard of it any more. What it was writing is written whole or not at all."""
        if process := self._process:
            self._process = None
            process.finished.disconnect(self._tell)
            process.errorOccurred.disconnect(self._fail)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _fail(self, error: QProcess.ProcessError) -> None:
        # Of any other fault it is said that it has finished.
        if error is QProcess.ProcessError.FailedToStart:
            self._tell()

    def _tell(self) -> None:
        process, self._process = self._process, None
        assert process is not None
        said = bytes(process.readAllStandardOutput().data())
        process.deleteLater()
        self._answered(said)
