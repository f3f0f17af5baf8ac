"""Paper: text, lines and drawings in millimetres, in the fonts of the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from kiosk.content.design import load_design
from kiosk.core.text.scripts import is_right_to_left
from kiosk.window.drawing.journey_line import points_of
from kiosk.window.text.typesetting import text_for, text_style

DPI = 300
A4, A5 = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5

_LEAST = 0.4
"""The least factor for texts that must fit: smaller ones cannot be read."""

_ENDLESS = 2000.0
"""Wider than any text on one line."""

_CAP = 0.714
"""Height of a digit in the font for numerals, in em."""


@dataclass(frozen=True, slots=True)
class Words:
    """``em`` is the font size in mm."""

    text: str
    em: float
    role: str = "body"


class Paper:
    """Pages of one size in a PDF. Positions and sizes are in mm; ``x`` counts from the reading start.

    Set ``rtl`` for pages that begin at the right. The first ``page`` begins the first page. Drawings and
    rules have the colour ``line``; all else is black.
    """

    def __init__(
        self, file: Path | QIODevice, title: str, size: QPageSize.PageSizeId, line: str = "#000000"
    ) -> None:
        self.rtl = False
        self._line_colour = QColor(line)
        self._writer = QPdfWriter(str(file) if isinstance(file, Path) else file)
        self._writer.setTitle(title)
        self._writer.setResolution(DPI)
        upright = QPageLayout.Orientation.Portrait
        self._writer.setPageLayout(QPageLayout(QPageSize(size), upright, QMarginsF()))
        self._begun = False
        self._painter = QPainter(self._writer)
        if not self._painter.isActive():
            raise OSError(f"{file} cannot be written")

    def end(self) -> None:
        self._painter.end()

    def page(self) -> None:
        if self._begun:
            self._writer.newPage()
        self._begun = True

    @property
    def size(self) -> QSizeF:
        return self._writer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()

    def words(
        self,
        text: str,
        language: str,
        box: tuple[float, float, float],
        em: float,
        role: str = "body",
        from_end: bool = False,
    ) -> float:
        """Draws a text in a box (x, y, width) and returns its height; ``em`` is the font size."""
        x, y, width = box
        layout, height = self._laid(text, language, width, em, role, from_end)
        self._painter.setPen(Qt.GlobalColor.black)
        layout.draw(self._painter, QPointF(_dots(self._left(x, width)), _dots(y)))
        return height

    def height_of(self, text: str, language: str, width: float, em: float, role: str = "body") -> float:
        """What ``words`` would return."""
        return self._laid(text, language, width, em, role)[1]

    def fitting(
        self, texts: Sequence[Words], language: str, width: float, height: float, gap: float = 0.0
    ) -> float:
        """The factor at which all texts, with a gap below each, fit the height: 1 or less."""
        factor = 1.0
        while factor > _LEAST and height < sum(
            self.height_of(each.text, language, width, each.em * factor, each.role) + gap for each in texts
        ):
            factor -= 0.05
        return factor

    def _laid(
        self, text: str, language: str, width: float, em: float, role: str, from_end: bool = False
    ) -> tuple[QTextLayout, float]:
        rtl = is_right_to_left(language)
        # A QTextLayout takes left and right literally, whatever the direction of the text.
        at_right = from_end != self.rtl
        option = QTextOption(Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout = QTextLayout(text_for(text, role, language), self._font(role, language, em), self._writer)
        layout.setTextOption(option)
        layout.beginLayout()
        below = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_dots(width))
            line.setPosition(QPointF(0.0, below))
            below += line.height()
        layout.endLayout()
        return layout, below / _dots(1.0)

    def width_of(self, text: str, language: str, em: float, role: str = "body") -> float:
        """The width of the text on one line."""
        layout = QTextLayout(text_for(text, role, language), self._font(role, language, em), self._writer)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_dots(_ENDLESS))
        layout.endLayout()
        return line.naturalTextWidth() / _dots(1.0)

    def number(self, text: str, x: float, y: float, height: float) -> None:
        """Digits of ``height``, with their baseline at ``y``; always from left to right."""
        font = self._font("phone", "en", height / _CAP)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
        left = self._left(x, self.width_of_number(text, height))
        self._painter.drawText(QPointF(_dots(left), _dots(y)), text)

    def width_of_number(self, text: str, height: float) -> float:
        layout = QTextLayout(text, self._font("phone", "en", height / _CAP), self._writer)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return line.naturalTextWidth() / _dots(1.0)

    def rule(self, x: float, y: float, width: float, weight: float = 0.5, dashed: bool = False) -> None:
        left = self._left(x, width)
        self._stroke(weight, self._line_colour, dashed)
        self._line(QPointF(left, y), QPointF(left + width, y))

    def fold(self, x: float, y: float, height: float) -> None:
        """A vertical line to cut along."""
        self._stroke(0.2, QColor(Qt.GlobalColor.black), dashed=True)
        self._line(QPointF(x, y), QPointF(x, y + height))

    def motif(self, name: str, box: tuple[float, float, float], road: float) -> None:
        """A drawing in ``box`` (x, width, page width) on the road, which runs from edge to edge."""
        x, size, page = box
        path = QPainterPath()
        for number, point in enumerate(points_of(name, x, road, size, page, self.rtl)):
            where = [QPointF(_dots(a), _dots(b)) for a, b in point]
            if number == 0:
                path.moveTo(where[0])
            elif len(where) == 1:
                path.lineTo(where[0])
            else:
                path.cubicTo(*where)
        self._stroke(1.1, self._line_colour)
        self._painter.drawPath(path)

    def image(self, image: QImage, box: tuple[float, float, float, float]) -> None:
        """A picture inside a box (x, y, width, height), whole and with its aspect ratio."""
        x, y, width, height = box
        size = image.size().scaled(
            round(_dots(width)), round(_dots(height)), Qt.AspectRatioMode.KeepAspectRatio
        )
        self._painter.drawImage(QRectF(QPointF(_dots(self._left(x, width)), _dots(y)), QSizeF(size)), image)

    def _left(self, x: float, width: float) -> float:
        """The left edge of an item of ``width``."""
        return self.size.width() - x - width if self.rtl else x

    def _line(self, begin: QPointF, end: QPointF) -> None:
        self._painter.drawLine(begin * _dots(1.0), end * _dots(1.0))

    def _stroke(self, weight: float, colour: QColor, dashed: bool = False) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        self._painter.setPen(QPen(colour, _dots(weight), style, cap, join))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _font(self, role: str, language: str, em: float) -> QFont:
        size = load_design().roles[role].size
        return text_style(role, language, 0, _dots(em) / size).qfont


def _dots(mm: float) -> float:
    return mm * DPI / 25.4
