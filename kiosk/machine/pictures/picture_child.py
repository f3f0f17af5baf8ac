"""Child process that decodes a foreign picture from its input, and writes it as a small PNG.

Its arguments are the format and the longest side in pixels. Its time, memory and access are limited: an
attack by a hostile picture ends with this process.
"""

import sys

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

from kiosk.content.files.picture_files import LARGEST_BYTES
from kiosk.machine.limits.process_limits import limit_further
from kiosk.machine.limits.sandbox import close_in

CPU_S = 4
"""Seconds of the processor: those of a picture, however busy the machine is."""

WALL_S = 25
"""Seconds by the clock, which only a busy machine or a decoder that waits uses up."""

MEMORY = 400_000_000
"""Bytes. All are in addition to what Python and Qt have used."""

LARGEST_PNG = 8_000_000


def main(kind: str, side: int) -> int:
    raw = sys.stdin.buffer.read(LARGEST_BYTES + 1)
    # Drawings may need fonts, and Qt then needs an application.
    application = QGuiApplication([])
    _load_decoder(kind)
    _limit()
    close_in()
    png = _drawn(kind, side, raw)
    del application
    sys.stdout.buffer.write(png)
    return 0 if png else 1


def _load_decoder(kind: str) -> None:
    """Loads the decoder before the limits, since its library is a file as well."""
    nothing = QBuffer()
    nothing.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(nothing, QByteArray(kind.lower().encode()))
    reader.setAutoDetectImageFormat(False)
    reader.canRead()


def _limit() -> None:
    limit_further(CPU_S, WALL_S, MEMORY, LARGEST_PNG)


def _drawn(kind: str, side: int, raw: bytes) -> bytes:
    """Decodes and scales; b"" if it cannot be decoded."""
    source = QBuffer()
    source.setData(QByteArray(raw))
    source.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(kind.lower().encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return b""
    fitted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    # A raster is never enlarged.
    wanted = fitted if kind == "SVG" else fitted.boundedTo(size)
    reader.setScaledSize(wanted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return _as_png(image) if not image.isNull() else b""


def _as_png(image: QImage) -> bytes:
    target = QBuffer()
    target.open(QBuffer.OpenModeFlag.WriteOnly)
    bare = image.convertToFormat(QImage.Format.Format_ARGB32)
    for key in bare.textKeys():
        bare.setText(key, "")
    bare.save(target, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    return bytes(target.data().data())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
