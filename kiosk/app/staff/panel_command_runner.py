"""Runs a command of this program for the open panel of the staff page, and reports its answer."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt

from kiosk.app.staff.command_child import AskedCommand
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.window.base.store import Store


@dataclass(frozen=True, slots=True)
class PanelQuestion:
    """``words`` are a command's, ``given`` goes to its stdin. ``answered`` parses the output."""

    words: tuple[str, ...]
    answered: Callable[[bytes], Event] = field(compare=False)
    given: bytes = field(default=b"", repr=False)


class PanelQuestions(QObject):
    """Lives as long as the kiosk. ``question_of`` returns the request of a panel now, None for none."""

    def __init__(self, store: Store, question_of: Callable[[StaffPanel], PanelQuestion | None]) -> None:
        super().__init__()
        self._store, self._question_of = store, question_of
        self._command = AskedCommand(self._tell, self)
        self._asked: PanelQuestion | None = None
        # Queued, so that the page shows first what was touched.
        store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._command.end()

    def _follow(self) -> None:
        page = self._store.state.scene
        asked = self._question_of(page.panel) if isinstance(page, StaffPage) else None
        if asked == self._asked:
            return
        self._command.end()
        self._asked = asked
        if asked:
            self._command.ask(asked.words, asked.given)

    def _tell(self, said: bytes) -> None:
        asked, self._asked = self._asked, None
        assert asked is not None
        self._store.dispatch(asked.answered(said))
