"""Logs once that a thing has stopped working, and once that it works again."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from kiosk.base.clock import monotonic


@dataclass(slots=True)
class _Failure:
    area: str
    text: str
    reason: str
    began: float | None = None
    """Seconds; None until it is in the log."""
    is_new: bool = True
    is_over: bool = False


class FailureLog:
    """Any thread records failures and successes; only ``write`` writes them into the log.

    The program calls ``write`` at fixed times after its start. So the time of a line never reveals a touch of
    the screen, a failure that passes between two of them is not in the log, and nothing repeats.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures: dict[str, _Failure] = {}

    def fails(self, area: str, thing: str, text: str, reason: str = "") -> None:
        """Records a failure. ``area`` is the name of a logger; the line reads: ``thing``, ``text``.

        A thing that fails for another ``reason`` than before is logged once more.
        """
        with self._lock:
            failure = self._failures.setdefault(thing, _Failure(area, text, reason))
            failure.is_over = False
            if failure.is_new or failure.reason != reason:
                failure.area, failure.text, failure.reason = area, text, reason
                failure.is_new = True

    def works(self, thing: str) -> None:
        with self._lock:
            if failure := self._failures.get(thing):
                failure.is_over = True

    def write(self) -> None:
        """Writes a line for each thing that has changed since the last call."""
        with self._lock:
            now = self._clock()
            for thing, failure in [*self._failures.items()]:
                log = logging.getLogger(failure.area)
                if failure.is_over:
                    del self._failures[thing]
                    if failure.began is not None:
                        log.info("%s works again after %d s", thing, now - failure.began)
                elif failure.is_new:
                    failure.is_new = False
                    failure.began = now if failure.began is None else failure.began
                    log.warning("%s %s", thing, failure.text)


failures = FailureLog()
"""The log of this process."""
