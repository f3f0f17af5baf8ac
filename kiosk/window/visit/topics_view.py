"""What QML reads of the topics."""

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
class TopicsProps:
    """``tiles`` are those of one screen of ``screens``, of ``every`` one; ``screen`` counts from 0."""

    title: str = ""
    every: list[Row] = dataclasses.field(default_factory=list)
    tiles: list[Row] = dataclasses.field(default_factory=list)
    columns: int = 3
    rows: int = 3
    each: int = 9
    screen: int = 0
    screens: int = 1


@QmlElement
@QmlUncreatable("made by Python")
class TopicsView(GroupView[TopicsProps]):  # type: ignore[operator]  # the stub knows no reason
    """The tiles of the topics."""

    changed = Signal()
    _props = ShownProps(TopicsProps, changed, without=("every",))
