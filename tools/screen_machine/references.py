"""Paints what a site shows on a day, by the program itself: its panels at rest, and what a touch opens."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.core.state import events as ev
from kiosk.core.state.speech_events import ReadAloudPressed
from tools.screen_machine.painter import Painter, Places, paint_by, painter_of, picture, places
from tools.shared import ROOT


@dataclass(frozen=True, slots=True)
class References:
    """By panel. ``asking``: the opened page when it asks whether to read aloud, which a site can have.

    ``controls`` are those of both pages, ``plate`` is the loop's. ``below`` is the picture that the kiosk
    leaves behind for when it is gone.
    """

    size: tuple[int, int]
    panels: Mapping[str, Image.Image]
    opened: Mapping[str, Image.Image]
    asking: Mapping[str, Image.Image]
    controls: Places
    plate: tuple[float, float]
    below: Image.Image


def paint(site: Path, size: tuple[int, int], folder: Path, today: datetime) -> References:
    paint_by(__name__, site, size, folder, today)
    words = ["out-of-order", "--site", str(site), "--size", f"{size[0]}x{size[1]}"]
    words += ["--to", str(folder / "below.png")]
    subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, check=True)
    return References(
        size,
        _pictures(folder, "panel"),
        _pictures(folder, "opened"),
        _pictures(folder, "asking"),
        {**places(folder, "asking"), **places(folder, "opened")},
        places(folder, "panel")["logoPlate"],
        picture(folder, "below"),
    )


def _pictures(folder: Path, kind: str) -> dict[str, Image.Image]:
    names = (path.name.split(".")[0] for path in sorted(folder.glob(f"*.{kind}.png")))
    return {name: picture(folder, f"{name}.{kind}") for name in names}


def _paint_opened(painter: Painter, panel: str) -> None:
    """The panel, what a touch opens, and its question whether to read aloud."""
    store = painter.kiosk.store
    painter.paint(f"{panel}.panel")
    painter.write_places("panel")
    store.dispatch(ev.PanelTouched(panel))
    painter.paint(f"{panel}.opened")
    painter.write_places("opened")
    store.dispatch(ReadAloudPressed())
    painter.paint(f"{panel}.asking")
    painter.write_places("asking")


if __name__ == "__main__":
    app = QGuiApplication([])
    painter, _ = painter_of(sys.argv[1:])
    painter.each_panel(lambda panel: _paint_opened(painter, panel))
