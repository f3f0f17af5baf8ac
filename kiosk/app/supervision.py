"""The supervised kiosk: reports that it is alive, and exits if a restart is better."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.app.kiosk import Kiosk
from kiosk.base.exit_codes import LOST_GRAPHICS, REFUSED
from kiosk.base.systemd import beat_seconds, speaker
from kiosk.core.restarts.restarts import shows_the_site, wants_restart
from kiosk.core.restarts.starts import FallbackStep
from kiosk.machine.disk_thread import Later
from kiosk.machine.services.systemd_watchdog import Watchdog
from kiosk.machine.sites.start_book import StartBook
from kiosk.machine.start.memory_use import resident_mb

log = logging.getLogger("kiosk.app")


def supervise(
    kiosk: Kiosk,
    book: StartBook,
    environment: Mapping[str, str],
    lasted: Callable[[], None],
    later: Later,
    is_off: Callable[[], bool] = lambda: False,
) -> QObject:
    """Supervises the kiosk; ``lasted`` is called after a good start; ``is_off``: the screen is, on purpose.
    Keep the result while the kiosk runs.
    """
    if book.step is not FallbackStep.CURRENT:
        log.warning("The content in the site's folder does not run; showing %s", book.step.name.lower())
    beat_s = beat_seconds(environment)
    watchdog = Watchdog(
        kiosk.window,
        speaker(environment),
        beat_s,
        lambda: shows_the_site(kiosk.store.state),
        is_off=is_off,
    )
    # Once: a later reload by staff keeps the old content if the new one cannot be shown.
    kiosk.loaded.connect(lambda: later(book.read_again), Qt.ConnectionType.SingleShotConnection)
    watchdog.lasted.connect(lambda: book.lasted(later))
    watchdog.lasted.connect(lasted)
    kiosk.window.sceneGraphError.connect(_lose_graphics)
    kiosk.content.refused.connect(lambda: _fall_back(book))
    started = kiosk.store.now.seconds
    kiosk.store.changed.connect(lambda: _restart(kiosk, started))
    return watchdog


def _lose_graphics(error: QQuickWindow.SceneGraphError, message: str) -> None:
    log.error("The graphics failed (%s): %s", error.name, message)
    QCoreApplication.exit(LOST_GRAPHICS)


def _fall_back(book: StartBook) -> None:
    if book.can_fall_back():
        log.error("Nothing of the site's content can be shown; restarting")
        QCoreApplication.exit(REFUSED)


def _restart(kiosk: Kiosk, started: float) -> None:
    if wants_restart(kiosk.store.state, started, kiosk.store.now, resident_mb):
        log.warning("Memory limit exceeded (%d MB); restarting", resident_mb())
        QCoreApplication.exit(0)
