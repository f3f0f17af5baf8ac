"""What the screen did as a picture to print: one row a month."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from kiosk.content.design import load_design
from kiosk.core.loop.screen_stats import MonthOfScreen, ScreenStats
from kiosk.core.text.scripts import script_of
from kiosk.window.drawing.png import png_of
from kiosk.window.text.typesetting import families

_WIDTH, _EDGE, _TOP, _ROW, _BAR = 1754, 60, 150, 48, 30
"""Pixels: A4 across at 150 dots an inch, its margin, the first row, the height of a row and of its bar."""

_LEFT, _RIGHT = 230, 900
_HOUR, _MONTH_H = 3600, 31 * 24


def picture(stats: ScreenStats) -> bytes:
    """A PNG."""
    app = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(_WIDTH, _TOP + len(stats.months) * _ROW + _EDGE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painting = _Painting(painter)
    painting.words(_EDGE, 30, _WIDTH, "What this screen did, by month", 34)
    said = "Green: hours on. Red-brown: hours down. Nothing of any visit is counted."
    painting.words(_EDGE, 80, _WIDTH, said, 18)
    for at, (month, known) in enumerate(stats.months.items()):
        painting.row(_TOP + at * _ROW, month, known)
    painter.end()
    del app
    return png_of(image)


class _Painting:
    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        design = load_design()
        self._ink = QColor(design.colour("ink"))
        self._on, self._down = (QColor(design.tokens["field"][name]["fill"]) for name in ("forest", "clay"))
        self._families = families(script_of("en").name)

    def row(self, y: float, month: str, known: MonthOfScreen) -> None:
        """Bars are as long as their hours, those of a month of 31 days fill the room."""
        self.words(_EDGE, y, _LEFT - _EDGE, month, 20)
        x = float(_LEFT)
        for seconds, colour in ((known.on_s, self._on), (known.down_s, self._down)):
            width = (_RIGHT - _LEFT) * seconds / _HOUR / _MONTH_H
            self._painter.fillRect(QRectF(x, y, width, _BAR), colour)
            x += width
        on, down = round(known.on_s / _HOUR), round(known.down_s / _HOUR)
        said = f"{on} h on, {down} h down, {round(known.panels)} panels, {known.numbers} numbers confirmed"
        self.words(_RIGHT + 30, y, _WIDTH - _RIGHT - 30 - _EDGE, said, 20)

    def words(self, x: float, y: float, width: float, text: str, size: int) -> None:
        font = QFont(self._families)
        font.setPixelSize(size)
        self._painter.setFont(font)
        self._painter.setPen(self._ink)
        self._painter.drawText(QRectF(x, y, width, size * 1.6), Qt.AlignmentFlag.AlignLeft, text)
