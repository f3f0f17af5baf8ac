"""Properties of a dark screen for QML."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView

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

    EMPTY = DarkProps()

    changed = Signal()

    @Property(list, notify=changed)
    def captions(self) -> list[str]:
        return self._props.captions

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._props.language

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._props.number

    @Property(float, notify=changed)
    def across(self) -> float:
        return self._props.across

    @Property(float, notify=changed)
    def down(self) -> float:
        return self._props.down
