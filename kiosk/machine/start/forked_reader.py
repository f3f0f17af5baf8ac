"""Reads the world in a process of its own while this one loads Qt.

What reads it is imported after the fork, by either process: neither waits for the imports of the other.
"""

import os
import pickle
import select
import sys
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.loading.sources import Sources

if TYPE_CHECKING:
    from kiosk.content.design import Design
    from kiosk.loading.loaded import Loaded

_SAME_DAYS_S = 900
"""Within such a quarter of an hour no time zone begins a day."""


class ForkedReader:
    """A fork of this process, made before Qt is loaded, since no threads survive a fork.

    It passes its result through a pipe, and ends. If it fails, this process can still read everything itself.
    """

    def __init__(self, sources: Sources, wall: datetime) -> None:
        self._sources, self._when = sources, _quarter(wall)
        self._pipe, into = os.pipe()
        self.process: int | None = os.fork()
        if self.process == 0:
            os.close(self._pipe)
            _hand_over(sources, wall, into)
        os.close(into)

    def has_read(self) -> bool:
        """Whether its answer is ready."""
        return self.process is not None and bool(select.select([self._pipe], [], [], 0)[0])

    def world(self, sources: Sources, wall: datetime) -> "Loaded":
        """As ``load_world``. The fork's answer is used once, for the same sources at the same time."""
        from kiosk.loading.world import load_world

        read = self._take()
        fits = sources == self._sources and _quarter(wall) == self._when
        return read if read and fits else load_world(sources, wall)

    def _take(self) -> "Loaded | None":
        """The fork's answer; None if it was taken before, or the process failed."""
        if self.process is None:
            return None
        with os.fdopen(self._pipe, "rb") as pipe:
            handed_over = pipe.read()
        os.waitpid(self.process, 0)
        self.process = None
        with suppress(EOFError, pickle.UnpicklingError):
            from kiosk.content.design import take_design

            answer: tuple[Loaded, Design] = pickle.loads(handed_over)
            loaded, design = answer
            take_design(design)
            return loaded
        return None


def fork_reader(sources: Sources, wall: datetime) -> ForkedReader | None:
    """Forks; None if this process must read everything itself."""
    can_fork = hasattr(os, "fork") and "PySide6.QtCore" not in sys.modules
    return ForkedReader(sources, wall) if can_fork else None


def _hand_over(sources: Sources, wall: datetime, into: int) -> None:
    """Writes the answer; never returns. The process that reads again reports faults."""
    from kiosk.content.design import load_design
    from kiosk.loading.world import load_world

    try:
        # The pipe stays empty until all of it is there.
        answer = pickle.dumps((load_world(sources, wall), load_design()), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(into, "wb") as pipe:
            pipe.write(answer)
    finally:
        os._exit(0)


def _quarter(wall: datetime) -> float:
    return wall.timestamp() // _SAME_DAYS_S
