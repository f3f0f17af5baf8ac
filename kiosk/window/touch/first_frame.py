"""Knows whether the screen of the present state has been painted yet."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Languages, Reading, Visit
from kiosk.core.state.state import State
from kiosk.window.base.store import Store

LONGEST_S = 2.0
"""A window that nothing paints takes touches all the same."""


class FirstFrame(QObject):
    """Follows the screens of the state, and waits for the first frame of each."""

    def __init__(self, store: Store, window: QQuickWindow) -> None:
        super().__init__()
        self._store, self._window = store, window
        self._screen, self._awaited_since = _screen_of(store.state), float("-inf")
        self._painted = self._screen
        store.changed.connect(self._look)

    def end(self) -> None:
        self._store.changed.disconnect(self._look)

    def is_awaited(self, now: float) -> bool:
        """Whether the glass still shows the previous screen; ``now`` in monotonic seconds."""
        return now - self._awaited_since < LONGEST_S

    def may_go_back(self) -> bool:
        """Whether a visit still shows the screen before the picker of languages, whose *Back* stops it."""
        return self._painted[0] is Visit and self._screen[3:4] == (Languages,)

    def _look(self) -> None:
        screen = _screen_of(self._store.state)
        if screen == self._screen:
            return
        self._screen, self._awaited_since = screen, self._store.now.seconds
        # Once: a permanent connection would cost a call into Python for each frame of the loop.
        self._window.frameSwapped.connect(self._see, Qt.ConnectionType.SingleShotConnection)

    def _see(self) -> None:
        self._awaited_since = float("-inf")
        self._painted = self._screen


def _screen_of(state: State) -> tuple[object, ...]:
    """Returns the kind of the screen: a change of it is always a change of the picture."""
    scene = state.scene
    if not isinstance(scene, Visit):
        return (type(scene),)
    if scene.curtain is not None:
        return (Loop,)
    place = scene.place
    page = place.anchor.page if isinstance(place, Reading) else ""
    return type(scene), type(place), page, type(scene.side), scene.idle_card_at is not None
