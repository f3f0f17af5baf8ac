"""A thread that waits for the disk, so that the window never does."""

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

LONGEST_S = 2.0
"""Seconds; at the end a disk that does not answer is waited for no longer."""

Job = Callable[[], object]
Later = Callable[[Job], None]
"""Has a job done by whoever may wait. A job holds plain values: nothing of Qt may end in another thread."""

log = logging.getLogger("kiosk")


def at_once(job: Job) -> None:
    """For those who wait themselves."""
    job()


class Disk:
    """Does one job after the other. What a job raises is logged; the next one is done all the same."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None

    def later(self, job: Job) -> None:
        self._jobs.put(job)
        if self._thread is None:
            # A daemon: a program that ends waits for no disk that hangs.
            self._thread = Thread(target=self._work, name="disk", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """What was asked for is done, unless that takes too long."""
        if self._thread:
            self._jobs.put(None)
            self._thread.join(LONGEST_S)

    def _work(self) -> None:
        while job := self._jobs.get():
            try:
                job()
            except Exception:
                log.exception("not kept")
