"""Puts the design's pictures beside ours, in `build/design-review`: python -m tools.sheet FOLDER.

Run it before you say that a screen looks as it was designed. FOLDER holds the design's pictures. Ours come
from `make shots SHOTS_ARGS='--text 100 130 160 200 --contrast normal high --language en ar-XB'`. It needs no
display.
"""

import argparse
import sys
from pathlib import Path

from PIL import Image, ImageDraw

from kiosk.machine.start import environment
from tools.shared import ROOT

SHOTS = ROOT / "build/shots"
OUT = ROOT / "build/design-review"
WIDTH = 800
LANDSCAPE, PORTRAIT = "1920x1080", "1080x1920"

PAIRS = {
    "attract": [
        ("a1-attract-statement", f"statement-{LANDSCAPE}-en-100"),
        ("a2-attract-figure", f"figure-{LANDSCAPE}-en-100"),
        ("a3-attract-list", f"list-{LANDSCAPE}-en-100"),
        ("a4-attract-question", f"question-{LANDSCAPE}-en-100"),
        ("a5-attract-no-helpline", f"no-helpline-{LANDSCAPE}-en-100"),
        ("k1-attract-statement-arabic", f"statement-{LANDSCAPE}-ar-XB-100"),
        ("o-office-loop-no-touch", f"no-touch-{LANDSCAPE}-en-100"),
        ("o2-office-loop-no-helpline", f"no-touch-no-helpline-{LANDSCAPE}-en-100"),
        ("n-fallback", f"out-of-order-{LANDSCAPE}-en-100"),
        ("u-start-up", f"start-{LANDSCAPE}-en-100"),
    ],
    "visit": [
        ("b-languages", f"languages-{LANDSCAPE}-en-100"),
        ("c-topics", f"topics-{LANDSCAPE}-en-100"),
        ("d-topic", f"topic-{LANDSCAPE}-en-100"),
        ("d2-topic-130", f"topic-{LANDSCAPE}-en-130"),
        ("d3-topic-200", f"topic-{LANDSCAPE}-en-200"),
        ("k2-topic-arabic", f"topic-{LANDSCAPE}-ar-XB-100"),
        ("e-advice", f"advice-{LANDSCAPE}-en-100"),
        ("e2-advice-desk-only", f"advice-desk-only-{LANDSCAPE}-en-100"),
        ("e3-advice-desk-closed", f"advice-desk-closed-{LANDSCAPE}-en-100"),
        ("f-checklist", f"offer-{LANDSCAPE}-en-100"),
        ("t-true-or-not", f"quiz-answered-{LANDSCAPE}-en-100"),
        ("g-idle", f"idle-{LANDSCAPE}-en-100"),
        ("i-topic-large-high-contrast", f"topic-{LANDSCAPE}-en-160-high"),
        ("r-control-states", "control-states"),
    ],
    "portrait": [
        ("a1p-attract-statement-portrait", f"statement-{PORTRAIT}-en-100"),
        ("a3p-attract-list-portrait", f"list-{PORTRAIT}-en-100"),
        ("a4p-attract-question-portrait", f"question-{PORTRAIT}-en-100"),
        ("a5p-attract-no-helpline-portrait", f"no-helpline-{PORTRAIT}-en-100"),
        ("bp-languages-portrait", f"languages-{PORTRAIT}-en-100"),
        ("cp-topics-portrait", f"topics-{PORTRAIT}-en-100"),
        ("dp-topic-portrait", f"topic-{PORTRAIT}-en-100"),
        ("dp2-topic-160-portrait", f"topic-{PORTRAIT}-en-160"),
        ("ep-advice-portrait", f"advice-{PORTRAIT}-en-100"),
        ("fp-checklist-portrait", f"offer-{PORTRAIT}-en-100"),
        ("gp-idle-portrait", f"idle-{PORTRAIT}-en-100"),
    ],
    "staff": [
        ("m-staff-pin", f"pin-typed-{LANDSCAPE}-en-100"),
        ("m2-staff-status", f"staff-{LANDSCAPE}-en-100"),
    ],
}


def sheet(pairs: list[tuple[str, str]], pictures: Path, columns: int, width: int) -> Image.Image:
    """Pairs side by side, ``columns`` of them in a row: the design at the left, ours at the right."""
    cells = []
    for theirs, ours in pairs:
        images = [Image.open(pictures / f"{theirs}.png"), Image.open(SHOTS / f"{ours}.png")]
        scaled = [i.convert("RGB").resize((width, round(i.height * width / i.width))) for i in images]
        height = max(image.height for image in scaled)
        cell = Image.new("RGB", (2 * width + 8, height + 28), "white")
        for at, image in enumerate(scaled):
            cell.paste(image, (at * (width + 8), 28))
        ImageDraw.Draw(cell).text((4, 8), f"{theirs}  |  {ours}", fill="black")
        cells.append(cell)
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    height = sum(max(cell.height for cell in row) for row in rows)
    whole = Image.new("RGB", (columns * (2 * width + 24), height), "white")
    y = 0
    for row in rows:
        for at, cell in enumerate(row):
            whole.paste(cell, (at * (2 * width + 24), y))
        y += max(cell.height for cell in row)
    return whole


def control_states() -> None:
    """Paints the sheet of control states."""
    environment.apply("offscreen", "software")
    import PySide6.QtQuick  # noqa: F401
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickView

    from kiosk.app.window.engines import QML

    app = QGuiApplication([])
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("ControlStates.qml"))))
    view.show()
    app.processEvents()
    view.grabWindow().save(str(SHOTS / "control-states.png"))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.sheet", description="Puts pictures side by side.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="with the design's pictures")
    pictures = parser.parse_args().folder
    OUT.mkdir(parents=True, exist_ok=True)
    control_states()
    for name, pairs in PAIRS.items():
        upright = name == "portrait"
        image = sheet(pairs, pictures, columns=3 if upright else 1, width=300 if upright else WIDTH)
        image.save(OUT / f"{name}.jpg", quality=80)
    return 0


if __name__ == "__main__":
    sys.exit(main())
