"""Child process that makes a photograph ready for a panel: it reads any picture, and writes a bare JPEG.

Its arguments are the format, the longest side in pixels, quarter turns to the right, and the thousandths
to cut away from the left, the top, the right and the bottom, after the turn. Its time, memory and access are
limited: an attack by a hostile picture ends with this process.
"""

import sys

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter, QTransform

from kiosk.machine.limits.process_limits import end_with_parent, limit_further
from kiosk.machine.limits.sandbox import close_in
from kiosk.machine.start import environment

CPU_S, WALL_S = 10, 40
MEMORY = 700_000_000
"""Seconds of the processor and by the clock, and bytes, in addition to those that Python and Qt have used.

A photograph of 48 million pixels needs a third of them.
"""

LARGEST_BYTES = 40_000_000
"""Of a photograph as a camera writes it."""

LARGEST_JPEG = 8_000_000
_READ_SIDE = 3200
"""Pixels of the longer side beyond which a picture is read smaller."""

_QUALITY = 90
_WHOLE = 1000


def main(kind: str, side: int, turns: int, edges: tuple[int, int, int, int]) -> int:
    raw = sys.stdin.buffer.read(LARGEST_BYTES + 1)
    environment.scrub()
    # Threads of Qt would need handles.
    environment.apply("offscreen", "software")
    # Qt finds the library of a decoder by its application.
    application = QCoreApplication([])
    _load_decoder(kind)
    end_with_parent()
    limit_further(CPU_S, WALL_S, MEMORY, LARGEST_JPEG)
    close_in()
    image = _cut(_turned(_read(kind, raw), turns), edges)
    jpeg = b"" if image.isNull() else _as_jpeg(_shrunk(image, side))
    del application
    sys.stdout.buffer.write(jpeg)
    return 0 if jpeg else 1


def _load_decoder(kind: str) -> None:
    """Loads the decoder and the encoder before the limits, since their libraries are files as well."""
    nothing = QBuffer()
    nothing.open(QBuffer.OpenModeFlag.ReadOnly)
    _reader(kind, nothing).canRead()
    _as_jpeg(QImage(1, 1, QImage.Format.Format_RGB32))


def _reader(kind: str, source: QBuffer) -> QImageReader:
    reader = QImageReader(source, QByteArray(kind.lower().encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader


def _read(kind: str, raw: bytes) -> QImage:
    """Decodes the picture as its camera was held; null if it cannot be decoded."""
    source = QBuffer()
    source.setData(QByteArray(raw))
    source.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = _reader(kind, source)
    size = reader.size()
    if not size.isValid() or size.isEmpty() or len(raw) > LARGEST_BYTES:
        return QImage()
    reader.setScaledSize(_fitted(size, _READ_SIDE))
    return reader.read()


def _fitted(size: QSize, side: int) -> QSize:
    fitted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.boundedTo(size).expandedTo(QSize(1, 1))


def _turned(image: QImage, turns: int) -> QImage:
    return image.transformed(QTransform().rotate(90 * turns)) if turns else image


def _cut(image: QImage, edges: tuple[int, int, int, int]) -> QImage:
    if not any(edges):
        return image
    left, top, right, bottom = edges
    width, height = image.width(), image.height()
    x, y = width * left // _WHOLE, height * top // _WHOLE
    kept = QRect(x, y, width - x - width * right // _WHOLE, height - y - height * bottom // _WHOLE)
    return image.copy(kept)


def _shrunk(image: QImage, side: int) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(_fitted(image.size(), side), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _as_jpeg(image: QImage) -> bytes:
    """Writes the pixels alone: no place, time, camera, words, small picture or colour profile."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    bare = QImage(image.size(), QImage.Format.Format_RGB32)
    bare.fill(Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    target = QBuffer()
    target.open(QBuffer.OpenModeFlag.WriteOnly)
    bare.save(target, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    return bytes(target.data().data())


if __name__ == "__main__":
    _left, _top, _right, _bottom = map(int, sys.argv[4:8])
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), (_left, _top, _right, _bottom)))
