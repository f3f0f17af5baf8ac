"""Shows the arrow of a mouse while somebody moves one, and none before and after that."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import Clock
from kiosk.core.display.shape import unit
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.touch.mouse_path import MousePath
from kiosk.window.base.store import Store

STAYS_S = 30.0
"""Seconds without a move after which the loop's next change takes the arrow away."""

_Cursor = Qt.CursorShape


class MouseArrow(QObject):
    """Gets each touch and pointer from the filter of touches. A touch takes the arrow away, and so does a
    loop that begins: nobody sees where the visitor before has touched. The room of a talk sees none.

    Over the cursor of the window itself, which Qt Quick takes back as soon as anything moves.
    """

    def __init__(self, store: Store, clock: Clock, window: QQuickWindow) -> None:
        super().__init__()
        self._store, self._clock, self._window = store, clock, window
        self._path = MousePath()
        self._rests = self._is_at_rest()
        self._lent = False
        QGuiApplication.setOverrideCursor(_Cursor.BlankCursor)
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self.lend(True)

    def see(self, event: QTouchEvent | QMouseEvent) -> None:
        if isinstance(event, QTouchEvent):
            self._hide()
        elif event.type() is QEvent.Type.MouseMove and not event.buttons() and not self._is_talk():
            u = unit(self._window.width(), self._window.height())
            at = event.position() / u
            self._path = self._path.moved(at.x(), at.y(), self._clock.now().seconds)
            if self._path.is_of_mouse:
                self._show(_Cursor.ArrowCursor)

    def lend(self, lent: bool) -> None:
        """Lends the arrow to the console of a talk, which staff may use with a mouse; or takes it back."""
        if lent and not self._lent:
            QGuiApplication.restoreOverrideCursor()
        elif self._lent and not lent:
            QGuiApplication.setOverrideCursor(_Cursor.BlankCursor)
        self._lent = lent

    def _follow(self) -> None:
        rested, self._rests = self._rests, self._is_at_rest()
        if self._rests and (not rested or self._clock.now().seconds - self._path.since >= STAYS_S):
            self._hide()

    def _is_at_rest(self) -> bool:
        return isinstance(self._store.state.scene, Loop | Dark) or self._is_talk()

    def _is_talk(self) -> bool:
        return isinstance(self._store.state.scene, Talk)

    def _hide(self) -> None:
        self._path = MousePath()
        self._show(_Cursor.BlankCursor)

    def _show(self, shape: Qt.CursorShape) -> None:
        shown = QGuiApplication.overrideCursor()
        if not self._lent and shown is not None and shown.shape() is not shape:
            QGuiApplication.changeOverrideCursor(shape)
