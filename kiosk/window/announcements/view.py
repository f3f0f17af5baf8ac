"""Properties of an announcement for QML."""

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
class AnnouncementProps:
    """``others`` are {language, rightToLeft, title, sentence}. Empty without an announcement."""

    title: str = ""
    sentence: str = ""
    language: str = "en"
    others: list[Row] = dataclasses.field(default_factory=list)
    emergency: bool = False


@QmlElement
@QmlUncreatable("made by Python")
class AnnouncementView(GroupView[AnnouncementProps]):  # type: ignore[operator]  # the stub knows no reason
    """The words over the whole screen."""

    changed = Signal()
    _props = ShownProps(AnnouncementProps, changed)
