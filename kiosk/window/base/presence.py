"""Reports presence to the store, and takes the focus of the keys away when people have gone."""

from PySide6.QtCore import QObject, Signal

from kiosk.base.clock import Clock
from kiosk.core.state.events import Touched
from kiosk.core.state.scenes.loop import Loop
from kiosk.window.base.store import Store

FOCUS_STAYS_S = 30.0
"""Seconds without a touch or a key after which the loop's next change clears the focus."""


class Presence(QObject):
    """``acted``: before anything else that a finger or a key does. ``led``: the action of a key that leads
    through a visit whose picture is hidden. ``focusLeft``: the loop has cleared the keyboard focus.
    ``by_keys``: the last person who acted used a key.
    """

    acted = Signal()
    led = Signal(str)
    focusLeft = Signal()

    def __init__(self, store: Store, clock: Clock) -> None:
        super().__init__()
        self._store, self._clock = store, clock
        self._loops = False
        self._acted: float | None = None
        self.by_keys = False
        store.changed.connect(self._look_for_focus)

    def end(self) -> None:
        self._store.changed.disconnect(self._look_for_focus)

    def act(self, by_keys: bool = False) -> None:
        """Notes the act of a finger or a key."""
        self._acted = self._clock.now().seconds
        self.acted.emit()
        self._store.dispatch(Touched())
        self.by_keys = by_keys

    def leave(self, by_keys: bool = False) -> None:
        """Notes that nobody is there any more; after ``by_keys`` the idle card still shows the effect of a
        key.
        """
        self._acted = None
        self.by_keys = by_keys
        self.focusLeft.emit()

    def _look_for_focus(self) -> None:
        """Clears the focus: a ring on a language would reveal who was here, and Return would open the last
        page again.
        """
        looped, self._loops = self._loops, isinstance(self._store.state.scene, Loop)
        if self._loops and (self._acted is not None or self.by_keys) and (not looped or self._has_gone()):
            self.leave()

    def _has_gone(self) -> bool:
        """Whether nobody has acted for so long; offers are there for a person."""
        if self._acted is None or self._store.state.visitor.scan is not None:
            return False
        return self._store.now.seconds - self._acted >= FOCUS_STAYS_S
