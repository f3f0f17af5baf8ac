"""Ends the kiosk when another site was applied and nobody uses it: its unit starts it with that one."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, Qt, Signal, Slot

from kiosk.app.kiosk import Kiosk
from kiosk.core.upkeep.applied_site import AppliedSite
from kiosk.core.upkeep.restarts import is_unused
from kiosk.machine.applied_sites import AppliedSites
from kiosk.machine.disk_thread import Later

log = logging.getLogger("kiosk.app")


class AppliedFollower(QObject):
    """Lives as long as the kiosk; ``state`` is the state folder.

    A new start takes everything: screen, mode, languages, content. It begins with the picture of the start,
    so nobody sees a screen that is neither the old one nor the new.
    """

    _read = Signal(object)

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._sites, self._later, self._state = kiosk.store, AppliedSites(state), later, state
        self._shown = self._sites.last()
        self._waits = False
        self._watcher = QFileSystemWatcher()
        self._watcher.directoryChanged.connect(self._look)
        self._read.connect(self._compare)
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _begin(self) -> None:
        self._watcher.addPath(str(self._state))
        self._look()

    @Slot()
    def _look(self) -> None:
        # In the thread that may wait for the disk.
        tell, sites = self._read.emit, self._sites
        self._later(lambda: tell(sites.last()))

    def _compare(self, last: AppliedSite) -> None:
        if last != self._shown and not self._waits:
            self._waits = True
            self._store.changed.connect(self._end)
            self._end()

    def _end(self) -> None:
        if is_unused(self._store.state, self._store.now):
            self._store.changed.disconnect(self._end)
            log.info("Another site was applied; restarting")
            QCoreApplication.exit(0)
