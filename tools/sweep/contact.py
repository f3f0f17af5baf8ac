"""A contact sheet: small copies of many pictures, those with complaints in a red frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

SHARE = 4
"""One side of a picture is this many times that on the sheet."""

_WIDTH = 3900
_GAP = 10
_CAPTION = 22
_QUALITY = 20
"""WebP quality: at a quarter of their size the words are still legible."""


@dataclass(frozen=True, slots=True)
class Small:
    name: str
    picture: QImage
    is_faulty: bool


def small(name: str, picture: QImage, is_faulty: bool) -> Small:
    scaled = picture.scaled(picture.size() / SHARE, mode=Qt.TransformationMode.SmoothTransformation)
    return Small(name, scaled, is_faulty)


def write_sheet(pictures: Sequence[Small], file: Path) -> None:
    """Row by row, in order; another size of picture begins a row."""
    places = _places(pictures)
    sheet = QImage(_WIDTH, max(place.bottom() for place in places) + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    font = QFont("Noto Sans")
    font.setPixelSize(_CAPTION - 8)
    painter.setFont(font)
    for each, place in zip(pictures, places, strict=True):
        if each.is_faulty:
            painter.fillRect(place.adjusted(-5, -5, 5, 5), QColor("red"))
        painter.drawImage(place.topLeft(), each.picture)
        caption = QRect(place.left(), place.top() + each.picture.height(), place.width(), _CAPTION)
        painter.fillRect(caption, QColor("white"))
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, each.name)
    painter.end()
    # The stub wants bytes, Qt a text.
    if not sheet.save(str(file), "WEBP", _QUALITY):  # type: ignore[call-overload]
        raise OSError(f"{file} was not written: {sheet.width()} × {sheet.height()} pixels")


def _places(pictures: Sequence[Small]) -> list[QRect]:
    places: list[QRect] = []
    top = _GAP
    for (width, height), row in groupby(pictures, key=lambda each: each.picture.size().toTuple()):
        columns = (_WIDTH - _GAP) // (width + _GAP)
        cells = list(row)
        step = height + _CAPTION + _GAP
        places += [
            QRect(_GAP + at % columns * (width + _GAP), top + at // columns * step, width, height + _CAPTION)
            for at in range(len(cells))
        ]
        top += -(-len(cells) // columns) * step
    return places
