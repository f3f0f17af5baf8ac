"""Keeps what the screen did, where the site wants it, once an hour and at the end."""

from functools import partial
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import Clock
from kiosk.core.restarts.restarts import shows_the_site
from kiosk.machine.disk_thread import Later
from kiosk.machine.state_folder import attempt, keep

_FILE = "stats.toml"
_THING = "What the screen did"


class StatsKeeper:
    """``state`` is the state folder. It hears of no touch: the hourly job calls it, and it asks the clock,
    since the store has the time of what happened last.
    """

    def __init__(self, kiosk: Kiosk, state: Path, clock: Clock, later: Later) -> None:
        self._store, self._path, self._later = kiosk.store, state / _FILE, later
        self._clock, self._started = clock, clock.now()
        self._has_begun = self._is_removed = False

    def count(self) -> None:
        """Where the site does not want it, nothing is counted, and the file is removed."""
        state, world = self._store.state, self._store.world
        if world is None:
            return
        if not world.site.stats.keep or world.site.mode == "present":
            if not self._is_removed:
                self._is_removed = True
                self._later(partial(attempt, _THING, self._path, partial(_remove, self._path), "stays in"))
            return
        # Read where a site wants it.
        from kiosk.core.loop.screen_stats import counted
        from kiosk.machine.stats_file import read, written

        today = state.house.hours_today
        if not self._has_begun:
            self._has_begun = True
            self._stats = counted(read(self._path), world, today, self._started, shown=False)
        shown = shows_the_site(state)
        self._stats = counted(self._stats, world, today, self._clock.now(), shown=shown)
        if self._stats.until:
            self._later(partial(keep, _THING, self._path, written(self._stats).encode()))


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
