"""The names of scenes, places and other values that Python and QML share."""

from enum import IntEnum

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("only names")
class Scene(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The scene of the window; QML writes ``Scene.Loop``."""

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
    """The place of a visitor; ``Nowhere`` outside a visit."""

    @QEnum
    class Kind(IntEnum):
        Nowhere = 0
        Topics = 1
        Page = 2
        Offer = 3
        Quiz = 4
        Languages = 5
        Advice = 6


@QmlElement
@QmlUncreatable("only names")
class TalkCover(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The cover over the slides of a talk, as ``Cover`` of the core."""

    @QEnum
    class Kind(IntEnum):
        Nothing = 0
        Blank = 1
        Logo = 2


@QmlElement
@QmlUncreatable("only names")
class ConsolePlace(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The activity of staff at the console: they choose a talk, read the guide to one, or lead it."""

    @QEnum
    class Kind(IntEnum):
        Nowhere = 0
        Chooser = 1
        Guide = 2
        Talk = 3


@QmlElement
@QmlUncreatable("only names")
class ConsolePart(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The visible part of the console, as ``Part`` of the core."""

    @QEnum
    class Kind(IntEnum):
        All = 0
        Bare = 1
        Ink = 2


@QmlElement
@QmlUncreatable("only names")
class GuardBar(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The question or the offer in the bar of the console."""

    @QEnum
    class Kind(IntEnum):
        Nothing = 0
        End = 1
        Swap = 2
        Room = 3
        Removed = 4
