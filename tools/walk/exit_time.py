"""Measures on the screen how soon the loop is there after a press."""

import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools.walk.compare import Picture

_GRID = 8
_MOST = 200
_SAME = 0.995
"""The share of samples that are as in the loop at rest; the ink of the route moves on."""


class ExitWatch:
    """Begins with the press; ``processes`` are those that have to run for a picture to come.

    The time for which they waited for a processor that others used does not count, nor that between two
    looks.
    """

    def __init__(self, *processes: int) -> None:
        self._processes = processes
        self._began, self._waited = time.monotonic(), self._waits()
        self._looks: list[tuple[float, NDArray[np.uint32]]] = []

    def look(self, picture: Picture) -> None:
        if len(self._looks) < _MOST:
            took = time.monotonic() - self._began - (self._waits() - self._waited)
            self._looks.append((max(0.0, took) * 1000, picture[::_GRID, ::_GRID].copy()))

    def came(self, loop: Picture) -> float | None:
        """Milliseconds at which the picture of the loop at rest was not there yet, just before it came.

        None if that was not seen.
        """
        rest, before = loop[::_GRID, ::_GRID], 0.0
        for took, picture in self._looks:
            if np.mean(picture == rest) >= _SAME:
                return before
            before = took
        return None

    def _waits(self) -> float:
        """Seconds for which the main threads were ready, and did not run."""
        return sum(waited(process) for process in self._processes)


def waited(process: int) -> float:
    """Seconds for which the main thread of a process was ready, and did not run."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0
