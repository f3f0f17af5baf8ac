"""Detects a hold of the logo plate: a single finger that rests there, if a PIN is set."""

from collections.abc import Callable, Sequence
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.display.shape import unit
from kiosk.core.kernel.staff_events import PlateLeft, PlatePressed
from kiosk.core.touch.one_finger import Change, Contact, Verdict
from kiosk.window.base.store import Store

DRIFT_U = 0.03
"""The largest movement, in u, of a finger that still counts as resting."""

NAME = "logoPlate"


class Plate:
    """``wanted`` says whether a PIN is set; it is called only when a finger touches the plate."""

    def __init__(self, store: Store, window: QQuickWindow) -> None:
        self._store, self._window = store, window
        self._at: QPointF | None = None
        self.wanted: Callable[[], bool] = lambda: False

    def follow(self, event: QTouchEvent | QMouseEvent, verdict: Verdict, contacts: Sequence[Contact]) -> None:
        """``verdict`` is the handling of the event with these contacts."""
        if verdict is Verdict.BEGINS:
            point = event.points()[0].position()
            if self._is_plate(point) and self.wanted():
                self._at = point
                self._store.dispatch(PlatePressed())
        elif not self._stays(event, verdict, contacts):
            self.leave()

    def leave(self) -> None:
        """Ends the hold."""
        if self._at is not None:
            self._at = None
            self._store.dispatch(PlateLeft())

    def _stays(self, event: QTouchEvent | QMouseEvent, verdict: Verdict, contacts: Sequence[Contact]) -> bool:
        if verdict in {Verdict.ENDS, Verdict.LET_GO}:
            return False
        if any(contact.change is Change.PRESSED for contact in contacts):
            return False
        return all(self._is_near(point) for point in event.points())

    def _is_near(self, point: QEventPoint) -> bool:
        if self._at is None:
            return True
        way = point.position() - self._at
        return hypot(way.x(), way.y()) <= DRIFT_U * unit(self._window.width(), self._window.height())

    def _is_plate(self, at: QPointF) -> bool:
        plates = self._window.findChildren(QQuickItem, NAME)
        return any(plate.isVisible() and plate.contains(plate.mapFromScene(at)) for plate in plates)
