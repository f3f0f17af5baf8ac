"""Touches, pointers and keys before any control sees them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.store import Store
from kiosk.core.clock import Clock
from kiosk.core.events import StartedAgain, Touched
from kiosk.core.scripts import is_right_to_left
from kiosk.core.state import Visit
from kiosk.core.touch import PALM_U, Hand, in_corner, is_double, tap_corner

KEYS = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
}
"""What a keypad may press; Escape is Start again, every other key does nothing."""

_PRESSES = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_RELEASES = {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}
_MOVES = {QEvent.Type.TouchUpdate, QEvent.Type.MouseMove}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}


class Activity(QObject):
    """Tells the store that somebody is there, and keeps back what must not count."""

    def __init__(self, store: Store, clock: Clock, window: QQuickWindow) -> None:
        super().__init__()
        self._store, self._clock, self._window = store, clock, window
        self._hand = Hand()
        self._refused = False
        window.installEventFilter(self)

    def end(self) -> None:
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PRESSES:
            return self._press(event)
        if kind in _RELEASES:
            return self._release()
        if kind in _MOVES:
            return self._move(event)
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _press(self, event: QEvent) -> bool:
        now = self._clock.now().seconds
        at, breadth = _contact(event)
        if self._is_corner(at) and self._in_visit():
            self._hand, third = tap_corner(self._hand, now)
            if third:
                self._store.dispatch(StartedAgain())
                self._refused = True
                return True
        self._refused = (
            self._is_palm(breadth) or is_double(self._hand, now) or now < self._store.state.ignore_until
        )
        if not self._refused:
            self._store.dispatch(Touched())
        return self._refused

    def _move(self, event: QEvent) -> bool:
        """A palm may come after a finger, or grow from one: what was pressed is let go, nothing acts."""
        if not self._refused and isinstance(event, QTouchEvent) and self._is_palm(_contact(event)[1]):
            QCoreApplication.sendEvent(
                self._window, QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice())
            )
            self._refused = True
        return self._refused

    def _release(self) -> bool:
        if not self._refused:
            self._hand = replace(self._hand, lifted=self._clock.now().seconds)
        return self._refused

    def _key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        tabbing = event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Backtab
        quiet = self._clock.now().seconds < self._store.state.ignore_until
        if event.key() == Qt.Key.Key_Escape and plain:
            if event.type() == QEvent.Type.KeyPress and self._in_visit():
                self._store.dispatch(StartedAgain())
            return True
        if quiet or event.isAutoRepeat() or event.key() not in KEYS or not (plain or tabbing):
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._store.dispatch(Touched())
        return False

    def _in_visit(self) -> bool:
        return isinstance(self._store.state.scene, Visit)

    def _is_palm(self, breadth: float) -> bool:
        return breadth > PALM_U * min(self._window.width(), self._window.height())

    def _is_corner(self, at: QPointF) -> bool:
        flipped = is_right_to_left(self._store.state.language)
        return in_corner(at.x(), at.y(), self._window.width(), self._window.height(), flipped)


def _contact(event: QEvent) -> tuple[QPointF, float]:
    """Where something touched, and how broad it is; pixels."""
    if isinstance(event, QTouchEvent) and event.points():
        breadths = [max(p.ellipseDiameters().width(), p.ellipseDiameters().height()) for p in event.points()]
        return event.points()[0].position(), max(breadths)
    if isinstance(event, QMouseEvent):
        return event.position(), 0.0
    return QPointF(-1, -1), 0.0
