"""Ends the unused kiosk after a site was applied, or a restart requested.

Its unit starts it again.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.app.following.end_when_unused import EndWhenUnused
from kiosk.app.kiosk import Kiosk
from kiosk.machine.disk_thread import Later
from kiosk.machine.folder_watch import FolderWatch
from kiosk.machine.sites.site_in_use import record_in


class AppliedFollower(QObject):
    """Lives as long as the kiosk; ``state`` is the state folder, ``record`` the result of ``record_in`` at
    the start.

    A new start takes everything: screen, mode, languages, content. It begins with the picture of the start,
    so nobody sees a screen that is neither the old one nor the new.
    """

    _read = Signal(bytes)

    def __init__(self, kiosk: Kiosk, state: Path, record: bytes, later: Later) -> None:
        super().__init__(kiosk)
        self._later, self._state, self._record = later, state, record
        self._restart = EndWhenUnused(
            kiosk.store, "Another site was applied, or a start asked for; restarting", self
        )
        self._read.connect(self._compare)
        kiosk.loaded.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _begin(self) -> None:
        FolderWatch(lambda: [self._state], self).changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        # In the thread that may wait for the disk.
        tell, state = self._read.emit, self._state
        self._later(lambda: tell(record_in(state)))

    def _compare(self, record: bytes) -> None:
        if record != self._record:
            self._restart.wait()
