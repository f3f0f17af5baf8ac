"""What QML reads of the guide to a talk."""

from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.programme import OWN
from kiosk.window.base.group_view import GroupView
from kiosk.window.talk.guide import TalkGuideProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkGuideView(GroupView[TalkGuideProps]):  # type: ignore[operator]  # the stub knows no reason
    """The guide that staff read before a talk and in it, and the card on what to do if somebody tells."""

    EMPTY = TalkGuideProps()

    changed = Signal()

    @Property(str, notify=changed)
    def programme(self) -> str:
        """The talk whose guide is read before it."""
        return self._props.programme

    @Property(bool, notify=changed)
    def isOwn(self) -> bool:
        return self._props.programme.startswith(OWN)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The name of the talk whose guide is read before it."""
        return self._props.title

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return self._props.rows

    @Property(list, notify=changed)
    def disclosure(self) -> list[str]:
        return self._props.disclosure
