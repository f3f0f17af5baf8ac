"""The logo plate under a finger: whether one alone lies there and stays, as far as anybody asks for a PIN."""

from collections.abc import Callable, Sequence
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.kernel.staff_events import PlateLeft, PlatePressed
from kiosk.core.touch.one_finger import Change, Contact, Verdict
from kiosk.window.base.store import Store

DRIFT_U = 0.03
"""So far, in u, a finger may roll and still be the one that was put there."""

NAME = "logoPlate"


class Plate:
    """``wanted`` says whether a PIN is set; asked each time a finger comes to the plate, and only then."""

    def __init__(self, store: Store, window: QQuickWindow) -> None:
        self._store, self._window = store, window
        self._at: QPointF | None = None
        self.wanted: Callable[[], bool] = lambda: False

    def follow(self, event: QTouchEvent | QMouseEvent, verdict: Verdict, contacts: Sequence[Contact]) -> None:
        """``verdict`` is what becomes of the event, in which these contacts are."""
        if verdict is Verdict.BEGINS:
            point = event.points()[0].position()
            if self._is_plate(point) and self.wanted():
                self._at = point
                self._store.dispatch(PlatePressed())
        elif not self._stays(event, verdict, contacts):
            self.leave()

    def leave(self) -> None:
        """Whatever lay there counts no more."""
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
        return hypot(way.x(), way.y()) <= DRIFT_U * min(self._window.width(), self._window.height())

    def _is_plate(self, at: QPointF) -> bool:
        plates = self._window.findChildren(QQuickItem, NAME)
        return any(plate.isVisible() and plate.contains(plate.mapFromScene(at)) for plate in plates)
