"""Keeps the start-up picture up to date with the site."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.fallback_pictures.start_file import StartUp, has_picture
from kiosk.app.kiosk import Kiosk
from kiosk.machine.disk_thread import Later


class StartPictureFollower(QObject):
    """Follows loads, logos and changes of size; ``state`` is the state folder."""

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._kiosk, self._state, self._later = kiosk, state, later
        kiosk.loaded.connect(self.prepare)
        kiosk.pictures.logos.found.connect(self.prepare)
        kiosk.resized.connect(self.prepare, Qt.ConnectionType.QueuedConnection)

    def prepare(self) -> None:
        """Removes an expired number at once; painting waits until a panel rests."""
        store = self._kiosk.store
        if store.world and has_picture(store.world.site, store.state.house.available):
            store.use_rest(self._paint)
        else:
            self._paint()

    def _paint(self) -> bool:
        """Paints the picture; False: no work is left."""
        store, window = self._kiosk.store, self._kiosk.window
        if world := store.world:
            start_up = StartUp(self._state, (window.width(), window.height()))
            shown = store.state.house.available
            start_up.prepare(world.site, shown, self._kiosk.pictures.logos.raster, self._later, world.looks)
        return False
