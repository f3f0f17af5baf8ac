"""What QML reads of what comes next in a talk."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.talk.words.talk_ahead import AheadProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkAheadView(GroupView[AheadProps]):  # type: ignore[operator]  # the stub knows no reason
    """The next step of a talk, and the slide after it."""

    changed = Signal()
    _props = ShownProps(AheadProps, changed)

    @Property(bool, notify=changed)
    def hasStep(self) -> bool:
        return bool(self._props.step_panel)

    @Property(bool, notify=changed)
    def hasThen(self) -> bool:
        return bool(self._props.then_panel)
