"""A picture as a PNG file."""

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage


def png_of(image: QImage) -> bytes:
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    return bytes(buffer.data().data())
