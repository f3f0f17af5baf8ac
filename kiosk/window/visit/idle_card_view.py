"""What QML reads of the idle card, *Touch to continue*."""

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class IdleCardProps:
    """``share`` is the part of the time that is left."""

    shown: bool = False
    title: str = ""
    count: str = ""
    sentence: str = ""
    share: float = 1.0


@QmlElement
@QmlUncreatable("made by Python")
class IdleCardView(GroupView[IdleCardProps]):  # type: ignore[operator]  # the stub knows no reason
    """The idle card, *Touch to continue*."""

    EMPTY = IdleCardProps()

    changed = Signal()

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._props.shown

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def count(self) -> str:
        return self._props.count

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._props.sentence

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._props.share
