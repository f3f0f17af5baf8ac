"""How long a thread could have run while others had all cores: what a busy machine adds to every time."""

import os
from typing import Self


class Waits:
    """Of the main thread of a process, as Linux counts them in its ``schedstat``."""

    def __init__(self, pid: int) -> None:
        self._file = os.open(f"/proc/{pid}/task/{pid}/schedstat", os.O_RDONLY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def seconds(self) -> float:
        """Since the process began."""
        return int(os.pread(self._file, 99, 0).split()[1]) / 1e9
