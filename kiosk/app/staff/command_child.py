"""Asks a command of this program, in a process that can be ended, as staff do at a terminal."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from kiosk.base.places import child_arguments
from kiosk.machine.child_process import ChildProcess


class AskedCommand(QObject):
    """One at a time. ``answered`` hears all that it has said, b"" if it could not begin."""

    def __init__(self, answered: Callable[[bytes], None], parent: QObject) -> None:
        super().__init__(parent)
        self._answered = answered
        self._child: ChildProcess | None = None

    @property
    def is_asked(self) -> bool:
        return self._child is not None

    def ask(self, words: Sequence[str], given: bytes = b"") -> None:
        """``given`` is what others on the machine may not read; the words they may."""
        self.end()
        child = self._child = ChildProcess(self)
        child.ended.connect(self._tell)
        child.start(sys.executable, [*child_arguments(), *words])
        child.write_all(given)

    def end(self) -> None:
        """Nothing is heard of it any more. What it was writing is written whole or not at all."""
        child, self._child = self._child, None
        if child:
            child.end()

    def _tell(self, _code: int, said: bytes) -> None:
        self._child = None
        self._answered(said)
