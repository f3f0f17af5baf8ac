"""What QML reads of the toolbar of a visit."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ToolbarProps:
    """The pill leads to *Advice*, with the sign of ``pill_tool``. ``start_again``: *Start again* is
    there too, within everybody's reach.
    """

    several_languages: bool = True
    start_again: bool = False
    pill_label: str = ""
    pill_detail: str = ""
    pill_is_number: bool = True
    pill_tool: str = "advice"


@QmlElement
@QmlUncreatable("made by Python")
class ToolbarView(GroupView[ToolbarProps]):  # type: ignore[operator]  # the stub knows no reason
    """The toolbar of a visit."""

    changed = Signal()
    _props = ShownProps(ToolbarProps, changed)
