"""Ends the kiosk as soon as nobody uses it; its unit starts it again, with the changes."""

import logging

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.core.restarts.restarts import is_unused
from kiosk.window.base.store import Store

log = logging.getLogger("kiosk.app")


class EndWhenUnused(QObject):
    """Waits for an unused screen; ``why`` is a sentence for the log."""

    def __init__(self, store: Store, why: str, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._why = store, why
        self._waits = False

    def wait(self) -> None:
        """Waits from now on; once."""
        if not self._waits:
            self._waits = True
            self._store.changed.connect(self._end)
            self._end()

    def _end(self) -> None:
        if is_unused(self._store.state, self._store.now):
            self._store.changed.disconnect(self._end)
            log.info(self._why)
            QCoreApplication.exit(0)
