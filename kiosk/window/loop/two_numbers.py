"""Arranges two numbers in the bar, for QML."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.core.display.two_numbers import arrangement

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class TwoNumbers(QObject):
    @Slot(list, float, float, float, result="QVariantMap")
    def arrange(self, sizes: list[float], second: float, room: float, code: float) -> dict[str, int | bool]:
        """Returns `kiosk.core.display.two_numbers.arrangement` in pixels, empty without room."""
        found = arrangement(sizes, second, room, code)
        return {"size": found.size, "keepsCode": found.keeps_code} if found else {}
