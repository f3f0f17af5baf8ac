"""Follows whether a headset is plugged in, by a child that watches the sound server."""

import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.base.failure_log import failures
from kiosk.base.places import IMPORTABLE
from kiosk.machine.child_process import ChildProcess

_CHILD: Final = "kiosk.machine.sound.headset_child"
_AREA, _THING = "kiosk.speech", "The watch for a headset"
_AGAIN_S: Final = 10


class Headset(QObject):
    """``changed`` is emitted at each change, and ``device`` is the name of the output of the headset.

    Without a sound server there is no headset, and that is no failure.
    """

    changed = Signal(bool)

    def __init__(self, command: tuple[str, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command or (sys.executable, "-E", "-s", "-m", _CHILD)
        self.device = ""
        self._child: ChildProcess | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_S * 1000)
        self._again.timeout.connect(self._begin)
        self._begin()

    def end(self) -> None:
        """Kills the child, which may hang."""
        self._again.stop()
        child, self._child = self._child, None
        if child:
            child.end()

    def _begin(self) -> None:
        self._child = ChildProcess(self, folder=IMPORTABLE)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.ended.connect(self._lose)
        self._child.start(self._command[0], list(self._command[1:]))

    def _read(self) -> None:
        while self._child and self._child.canReadLine():
            failures.works(_THING)
            self._tell(bytes(self._child.readLine().data()).decode(errors="replace").strip())

    def _tell(self, device: str) -> None:
        before, self.device = self.device, device
        if device != before:
            self.changed.emit(bool(device))

    def _lose(self) -> None:
        """Treats a headset without a watcher as pulled out, so that nothing is spoken to the wrong ears."""
        self._child = None
        failures.fails(_AREA, _THING, "has ended and begins again")
        self._tell("")
        self._again.start()
