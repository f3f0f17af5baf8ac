"""Detects a hold of the logo plate, or of a dark screen, if a PIN is set."""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickWindow

from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.staff_events import PlateLeft, PlatePressed
from kiosk.window.base.store import Store
from kiosk.window.touch.named_items import lies_at
from kiosk.window.touch.resting_finger import RestingFinger

NAME = "logoPlate"


class Plate(RestingFinger):
    """``wanted`` returns whether a PIN is set; it is called only when a finger touches the plate."""

    def __init__(self, store: Store, window: QQuickWindow) -> None:
        super().__init__(store, window)
        self.wanted: Callable[[], bool] = lambda: False

    def _begins(self, at: QPointF) -> bool:
        anywhere = isinstance(self._store.state.scene, Dark)
        if not (anywhere or self._is_plate(at)) or not self.wanted():
            return False
        self._store.dispatch(PlatePressed())
        return True

    def _ends(self) -> None:
        self._store.dispatch(PlateLeft())

    def _is_plate(self, at: QPointF) -> bool:
        return lies_at(self._window, at, (NAME,))
