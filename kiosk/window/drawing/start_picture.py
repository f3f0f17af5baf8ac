"""The prepared picture of the start-up screen, shown before anything is loaded."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kiosk.content.design import load_design
from kiosk.core.display.looks import Looks
from kiosk.core.display.shape import is_upright, moved, unit
from kiosk.window.drawing.icons import Icons
from kiosk.window.drawing.png import png_of
from kiosk.window.text.typesetting import text_style


@dataclass(frozen=True, slots=True)
class StartPicture:
    """``number`` and ``plate`` are the confirmed number and the text of the logo plate; sizes are pixels.

    ``looks`` are the colours of the site, None for those of the design.
    """

    width: int
    height: int
    number: str
    plate: str
    logo: QImage | None = None
    looks: Looks | None = None
    has_wide_plate: bool = False

    def png(self) -> bytes:
        image = QImage(self.width, self.height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()
        return png_of(image)

    def _paint(self, painter: QPainter) -> None:
        design = load_design()
        length, colour = design.length, design.colour
        portrait = is_upright(self.width, self.height)
        u = unit(self.width, self.height)
        safe = length("safe.portrait.x" if portrait else "safe.landscape.x") * u
        painter.fillRect(0, 0, self.width, self.height, QColor(colour("ink")))

        weight = length("stroke.line_panel") * u
        road = _road(self.width, self.height)
        painter.setPen(QPen(QColor(colour("paper")), weight))
        painter.drawLine(0, round(road), self.width, round(road))
        painter.setBrush(self._amber)
        stop = length("zone.start.stop") * u - weight
        painter.drawEllipse(QRectF(length("zone.route.inset") * u - stop / 2, road - stop / 2, stop, stop))

        bar = length("zone.portrait.bar.height" if portrait else "zone.landscape.bar.height") * u
        top = self.height - bar
        painter.fillRect(QRectF(0, top, self.width, bar), QColor(colour("paper")))
        row = top + length("zone.portrait.help_strip.row_y" if portrait else "zone.landscape.bar_row.y") * u
        painter.setPen(Qt.PenStyle.NoPen)
        across = length("zone.logo_plate.width")
        if self.has_wide_plate:
            across = length("zone.logo_plate.wide_upright" if portrait else "zone.logo_plate.wide")
        plate = QSizeF(across * u, length("zone.logo_plate.height") * u)
        self._plate(painter, QRectF(QPointF(self.width - safe - plate.width(), row), plate), u)
        if self.number:
            disc = length("zone.portrait.help_strip.disc" if portrait else "zone.landscape.help_strip.disc")
            self._number(painter, safe, row, disc * u, u)

    @property
    def _amber(self) -> QColor:
        return QColor((self.looks or load_design().looks).amber)

    def _plate(self, painter: QPainter, place: QRectF, u: int) -> None:
        design = load_design()
        painter.setBrush(QColor(design.colour("logo_plate")))
        radius = design.length("radius.small") * u
        painter.drawRoundedRect(place, radius, radius)
        if self.logo:
            margin = design.length("zone.logo_plate.margin") * u
            inner = place.adjusted(margin, margin, -margin, -margin)
            fitted = self.logo.size().scaled(inner.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRectF(0, 0, fitted.width(), fitted.height())
            at.moveCenter(inner.center())
            painter.drawImage(at, self.logo)
        else:
            painter.setPen(QColor(design.colour("ink_soft")))
            painter.setFont(text_style("source", "en", 0, float(u)).qfont)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), self.plate)
            painter.setPen(Qt.PenStyle.NoPen)

    def _number(self, painter: QPainter, x: float, y: float, disc: float, u: int) -> None:
        design = load_design()
        colour = design.colour
        painter.setBrush(self._amber)
        painter.drawEllipse(QRectF(x, y, disc, disc))
        painter.setPen(QColor(colour("ink")))
        icons, phone = Icons(), design.tools["advice"].glyph
        painter.setFont(icons.font(phone, disc * 0.45))
        painter.drawText(QRectF(x, y, disc, disc), int(Qt.AlignmentFlag.AlignCenter), icons.glyph(phone))
        role = "strip_number_portrait" if is_upright(self.width, self.height) else "strip_number"
        painter.setFont(text_style(role, "en", 0, float(u)).qfont)
        place = QRectF(x + disc + design.length("zone.landscape.help_strip.gap") * u, y, u, disc)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.number)


def _road(width: int, height: int) -> float:
    length = load_design().length
    if not is_upright(width, height):
        return moved(length("zone.landscape.road"), length("zone.landscape.higher.road"), 0.0, width, height)
    shares = length("zone.portrait.higher.road"), length("zone.portrait.wider.road")
    return moved(length("zone.portrait.road"), *shares, width, height)
