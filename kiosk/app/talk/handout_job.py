"""Prints a talk into a file, in a process of its own: the room's screen never waits."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from kiosk.base.places import child_arguments
from kiosk.loading.sources import Sources

Told = Callable[[bool], None]


class HandoutJob(QObject):
    """Runs the command handout, one talk at a time."""

    def __init__(self, sources: Sources, state: Path) -> None:
        super().__init__()
        content = ("--content", sources.content) if sources.content else ()
        demo = ("--demo",) if sources.demo else ()
        words = ("handout", "--site", sources.site, *content, *demo, "--state", state)
        self._words = [*child_arguments(), *map(str, words)]
        self._process: QProcess | None = None

    def begin(self, programme: str, languages: Sequence[str], out: Path, told: Told) -> bool:
        """False while another is printed; ``told`` hears whether it worked."""
        if self._process:
            return False
        process = self._process = QProcess(self)
        process.finished.connect(lambda code, _: self._end(code == 0, told))
        process.errorOccurred.connect(lambda _: self._end(False, told))
        tags = ",".join(dict.fromkeys(languages))
        more = ("--programme", programme, "--language", tags, "--out", str(out))
        process.start(sys.executable, [*self._words, *more])
        return True

    def end(self) -> None:
        if process := self._process:
            self._process = None
            process.blockSignals(True)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _end(self, worked: bool, told: Told) -> None:
        process, self._process = self._process, None
        if process:
            process.deleteLater()
            told(worked)
