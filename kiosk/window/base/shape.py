"""The shape of a window, for QML."""

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.core.display import shape

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class ScreenShape(QObject):
    """Sizes are pixels, see `kiosk.core.display.shape`."""

    @Slot(QSize, result=int)
    def unit(self, size: QSize) -> int:
        return shape.unit(size.width(), size.height())

    @Slot(QSize, result=bool)
    def isUpright(self, size: QSize) -> bool:
        return shape.is_upright(size.width(), size.height())

    @Slot(QSize, result=int)
    def extraWidth(self, size: QSize) -> int:
        return shape.extra_width(size.width(), size.height())

    @Slot(QSize, result=int)
    def extraHeight(self, size: QSize) -> int:
        return shape.extra_height(size.width(), size.height())
