"""A thread for writing to the disk, so that the window never waits for it."""

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

from kiosk.base.clock import monotonic
from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import AREA

SLOW_S = 60.0
"""Seconds after which a disk that is still at the same job does not answer."""

LONGEST_S = 2.0
"""Seconds to wait for an unresponsive disk at the end of the program."""

Job = Callable[[], object]
Later = Callable[[Job], None]
"""Queues a job for the thread. A job holds plain values: no Qt object may be destroyed in another thread."""

log = logging.getLogger(AREA)


def at_once(job: Job) -> None:
    """Runs a job at once, for callers that may wait."""
    job()


class Disk:
    """Runs jobs one after the other. An exception of a job is logged, and the next job still runs."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._began: float | None = None

    def later(self, job: Job) -> None:
        self._jobs.put(job)
        if self._thread is None:
            # A daemon thread: a program that ends does not wait for a hung disk.
            self._thread = Thread(target=self._work, name="disk", daemon=True)
            self._thread.start()

    def look(self) -> None:
        """Reports to the failure log whether the disk answers."""
        began = self._began
        waited = monotonic() - began if began is not None else 0.0
        if waited > SLOW_S:
            failures.fails(AREA, "The disk", f"has not answered for {waited:.0f} s; nothing is kept")
        else:
            failures.works("The disk")

    def end(self) -> None:
        """Runs the remaining jobs, unless that takes too long."""
        if self._thread:
            self._jobs.put(None)
            self._thread.join(LONGEST_S)

    def _work(self) -> None:
        while job := self._jobs.get():
            self._began = monotonic()
            try:
                job()
            except Exception:
                log.exception("A job for the disk failed")
            self._began = None
