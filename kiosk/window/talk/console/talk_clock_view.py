"""What QML reads of the clock of a talk."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.talk.words.talk_clock import TalkClockProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkClockView(GroupView[TalkClockProps]):  # type: ignore[operator]  # the stub knows no reason
    """The clock, the pace and the exercise of a talk."""

    changed = Signal()
    _props = ShownProps(TalkClockProps, changed, without=("slot",))

    @Property(float, notify=changed)
    def slotBegins(self) -> float:
        """Where the slide begins by the plan, as a share of the whole."""
        return self._props.slot[0]

    @Property(float, notify=changed)
    def slotEnds(self) -> float:
        return self._props.slot[1]
