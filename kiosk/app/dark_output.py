"""Switches the screen off while it is closed, where the site says so, and on again."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt

from kiosk.app.kiosk import Kiosk
from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import keep
from kiosk.core.dark.rules import switches_off
from kiosk.machine.disk_thread import Later
from kiosk.machine.screens.compositor_outputs import Outputs
from kiosk.machine.screens.output_record import FILE, OffTried, read, written

_TRIES = 3
"""After so many it ends: whatever starts next, and the unit itself, lights the screen."""

_THING = "Switching the screen off"

log = logging.getLogger("kiosk.app")


class DarkOutput(QObject):
    """Follows the state; ``state`` is the state folder. Every failure leads to a lit screen."""

    def __init__(self, kiosk: Kiosk, outputs: Outputs, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._store, self._outputs, self._later = kiosk.store, outputs, later
        self._file = state / FILE
        self._known = read(state)
        self._is_tried, self._failed = False, 0
        # Queued, since it waits for another program.
        kiosk.store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self._end)
        self._follow()

    def _follow(self) -> None:
        world = self._store.world
        wanted = world is not None and switches_off(self._store.state, world)
        if wanted and not self._is_tried:
            self._is_tried = True
            self._note(self._outputs.darken())
        elif self._is_tried and not wanted:
            self._light()

    def _light(self) -> None:
        if self._outputs.light():
            self._is_tried, self._failed = False, 0
            return
        self._failed += 1
        if self._failed == _TRIES:
            log.error("The screen stays off; restarting")
            QCoreApplication.exit(0)

    def _end(self) -> None:
        """Lights the screen at the end, for the picture below."""
        if self._outputs.is_dark:
            self._outputs.light()

    def _note(self, why_not: str) -> None:
        tried = OffTried(self._store.now.wall.date(), why_not)
        if why_not:
            failures.fails("kiosk.app", _THING, f"fails: {why_not}; it shows a black picture", why_not)
        else:
            failures.works(_THING)
        if self._known is None or tried.why_not != self._known.why_not:
            self._known = tried
            self._later(partial(keep, "Whether the screen can be off", self._file, written(tried).encode()))
