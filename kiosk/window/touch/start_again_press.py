"""Detects presses on *Start again*, which end a visit at once."""

from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.core.touch.gestures import PALM_U
from kiosk.window.touch.named_items import lies_at

NAMES = ("startAgain", "startAgainTool")
"""The object names of the controls that start again."""


def leads_out(event: QTouchEvent | QMouseEvent, window: QQuickWindow) -> bool:
    """Whether a finger or the pointer presses *Start again* in this event, among any other contacts."""
    presses = [point for point in event.points() if point.state() == QEventPoint.State.Pressed]
    return any(not is_palm(point, window) and lies_at(window, point.position(), NAMES) for point in presses)


def is_palm(point: QEventPoint, window: QQuickWindow) -> bool:
    size = point.ellipseDiameters()
    return max(size.width(), size.height()) > PALM_U * min(window.width(), window.height())
