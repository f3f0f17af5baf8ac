"""Asks a reference for pictures, in a process of its own."""

import os
import subprocess
import sys
from multiprocessing import Pipe
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tools.shared import ROOT
from tools.walk.other_qml import QML

_LONGEST_S = 60.0


class ReferenceProcess:
    """Runs the reference ``module`` for a site and a size of screen.

    ``qml`` is another tree of QML files, None for that of the program.
    """

    def __init__(
        self, module: str, site: Path, size: tuple[int, int], home: Path, qml: Path | None = None
    ) -> None:
        self._module, self._words, self._home = module, (*map(str, size), str(site)), home
        self._other_qml = {QML: str(qml)} if qml else {}
        self._log = home / "reference-log"

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def ask(self, *what: object) -> Any:
        """Returns what it paints of this."""
        try:
            self._line.send(what)
            painted = self._line.recv() if self._line.poll(_LONGEST_S) else None
        except (EOFError, OSError):
            painted = None
        if painted is None:
            said = self._log.read_text("utf-8", "replace")
            raise AssertionError(f"the reference does not answer: {said[-2000:]}")
        return painted

    def fresh(self) -> None:
        """From now on by a process that has painted nothing."""
        self._end()
        self._begin()

    def _begin(self) -> None:
        self._line, other = Pipe()
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                (sys.executable, "-m", self._module, str(other.fileno()), *self._words),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], "HOME": str(self._home), **self._other_qml},
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
