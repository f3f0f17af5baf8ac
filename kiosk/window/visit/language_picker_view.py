"""What QML reads of the language picker."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LanguagesProps:
    """``first`` is the first tile that is shown. ``heading`` is the word *language* in scripts on offer."""

    tiles: list[Row] = dataclasses.field(default_factory=list)
    first: int = 0
    few: bool = False
    heading: list[Row] = dataclasses.field(default_factory=list)


@QmlElement
@QmlUncreatable("made by Python")
class LanguagesView(GroupView[LanguagesProps]):  # type: ignore[operator]  # the stub knows no reason
    """The tiles of the languages."""

    changed = Signal()
    _props = ShownProps(LanguagesProps, changed)
