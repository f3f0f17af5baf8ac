"""Prints a talk into a file, in a process of its own: the room's screen never waits."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.base.places import child_arguments
from kiosk.loading.sources import Sources
from kiosk.machine.child_process import ChildProcess

Told = Callable[[bool], None]


class HandoutJob(QObject):
    """Runs the command handout, one talk at a time."""

    def __init__(self, sources: Sources, state: Path) -> None:
        super().__init__()
        content = ("--content", sources.content) if sources.content else ()
        demo = ("--demo",) if sources.demo else ()
        words = ("handout", "--site", sources.site, *content, *demo, "--state", state)
        self._words = [*child_arguments(), *map(str, words)]
        self._child: ChildProcess | None = None

    def begin(self, programme: str, languages: Sequence[str], out: Path, told: Told) -> bool:
        """False while another is printed; ``told`` hears whether it worked."""
        if self._child:
            return False
        child = self._child = ChildProcess(self)
        child.ended.connect(lambda code, _: self._tell(code == 0, told))
        tags = ",".join(dict.fromkeys(languages))
        more = ("--programme", programme, "--language", tags, "--out", str(out))
        child.start(sys.executable, [*self._words, *more])
        return True

    def end(self) -> None:
        child, self._child = self._child, None
        if child:
            child.end()

    def _tell(self, worked: bool, told: Told) -> None:
        self._child = None
        told(worked)
