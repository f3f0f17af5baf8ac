"""Detects presses on *Start again*, which end a visit at once."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.touch.gestures import PALM_U

NAMES = ("startAgain", "startAgainTool")
"""The object names of the controls that start again."""


def leads_out(event: QTouchEvent | QMouseEvent, window: QQuickWindow) -> bool:
    """Whether a finger or the pointer presses *Start again* in this event, among any other contacts."""
    presses = [point for point in event.points() if point.state() == QEventPoint.State.Pressed]
    return any(not is_palm(point, window) and _is_on(point.position(), window) for point in presses)


def is_palm(point: QEventPoint, window: QQuickWindow) -> bool:
    size = point.ellipseDiameters()
    return max(size.width(), size.height()) > PALM_U * min(window.width(), window.height())


def _is_on(at: QPointF, window: QQuickWindow) -> bool:
    controls = [control for name in NAMES for control in window.findChildren(QQuickItem, name)]
    return any(control.isVisible() and control.contains(control.mapFromScene(at)) for control in controls)
