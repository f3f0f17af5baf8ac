"""The names of scenes and places, which Python and QML share."""

from enum import IntEnum

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("only names")
class Scene(QObject):  # type: ignore[operator]  # the stub knows no reason
    """What fills the window; QML writes ``Scene.Loop``."""

    @QEnum
    class Kind(IntEnum):
        Starting = 0
        Loop = 1
        Visit = 2
        Talk = 3
        PinPad = 4
        StaffPage = 5
        OutOfOrder = 6
        Dark = 7
        Announcing = 8


@QmlElement
@QmlUncreatable("only names")
class Place(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Where a visitor is; ``Nowhere`` outside a visit."""

    @QEnum
    class Kind(IntEnum):
        Nowhere = 0
        Topics = 1
        Page = 2
        Offer = 3
        Quiz = 4
        Languages = 5
        Advice = 6
