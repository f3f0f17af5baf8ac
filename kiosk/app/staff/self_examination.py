"""Runs the command doctor for the staff page, in a process that can be ended."""

import json
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from kiosk.core.base.findings import Finding, Level
from kiosk.core.kernel.machine_facts import MachineFacts
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.staff_events import Examined
from kiosk.loading.sources import Sources
from kiosk.places import child_arguments
from kiosk.window.base.store import Store

_SILENT = Finding(Level.FAIL, "doctor", "has said nothing that can be read", "run it by hand: doctor")


class SelfExamination(QObject):
    """Starts when the page has no findings, and ends with the page."""

    def __init__(self, store: Store, sources: Sources, state: Path) -> None:
        super().__init__()
        self._store = store
        content = ("--content", sources.content) if sources.content else ()
        words = ("doctor", "--json", "--inside", "--site", sources.site, *content, "--state", state)
        self._words = [*child_arguments(), *map(str, words)]
        self._process: QProcess | None = None
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.changed.disconnect(self._follow)
        self._stop()

    def _follow(self) -> None:
        page = self._store.state.scene
        if not isinstance(page, StaffPage):
            self._stop()
        elif page.findings is None and self._process is None:
            self._begin()

    def _begin(self) -> None:
        process = self._process = QProcess(self)
        process.finished.connect(self._tell)
        process.start(sys.executable, self._words)

    def _stop(self) -> None:
        if process := self._process:
            self._process = None
            process.finished.disconnect(self._tell)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _tell(self) -> None:
        process, self._process = self._process, None
        assert process is not None
        said = process.readAllStandardOutput().data()
        process.deleteLater()
        self._store.dispatch(Examined(findings_of(bytes(said)), facts_in(bytes(said))))


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
