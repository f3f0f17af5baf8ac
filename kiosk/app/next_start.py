"""Keeps what the next start shows first like what is shown now."""

from pathlib import Path

from kiosk.app.disk import Later
from kiosk.app.parts import Kiosk
from kiosk.app.start_up import StartUp, has_picture


class NextStart:
    """``state`` is the state folder; the logo lies in ``site_folder``."""

    def __init__(self, kiosk: Kiosk, state: Path, site_folder: Path, later: Later) -> None:
        self._kiosk, self._state, self._site_folder, self._later = kiosk, state, site_folder, later

    def prepare(self) -> None:
        """A number that may not be shown any more goes at once; painting waits until a panel rests."""
        store = self._kiosk.store
        if store.world and has_picture(store.world.site, store.state.showing):
            store.use_rest(self._paint)
        else:
            self._paint()

    def _paint(self) -> bool:
        """False: nothing more is left to do."""
        store, window = self._kiosk.store, self._kiosk.window
        if store.world:
            start_up = StartUp(self._state, (window.width(), window.height()))
            start_up.prepare(store.world.site, store.state.showing, self._site_folder, self._later)
        return False
