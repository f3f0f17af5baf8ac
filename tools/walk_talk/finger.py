"""A finger on a window without a touchscreen: it goes the way of Qt's own touches."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

_DOWN_MS = 60

_screen: list[QPointingDevice] = []


def tap(window: QQuickWindow, x: int, y: int) -> bool:
    """Down now, and up a moment later; in pixels of the window."""
    if not _screen:
        _screen.append(QTest.createTouchDevice())
    QTest.touchEvent(window, _screen[0]).press(0, QPoint(x, y), window).commit()
    QTimer.singleShot(_DOWN_MS, window, lambda: _lift(window, x, y))
    return True


def _lift(window: QQuickWindow, x: int, y: int) -> None:
    QTest.touchEvent(window, _screen[0]).release(0, QPoint(x, y), window).commit()
