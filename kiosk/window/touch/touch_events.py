"""Events of Qt that the filter of touches handles, and the presses among them."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent

from kiosk.core.touch.one_finger import Change

CHANGES_BY_MOUSE = {
    QEvent.Type.MouseButtonPress: Change.PRESSED,
    QEvent.Type.MouseButtonDblClick: Change.PRESSED,
    QEvent.Type.MouseMove: Change.MOVED,
    QEvent.Type.MouseButtonRelease: Change.LIFTED,
}
CHANGES_BY_TOUCH = {
    QEventPoint.State.Pressed: Change.PRESSED,
    QEventPoint.State.Updated: Change.MOVED,
    QEventPoint.State.Stationary: Change.STILL,
    QEventPoint.State.Released: Change.LIFTED,
}
TOUCHES = {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd}
FRAME = QEvent.Type.UpdateRequest
"""This event comes 60 times a second while something moves."""
NO_FINGER = {QEvent.Type.TouchBegin, QEvent.Type.TouchCancel}
KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
BUTTONS = {Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton}
FOREIGN = {
    *(QEvent.Type.ContextMenu, QEvent.Type.Wheel, QEvent.Type.NativeGesture, QEvent.Type.InputMethod),
    *(QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease),
    *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
}
"""Events without a meaning here, which are discarded."""


def is_press(event: QEvent) -> bool:
    """Whether a finger, a button or a key comes down."""
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
    return isinstance(event, QTouchEvent | QMouseEvent) and bool(pressed(event))


def pressed(event: QTouchEvent | QMouseEvent) -> list[QPointF]:
    """Returns the position of a press, in pixels."""
    return [point.position() for point in event.points() if point.state() == QEventPoint.State.Pressed]
