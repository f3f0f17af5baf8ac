"""Makes this screen one of many when staff say so, by ``enrol`` in a process that can be ended."""

import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.asked_command import AskedCommand
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.staff_events import FleetsJoined
from kiosk.core.kernel.staff_panels.fleet_panel import FleetAct, FleetAnswered, FleetPanel
from kiosk.places import ENROLMENT

SOCKET = "AWARENESS_KIOSK_ENROL"


class FleetWork(QObject):
    """Lives as long as the kiosk; does nothing on a machine without the agent, or that is enrolled."""

    def __init__(self, kiosk: Kiosk, state: Path) -> None:
        super().__init__()
        self._store = kiosk.store
        self._state = state
        self._command = AskedCommand(self._tell, self)
        self._asked: FleetPanel | None = None
        # Queued, so that the page shows first what was touched.
        self._store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        if Path(os.environ.get(SOCKET, "")).is_socket() and not (state / ENROLMENT).exists():
            self._store.dispatch(FleetsJoined())

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._stop()

    def _follow(self) -> None:
        page = self._store.state.scene
        panel = page.panel if isinstance(page, StaffPage) else None
        asked = panel if isinstance(panel, FleetPanel) and panel.asked else None
        if asked == self._asked:
            return
        self._stop()
        if asked:
            self._begin(asked)

    def _begin(self, panel: FleetPanel) -> None:
        self._asked = panel
        words = ("enrol", "--json", "--state", str(self._state), *arguments(panel))
        self._command.ask(words, f"{panel.code}\n".encode())

    def _stop(self) -> None:
        self._asked = None
        self._command.end()

    def _tell(self, said: bytes) -> None:
        asked, self._asked = self._asked, None
        assert asked is not None and asked.asked is not None
        self._store.dispatch(answered(asked.asked, said))


def arguments(panel: FleetPanel) -> tuple[str, ...]:
    """Of the command, for what the panel asks."""
    source = ("--stick", panel.file) if panel.file else ("--code", "-", "--server", panel.server)
    return (*source, "--plan") if panel.asked is FleetAct.PLAN else source


def answered(act: FleetAct, said: bytes) -> FleetAnswered:
    """Parses the output of the command."""
    try:
        told = json.loads(said)
        return FleetAnswered(act, str(told["word"]), str(told["name"]), str(told["server"]))
    except (ValueError, LookupError, TypeError):
        return FleetAnswered(act, "failed")
