"""What QML reads of a page."""

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
class PageProps:
    """``topic_name`` is empty where the title says it. ``film`` is that of a signer, "" for none.

    ``blocks`` are those of the whole topic; of a page with choices, those of one scene. its ``links`` are
    ``alike``, none before the others and none left out; a choice among them has an anchor as ``ref``.
    ``scene`` is the text to which a choice led.
    """

    field: str = "river"
    motif: str = "chairs"
    title: str = ""
    topic_name: str = ""
    blocks: list[Row] = dataclasses.field(default_factory=list)
    anchor: str = ""
    links: list[Row] = dataclasses.field(default_factory=list)
    alike: bool = False
    scene: str = ""
    film: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class PageView(GroupView[PageProps]):  # type: ignore[operator]  # the stub knows no reason
    """The page that is read."""

    changed = Signal()
    _props = ShownProps(PageProps, changed)
