"""Handles typing on the PIN pad, or letters, with two thumbs: one is down before the previous one goes up."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMetaObject
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

NAMES = ("pinKeys", "letterKeys")


def act_on_pressed_keys(window: QQuickWindow) -> None:
    """Acts as if the finger had been lifted from its key."""
    for name in NAMES:
        keys = window.findChild(QQuickItem, name)
        for key in _pressed(keys) if keys else ():
            QMetaObject.invokeMethod(key, "clicked")


def _pressed(item: QQuickItem) -> Iterator[QQuickItem]:
    """The keys inside that are pressed, in rows or not."""
    for each in item.childItems():
        if each.property("pressed"):
            yield each
        else:
            yield from _pressed(each)


def turns(event: QTouchEvent) -> list[QTouchEvent]:
    """Splits an event into one for lifted fingers and one for new ones; empty unless it has both.

    Qt Quick reports no press to an item in an event in which another finger goes up.
    """
    points = event.points()
    came = [point for point in points if point.state() == QEventPoint.State.Pressed]
    others = [point for point in points if point.state() != QEventPoint.State.Pressed]
    if not came or all(point.state() != QEventPoint.State.Released for point in others):
        return []
    kind, device = QEvent.Type.TouchUpdate, event.pointingDevice()
    return [QTouchEvent(kind, device, event.modifiers(), part) for part in (others, came)]
