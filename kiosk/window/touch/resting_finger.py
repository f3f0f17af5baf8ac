"""Detects a single finger that rests at one place."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.core.display.shape import unit
from kiosk.core.touch.one_finger import Change, Contact, Verdict
from kiosk.window.base.store import Store

DRIFT_U = 0.03
"""The largest movement, in u, of a finger that still counts as resting."""


class RestingFinger(ABC):
    """Follows the acting finger from its press until it moves, is lifted or another one comes."""

    def __init__(self, store: Store, window: QQuickWindow) -> None:
        self._store, self._window = store, window
        self._at: QPointF | None = None

    @abstractmethod
    def _begins(self, at: QPointF) -> bool:
        """Whether a press at this place is followed; reports it to the store."""

    @abstractmethod
    def _ends(self) -> None:
        """Reports to the store that the finger no longer rests."""

    def follow(self, event: QTouchEvent | QMouseEvent, verdict: Verdict, contacts: Sequence[Contact]) -> None:
        """Follows an event; ``verdict`` is the handling of the event with these contacts."""
        if verdict is Verdict.BEGINS:
            point = event.points()[0].position()
            self._at = point if self._begins(point) else None
        elif not self._stays(event, verdict, contacts):
            self.leave()

    def leave(self) -> None:
        """Ends the hold."""
        if self._at is not None:
            self._at = None
            self._ends()

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
