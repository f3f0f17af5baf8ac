"""Runs the command doctor for the staff page, in a process that can be ended."""

import json
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.app.staff.command_child import AskedCommand
from kiosk.core.base.findings import Finding, Level
from kiosk.core.state.machine_facts import MachineFacts
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_events import Examined
from kiosk.loading.sources import Sources
from kiosk.window.base.store import Store

_SILENT = Finding(Level.FAIL, "doctor", "has said nothing that can be read", "run it by hand: doctor")


class SelfExamination(QObject):
    """Runs when the page has no findings, and ends with the page."""

    def __init__(self, store: Store, sources: Sources, state: Path) -> None:
        super().__init__()
        self._store = store
        content = ("--content", sources.content) if sources.content else ()
        words = ("doctor", "--json", "--inside", "--site", sources.site, *content, "--state", state)
        self._words = [*map(str, words)]
        self._command = AskedCommand(self._tell, self)
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._command.end()

    def _follow(self) -> None:
        page = self._store.state.scene
        if not isinstance(page, StaffPage):
            self._command.end()
        elif page.findings is None and not self._command.is_asked:
            self._command.ask(self._words)

    def _tell(self, said: bytes) -> None:
        self._store.dispatch(Examined(findings_of(said), facts_in(said)))


def findings_of(said: bytes) -> tuple[Finding, ...]:
    """Parses the output of ``doctor --json``."""
    try:
        rows = json.loads(said)["findings"]
        return tuple(
            Finding(Level[row["level"].upper()], str(row["area"]), str(row["text"]), str(row["mend"]))
            for row in rows
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return (_SILENT,)


def facts_in(said: bytes) -> MachineFacts | None:
    """Parses the facts in the output of ``doctor --json``; None if there are none that can be read."""
    try:
        facts = json.loads(said)["facts"]
        changed = facts["changed"] and date.fromisoformat(facts["changed"])
        return MachineFacts(**{**facts, "changed": changed})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
