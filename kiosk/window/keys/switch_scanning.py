"""Offers the controls to a person who has one switch: the ring goes from control to control."""

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.core.state.events import ScanEnded
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.text.scripts import is_right_to_left
from kiosk.window.base.presence import Presence
from kiosk.window.base.store import Store
from kiosk.window.keys.focus_walk import controls, leave, move, offer_first, rings

ROUNDS = 2
"""After so many rounds of the same screen without a press nobody is there."""


class Scanning(QObject):
    """Follows the offers of the state, and ends them when nobody takes one."""

    def __init__(self, store: Store, window: QQuickWindow, presence: Presence) -> None:
        super().__init__()
        self._store, self._window, self._presence = store, window, presence
        self._step: int | None = None
        self._since_press = 0
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)

    @property
    def offers(self) -> bool:
        return self._step is not None

    def pressed(self) -> None:
        """Notes a press of the switch: the offers begin their rounds again."""
        self._since_press = 0

    def _follow(self) -> None:
        scan = self._store.state.visitor.scan
        before, self._step = self._step, scan.step if scan else None
        if self._step is None or self._step == before:
            return
        mirrored = is_right_to_left(self._store.state.language)
        self._since_press = self._since_press + 1 if before is not None else 0
        if self._since_press >= ROUNDS * len(controls(self._window, mirrored)):
            self._store.dispatch(ScanEnded())
            leave(self._window)
            self._presence.leave(by_keys=isinstance(self._store.state.scene, Visit))
        elif self._window.mouseGrabberItem() is None:
            # A button that loses the focus while a pointer presses it would not act.
            if rings(self._window):
                move(self._window, "next", mirrored)
            else:
                offer_first(self._window, mirrored)
