"""StudioView: what the panel of the studio shows, and slots of its rows."""

from datetime import timedelta

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff.panels.studio import CLOSE, DOOR, HOURS, SEE, gives, rows_of
from kiosk.core.state.staff_panels.studio import StudioPanel, StudioRowChosen
from kiosk.core.state.studio_door import DoorStanding, OpenDoor
from kiosk.i18n.phrases import studio_words
from kiosk.window.base.rows import Row, choice_row
from kiosk.window.staff.staff_panel_view import StaffPanelView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_CLOSED = DoorStanding()
_ROWS = {SEE: studio_words.SEE, DOOR: studio_words.DOOR, CLOSE: studio_words.CLOSE}


@QmlElement
@QmlUncreatable("made by Python")
class StudioView(StaffPanelView):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(StudioRowChosen(row))

    @Property(str, notify=changed)
    def said(self) -> str:
        door, language = self._door(), self._language()
        if door is None:
            return language.text(*studio_words.START)
        if self._gives():
            return language.text(*studio_words.GIVEN)
        if fault := door.standing.fault:
            return language.text(*studio_words.FAULTS[fault])
        return language.text(*(studio_words.STANDS if door.standing.address else studio_words.OPENS))

    @Property(list, notify=changed)
    def maySay(self) -> list[str]:
        """All that may be said above the rows."""
        return studio_words.all_texts(self._language())

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._standing().address

    @Property(str, notify=changed)
    def code(self) -> str:
        """In two groups, as it is read aloud."""
        code = self._standing().code
        return f"{code[:3]} {code[3:]}".strip()

    @Property(str, notify=changed)
    def words(self) -> str:
        """Those of the certificate, which the page shows too."""
        return " · ".join(self._standing().words)

    @Property(str, notify=changed)
    def details(self) -> str:
        """The beginning of the certificate, until when the door is open, and who has come in."""
        door, language = self._door(), self._language()
        if door is None or not self._standing().address:
            return ""
        digest = language.isolate(door.standing.digest)
        now = self._store.now
        closes = now.wall + timedelta(seconds=door.until - now.seconds)
        return " · ".join(
            (
                language.text(*studio_words.CERTIFICATE).format(digest=digest),
                language.text(*studio_words.UNTIL).format(time=language.time(closes)),
                studio_words.inside(door.standing.browsers, language),
            )
        )

    @Property(list, notify=changed)
    def rows(self) -> list[Row]:
        panel, language = self._panel_of(StudioPanel), self._language()
        if panel is None:
            return []
        return [
            choice_row(
                name, studio_words.hours(HOURS[name], language), marks=True, marked=name == panel.marked
            )
            if name in HOURS
            else choice_row(name, language.text(*_ROWS[name]))
            for name in rows_of(self._store.state, panel)
        ]

    def _door(self) -> OpenDoor | None:
        return self._store.state.house.studio

    def _gives(self) -> bool:
        panel = self._panel_of(StudioPanel)
        return panel is not None and gives(self._store.state, panel)

    def _standing(self) -> DoorStanding:
        """What is shown of the door: nothing where the panel is about a version."""
        door = self._door()
        return door.standing if door and not self._gives() else _CLOSED
