"""Something that is kept once an hour, by a timer of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_FIRST_MS = 1_000
"""The first panel comes before anything is kept."""

_HOUR_MS = 3_600_000


class HourlyTimer(QObject):
    """Nobody changes when: a file that is written at a touch would tell when somebody was here."""

    def __init__(self, keep: Callable[[], None]) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._timer.setInterval(_HOUR_MS))
        self._timer.timeout.connect(keep)
        self._timer.start(_FIRST_MS)

    def end(self) -> None:
        self._timer.stop()
