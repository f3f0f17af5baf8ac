"""Does what staff ask for on the panel *Stick*, by the command stick in a process that can be ended."""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.asked_command import AskedCommand
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.staff_events import SticksTaken
from kiosk.core.kernel.staff_panels.stick_panel import StickAct, StickAnswered, StickPanel
from kiosk.loading.sources import Sources
from kiosk.machine.stick_socket import socket_path


class StickWork(QObject):
    """Lives as long as the kiosk; does nothing on a machine without the service for sticks."""

    def __init__(self, kiosk: Kiosk, sources: Sources, state: Path) -> None:
        super().__init__()
        self._store = kiosk.store
        installed = sources.installed or sources.site
        self._where = ("--site", str(installed), "--state", str(state))
        self._command = AskedCommand(self._tell, self)
        self._act: StickAct | None = None
        # Queued, so that the page shows first what was touched.
        self._store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        if socket_path():
            self._store.dispatch(SticksTaken())

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._stop()

    def _follow(self) -> None:
        page = self._store.state.scene
        panel = page.panel if isinstance(page, StaffPage) else None
        asked = panel.asked if isinstance(panel, StickPanel) else None
        if asked is self._act:
            return
        self._stop()
        if isinstance(panel, StickPanel) and asked:
            self._begin(asked, panel.name)

    def _begin(self, act: StickAct, name: str) -> None:
        self._act = act
        self._command.ask(("stick", act.value, *([name] if name else []), *self._where))

    def _stop(self) -> None:
        self._act = None
        self._command.end()

    def _tell(self, said: bytes) -> None:
        act, self._act = self._act, None
        assert act is not None
        self._store.dispatch(answered(act, said))


def answered(act: StickAct, said: bytes) -> StickAnswered:
    """Parses the output of the command stick."""
    try:
        told = json.loads(said)
        rows = tuple((str(caption), str(words)) for caption, words in told["rows"])
        files, faults = (tuple(map(str, told[name])) for name in ("files", "faults"))
        return StickAnswered(act, str(told["word"]), files, rows, faults)
    except (ValueError, LookupError, TypeError):
        return StickAnswered(act, "failed")
