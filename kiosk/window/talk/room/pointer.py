"""RoomPointer: the ring that staff move over the room's picture, for the room."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class RoomPointer(QObject):  # type: ignore[operator]  # the stub knows no reason
    """A place as shares of the screen's width and height, since console and room differ in size.

    It is no part of the state: it changes with every move of a hand, and nothing follows from it.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._x = self._y = 0.0
        self._shown = False

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        """Moves the ring; outside of the picture there is none."""
        if not (0 <= x <= 1 and 0 <= y <= 1):
            self.lift()
            return
        if (x, y, True) != (self._x, self._y, self._shown):
            self._x, self._y, self._shown = x, y, True
            self.changed.emit()

    @Slot()
    def lift(self) -> None:
        if self._shown:
            self._shown = False
            self.changed.emit()

    @Property(float, notify=changed)
    def x(self) -> float:
        return self._x

    @Property(float, notify=changed)
    def y(self) -> float:
        return self._y

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._shown
