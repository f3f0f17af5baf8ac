"""What QML reads of what comes next in a talk."""

from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.talk.words.talk_ahead import AheadProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkAheadView(GroupView[AheadProps]):  # type: ignore[operator]  # the stub knows no reason
    """The next step of a talk, and the slide after it."""

    EMPTY = AheadProps()

    changed = Signal()

    @Property(dict, notify=changed)
    def stepPanel(self) -> dict[str, Any]:
        """What the room sees after the next step; {} after the last."""
        return self._props.step_panel

    @Property(str, notify=changed)
    def stepWords(self) -> str:
        return self._props.step_words

    @Property(bool, notify=changed)
    def stepStays(self) -> bool:
        """Whether the next step stays on the same slide."""
        return self._props.step_stays

    @Property(bool, notify=changed)
    def hasStep(self) -> bool:
        return bool(self._props.step_panel)

    @Property(dict, notify=changed)
    def thenPanel(self) -> dict[str, Any]:
        """The next slide that is not in stepPanel."""
        return self._props.then_panel

    @Property(str, notify=changed)
    def thenWords(self) -> str:
        return self._props.then_words

    @Property(bool, notify=changed)
    def hasThen(self) -> bool:
        return bool(self._props.then_panel)
