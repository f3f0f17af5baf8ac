"""Asks the reference of a visit for pictures."""

from pathlib import Path

from tools.walk.painting import Painting
from tools.walk.reference_process import ReferenceProcess
from tools.walk.report import Shown


class Painter(ReferenceProcess):
    """``size`` is that of the screen; ``qml`` is another tree of QML files."""

    def __init__(self, site: Path, size: tuple[int, int], home: Path, qml: Path | None = None) -> None:
        super().__init__("tools.walk.reference", site, size, home, qml)

    def paint(self, shown: Shown) -> Painting:
        painting = self.ask(shown)
        assert isinstance(painting, Painting)
        return painting
