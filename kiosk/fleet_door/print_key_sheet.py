"""Paints the sheet of paper of a key into a file: title, sentences, rows of letters, and these as a code.

It is called with the name of the file. The words come to its input, since others may read arguments.
"""

import json
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import segno
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.commands.paper.devices import A4, pdf
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn
from kiosk.commands.paper.paper import Paper
from kiosk.machine.start import environment

_MARGIN, _TEXT, _TITLE, _LETTER = 20.0, 4.6, 8.0, 8.0
_CODE = 45.0


def paint(file: Path, title: str, sentences: Sequence[str], rows: Sequence[str]) -> None:
    """Paints one page; ``rows`` are the letters of the key."""
    application = QGuiApplication.instance() or QGuiApplication([])
    paper = Paper(pdf(file, "Key", A4))
    column = PageColumn(paper, _MARGIN, _MARGIN)
    column.words(Words(title, "en", _TITLE, "heading_2"), below=4)
    for line in sentences:
        column.words(Words(line, "en", _TEXT), below=3)
    y = column.y + 8
    for at, row in enumerate(rows, 1):
        paper.words(Words(str(at), "en", _TEXT), (_MARGIN, y + _LETTER * 0.4, 10))
        paper.number(row, (_MARGIN + 12, y + _LETTER), _LETTER, column.width - 12)
        y += _LETTER * 2.2
    paper.image(_code("".join(rows).replace(" ", "")), (_MARGIN, y + 6, _CODE, _CODE))
    paper.end()
    del application


def _code(letters: str) -> QImage:
    buffer = BytesIO()
    segno.make(letters, error="m", micro=False).save(buffer, kind="png", scale=12)
    return QImage.fromData(buffer.getvalue())


def main() -> int:
    environment.scrub()
    environment.apply("offscreen", "software")
    told = json.load(sys.stdin)
    paint(Path(sys.argv[1]), told["title"], told["sentences"], told["rows"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
