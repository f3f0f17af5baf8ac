"""The stroke that says no, as a picture: a slanted edge of the scene differs from frame to frame."""

from math import cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtQuick import QQuickImageProvider

NAME = "no-strokes"
THICK = 0.094
"""As the lines of an icon, in sizes of the icon."""
LONG = 1.12
GAP = 2.4
"""The stroke and what is free on both its sides, in strokes."""


def no_stroke(size: int, ink: QColor, ground: QColor, rises: bool) -> QImage:
    """Returns the picture, ``size`` pixels wide and high; ``rises``: from bottom left to top right."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    reach = LONG * size / 2
    thick = max(1, round(THICK * size))
    slope = -1 if rises else 1
    middle = QPointF(size / 2, size / 2)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width, end in ((ground, GAP * thick, reach), (ink, thick, reach - thick / 2)):
        to = QPointF(end * cos(pi / 4), slope * end * sin(pi / 4))
        cap = Qt.PenCapStyle.FlatCap if colour is ground else Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, cap))
        painter.drawLine(QLineF(middle - to, middle + to))
    painter.end()
    return image


class NoStrokes(QQuickImageProvider):
    """Draws ``image://no-strokes/INK/GROUND/up`` or ``down``, colours in hexadecimal digits."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002  (Qt's names)
        ink, ground, way = id.split("/")
        image = no_stroke(requestedSize.width(), QColor(f"#{ink}"), QColor(f"#{ground}"), way == "up")
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
