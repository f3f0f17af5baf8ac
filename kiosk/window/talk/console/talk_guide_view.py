"""What QML reads of the guide to a talk."""

from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.programme import OWN
from kiosk.window.base.group_view import GroupView
from kiosk.window.talk.words.guide import TalkGuideProps

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

    @Property(str, notify=changed)
    def room(self) -> str:
        """The language in which the room begins to read."""
        return self._props.room

    @Property(str, notify=changed)
    def roomName(self) -> str:
        return next((row["name"] for row in self._props.rooms if row["chosen"]), "")

    @Property(list, notify=changed)
    def rooms(self) -> list[dict[str, Any]]:
        """The languages in which the room can begin to read."""
        return self._props.rooms

    @Property(str, notify=changed)
    def leftOut(self) -> str:
        """How many slides the room will not see, in words."""
        return self._props.left_out

    @Property(bool, notify=changed)
    def canBegin(self) -> bool:
        return self._props.can_begin

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return self._props.rows

    @Property(list, notify=changed)
    def disclosure(self) -> list[str]:
        return self._props.disclosure
