"""StickView: the rows of the panel for a stick."""

from typing import Any

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff.panels.stick import OUT, rows_of
from kiosk.core.state.staff_panels.stick import StickPanel, StickRowChosen, StickStep
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import stick_words
from kiosk.window.base.rows import Row
from kiosk.window.staff.staff_panel_view import StaffPanelView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class StickView(StaffPanelView):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(StickRowChosen(row))

    @Property(str, notify=changed)
    def said(self) -> str:
        """What the last touch has brought, otherwise what can be done now."""
        panel, language = self._panel(), self._language()
        return (stick_words.news(panel, language) or stick_words.title(panel, language)) if panel else ""

    @Property(list, notify=changed)
    def maySay(self) -> list[str]:
        """All that may be said above the rows."""
        return stick_words.all_texts(self._language())

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        panel = self._panel()
        return rows(panel, self._language()) if panel else []

    @Property(bool, notify=changed)
    def mustBeRead(self) -> bool:
        """Whether nothing is decided before the last page."""
        panel = self._panel()
        return panel is not None and panel.step is StickStep.PLAN

    def _panel(self) -> StickPanel | None:
        return self._panel_of(StickPanel)


def rows(panel: StickPanel, language: Language) -> list[Row]:
    """The text to be read has no name to be chosen by."""
    if panel.asked:
        return []
    read = [
        *(_row("", caption, words) for caption, words in panel.changes),
        *(_row("", "", fault) for fault in panel.faults),
    ]
    chosen = [
        {
            **_row(name, stick_words.row(name, language)),
            "takesMark": name == OUT,
            "isMarked": name == panel.marked,
        }
        for name in rows_of(panel)
    ]
    return [*read, *chosen]


def _row(name: str, title: str, detail: str = "") -> Row:
    return {"choice": name, "title": title, "detail": detail, "takesMark": False, "isMarked": False}
