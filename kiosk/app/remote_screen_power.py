"""Switches the screen dark or bright on request from afar."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app.kiosk import Kiosk
from kiosk.base.installed.state_folder import attempt
from kiosk.base.services.remote_request_files import SCREEN, take_screen_request
from kiosk.core.state.staff_events import ScreenAsked
from kiosk.machine.disk_thread import Later
from kiosk.machine.folder_watch import FolderWatch


class AskedScreen(QObject):
    """Follows the requests from the first content on, on a kiosk of a fleet; ``state`` is the state
    folder.
    """

    _asked = Signal(bool)

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._state, self._later, self._store = state, later, kiosk.store
        self._asked.connect(self._do)
        FolderWatch(lambda: [state], self).changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        # In the thread that may wait for the disk.
        tell, state = self._asked.emit, self._state

        def take() -> None:
            if (on := take_screen_request(state)) is not None:
                tell(on)

        self._later(lambda: attempt("What was asked of the screen", state / SCREEN, take, "was not read in"))

    def _do(self, on: bool) -> None:
        self._store.dispatch(ScreenAsked(on))
