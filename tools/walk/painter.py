"""Asks the reference process for pictures."""

import os
import subprocess
import sys
from multiprocessing import Pipe
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.shared import ROOT
from tools.walk.other_qml import QML
from tools.walk.painting import Painting
from tools.walk.report import Shown

_LONGEST_S = 60.0


class Painter:
    """The reference process, for a site and a size of screen; ``fresh`` starts it again.

    ``qml`` is another tree of QML files, None for that of the program.
    """

    def __init__(self, site: Path, size: tuple[int, int], home: Path, qml: Path | None = None) -> None:
        self._site, self._size, self._home, self._qml = site, size, home, qml
        self._log = home / "reference-log"

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def paint(self, shown: Shown) -> Painting:
        try:
            self._line.send(shown)
            painting = self._line.recv() if self._line.poll(_LONGEST_S) else None
        except (EOFError, OSError):
            painting = None
        if painting is None:
            said = self._log.read_text("utf-8", "replace")
            raise AssertionError(f"the reference does not answer: {said[-2000:]}")
        assert isinstance(painting, Painting)
        return painting

    def fresh(self) -> None:
        """From now on by a process that has painted nothing."""
        self._end()
        self._begin()

    def _begin(self) -> None:
        self._line, other = Pipe()
        other_qml = {QML: str(self._qml)} if self._qml else {}
        words = (str(other.fileno()), *map(str, self._size), str(self._site))
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                (sys.executable, "-m", "tools.walk.reference", *words),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], "HOME": str(self._home), **other_qml},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
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
