"""Keeps the fallback picture for when the kiosk does not run, until its number expires."""

import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from kiosk import __version__
from kiosk.app.kiosk import Kiosk
from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import attempt, free
from kiosk.base.places import child_arguments
from kiosk.core.site.settings import Site
from kiosk.loading.sources import Sources
from kiosk.machine.child_process import ChildProcess
from kiosk.machine.disk_thread import Later
from kiosk.machine.sha256 import sha256_of

PREFIX = "out-of-order-until-"
"""The last day follows, as in 2027-02-22, so that a shell script can tell whether the picture may be
shown.
"""

FOR_EVER = date(9999, 12, 31)

_THING = "The picture for out of order"


class OutOfOrderFollower(QObject):
    """Lives as long as the kiosk.

    Another process paints the picture: a second window would be visible, and a crash there has no effect
    here.
    """

    def __init__(self, kiosk: Kiosk, sources: Sources, state: Path, later: Later) -> None:
        super().__init__(kiosk)
        self._kiosk, self._sources, self._state, self._later = kiosk, sources, state, later
        self._painter: ChildProcess | None = None
        kiosk.loaded.connect(self._remove_others)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self._end)

    def prepare(self) -> None:
        """Paints the picture for the window's size, unless there is one with the same content."""
        picture = self._picture()
        if picture and not picture.exists() and not self._painter:
            self._remove_others()
            words = [
                "--site",
                self._sources.site,
                "--state",
                self._state,
                "--size",
                self._size(),
                "--to",
                picture,
            ]
            arguments = [*child_arguments(), "out-of-order", *map(str, words)]
            self._painter = ChildProcess(self, logs_errors=True)
            self._painter.ended.connect(self._report)
            self._painter.start(sys.executable, arguments)

    def _remove_others(self) -> None:
        """At once: the site may have withdrawn the number that they show."""
        self._later(partial(_remove_all_but, self._picture(), self._state))

    def _picture(self) -> Path | None:
        """Its name encodes its content. A demonstration has no picture."""
        world = self._kiosk.store.world
        if world is None or world.site.demo:
            return None
        shown = (__version__, self._size(), self._sources.site, world.site, world.languages)
        digest = sha256_of(repr(shown).encode())[:12]
        until = last_day(world.site, self._kiosk.store.now.wall.date())
        return self._state / f"{PREFIX}{until}-{digest}.png"

    def _size(self) -> str:
        return f"{self._kiosk.window.width()}x{self._kiosk.window.height()}"

    def _end(self) -> None:
        """The next start paints it; a picture is written whole or not at all."""
        painter, self._painter = self._painter, None
        if painter:
            painter.end()

    def _report(self, code: int, _said: bytes) -> None:
        self._painter = None
        if code:
            text = f"was not painted: exit code {code}; {free(self._state / PREFIX)}"
            failures.fails("kiosk.app.fallback_pictures", _THING, text)
        else:
            failures.works(_THING)


def last_day(site: Site, today: date) -> date:
    """The last day on which the number is confirmed in every time zone."""
    emergency = site.emergency
    if emergency is None or not emergency.is_confirmed(today):
        return FOR_EVER
    return emergency.last_day_anywhere or FOR_EVER


def _remove_all_but(kept: Path | None, state: Path) -> None:
    others = {*state.glob(f"{PREFIX}*")} - {kept}
    attempt("The last picture for out of order", state, partial(_unlink, others), "stays in")


def _unlink(files: Iterable[Path]) -> None:
    """All that can be; raises the first OSError of the others."""
    faults = []
    for file in files:
        try:
            file.unlink()
        except OSError as fault:
            faults.append(fault)
    if faults:
        raise faults[0]
