"""What colours a picture has."""

from PySide6.QtGui import QImage


def colours_in(image):
    """All of them, as #RRGGBB."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return {f"#{pixel & 0xFFFFFF:06X}" for pixel in set(pixels)}
