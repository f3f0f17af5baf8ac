"""Runs an hourly job by a timer of its own."""

from collections.abc import Callable
from itertools import chain, repeat

from PySide6.QtCore import QObject, QTimer

_FIRST_MS = 1_000
"""The first panel comes before the first run."""

_NEXT_MS = (120_000, 3_600_000)
"""The first interval is short: people who set up a kiosk then find failures of the start in its log."""


class HourlyTimer(QObject):
    """The interval is fixed. A write triggered by a touch would reveal when somebody used the screen."""

    def __init__(self, keep: Callable[[], None]) -> None:
        super().__init__()
        self._timer = QTimer(self)
        intervals = chain(_NEXT_MS, repeat(_NEXT_MS[-1]))
        self._timer.timeout.connect(lambda: self._timer.setInterval(next(intervals)))
        self._timer.timeout.connect(keep)
        self._timer.start(_FIRST_MS)

    def end(self) -> None:
        self._timer.stop()
