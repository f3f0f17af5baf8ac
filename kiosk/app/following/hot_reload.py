"""Shows changes of the site's folder while the kiosk runs.

The system reports changed files; nothing reads a site without changes.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.following.site_file_watcher import SiteWatch
from kiosk.app.following.site_places import own_places
from kiosk.app.following.site_reader import SiteReader
from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import Clock
from kiosk.base.failure_log import failures
from kiosk.content.files.closed_folders import is_written
from kiosk.content.site.host_files import emergency_of_place
from kiosk.content.site.site_file import confirmation_files
from kiosk.core.numbers.lost_numbers import loses_a_number
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.new_content import takes_new_content
from kiosk.core.state.events import FilesJudged, WorldChanged
from kiosk.core.state.scenes.staff_page import Reload
from kiosk.core.state.world import World
from kiosk.loading.loaded import Loaded
from kiosk.loading.world import report

QUIET_MS = 300
"""After the last change: a save, or a copy of many files, is over."""

LONGEST_MS = 3_000
"""Files that never stop changing are read all the same."""

_PATIENCE_MS = 30_000
"""A disk that does not answer keeps the process that reads, and never the window."""

_AREA, _WHAT = "kiosk.app", "Reading the site again"

_BEFORE = timedelta(seconds=2)
"""The start read files before this object was made."""


class SiteFollower(QObject):
    """Follows the site from the first rest on; lives as long as the kiosk, which began ``since``."""

    taken = Signal()
    """Files that were read are shown, or wait."""

    def __init__(self, kiosk: Kiosk, clock: Clock, since: datetime) -> None:
        super().__init__(kiosk)
        self._kiosk, self._clock, self._store = kiosk, clock, kiosk.store
        self._reader: SiteReader | None = None
        self._again = False
        self._waited_ms = 0
        self._held: Loaded | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_over)
        kiosk.loaded.connect(self._forget_held)
        watch = SiteWatch(self, self._places)
        watch.changed.connect(self._wait_for_quiet)
        if watch.is_newer((since - _BEFORE).timestamp()):
            # Somebody saved it between the start and now.
            self._wait_for_quiet()

    def end(self) -> None:
        self._timer.stop()
        if self._reader:
            self._reader.end()

    def _forget_held(self) -> None:
        """Drops waiting content: the shown content is newer."""
        self._held = None

    def _places(self) -> Iterator[Path]:
        yield from own_places(self._kiosk.content.sources)
        world = self._kiosk.store.world
        if world and world.site.logo:
            yield self._kiosk.content.sources.site.parent / world.site.logo

    def _wait_for_quiet(self) -> None:
        if self._reader and self._reader.asked:
            self._again = True
            return
        if self._reader is None:
            self._waited_ms = 0
            self._reader = SiteReader(self)
            self._reader.answered.connect(self._hear)
        elif self._waited_ms >= LONGEST_MS:
            return
        self._waited_ms += QUIET_MS - max(self._timer.remainingTime(), 0)
        self._timer.start(QUIET_MS)

    def _time_over(self) -> None:
        reader = self._reader
        if reader and not reader.asked:
            reader.ask(self._kiosk.content.sources, self._clock.now().wall)
            self._timer.start(_PATIENCE_MS)
        elif reader:
            reader.end()
            self._hear(None)

    def _hear(self, loaded: Loaded | None) -> None:
        self._timer.stop()
        self._reader = None
        if loaded is None:
            failures.fails(_AREA, _WHAT, "failed; what was on the screen stays")
        else:
            failures.works(_WHAT)
            self.take(loaded)
        if self._again:
            self._again = False
            self._wait_for_quiet()

    def take(self, loaded: Loaded) -> None:
        """Shows the content now, or once nobody is at the screen."""
        kiosk, world = self._kiosk, self._store.world
        assert world is not None
        good = kiosk.content.last_good(kiosk.language_of(tag) for tag in world.languages)
        judged = good.judge(loaded, kiosk.content.sources)
        report(judged.problems)
        if self._store.state.house.spoilt != good.spoilt:
            self._store.dispatch(FilesJudged(good.spoilt))
        is_shown = False
        if judged.world == kiosk.content.read.world and not good.has_words:
            kiosk.want_pictures(world)
        elif takes_new_content(self._store.state):
            is_shown = self._show(judged)
        else:
            self._held = judged
            self._store.use_rest(self._show_held)
        if not is_shown:
            self._take_back_numbers(world, loaded.world)
        self.taken.emit()

    def _show(self, judged: Loaded) -> bool:
        self._kiosk.content.last_good().adopt()
        return self._kiosk.content.show_again(judged) is not Reload.KEPT

    def _show_held(self) -> bool:
        """Shows waiting content after a visit or a talk, in the order of all work for a rest. False: no work
        is left.
        """
        if self._held and takes_new_content(self._store.state):
            self._show(self._held)
            self._held = None
        elif self._held:
            self._store.afterwards(lambda: self._store.use_rest(self._show_held))
        return False

    def _take_back_numbers(self, world: World, read: World | None) -> None:
        """Removes wrong numbers at once, whatever else waits."""
        site = read.site if read else self._with_confirmations(world.site)
        if loses_a_number(world.site, site, self._store.now.wall.date()):
            shown = replace(world.site, emergency=site.emergency, helplines=site.helplines)
            self._store.dispatch(WorldChanged(replace(world, site=shown)))

    def _with_confirmations(self, site: Site) -> Site:
        """Returns the site on the screen with the present confirmations, if its own file has a fault."""
        from kiosk.content.site.confirmations_file import confirmed_in, read_confirmations
        from kiosk.core.numbers.impossible_days import last_possible
        from kiosk.core.numbers.merged_confirmations import merged

        sources, today = self._kiosk.content.sources, self._store.now.wall.date()
        of_place = emergency_of_place(sources.site) is not None
        files = filter(is_written, confirmation_files(sources.site, sources.kept, sources.installed))
        found = [*confirmed_in(map(read_confirmations, files), today)]
        return merged(site, found, of_place, last_possible(today)).site
