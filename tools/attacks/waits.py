"""Measures how long a thread waited for a core: the time that a busy machine adds to every measurement."""

import os
from typing import Self


class Waits:
    """For the main thread of a process, from Linux's ``schedstat``."""

    def __init__(self, pid: int) -> None:
        self._file = os.open(f"/proc/{pid}/task/{pid}/schedstat", os.O_RDONLY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def seconds(self) -> float:
        """Since the process began."""
        return int(os.pread(self._file, 99, 0).split()[1]) / 1e9
