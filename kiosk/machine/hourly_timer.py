"""An hourly job with a timer of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_FIRST_MS = 1_000
"""The first panel comes before the first run."""

_HOUR_MS = 3_600_000


class HourlyTimer(QObject):
    """The interval is fixed. A write triggered by a touch would reveal when somebody used the screen."""

    def __init__(self, keep: Callable[[], None]) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._timer.setInterval(_HOUR_MS))
        self._timer.timeout.connect(keep)
        self._timer.start(_FIRST_MS)

    def end(self) -> None:
        self._timer.stop()
