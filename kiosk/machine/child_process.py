"""A child process of the window, which waits neither for its start nor for its end."""

from collections.abc import Mapping
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

FAILED = -1
"""The exit code of a child that could not begin, or was killed."""

_PATIENCE_MS = 100

_ending: set["ChildProcess"] = set()
"""Killed children that have not ended yet."""


class ChildProcess(QProcess):
    """``ended`` is emitted once, with the exit code and the output not read yet; never after ``end()``.

    ``environment`` is the child's whole environment, the window's if None. Its errors go to the log of the
    window if ``logs_errors``, otherwise nowhere.
    """

    ended = Signal(int, bytes)

    def __init__(
        self,
        parent: QObject,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        logs_errors: bool = False,
    ) -> None:
        super().__init__(parent)
        if environment is not None:
            known = QProcessEnvironment()
            for name, value in environment.items():
                known.insert(name, value)
            self.setProcessEnvironment(known)
        if folder:
            self.setWorkingDirectory(str(folder))
        if logs_errors:
            self.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        else:
            self.setStandardErrorFile(QProcess.nullDevice())
        self.finished.connect(self._finish)
        self.errorOccurred.connect(self._fail)

    def write_all(self, words: bytes) -> None:
        """Writes the whole input, and closes it."""
        self.write(words)
        self.closeWriteChannel()

    def end(self) -> None:
        """Kills the child, and discards its output."""
        self.finished.disconnect()
        self.errorOccurred.disconnect()
        self.kill()
        if self.state() is QProcess.ProcessState.NotRunning or self.waitForFinished(_PATIENCE_MS):
            # Later would be too late: it holds its input until all of it was written.
            shiboken6.delete(self)
        else:
            # It waits for a disk that does not answer; the window does not, nor may Qt, which waits for what
            # it destroys.
            self.setParent(None)
            _ending.add(self)
            self.finished.connect(self._let_go)

    def _let_go(self) -> None:
        _ending.discard(self)
        self.deleteLater()

    def _finish(self, code: int, how: QProcess.ExitStatus) -> None:
        self._tell(code if how is QProcess.ExitStatus.NormalExit else FAILED)

    def _fail(self, error: QProcess.ProcessError) -> None:
        # After any other error the process finishes as well.
        if error is QProcess.ProcessError.FailedToStart:
            self._tell(FAILED)

    def _tell(self, code: int) -> None:
        output = bytes(self.readAllStandardOutput().data())
        self.deleteLater()
        self.ended.emit(code, output)
