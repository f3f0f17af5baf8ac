"""Paints the sheet of paper of a key into a file: title, sentences, rows of letters, and these as a code.

It is called with the name of the file. The words come to its input, since others may read arguments.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import segno
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.commands.paper.paper import A4, Paper
from kiosk.machine.start import environment

_MARGIN, _TEXT, _TITLE, _LETTER = 20.0, 4.6, 8.0, 8.0
_CODE = 45.0
_QUIET = 4
"""Modules of white around a code."""


def paint(file: Path, title: str, sentences: Sequence[str], rows: Sequence[str]) -> None:
    """Paints one page; ``rows`` are the letters of the key."""
    application = QGuiApplication.instance() or QGuiApplication([])
    paper = Paper(file, "Key", A4)
    paper.page()
    wide = paper.size.width() - 2 * _MARGIN
    y = _MARGIN
    y += paper.words(title, "en", (_MARGIN, y, wide), _TITLE, "heading_2") + 4
    for line in sentences:
        y += paper.words(line, "en", (_MARGIN, y, wide), _TEXT) + 3
    y += 8
    for at, row in enumerate(rows, 1):
        paper.words(str(at), "en", (_MARGIN, y + _LETTER * 0.4, 10), _TEXT)
        paper.number(row, _MARGIN + 12, y + _LETTER, _LETTER)
        y += _LETTER * 2.2
    paper.image(_code("".join(rows).replace(" ", "")), (_MARGIN, y + 6, _CODE, _CODE))
    paper.end()
    del application


def _code(letters: str) -> QImage:
    rows = [bytes(row) for row in segno.make(letters, error="m", micro=False).matrix]
    side = len(rows) + 2 * _QUIET
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x + _QUIET, y + _QUIET, 0)
    scale = 12
    return image.scaled(side * scale, side * scale)


def main() -> int:
    environment.scrub()
    environment.apply("offscreen", "software")
    told = json.load(sys.stdin)
    paint(Path(sys.argv[1]), told["title"], told["sentences"], told["rows"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
