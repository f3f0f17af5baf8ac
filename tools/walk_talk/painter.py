"""Asks the reference process for pictures of both windows."""

import os
import subprocess
import sys
import tempfile
from multiprocessing import Pipe
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.shared import ROOT
from tools.walk.compare import Picture
from tools.walk.other_qml import QML
from tools.walk.painting import Painting
from tools.walk.report import Shown
from tools.walk_talk.report import ConsoleShown

_LONGEST_S = 60.0


class TalkPainter:
    """``size`` is that of the room's window; ``qml`` is another tree of QML files."""

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

    def paint(self, shown: Shown, console: ConsoleShown | None) -> tuple[Painting, Picture | None]:
        """The room, and the console where it is given."""
        try:
            self._line.send((shown, console))
            painted = self._line.recv() if self._line.poll(_LONGEST_S) else None
        except (EOFError, OSError):
            painted = None
        if painted is None:
            said = self._log.read_text("utf-8", "replace")
            raise AssertionError(f"the reference does not answer: {said[-2000:]}")
        assert isinstance(painted, tuple)
        return painted

    def _begin(self) -> None:
        self._line, other = Pipe()
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-walk-talk-")
        more = {QML: str(self._qml)} if self._qml else {}
        words = (str(other.fileno()), *map(str, self._size), str(self._site), self._folder.name)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                (sys.executable, "-m", "tools.walk_talk.reference", *words),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], "HOME": str(self._home), **more},
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
        self._folder.cleanup()
