"""WindowView: the properties of the visitor's window that are not those of one thing in it."""

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.props import WindowProps
from kiosk.window.visitor_controls import VisitorControls

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class WindowView(VisitorControls):  # type: ignore[operator]  # the stub knows no reason
    """Scene, language, text size and whatever else every part of the window asks for; one signal for all."""

    windowChanged = Signal()
    _window = ShownProps(WindowProps, windowChanged)
