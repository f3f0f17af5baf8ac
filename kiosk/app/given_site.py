"""Ends the kiosk when a site that it was given changes while it shows another one, and nobody uses it.

It shows the content before, or the program's own, where the given one did not run; or a site that was applied
over the given one. The next start decides again.
"""

import logging
from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.app.kiosk import Kiosk
from kiosk.app.site_places import own_places
from kiosk.app.site_watch import SiteWatch
from kiosk.core.upkeep.restarts import is_unused
from kiosk.loading.world import Sources

log = logging.getLogger("kiosk.app")


class GivenSiteFollower(QObject):
    """Lives as long as the kiosk."""

    def __init__(self, kiosk: Kiosk, given: Sequence[Sources]) -> None:
        super().__init__(kiosk)
        self._store = kiosk.store
        self._waits = False
        watch = SiteWatch(self, lambda: chain.from_iterable(map(own_places, given)))
        watch.changed.connect(self._wait)

    def _wait(self) -> None:
        if not self._waits:
            self._waits = True
            self._store.changed.connect(self._end)
            self._end()

    def _end(self) -> None:
        if is_unused(self._store.state, self._store.now):
            self._store.changed.disconnect(self._end)
            log.info("The site was changed while another one is shown; restarting")
            QCoreApplication.exit(0)
