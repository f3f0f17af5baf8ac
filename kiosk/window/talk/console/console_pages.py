"""ConsolePages: which page of the console is open, and how large its notes are."""

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.talk.console.console_controls import ConsoleControls

LARGEST_NOTES = 2
"""A step of the sizes of text; the first is 0."""

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class ConsolePages(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``scrolled``: the notes should go on, or back.

    ``opened``: a page of the console should open, or close.
    """

    overviewChanged = Signal(bool)
    _overviewLeft = Signal(str)
    notesSized = Signal(int)
    scrolled = Signal(bool)
    opened = Signal(str)

    def __init__(self, controls: ConsoleControls, notes_step: int, parent: QObject) -> None:
        super().__init__(parent)
        self._controls, self._notes_step = controls, notes_step
        self._overview = False
        # Queued: the control that was touched goes with the overview.
        self._overviewLeft.connect(self._leave_overview, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def leaveOverview(self, slide: str) -> None:
        """Closes the overview, and goes to a slide; "" stays on this one."""
        self._overviewLeft.emit(slide)

    @Slot(str)
    def _leave_overview(self, slide: str) -> None:
        self.showOverview(False)
        if slide:
            self._controls.choose(slide)

    @Slot(bool)
    def showOverview(self, shown: bool) -> None:
        if shown != self._overview:
            self._overview = shown
            self.overviewChanged.emit(shown)

    @Slot(bool)
    def sizeNotes(self, larger: bool) -> None:
        """The notes one step larger or smaller."""
        step = min(max(self._notes_step + (1 if larger else -1), 0), LARGEST_NOTES)
        if step != self._notes_step:
            self._notes_step = step
            self.notesSized.emit(step)

    @Property(bool, notify=overviewChanged)
    def overview(self) -> bool:
        """Whether all slides are shown as pictures."""
        return self._overview

    @Property(int, notify=notesSized)
    def notesStep(self) -> int:
        return self._notes_step
