"""Draws picture files small, so that their forms can be looked at."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kiosk.content.shapes import Raster

SIDE = 96


def draw_small(path: Path) -> Raster | None:
    """The picture, fitted into a small square; None where it cannot be decoded."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        fitted = size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = bytes(image.constBits())
    stride, width, height = image.bytesPerLine(), image.width(), image.height()
    pixels = b"".join(rows[y * stride : y * stride + 4 * width] for y in range(height))
    return Raster(width, height, pixels)
