"""Plays one sound after the other in a child, whose end clears its samples in the sound server."""

import os
import sys

from PySide6.QtCore import QObject, Signal

from kiosk.base.failure_log import failures
from kiosk.base.places import IMPORTABLE
from kiosk.core.speech.utterance import Sound
from kiosk.machine.child_process import ChildProcess
from kiosk.machine.sound.sound_child import LOST, message

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
        self._child: ChildProcess | None = None
        self._plays = False

    def open(self) -> None:
        """Starts the child, so that a sound begins sooner."""
        if not self._child:
            self._child = ChildProcess(self, _surroundings(), IMPORTABLE)
            self._child.readyReadStandardOutput.connect(self._read)
            self._child.ended.connect(self._lose)
            self._child.start(sys.executable, [*_CHILD])

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
        child, self._child = self._child, None
        if child:
            child.end()

    def _tell(self, words: bytes) -> None:
        if self._child:
            self._child.write(words)
            # Before the next frame is painted.
            self._child.waitForBytesWritten(_PATIENCE_MS)

    def _read(self) -> None:
        told = self._child.readAllStandardOutput().data() if self._child else b""
        if told and self._plays:
            self._plays = False
            failures.works(_THING)
            (self.failed if LOST in told else self.ended).emit()

    def _lose(self) -> None:
        self._child = None
        plays, self._plays = self._plays, False
        failures.fails(_AREA, _THING, "cannot be reached: nothing can be read aloud")
        if plays:
            self.failed.emit()


def _surroundings() -> dict[str, str]:
    """The address of the sound server, in the package or on a desktop: a child may not search for it."""
    desktop = f"unix:{os.environ.get('XDG_RUNTIME_DIR', '')}/pulse/native"
    return {"PULSE_SERVER": os.environ.get("PULSE_SERVER", desktop)}
