"""Detects a long press on the lowest quarter of a visit's screen, which chooses reach mode or ends it."""

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickWindow

from kiosk.core.state.events import FootLeft, FootPressed
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.visit.reach_mode import is_low
from kiosk.window.base.store import Store
from kiosk.window.touch.resting_finger import RestingFinger

QUARTER = 0.75
"""The lowest quarter begins at this share of the screen's height."""


class Foot(RestingFinger):
    """The long press may be on a control, which must not act after it."""

    def __init__(self, store: Store, window: QQuickWindow) -> None:
        super().__init__(store, window)
        self._chooses = False

    def has_chosen(self) -> bool:
        """Whether the finger has rested for long enough; True only once for each press."""
        chosen = self._at is not None and self._store.state.visitor.low is self._chooses
        if chosen:
            self._at = None
        return chosen

    def _begins(self, at: QPointF) -> bool:
        state, window = self._store.state, self._window
        if not isinstance(state.scene, Visit) or at.y() < QUARTER * window.height():
            return False
        self._chooses = not is_low(state, self._store.world, window.width(), window.height())
        self._store.dispatch(FootPressed(self._chooses))
        return True

    def _ends(self) -> None:
        self._store.dispatch(FootLeft())
