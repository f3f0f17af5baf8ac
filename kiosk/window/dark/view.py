"""Properties of a dark screen for QML."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DarkProps:
    """``captions`` name who answers ``number``, the longest first, in ``language``. ``across`` and ``down``
    are shares of the free room of the screen. Empty without a number.
    """

    captions: list[str] = dataclasses.field(default_factory=list)
    language: str = "en"
    number: str = ""
    across: float = 0.0
    down: float = 0.0


@QmlElement
@QmlUncreatable("made by Python")
class DarkView(GroupView[DarkProps]):  # type: ignore[operator]  # the stub knows no reason
    """The dim number, and where it is."""

    changed = Signal()
    _props = ShownProps(DarkProps, changed)
