"""What QML reads of the toolbar of a visit."""

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ToolbarProps:
    """The pill leads to *Advice*."""

    several_languages: bool = True
    start_again: bool = False
    pill_label: str = ""
    pill_detail: str = ""
    pill_is_number: bool = True
    pill_icon: str = "phone"


@QmlElement
@QmlUncreatable("made by Python")
class ToolbarView(GroupView[ToolbarProps]):  # type: ignore[operator]  # the stub knows no reason
    """The toolbar of a visit."""

    EMPTY = ToolbarProps()

    changed = Signal()

    @Property(bool, notify=changed)
    def severalLanguages(self) -> bool:
        return self._props.several_languages

    @Property(bool, notify=changed)
    def startAgain(self) -> bool:
        """*Start again* is there too, within everybody's reach."""
        return self._props.start_again

    @Property(str, notify=changed)
    def pillLabel(self) -> str:
        return self._props.pill_label

    @Property(str, notify=changed)
    def pillDetail(self) -> str:
        return self._props.pill_detail

    @Property(bool, notify=changed)
    def pillIsNumber(self) -> bool:
        return self._props.pill_is_number

    @Property(str, notify=changed)
    def pillIcon(self) -> str:
        return self._props.pill_icon
