"""Paints what a site shows on a day, by the program itself: its panels at rest, and what a touch opens."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.app.kiosk import Kiosk
from kiosk.core.base.clock import ManualClock
from kiosk.core.kernel import events as ev
from kiosk.core.kernel.scenes.loop import Loop
from kiosk.loading.sources import Sources
from kiosk.machine import environment
from kiosk.staging.stage import wake
from kiosk.window.rest import come_to_rest
from tools.shared import ROOT

_STEPS = 2000
"""More than a round of the loop has in all its languages."""

_CONTROLS = ("startAgain", "back", "allTopics", "advicePill", "language", "contrast")


@dataclass(frozen=True, slots=True)
class References:
    """By panel. ``controls``: the middle of each on the opened page, in shares of the screen.

    ``below`` is the picture that the kiosk leaves behind for when it is gone.
    """

    size: tuple[int, int]
    panels: Mapping[str, Image.Image]
    opened: Mapping[str, Image.Image]
    controls: Mapping[str, tuple[float, float]]
    below: Image.Image


def paint(site: Path, size: tuple[int, int], folder: Path, today: datetime) -> References:
    paint_by(__name__, site, size, folder, today)
    below = folder / "below.png"
    words = ["out-of-order", "--site", str(site), "--size", f"{size[0]}x{size[1]}", "--to", str(below)]
    subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, check=True)
    controls = json.loads((folder / "controls.json").read_text("utf-8"))
    return References(
        size,
        _pictures(folder, "panel"),
        _pictures(folder, "opened"),
        controls,
        Image.open(below).convert("RGB"),
    )


def paint_by(module: str, site: Path, size: tuple[int, int], folder: Path, today: datetime) -> None:
    """Runs a painter in a process of its own, since Qt is to have no screen there."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [sys.executable, "-m", module, str(site), *map(str, size), str(folder), today.isoformat()]
    # Fonts and painting as the kiosk has them.
    told = dict(os.environ)
    environment.apply("offscreen", "software", told)
    subprocess.run(words, cwd=ROOT, env=told, check=True)


def _pictures(folder: Path, kind: str) -> dict[str, Image.Image]:
    found = sorted(folder.glob(f"*.{kind}.png"))
    return {path.name.split(".")[0]: Image.open(path).convert("RGB") for path in found}


class Painter:
    """A motionless kiosk of a day, whose window is painted into files below ``folder``."""

    def __init__(self, site: Path, size: tuple[int, int], folder: Path, today: datetime) -> None:
        self.folder, self._today = folder, today
        self.clock = ManualClock(today)
        self._kiosk = Kiosk(self.clock, Sources(site), size, pace=0.0, shifts=False)
        self.window = self._kiosk.window
        self.window.show()
        self._kiosk.load()

    def each_panel(self, act: Callable[[str], None]) -> None:
        """Acts once on each panel of the loop of that day, while the panel is shown."""
        world, store = self._kiosk.store.world, self._kiosk.store
        assert world is not None
        left = {stop.id for stop in world.playable(self._today.date(), world.looped[0])}
        for _ in range(_STEPS):
            scene = store.state.scene
            if isinstance(scene, Loop) and scene.panel in left:
                left.remove(scene.panel)
                act(scene.panel)
                store.dispatch(ev.StartedAgain())
            if not left:
                break
            wake(store, self.clock)
        self.window.close()
        self._kiosk.end()
        assert not left, f"never shown: {left}"

    def paint(self, name: str) -> None:
        come_to_rest(self.window)
        self.window.grabWindow().save(str(self.folder / f"{name}.png"))

    def paint_opened(self, panel: str) -> None:
        """The panel, and what a touch opens."""
        self.paint(f"{panel}.panel")
        self._kiosk.store.dispatch(ev.PanelTouched(panel))
        self.paint(f"{panel}.opened")
        self._write_controls()

    def _write_controls(self) -> None:
        window = self.window
        items = {each.objectName(): each for each in window.findChildren(QQuickItem) if each.isVisible()}
        middles = {
            name: items[name].mapToScene(QPointF(items[name].width() / 2, items[name].height() / 2))
            for name in _CONTROLS
            if name in items
        }
        told = {name: (at.x() / window.width(), at.y() / window.height()) for name, at in middles.items()}
        (self.folder / "controls.json").write_text(json.dumps(told), "utf-8")


def painter_of(arguments: list[str]) -> Painter:
    """As `paint_by` calls a painter."""
    site, width, height, folder, today = arguments
    return Painter(Path(site), (int(width), int(height)), Path(folder), datetime.fromisoformat(today))


if __name__ == "__main__":
    app = QGuiApplication([])
    painter = painter_of(sys.argv[1:])
    painter.each_panel(painter.paint_opened)
