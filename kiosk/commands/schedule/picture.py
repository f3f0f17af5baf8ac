"""The schedule as a picture to print: one row a day, along the hours that clocks show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QImage, QPainter, QPen

from kiosk.commands.schedule.bars import ClockChange, HourBar, bars, change_on
from kiosk.commands.schedule.spans import plays, spans_of
from kiosk.content.design import load_design
from kiosk.core.site.hours.weekly_hours import instant
from kiosk.core.state.playable import Why, WhyPlays
from kiosk.core.state.world import World
from kiosk.core.text.scripts import script_of
from kiosk.window.drawing.png import png_of
from kiosk.window.text.typesetting import families

_WIDTH, _EDGE, _NAMES = 1754, 60, 300
"""Pixels: A4 across at 150 dots an inch, its margin, and the column with the days."""

_TOP, _ROW, _GAP, _LEGEND = 150, 56, 12, 40
_TEXT, _SMALL, _TITLE = 20, 16, 34
_HOURS = 24
_FIELDS: Final = ("teal", "clay", "indigo", "olive", "plum", "river", "wine", "forest", "cocoa")


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    note: str
    change: ClockChange | None
    bars: tuple[HourBar, ...]


def picture(world: World, first: date, days: int) -> bytes:
    """A PNG."""
    app = QGuiApplication.instance() or QGuiApplication([])
    rows = [_row(world, first + timedelta(days=ahead)) for ahead in range(days)]
    kinds = list(dict.fromkeys(bar.span.why for row in rows for bar in row.bars if bar.span.opening.is_open))
    height = _TOP + days * (_ROW + _GAP) + (len(kinds) + 1) * _LEGEND + _EDGE
    image = QImage(_WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _Painting(painter, world, kinds).paint(rows)
    painter.end()
    del app
    return png_of(image)


def _row(world: World, day: date) -> _Day:
    zone = world.site.zone
    begins, ends = (instant(each, 0, zone).astimezone(UTC) for each in (day, day + timedelta(days=1)))
    hours = (ends - begins) / timedelta(hours=1)
    notes = ([f"{hours:g} hours"] if hours != _HOURS else []) + [world.holidays.get(day, "")]
    shown = tuple(bars(day, spans_of(world, day), zone))
    return _Day(day, ", ".join(filter(None, notes)), change_on(day, zone), shown)


class _Painting:
    def __init__(self, painter: QPainter, world: World, kinds: Sequence[Why]) -> None:
        self._painter, self._world, self._kinds = painter, world, kinds
        self._titles = {playlist.id: playlist.title for playlist in world.playlists}
        design = load_design()
        self._ink, self._soft = QColor(design.colour("ink")), QColor(design.colour("ink_soft"))
        self._rule, self._paper = QColor(design.colour("rule")), QColor(design.colour("paper"))
        self._fields = [QColor(design.tokens["field"][name]["fill"]) for name in _FIELDS]
        script = script_of(world.site.languages[0]).name
        self._families = [*dict.fromkeys((*families(script_of("en").name), *families(script)))]

    def paint(self, rows: Sequence[_Day]) -> None:
        days = f"{rows[0].day}" + (f" to {rows[-1].day}" if len(rows) > 1 else "")
        title = f"What plays at {self._world.site.say(self._world.site.name, 'en')}".removesuffix(" at ")
        self._words(_EDGE, 30, _WIDTH - 2 * _EDGE, f"{title}, {days}", _TITLE)
        zone = f"Hours as clocks show them in {self._world.site.time_zone}"
        self._words(_EDGE, 76, _WIDTH - 2 * _EDGE, zone, _SMALL, self._soft)
        bottom = _TOP + len(rows) * (_ROW + _GAP)
        for hour in range(_HOURS + 1):
            x = _x(hour * 60)
            self._words(x - 20, _TOP - 32, 40, f"{hour}", _SMALL, self._soft, Qt.AlignmentFlag.AlignHCenter)
            self._painter.setPen(QPen(self._rule, 1))
            self._painter.drawLine(round(x), _TOP - 8, round(x), bottom - _GAP)
        for at, row in enumerate(rows):
            self._day(row, _TOP + at * (_ROW + _GAP))
        changes = [row.change for row in rows if row.change]
        self._legend(bottom + 14, changes)

    def _day(self, row: _Day, y: float) -> None:
        self._words(_EDGE, y + 2, _NAMES - 10, f"{row.day:%a %Y-%m-%d}", _TEXT)
        self._words(_EDGE, y + 29, _NAMES - 10, row.note, _SMALL, self._soft)
        for bar in row.bars:
            half = _ROW / 2
            top, height = (y + half * (bar.turn == 2), half) if bar.turn else (y, float(_ROW))
            self._bar(QRectF(_x(bar.begins), top, _x(bar.ends) - _x(bar.begins), height), bar)
        if row.change and not row.change.repeats:
            self._skipped(QRectF(_x(row.change.begins), y, _x(row.change.ends) - _x(row.change.begins), _ROW))

    def _bar(self, area: QRectF, bar: HourBar) -> None:
        why = bar.span.why
        self._painter.setPen(QPen(QColor("white"), 2))
        if not bar.span.opening.is_open:
            self._painter.setBrush(QBrush(self._rule, Qt.BrushStyle.FDiagPattern))
            self._painter.drawRect(area)
            return
        self._painter.setBrush(self._colour(why))
        self._painter.drawRect(area)
        number = str(self._kinds.index(why) + 1)
        colour = self._ink if self._is_standard(why) else self._paper
        middle = Qt.AlignmentFlag.AlignCenter
        if area.width() >= 18:
            self._words(area.x(), area.y(), area.width(), number, _SMALL, colour, middle, area.height())

    def _skipped(self, area: QRectF) -> None:
        self._painter.setPen(QPen(self._soft, 1, Qt.PenStyle.DashLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(area.adjusted(1, 1, -1, -1))
        self._painter.drawLine(area.topLeft(), area.bottomRight())
        self._painter.drawLine(area.topRight(), area.bottomLeft())

    def _legend(self, y: float, changes: Sequence[ClockChange]) -> None:
        for at, why in enumerate(self._kinds):
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colour(why))
            area = QRectF(_EDGE, y, 60, _LEGEND - 8)
            self._painter.drawRect(area)
            colour = self._ink if self._is_standard(why) else self._paper
            middle = Qt.AlignmentFlag.AlignCenter
            self._words(area.x(), y, area.width(), str(at + 1), _SMALL, colour, middle, area.height())
            self._words(_EDGE + 76, y + 4, _WIDTH - 2 * _EDGE - 76, self._plays(why), _TEXT)
            y += _LEGEND
        self._painter.setPen(QPen(self._rule, 1))
        self._painter.setBrush(QBrush(self._rule, Qt.BrushStyle.FDiagPattern))
        self._painter.drawRect(QRectF(_EDGE, y, 60, _LEGEND - 8))
        self._words(_EDGE + 76, y + 4, 500, "closed: the screen is dark", _TEXT)
        if any(change.repeats for change in changes):
            self._words(_EDGE + 460, y + 4, 640, "upper and lower half: clocks show these hours twice", _TEXT)
        if not all(change.repeats for change in changes):
            self._skipped(QRectF(_EDGE + 1140, y, 60, _LEGEND - 8))
            self._words(_EDGE + 1216, y + 4, 400, "clocks skip these hours", _TEXT)

    def _plays(self, why: Why) -> str:
        return plays(why, [f"“{self._titles[name]}”" for name in why.playlists])

    def _is_standard(self, why: Why) -> bool:
        return why.reason in (WhyPlays.STANDARD, WhyPlays.CLOCK)

    def _colour(self, why: Why) -> QColor:
        if self._is_standard(why):
            return self._rule
        others = [each for each in self._kinds if not self._is_standard(each)]
        return self._fields[others.index(why) % len(self._fields)]

    def _words(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: int,
        colour: QColor | None = None,
        flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        height: float = 0.0,
    ) -> None:
        font = QFont(self._families)
        font.setPixelSize(size)
        self._painter.setFont(font)
        self._painter.setPen(colour or self._ink)
        fits = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))
        self._painter.drawText(QRectF(x, y, width, height or size * 1.6), flags, fits)


def _x(minute: int) -> float:
    left = _EDGE + _NAMES
    return left + (_WIDTH - _EDGE - left) * minute / (_HOURS * 60)
