"""Draws text, lines and pictures on pages, in millimetres and in the fonts of the screen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from kiosk.commands.paper.marks import BLACK, Align, Box, Stroke, Words
from kiosk.content.design import load_design
from kiosk.core.text.scripts import script_of
from kiosk.window.drawing.journey_line import points_of
from kiosk.window.text.typesetting import families, text_for, text_style

_INCH = 25.4

_LEAST = 0.4
"""The least factor for texts that must fit: smaller ones cannot be read."""

_ENDLESS = 2000.0
"""Wider than any text on one line."""

_CAP = 0.714
"""Height of a digit in the font for numerals, in em."""


class Paper:
    """Pages of one size. Positions and sizes are in mm; ``x`` counts from the reading start.

    Set ``rtl`` for pages that begin at the right. The first ``page`` begins the first page. Drawings and
    rules have the colour ``line``. Letters of the languages ``also`` can be among any text. Pictures keep
    each pixel if they are ``lossless``; otherwise a PDF stores them as JPEG.
    """

    def __init__(
        self,
        device: QPdfWriter | QImage,
        line: str = BLACK,
        also: Sequence[str] = (),
        lossless: bool = False,
    ) -> None:
        self.rtl = False
        self.pages = 0
        self._device, self._line_colour, self._also = device, line, tuple(also)
        self._dpmm = device.logicalDpiX() / _INCH
        if isinstance(device, QPdfWriter):
            size = device.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
        else:
            size = QSizeF(device.size()) / self._dpmm
        self.width, self.height = size.width(), size.height()
        self._painter = QPainter(device)
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, lossless)

    def end(self) -> None:
        self._painter.end()

    def page(self) -> None:
        if self.pages and isinstance(self._device, QPdfWriter):
            self._device.newPage()
        self.pages += 1

    def words(self, words: Words, box: tuple[float, float, float], align: Align = "start") -> float:
        """Draws a text in a box (x, y, width) and returns its height."""
        x, y, width = box
        layout, height = self._laid(words, width, align)
        self._painter.setPen(QColor(words.colour))
        layout.draw(self._painter, self._point(self._left(x, width), y))
        return height

    def line_of(self, words: Words, box: tuple[float, float, float], align: Align = "start") -> None:
        """Draws a text on one line, which ends with an ellipsis where the box is too narrow."""
        metrics = QFontMetricsF(self._font(words))
        fits = metrics.elidedText(words.text, Qt.TextElideMode.ElideRight, self._to_dots(box[2]))
        self.words(replace(words, text=fits), box, align)

    def height_of(self, words: Words, width: float) -> float:
        """What ``words`` would return."""
        return self._laid(words, width)[1]

    def width_of(self, words: Words) -> float:
        """The width of the text on one line."""
        layout, _ = self._laid(words, _ENDLESS)
        return layout.lineAt(0).naturalTextWidth() / self._dpmm if layout.lineCount() else 0.0

    def fitting(self, texts: Sequence[Words], width: float, height: float, gap: float = 0.0) -> float:
        """The factor at which all texts, with a gap below each, fit the height: 1 or less."""
        factor = 1.0
        while factor > _LEAST and height < sum(
            self.height_of(each.scaled(factor), width) + gap for each in texts
        ):
            factor -= 0.05
        return factor

    def number(self, text: str, place: tuple[float, float], height: float, width: float) -> None:
        """Digits of ``height``, or less where the width needs it, from left to right.

        Their baseline begins at ``place``.
        """
        while (taken := self.width_of(words := Words(text, "en", height / _CAP, "phone"))) > width:
            height -= 0.5
        self._painter.setFont(self._font(words))
        self._painter.setPen(QColor(BLACK))
        self._painter.drawText(self._point(self._left(place[0], taken), place[1]), text)

    def rule(self, x: float, y: float, width: float, weight: float = 0.5) -> None:
        self.line((x, y), (x + width, y), Stroke(weight, self._line_colour))

    def cuts(self, columns: int, rows: int) -> None:
        """Lines to cut the page along."""
        for x in (self.width * column / columns for column in range(1, columns)):
            self.line((x, 0), (x, self.height), Stroke(0.2, dashed=True))
        for y in (self.height * row / rows for row in range(1, rows)):
            self.line((0, y), (self.width, y), Stroke(0.2, self._line_colour, dashed=True))

    def line(self, begin: tuple[float, float], end: tuple[float, float], stroke: Stroke) -> None:
        self._stroke(stroke)
        self._painter.drawLine(*(self._point(self._left(x, 0.0), y) for x, y in (begin, end)))

    def box(self, box: Box, stroke: Stroke, fill: str = "", hatched: bool = False) -> None:
        """A rectangle, filled or hatched with a colour if there is one."""
        self._stroke(stroke)
        if fill:
            pattern = Qt.BrushStyle.FDiagPattern if hatched else Qt.BrushStyle.SolidPattern
            self._painter.setBrush(QBrush(QColor(fill), pattern))
        self._painter.drawRect(self._rectangle(box))

    def motif(self, name: str, box: tuple[float, float, float], road: float) -> None:
        """A drawing in ``box`` (x, width, page width) on the road, which runs from edge to edge."""
        x, size, page = box
        path = QPainterPath()
        for number, point in enumerate(points_of(name, x, road, size, page, self.rtl)):
            where = [self._point(a, b) for a, b in point]
            if number == 0:
                path.moveTo(where[0])
            elif len(where) == 1:
                path.lineTo(where[0])
            else:
                path.cubicTo(*where)
        self._stroke(Stroke(1.1, self._line_colour))
        self._painter.drawPath(path)

    def image(self, image: QImage, box: Box) -> None:
        """A picture inside a box, whole and with its aspect ratio."""
        place = self._rectangle(box)
        size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRectF(place.topLeft(), QSizeF(size)), image)

    def _laid(self, words: Words, width: float, align: Align = "start") -> tuple[QTextLayout, float]:
        # A QTextLayout takes left and right literally, whatever the direction of the text.
        at_right = (align == "end") != self.rtl
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if align == "centre" else side)
        rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        option.setTextDirection(rtl if words.rtl else ltr)
        text = text_for(words.text, words.role, words.language)
        layout = QTextLayout(text, self._font(words), self._device)
        layout.setTextOption(option)
        layout.beginLayout()
        below = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._to_dots(width))
            line.setPosition(QPointF(0.0, below))
            below += line.height()
        layout.endLayout()
        return layout, below / self._dpmm

    def _font(self, words: Words) -> QFont:
        size = load_design().roles[words.role].size
        font = QFont(text_style(words.role, words.language, 0, self._to_dots(words.em) / size).qfont)
        others = (family for tag in self._also for family in families(script_of(tag).name))
        font.setFamilies(list(dict.fromkeys((*font.families(), *others))))
        return font

    def _left(self, x: float, width: float) -> float:
        """The left edge of an item of ``width``."""
        return self.width - x - width if self.rtl else x

    def _point(self, left: float, y: float) -> QPointF:
        return QPointF(self._to_dots(left), self._to_dots(y))

    def _rectangle(self, box: Box) -> QRectF:
        x, y, width, height = box
        size = QSizeF(self._to_dots(width), self._to_dots(height))
        return QRectF(self._point(self._left(x, width), y), size)

    def _stroke(self, stroke: Stroke) -> None:
        style = Qt.PenStyle.DashLine if stroke.dashed else Qt.PenStyle.SolidLine
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        self._painter.setPen(QPen(QColor(stroke.colour), self._to_dots(stroke.weight), style, cap, join))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _to_dots(self, mm: float) -> float:
        return mm * self._dpmm
