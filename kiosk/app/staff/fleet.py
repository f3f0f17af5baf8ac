"""Enrols this screen in a fleet at the request of staff, by ``enrol`` in a process that can be ended."""

import json
import os
from functools import partial
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.panel_command_runner import PanelQuestion, PanelQuestions
from kiosk.base.places import is_enrolled
from kiosk.core.state.staff_events import FleetsJoined
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.fleet import FleetAct, FleetAnswered, FleetPanel

SOCKET = "AWARENESS_KIOSK_ENROL"


class FleetWork(PanelQuestions):
    """Does nothing on a machine without the agent, or one that is enrolled."""

    def __init__(self, kiosk: Kiosk, state: Path) -> None:
        super().__init__(kiosk.store, partial(question, state=state))
        if Path(os.environ.get(SOCKET, "")).is_socket() and not is_enrolled(state):
            kiosk.store.dispatch(FleetsJoined())


def question(panel: StaffPanel, state: Path) -> PanelQuestion | None:
    if not isinstance(panel, FleetPanel) or panel.asked is None:
        return None
    words = ("enrol", "--json", "--state", str(state), *arguments(panel))
    return PanelQuestion(words, partial(answered, panel.asked), f"{panel.code}\n".encode())


def arguments(panel: FleetPanel) -> tuple[str, ...]:
    """Returns the arguments of the command for the panel's request."""
    source = ("--stick", panel.file) if panel.file else ("--code", "-", "--server", panel.server)
    return (*source, "--plan") if panel.asked is FleetAct.PLAN else source


def answered(act: FleetAct, said: bytes) -> FleetAnswered:
    """Parses the output of the command."""
    try:
        told = json.loads(said)
        return FleetAnswered(act, str(told["word"]), str(told["name"]), str(told["server"]))
    except (ValueError, LookupError, TypeError):
        return FleetAnswered(act, "failed")
