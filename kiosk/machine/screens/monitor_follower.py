"""Follows monitors: waits for one, and keeps the window on the right one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.base.failure_log import failures
from kiosk.base.systemd import beat_seconds, speaker
from kiosk.core.display.monitors import Monitor, which
from kiosk.machine.services.systemd_watchdog import Vigil

if TYPE_CHECKING:
    from kiosk.machine.screens.compositor_outputs import Outputs

_CAME = 1
_THING = "The monitor"


def real_screens(app: QGuiApplication) -> list[QScreen]:
    """The screens without Qt's placeholder."""
    return [screen for screen in app.screens() if not screen.geometry().isEmpty()]


def monitor_of(screen: QScreen) -> Monitor:
    """The data of a screen's EDID."""
    return Monitor(screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())


def screen_called(app: QGuiApplication, wanted: str, now: str = "") -> QScreen | None:
    """The wanted screen, else the current one; None if there is no screen."""
    there = real_screens(app)
    monitors = [monitor_of(screen) for screen in there]
    found = which(monitors, wanted, now)
    return there[monitors.index(found)] if found else None


def wait_for_screen(app: QGuiApplication, environment: Mapping[str, str], outputs: "Outputs | None") -> bool:
    """Waits for a screen; False if the program received its end before.

    A window that is created without a screen stays small and is never painted (Qt 6.12 on Wayland). The
    supervisor named in ``environment`` is notified meanwhile.
    """
    if real_screens(app):
        return True
    # Nobody can have touched anything yet, so that it may be logged at once.
    _miss()
    failures.write()
    vigil = Vigil(speaker(environment), beat_seconds(environment), outputs.light_again if outputs else None)
    added = app.screenAdded.connect(lambda _: app.exit(_CAME))
    while not real_screens(app):
        if app.exec() != _CAME:
            return False
    QObject.disconnect(added)
    vigil.end()
    failures.works(_THING)
    failures.write()
    if outputs:
        outputs.arrange()
    return True


def _miss() -> None:
    failures.fails("kiosk.machine.monitors", _THING, "is off or not connected; nothing is seen")


class MonitorFollower(QObject):
    """Moves the window when screens are connected, lost or rotated; it never creates another window."""

    _changed = Signal()

    def __init__(
        self, app: QGuiApplication, window: QQuickWindow, wanted: str, outputs: "Outputs | None"
    ) -> None:
        super().__init__(window)
        self._app, self._window, self._wanted, self._outputs = app, window, wanted, outputs
        # Queued, since Qt emits this while it is still changing its own list; without the screen, which may
        # be
        # gone by then if one flickers.
        self._changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        app.screenAdded.connect(self._watch)
        app.screenRemoved.connect(self._report)
        for screen in app.screens():
            screen.geometryChanged.connect(self._report)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._report)
        self._changed.emit()

    def _report(self) -> None:
        self._changed.emit()

    def _follow(self) -> None:
        if self._outputs:
            self._outputs.arrange()
        window = self._window
        screen = screen_called(self._app, self._wanted, window.screen().name())
        if screen is None:
            if not (self._outputs and self._outputs.is_dark):
                _miss()
            return
        failures.works(_THING)
        if screen is not window.screen():
            window.setScreen(screen)
        # A Wayland compositor itself sets the size of the window.
        if self._app.platformName() == "xcb" and window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
