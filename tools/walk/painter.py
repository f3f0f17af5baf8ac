"""Asks the reference process for pictures."""

import os
import subprocess
import sys
from multiprocessing import Pipe
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.shared import ROOT
from tools.walk.painting import Painting
from tools.walk.report import Shown

_LONGEST_S = 60.0


class Painter:
    """The reference process, for a site and a size of screen; ``fresh`` starts it anew."""

    def __init__(self, site: Path, size: tuple[int, int], home: Path) -> None:
        self._site, self._size, self._home = site, size, home

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def paint(self, shown: Shown) -> Painting:
        self._line.send(shown)
        if not self._line.poll(_LONGEST_S):
            raise AssertionError("the reference does not answer")
        painting = self._line.recv()
        assert isinstance(painting, Painting)
        return painting

    def fresh(self) -> None:
        """From now on by a process that has painted nothing."""
        self._end()
        self._begin()

    def _begin(self) -> None:
        self._line, other = Pipe()
        words = (str(other.fileno()), *map(str, self._size), str(self._site))
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tools.walk.reference", *words),
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "HOME": str(self._home)},
            stdin=subprocess.DEVNULL,
            pass_fds=[other.fileno()],
        )
        other.close()

    def _end(self) -> None:
        self._line.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
