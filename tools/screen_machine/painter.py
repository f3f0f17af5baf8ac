"""A motionless kiosk of a site and a day, which is painted, and says where its controls are."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.loading.sources import Sources
from kiosk.machine.start import environment
from kiosk.staging.stage import wake
from kiosk.window.rest import come_to_rest
from tools.shared import ROOT

_STEPS = 4000
"""More than a cycle of the loop has."""

Places = Mapping[str, tuple[float, float]]
"""The middle of each control, in shares of the screen."""


class Painter:
    """Needs an application of Qt; pictures and places come into ``folder``."""

    def __init__(self, site: Path, size: tuple[int, int], folder: Path, today: datetime) -> None:
        self.site, self.folder, self.today = site, folder, today
        self.clock = ManualClock(today)
        self.kiosk = Kiosk(self.clock, Sources(site), size, pace=0.0, shifts=False)
        self.window = self.kiosk.window
        self.window.show()
        self.kiosk.load()

    def each_panel(self, act: Callable[[str], None]) -> None:
        """Acts once on each panel of the loop of that day, while the panel is shown."""
        world, store = self.kiosk.store.world, self.kiosk.store
        assert world is not None
        # Where the site reads aloud: what is painted does not depend on the voices of this machine.
        voices = frozenset(world.languages if world.site.speech.read_aloud else ())
        self.kiosk.visitor.look_around(replace(self.kiosk.visitor.around, voices=voices))
        left = {stop.id for stop in world.playable(self.today.date(), world.looped[0])}
        for _ in range(_STEPS):
            scene = store.state.scene
            if isinstance(scene, Loop) and scene.panel in left:
                left.remove(scene.panel)
                act(scene.panel)
                store.dispatch(ev.StartedAgain())
            if not left:
                break
            wake(store, self.clock)
        self.end()
        assert not left, f"never shown: {left}"

    def paint(self, name: str) -> None:
        come_to_rest(self.window)
        self.window.grabWindow().save(str(self.folder / f"{name}.png"))

    def write_places(self, name: str) -> None:
        """Of each item with a name, and of each row that can be chosen."""
        middles = {
            control: item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            for item in _seen(self.window.contentItem())
            if (control := _name(item))
        }
        width, height = self.window.width(), self.window.height()
        told = {each: (at.x() / width, at.y() / height) for each, at in middles.items()}
        (self.folder / f"{name}.places.json").write_text(json.dumps(told), "utf-8")

    def end(self) -> None:
        self.window.close()
        self.kiosk.end()


def paint_by(
    module: str, site: Path, size: tuple[int, int], folder: Path, today: datetime, *more: str
) -> None:
    """In a process of its own, where Qt has no screen, but fonts and painting as the kiosk has them."""
    told = dict(os.environ)
    environment.apply("offscreen", "software", told)
    words = [str(site), *map(str, size), str(folder), today.isoformat(), *more]
    subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, env=told, check=True)


def painter_of(arguments: list[str]) -> tuple[Painter, list[str]]:
    """As `paint_by` calls a painter, and what it is told more."""
    site, width, height, folder, today, *more = arguments
    size = int(width), int(height)
    return Painter(Path(site), size, Path(folder), datetime.fromisoformat(today)), more


def picture(folder: Path, name: str) -> Image.Image:
    return Image.open(folder / f"{name}.png").convert("RGB")


def places(folder: Path, name: str) -> Places:
    told = json.loads((folder / f"{name}.places.json").read_text("utf-8"))
    return {control: (x, y) for control, (x, y) in told.items()}


def _seen(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _seen(child)


def _name(item: QQuickItem) -> str:
    row = item.property("choice") or item.property("programme")
    return item.objectName() or (f"row {row}" if row else "")
