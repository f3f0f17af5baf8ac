"""What QML reads of the clock of a talk."""

from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.talk.words.talk_clock import TalkClockProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class TalkClockView(GroupView[TalkClockProps]):  # type: ignore[operator]  # the stub knows no reason
    """The clock, the pace and the exercise of a talk."""

    EMPTY = TalkClockProps()

    changed = Signal()

    @Property(str, notify=changed)
    def elapsed(self) -> str:
        return self._props.elapsed

    @Property(str, notify=changed)
    def left(self) -> str:
        return self._props.left

    @Property(str, notify=changed)
    def now(self) -> str:
        return self._props.now

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._props.share

    @Property(str, notify=changed)
    def closes(self) -> str:
        return self._props.closes

    @Property(bool, notify=changed)
    def runs(self) -> bool:
        return self._props.runs

    @Property(str, notify=changed)
    def pace(self) -> str:
        """Whether the talk keeps its plan; "" before its clock has started."""
        return self._props.pace

    @Property(str, notify=changed)
    def onSlide(self) -> str:
        return self._props.on_slide

    @Property(float, notify=changed)
    def slotBegins(self) -> float:
        """Where the slide begins by the plan, as a share of the whole."""
        return self._props.slot[0]

    @Property(float, notify=changed)
    def slotEnds(self) -> float:
        return self._props.slot[1]

    @Property(str, notify=changed)
    def exercise(self) -> str:
        """What is left of an exercise; "" without one."""
        return self._props.exercise

    @Property(str, notify=changed)
    def exerciseOver(self) -> str:
        return self._props.exercise_over

    @Property(list, notify=changed)
    def exercises(self) -> list[dict[str, Any]]:
        """How long an exercise can last."""
        return self._props.exercises
