"""Ends the unused kiosk after a change of its given site, while it shows another one.

It shows the content before, or the program's own, if the given site did not run; or a site that was applied
over the given one. The next start decides again.
"""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QObject

from kiosk.app.following.end_when_unused import EndWhenUnused
from kiosk.app.following.site_file_watcher import SiteWatch
from kiosk.app.following.site_places import own_places
from kiosk.app.kiosk import Kiosk
from kiosk.loading.sources import Sources


class GivenSiteFollower(QObject):
    """Lives as long as the kiosk."""

    def __init__(self, kiosk: Kiosk, given: Sequence[Sources]) -> None:
        super().__init__(kiosk)
        why = "The site was changed while another one is shown; restarting"
        self._restart = EndWhenUnused(kiosk.store, why, self)
        watch = SiteWatch(self, lambda: chain.from_iterable(map(own_places, given)))
        watch.changed.connect(self._restart.wait)
