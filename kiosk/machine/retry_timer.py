"""Retries jobs for which the machine had no time, or its disk no room."""

from PySide6.QtCore import QTimer

FIRST_MS, LAST_MS = 60_000, 3_600_000


class RetryTimer(QTimer):
    """Each wait is twice as long as the one before, up to an hour: it may be busy, or full, for good."""

    def __init__(self) -> None:
        super().__init__(singleShot=True)
        self._next_ms = FIRST_MS

    @property
    def waits_ms(self) -> int:
        """Milliseconds until the next try; 0 if there is none."""
        return self.interval() if self.isActive() else 0

    def again(self) -> None:
        """Tries once more, after the wait."""
        self.start(self._next_ms)
        self._next_ms = min(2 * self._next_ms, LAST_MS)

    def settle(self) -> None:
        """Ends the tries; the next wait is short again."""
        self.stop()
        self._next_ms = FIRST_MS
