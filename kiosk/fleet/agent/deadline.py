"""Ends the connection of a poll at a given time, however slowly a peer sends.

A per-read timeout does not bound the whole transfer: a peer that sends a byte now and then, or one header
after another, would keep a poll for ever.
"""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Deadline:
    """Holds a second handle of the last connection, since TLS takes the first one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watched: socket.socket | None = None
        self._is_over = False

    @property
    def is_over(self) -> bool:
        return self._is_over

    def watch(self, connection: socket.socket) -> None:
        """Watches a connection in place of the one before: there is one at a time."""
        second = socket.socket(fileno=os.dup(connection.fileno()))
        with self._lock:
            before, self._watched = self._watched, second
        if before is not None:
            before.close()
        if self._is_over:
            self._end()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Ends a connection that is open after that time, and each later one."""
        self._is_over = False
        timer = threading.Timer(seconds, self._end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def close(self) -> None:
        with self._lock:
            if self._watched is not None:
                self._watched.close()
                self._watched = None

    def _end(self) -> None:
        self._is_over = True
        # The peer may have ended it.
        with self._lock, suppress(OSError):
            if self._watched is not None:
                self._watched.shutdown(socket.SHUT_RDWR)
