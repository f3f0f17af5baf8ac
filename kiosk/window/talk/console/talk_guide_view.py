"""What QML reads of the guide to a talk."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.programme import OWN
from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.talk.words.guide import TalkGuideProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkGuideView(GroupView[TalkGuideProps]):  # type: ignore[operator]  # the stub knows no reason
    """The guide that staff read before a talk and in it, and the card on what to do if somebody tells."""

    changed = Signal()
    _props = ShownProps(TalkGuideProps, changed)

    @Property(bool, notify=changed)
    def isOwn(self) -> bool:
        return self._props.programme.startswith(OWN)

    @Property(str, notify=changed)
    def roomName(self) -> str:
        return next((row["name"] for row in self._props.rooms if row["chosen"]), "")
