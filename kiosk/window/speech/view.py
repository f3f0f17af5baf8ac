"""What QML reads of reading aloud."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.aloud_props import AloudProps
from kiosk.window.base.group_view import GroupView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class AloudView(GroupView[AloudProps]):  # type: ignore[operator]  # the stub knows no reason
    """Reading aloud: the tool, the question, and the sentence that is read."""

    EMPTY = AloudProps()

    changed = Signal()

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        return self._props.offered

    @Property(bool, notify=changed)
    def reads(self) -> bool:
        return self._props.reads

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        return self._props.asks

    @Property(str, notify=changed)
    def line(self) -> str:
        return self._props.line

    @Property(str, notify=changed)
    def block(self) -> str:
        return self._props.block

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._props.words

    @Property(bool, notify=changed)
    def hides(self) -> bool:
        return self._props.hides

    @Property(str, notify=changed)
    def field(self) -> str:
        return self._props.field
