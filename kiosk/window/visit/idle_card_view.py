"""What QML reads of the card *Touch to continue*."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class IdleCardProps:
    """``share`` is the part of the time that is left."""

    covered: bool = False
    title: str = ""
    count: str = ""
    sentence: str = ""
    share: float = 1.0


@QmlElement
@QmlUncreatable("made by Python")
class IdleCardView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The card *Touch to continue*."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._props = IdleCardProps()

    def take(self, new: IdleCardProps) -> bool:
        """Shows ``new`` from now on; False if nothing differs."""
        old, self._props = self._props, new
        return old != new

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        return self._props.covered

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
