"""The reference for each size that the room's window takes: with swapped screens it has another one."""

from contextlib import ExitStack
from pathlib import Path

from tools.walk.compare import Picture
from tools.walk.painting import Painting
from tools.walk.reference_process import ReferenceProcess
from tools.walk.report import Shown
from tools.walk_talk.report import ConsoleShown


class Painters(ExitStack):
    """Each is started when it is needed."""

    def __init__(self, site: Path, home: Path, qml: Path | None = None) -> None:
        super().__init__()
        self._site, self._home, self._qml = site, home, qml
        self._of: dict[tuple[int, int], ReferenceProcess] = {}

    def paint(self, shown: Shown, console: ConsoleShown | None) -> tuple[Painting, Picture | None]:
        """The room, and the console where it is given."""
        size = shown.around.width, shown.around.height
        if size not in self._of:
            painter = ReferenceProcess("tools.walk_talk.reference", self._site, size, self._home, self._qml)
            self._of[size] = self.enter_context(painter)
        painted: tuple[Painting, Picture | None] = self._of[size].ask(shown, console)
        return painted
