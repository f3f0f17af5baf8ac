"""What QML reads of reading aloud."""

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.aloud_props import AloudProps
from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class AloudView(GroupView[AloudProps]):  # type: ignore[operator]  # the stub knows no reason
    """Reading aloud: the tool, the question, and the sentence that is read."""

    changed = Signal()
    _props = ShownProps(AloudProps, changed)
