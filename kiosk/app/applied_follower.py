"""Ends the kiosk when another site was applied and nobody uses it: its unit starts it with that one."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, Qt, Signal, Slot

from kiosk.app.kiosk import Kiosk
from kiosk.core.upkeep.restarts import is_unused
from kiosk.machine.disk_thread import Later
from kiosk.machine.site_in_use import record_in

log = logging.getLogger("kiosk.app")


class AppliedFollower(QObject):
    """Lives as long as the kiosk; ``state`` is the state folder, ``record`` what said at the start which site
    counts.

    A new start takes everything: screen, mode, languages, content. It begins with the picture of the start,
    so nobody sees a screen that is neither the old one nor the new.
    """

    _read = Signal(bytes)

    def __init__(self, kiosk: Kiosk, state: Path, record: bytes, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._later, self._state, self._record = kiosk.store, later, state, record
        self._waits = False
        self._read.connect(self._compare)
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _begin(self) -> None:
        self._watcher = QFileSystemWatcher([str(self._state)])
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        # In the thread that may wait for the disk.
        tell, state = self._read.emit, self._state
        self._later(lambda: tell(record_in(state)))

    def _compare(self, record: bytes) -> None:
        if record != self._record and not self._waits:
            self._waits = True
            self._store.changed.connect(self._end)
            self._end()

    def _end(self) -> None:
        if is_unused(self._store.state, self._store.now):
            self._store.changed.disconnect(self._end)
            log.info("Another site was applied; restarting")
            QCoreApplication.exit(0)
