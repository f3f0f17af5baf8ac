"""What QML reads of the languages of a talk's room."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.state.scenes.talk import Speaks
from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.talk.words.talk_languages import TalkLanguagesProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkLanguagesView(GroupView[TalkLanguagesProps]):  # type: ignore[operator]  # the stub knows no reason
    """The first and the second language of the room, and the ways to show the two."""

    changed = Signal()
    _props = ShownProps(TalkLanguagesProps, changed, without=("speaks",))

    @Property(bool, notify=changed)
    def hasSeconds(self) -> bool:
        return bool(self._props.seconds)

    @Property(bool, notify=changed)
    def isPair(self) -> bool:
        """Whether the room has two languages, of which it may see one alone."""
        return self._props.speaks is not None

    @Property(bool, notify=changed)
    def showsBoth(self) -> bool:
        return self._props.speaks is Speaks.BOTH

    @Property(str, notify=changed)
    def leading(self) -> str:
        """The language that leads in the room, in its own name."""
        rows = self._props.seconds if self._props.speaks is Speaks.SECOND else self._props.firsts
        return next((row["name"] for row in rows if row["chosen"]), "")
