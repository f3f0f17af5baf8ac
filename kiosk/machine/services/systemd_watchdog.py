"""Reports to systemd that the window is alive: at its first frame, then at every beat with a new frame."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import monotonic
from kiosk.core.restarts.starts import LASTS

_QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)


_SILENT_S = 15.0
"""Seconds without a frame that the log reports, before systemd ends the program after thirty."""

log = logging.getLogger("kiosk.machine.watchdog")


class Watchdog(QObject):
    """``lasted`` is emitted once, when every beat for so many seconds had a frame and ``counts``.

    A beat without a frame is valid too while the screen ``is_off`` on purpose.
    """

    lasted = Signal()

    def __init__(
        self,
        window: QQuickWindow,
        tell: Callable[[str], None],
        beat_s: float,
        counts: Callable[[], bool],
        lasts_s: float = LASTS,
        is_off: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__()
        self._window, self._tell, self._counts, self._is_off = window, tell, counts, is_off
        self._enough = max(1, round(lasts_s / beat_s))
        self._beats = 0
        self._ready = self._is_silent = False
        self._seen_at = monotonic()
        self._await_frame()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(round(beat_s * 1000))

    def _await_frame(self) -> None:
        """Waits for the first frame of each beat only: each connection costs a call into Python."""
        self._shown = False
        # frameSwapped may come from the render thread; a queued connection delivers it to the GUI thread.
        self._window.frameSwapped.connect(self._see, _QUEUED_ONCE)

    def _see(self) -> None:
        self._shown = True
        self._send_ready()

    def _beat(self) -> None:
        shown = self._shown
        if shown or self._has_no_screen():
            self._send_ready()
            self._tell("WATCHDOG=1")
            self._note_frame()
        elif self._ready:
            self._note_silence(monotonic() - self._seen_at)
        is_meant = shown or (self._has_no_screen() and self._is_off())
        self._beats = self._beats + 1 if is_meant and self._counts() else 0
        if self._beats == self._enough:
            self.lasted.emit()
        if shown:
            self._await_frame()
        # A motionless scene swaps no frames, and QWindow.requestUpdate() makes none.
        self._window.update()

    def _note_frame(self) -> None:
        if self._is_silent:
            log.info("The window shows frames again after %d s", monotonic() - self._seen_at)
        self._is_silent, self._seen_at = False, monotonic()

    def _note_silence(self, seconds: float) -> None:
        # Written at once: beats come at fixed times, which no touch moves.
        if seconds > _SILENT_S and not self._is_silent:
            self._is_silent = True
            log.warning("The window has shown no frame for %d s", seconds)

    def _has_no_screen(self) -> bool:
        """Whether no output is on: then nobody can see a frame, and Qt has a placeholder without a size."""
        return self._window.screen().geometry().isEmpty()

    def _send_ready(self) -> None:
        if not self._ready:
            self._ready = True
            self._tell("READY=1")


class Vigil(QObject):
    """Reports to systemd that all is well while there is no screen and so no window; then ends.

    Each time it searches ``again`` for one that can be lit.
    """

    def __init__(
        self, tell: Callable[[str], None], beat_s: float, again: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        tell("READY=1")
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: tell("WATCHDOG=1"))
        if again:
            self._timer.timeout.connect(again)
        self._timer.start(round(beat_s * 1000))

    def end(self) -> None:
        self._timer.stop()
