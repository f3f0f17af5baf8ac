"""Paints what each press of a key shows on a visit by keys, by the program itself."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem

from kiosk.window.rest import come_to_rest
from tools.screen_machine.painter import Painter, paint_by, painter_of, picture

TAB, BACK, ENTER = ("tab",), ("shift", "tab"), ("ret",)
_CODES = {TAB: Qt.Key.Key_Tab, BACK: Qt.Key.Key_Backtab, ENTER: Qt.Key.Key_Return}
_SHIFTED = {BACK}
APART_S = 1.0
"""Longer than a key bounces."""

_MOST = 40
"""More than a page has controls."""


@dataclass(frozen=True, slots=True)
class Press:
    """``keys`` at once, by their names in QEMU, the picture that follows, and where the ring is then."""

    keys: tuple[str, ...]
    picture: Path
    ring: str

    @property
    def shown(self) -> Image.Image:
        return picture(self.picture.parent, self.picture.stem)


def paint_ways(
    site: Path, size: tuple[int, int], folder: Path, today: datetime
) -> Mapping[str, tuple[Press, ...]]:
    """By panel: from it to its page, to *All topics* and to the page again."""
    paint_by(__name__, site, size, folder, today)
    told = json.loads((folder / "ways.json").read_text("utf-8"))
    return {
        panel: tuple(Press(tuple(keys), folder / name, ring) for keys, name, ring in way)
        for panel, way in told.items()
    }


class _Walker:
    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self.ways: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}

    def walk(self, panel: str) -> None:
        self.ways[panel] = []
        self._press(panel, TAB)
        self._press(panel, ENTER)
        self._lead(panel, TAB, "allTopics")
        self._press(panel, ENTER)
        self._lead(panel, BACK, "back")
        self._press(panel, ENTER)

    def _lead(self, panel: str, keys: tuple[str, ...], to: str) -> None:
        for _ in range(_MOST):
            if self._press(panel, keys) == to:
                return
        raise AssertionError(f"no key leads from {panel} to {to}")

    def _press(self, panel: str, keys: tuple[str, ...]) -> str:
        """The control that has the ring then."""
        window, way = self._painter.window, self.ways[panel]
        self._painter.clock.advance(APART_S)
        shift = Qt.KeyboardModifier.ShiftModifier if keys in _SHIFTED else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(window, QKeyEvent(kind, _CODES[keys], shift))
        come_to_rest(window)
        here: QQuickItem | None = window.activeFocusItem()
        name = f"{panel}.{len(way)}"
        self._painter.paint(name)
        way.append((keys, f"{name}.png", here.objectName() if here else ""))
        return way[-1][2]


if __name__ == "__main__":
    app = QGuiApplication([])
    painter, _ = painter_of(sys.argv[1:])
    walker = _Walker(painter)
    painter.each_panel(walker.walk)
    (painter.folder / "ways.json").write_text(json.dumps(walker.ways), "utf-8")
