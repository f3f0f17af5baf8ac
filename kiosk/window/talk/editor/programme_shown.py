"""ProgrammeShown: what the console shows of the draft of a programme."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.programme import LONGEST_TITLE
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.talk.editor.programme_editor import ProgrammeEditorProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class ProgrammeShown(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``ProgrammeEditorView`` derives it."""

    changed = Signal()
    rowsChanged = Signal()
    choicesChanged = Signal()
    selectedChanged = Signal()
    """Apart, so that typing leaves lists as they are."""
    _props = ShownProps(ProgrammeEditorProps, changed)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._failed = False

    @property
    def props(self) -> ProgrammeEditorProps:
        return self._props

    def take(self, new: ProgrammeEditorProps, failed: bool) -> None:
        """Shows ``new`` from now on."""
        before, self._props, self._failed = self._props, new, failed
        if new.rows != before.rows:
            self.rowsChanged.emit()
        if new.choices != before.choices:
            self.choicesChanged.emit()
        if new.selected != before.selected:
            self.selectedChanged.emit()
        self.changed.emit()

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The disk refused the last change, which is lost when the program ends."""
        return self._failed

    @Property(int, constant=True)
    def longestTitle(self) -> int:
        """Characters."""
        return LONGEST_TITLE

    @Property(list, notify=rowsChanged)
    def rows(self) -> list[dict[str, Any]]:
        return self._props.rows

    @Property(list, notify=choicesChanged)
    def choices(self) -> list[dict[str, Any]]:
        return self._props.choices

    @Property(str, notify=selectedChanged)
    def selected(self) -> str:
        return self._props.selected

    @Property(bool, notify=changed)
    def hasPreview(self) -> bool:
        return bool(self._props.preview)

    @Property(list, notify=selectedChanged)
    def written(self) -> list[dict[str, Any]]:
        """The texts of the selected slide as they were when it was selected, if staff wrote it."""
        return self._props.written

    @Property(bool, notify=changed)
    def isWritten(self) -> bool:
        return bool(self._props.written)

    @Property(bool, notify=selectedChanged)
    def writesPicture(self) -> bool:
        return any(row["isPicture"] for row in self._props.written)
