"""Plays one sound after the other in a child, whose end clears its samples in the sound server."""

import os
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from kiosk.base.failure_log import failures
from kiosk.base.places import IMPORTABLE
from kiosk.core.speech.utterance import Sound
from kiosk.machine.sound.sound_child import LOST, message
from kiosk.machine.sound.sound_programs import end_at_once

_AREA = "kiosk.speech"
_THING = "The sound server"
_PATIENCE_MS = 20
_CHILD = ("-E", "-s", "-S", "-m", "kiosk.machine.sound.sound_child")


class SoundPlayer(QObject):
    """``ended`` follows the last sample of a sound that is not stopped; ``failed`` if it cannot be played.

    ``device`` is the name of the wanted one, "" for the server's choice. A sound whose device goes has
    failed, and is played nowhere else.
    """

    ended = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.device = ""
        self._process: QProcess | None = None
        self._plays = False

    def open(self) -> None:
        """Starts the child, so that a sound begins sooner."""
        if not self._process:
            self._process = QProcess(self)
            self._process.setProcessEnvironment(_surroundings())
            self._process.setWorkingDirectory(str(IMPORTABLE))
            self._process.setStandardErrorFile(QProcess.nullDevice())
            self._process.readyReadStandardOutput.connect(self._read)
            self._process.finished.connect(self._lose)
            self._process.errorOccurred.connect(self._fail)
            self._process.start(sys.executable, [*_CHILD])

    def play(self, sound: Sound, level: float) -> None:
        """Plays a sound in place of any other."""
        self.stop()
        self.open()
        self._plays = True
        self._tell(message(level, sound.rate, sound.pcm, self.device))

    def set_level(self, level: float) -> None:
        if self._plays:
            self._tell(message(level))

    def stop(self) -> None:
        """Silences at once; no sample is left in the server."""
        if self._plays:
            self.close()

    def close(self) -> None:
        self._plays = False
        process, self._process = self._process, None
        if process:
            end_at_once(process)

    def _tell(self, words: bytes) -> None:
        if self._process:
            self._process.write(words)
            # Before the next frame is painted.
            self._process.waitForBytesWritten(_PATIENCE_MS)

    def _read(self) -> None:
        told = self._process.readAllStandardOutput().data() if self._process else b""
        if told and self._plays:
            self._plays = False
            failures.works(_THING)
            (self.failed if LOST in told else self.ended).emit()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lose()

    def _lose(self) -> None:
        plays, self._plays = self._plays, False
        process, self._process = self._process, None
        if process:
            process.deleteLater()
        failures.fails(_AREA, _THING, "cannot be reached: nothing can be read aloud")
        if plays:
            self.failed.emit()


def _surroundings() -> QProcessEnvironment:
    """The address of the sound server, in the package or on a desktop: a child may not search for it."""
    desktop = f"unix:{os.environ.get('XDG_RUNTIME_DIR', '')}/pulse/native"
    known = QProcessEnvironment()
    known.insert("PULSE_SERVER", os.environ.get("PULSE_SERVER", desktop))
    return known
