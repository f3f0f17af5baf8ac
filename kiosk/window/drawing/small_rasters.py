"""Pixels of pictures, so that their forms can be looked at."""

from PySide6.QtGui import QImage

from kiosk.content.words.protected_signs import Raster

SIDE = 96


def raster(image: QImage) -> Raster | None:
    """None for no image."""
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = bytes(image.constBits())
    stride, width, height = image.bytesPerLine(), image.width(), image.height()
    pixels = b"".join(rows[y * stride : y * stride + 4 * width] for y in range(height))
    return Raster(width, height, pixels)
