"""FleetView: the rows and the keyboard of the panel by which staff make this screen one of many."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.announcements.letters import DIGIT_ROW, in_rows
from kiosk.core.staff.panels.fleet import is_whole, rows_of, writes, written
from kiosk.core.state.staff_panels.fleet import FleetPanel, FleetRowChosen, FleetStep, FleetTyped
from kiosk.i18n.phrases import announce_form, fleet_words
from kiosk.window.base.rows import Row, choice_row
from kiosk.window.staff.staff_panel_view import StaffPanelView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_OF_ADDRESSES = (DIGIT_ROW + "-", "qwertyuiop:", "asdfghjkl.", "zxcvbnm")
_OF_CODES = (DIGIT_ROW, "QWERTYP", "ASDFGHJK", "ZXCVBNM")


@QmlElement
@QmlUncreatable("made by Python")
class FleetView(StaffPanelView):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(FleetRowChosen(row))

    @Slot(str)
    def type(self, letter: str) -> None:
        """ "" takes the last one away."""
        self._store.dispatch(FleetTyped(letter))

    @Slot(str, int, result=list)
    def inRows(self, keys: str, most: int) -> list[str]:
        return [*in_rows(keys, most)]

    @Property(bool, notify=changed)
    def writes(self) -> bool:
        panel = self._panel()
        return panel is not None and panel.asked is None and writes(panel)

    @Property(str, notify=changed)
    def written(self) -> str:
        panel = self._panel()
        return written(panel) if panel and writes(panel) else ""

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        panel = self._panel()
        return panel is not None and writes(panel) and is_whole(panel)

    @Property(list, notify=changed)
    def layers(self) -> list[Row]:
        panel = self._panel()
        rows = _OF_CODES if panel and panel.step is FleetStep.CODE else _OF_ADDRESSES
        keys = sorted("".join(rows), key=lambda key: (not key.isalnum(), key))
        return [{"name": "", "keys": "".join(keys), "rows": [*rows]}]

    @Property(str, notify=changed)
    def erase(self) -> str:
        return self._language().text(*announce_form.ERASE)

    @Property(str, notify=changed)
    def done(self) -> str:
        return self._language().text(*announce_form.DONE)

    @Property(str, notify=changed)
    def said(self) -> str:
        """What the last touch has brought, otherwise what can be done now."""
        panel, language = self._panel(), self._language()
        return (fleet_words.news(panel, language) or fleet_words.title(panel, language)) if panel else ""

    @Property(list, notify=changed)
    def maySay(self) -> list[str]:
        """All that may be said above the rows."""
        return fleet_words.all_texts(self._language())

    @Property(list, notify=changed)
    def rows(self) -> list[Row]:
        panel = self._panel()
        if panel is None or panel.asked or writes(panel):
            return []
        names, language = rows_of(panel, self._store.state), self._language()
        return [choice_row(name, fleet_words.row(name, language)) for name in names]

    def _panel(self) -> FleetPanel | None:
        return self._panel_of(FleetPanel)
