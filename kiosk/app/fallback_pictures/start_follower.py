"""Keeps what the next start shows first like what is shown now."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.fallback_pictures.start_file import StartUp, has_picture
from kiosk.app.kiosk import Kiosk
from kiosk.machine.disk_thread import Later


class StartPictureFollower(QObject):
    """``state`` is the state folder; it follows what is read, found and resized."""

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._kiosk, self._state, self._later = kiosk, state, later
        kiosk.loaded.connect(self.prepare)
        kiosk.logos.found.connect(self.prepare)
        kiosk.resized.connect(self.prepare, Qt.ConnectionType.QueuedConnection)

    def prepare(self) -> None:
        """A number that may not be shown any more goes at once; painting waits until a panel rests."""
        store = self._kiosk.store
        if store.world and has_picture(store.world.site, store.state.house.showing):
            store.use_rest(self._paint)
        else:
            self._paint()

    def _paint(self) -> bool:
        """False: nothing more is left to do."""
        store, window = self._kiosk.store, self._kiosk.window
        if store.world:
            start_up = StartUp(self._state, (window.width(), window.height()))
            shown = store.state.house.showing
            start_up.prepare(store.world.site, shown, self._kiosk.logos.raster, self._later)
        return False
