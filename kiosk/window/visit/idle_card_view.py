"""What QML reads of the idle card, *Touch to continue*."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class IdleCardProps:
    """``share`` is the part of the time that is left."""

    shown: bool = False
    title: str = ""
    count: str = ""
    sentence: str = ""
    share: float = 1.0


@QmlElement
@QmlUncreatable("made by Python")
class IdleCardView(GroupView[IdleCardProps]):  # type: ignore[operator]  # the stub knows no reason
    """The idle card, *Touch to continue*."""

    changed = Signal()
    _props = ShownProps(IdleCardProps, changed)
