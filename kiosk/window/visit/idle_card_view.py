"""What QML reads of the card *Touch to continue*."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.frozen import dataclass
from kiosk.window.base.group_view import GroupView

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
class IdleCardView(GroupView[IdleCardProps]):  # type: ignore[operator]  # the stub knows no reason
    """The card *Touch to continue*."""

    EMPTY = IdleCardProps()

    changed = Signal()

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
