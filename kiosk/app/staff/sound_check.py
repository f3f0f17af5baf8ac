"""Plays two tones at the request of staff."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from kiosk.core.state.scenes.staff_page import SoundTest, StaffPage
from kiosk.core.state.speech import LEVELS, LOUDSPEAKER
from kiosk.core.state.staff_events import SoundTested
from kiosk.window.base.store import Store

if TYPE_CHECKING:
    from kiosk.machine.sound.sound_player import SoundPlayer


class SoundTester(QObject):
    """The player and its child begin with the tones, and end with them or with the page."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._player: SoundPlayer | None = None
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._stop()

    def _follow(self) -> None:
        page = self._store.state.scene
        if not (isinstance(page, StaffPage) and page.sound is SoundTest.ASKED):
            self._stop()
        elif self._player is None:
            self._play()

    def _play(self) -> None:
        # Imported on first use.
        from kiosk.core.speech.tones import two_tones
        from kiosk.machine.sound.sound_player import SoundPlayer

        self._player = SoundPlayer(self)
        self._player.ended.connect(self._tell_played, Qt.ConnectionType.QueuedConnection)
        self._player.failed.connect(self._tell_failed, Qt.ConnectionType.QueuedConnection)
        self._player.play(two_tones(), LEVELS[LOUDSPEAKER])

    def _stop(self) -> None:
        player, self._player = self._player, None
        if player:
            player.close()
            player.deleteLater()

    def _tell_played(self) -> None:
        self._store.dispatch(SoundTested(heard=True))

    def _tell_failed(self) -> None:
        self._store.dispatch(SoundTested(heard=False))
