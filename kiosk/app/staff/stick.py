"""Runs the requests of staff on the panel *Stick*, by the command stick in a process that can be ended."""

import json
from functools import partial
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.panel_command_runner import PanelQuestion, PanelQuestions
from kiosk.base.services.stick_socket import socket_path
from kiosk.core.state.staff_events import SticksTaken
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.stick import STUDIO, StickAct, StickAnswered, StickPanel
from kiosk.core.studio_door.places import OFFERED
from kiosk.loading.sources import Sources


class StickWork(PanelQuestions):
    """Does nothing on a machine without the service for sticks."""

    def __init__(self, kiosk: Kiosk, sources: Sources, state: Path) -> None:
        installed = sources.installed or sources.site
        where = ("--site", str(installed), "--state", str(state))
        super().__init__(kiosk.store, partial(question, where=where))
        if socket_path():
            kiosk.store.dispatch(SticksTaken())


def question(panel: StaffPanel, where: tuple[str, ...]) -> PanelQuestion | None:
    """Returns the request of the panel; ``where`` are the folders that the command uses."""
    if not isinstance(panel, StickPanel) or panel.asked is None:
        return None
    if panel.name == STUDIO:
        named: tuple[str, ...] = ("--offered", str(OFFERED))
    else:
        named = (panel.name,) if panel.name else ()
    seen = ("--seen", panel.seen) if panel.seen else ()
    return PanelQuestion(("stick", panel.asked.value, *named, *seen, *where), partial(answered, panel.asked))


def answered(act: StickAct, said: bytes) -> StickAnswered:
    """Parses the output of the command stick."""
    try:
        told = json.loads(said)
        rows = tuple((str(caption), str(words)) for caption, words in told["rows"])
        files, faults = (tuple(map(str, told[name])) for name in ("files", "faults"))
        return StickAnswered(act, str(told["word"]), files, rows, faults, str(told["seen"]))
    except (ValueError, LookupError, TypeError):
        return StickAnswered(act, "failed")
