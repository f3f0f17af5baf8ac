"""What QML reads of *Advice*."""

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
class AdviceProps:
    """``field`` is that of the page below, ``first_card`` and ``first_detail`` are where the screen begins.

    ``links`` are none or one, as those of a page. A card leads to the page ``ref``, if it has one.
    ``first_line`` says what one can ask about; ``calls_line`` is empty without numbers.
    ``names`` are all languages of the card ``names_card``, the reader's own first; empty while cards are
    shown. ``film`` is that of a signer, "" for none.
    """

    field: str = "river"
    motif: str = "chairs"
    title: str = ""
    first_line: str = ""
    calls_line: str = ""
    cards: list[Row] = dataclasses.field(default_factory=list)
    first_card: int = 0
    first_detail: int = 0
    links: list[Row] = dataclasses.field(default_factory=list)
    names: list[str] = dataclasses.field(default_factory=list)
    names_of: str = ""
    names_card: int = 0
    first_name: int = 0
    film: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class AdviceView(GroupView[AdviceProps]):  # type: ignore[operator]  # the stub knows no reason
    """The cards of *Advice*, or all languages of one."""

    changed = Signal()
    _props = ShownProps(AdviceProps, changed)
