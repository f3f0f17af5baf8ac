"""What QML reads of reading aloud."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.frozen import dataclass
from kiosk.window.base.group_view import GroupView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AloudProps:
    """``offered``: the language has a voice here. ``line``, its ``block`` and its ``words`` are what is read,
    empty while nothing is; ``field`` is that of the page. ``hides``: somebody hears the screen, and can hide
    its picture.
    """

    offered: bool = False
    reads: bool = False
    asks: bool = False
    line: str = ""
    block: str = ""
    words: str = ""
    field: str = ""
    hides: bool = False


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
