"""The sheet of paper that makes a key again: its letters, and the same as a code for a scanner.

The file to print is kept in memory where the machine has a place for that, readable to its owner alone, and
is removed as soon as it is printed.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import segno
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.commands.handout.paper import A4, Paper
from kiosk.fleet.repository.keys import Purpose, SecretKey
from kiosk.fleet.repository.paper_letters import rows_of

_MARGIN, _TEXT, _TITLE, _LETTER = 20.0, 4.6, 8.0, 8.0
_CODE = 45.0
_QUIET = 4
"""Modules of white around a code."""

_USES = {
    Purpose.ROOT: "It helps to say who may sign. Two of three such keys are needed for that.",
    Purpose.SITES: "It signs what screens show, and their telephone numbers.",
    Purpose.ONLINE: "It renews what others have signed.",
}


@contextmanager
def sheet_to_print(key: SecretKey, environment: Mapping[str, str]) -> Iterator[Path]:
    """A PDF, as long as this lasts. Raises OSError."""
    memory = Path(environment.get("XDG_RUNTIME_DIR", ""))
    place = memory if memory.is_absolute() and os.access(memory, os.W_OK) else None
    with TemporaryDirectory(prefix="key-", dir=place) as folder:
        file = Path(folder) / "sheet.pdf"
        file.touch(mode=0o600)
        _draw(key, file)
        yield file


def _draw(key: SecretKey, file: Path) -> None:
    application = QGuiApplication.instance() or QGuiApplication([])
    paper = Paper(file, "Key", A4)
    paper.page()
    wide = paper.size.width() - 2 * _MARGIN
    y = _MARGIN
    y += paper.words(f"Key of {key.about.name}", "en", (_MARGIN, y, wide), _TITLE, "heading_2") + 4
    for line in _said(key.about.purpose):
        y += paper.words(line, "en", (_MARGIN, y, wide), _TEXT) + 3
    y += 8
    for at, row in enumerate(rows_of(key.secret), 1):
        paper.words(str(at), "en", (_MARGIN, y + _LETTER * 0.4, 10), _TEXT)
        paper.number(row, _MARGIN + 12, y + _LETTER, _LETTER)
        y += _LETTER * 2.2
    paper.image(_code("".join(rows_of(key.secret)).replace(" ", "")), (_MARGIN, y + 6, _CODE, _CODE))
    paper.end()
    del application


def _said(purpose: Purpose) -> tuple[str, ...]:
    return (
        _USES[purpose],
        "With these letters anybody can sign as you do. Fold the sheet, put it into an envelope, close it, "
        "and keep it in a safe, away from the stick. Never photograph it, and never send it.",
        "If the stick or the passphrase is lost: pack keys new --from-paper, and type the rows. Letters O, "
        "I and L are not used: what looks like them is 0 or 1.",
    )


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
