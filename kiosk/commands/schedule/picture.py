"""The schedule as a picture to print: one row a day, along the hours that clocks show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from typing import Final

from PySide6.QtGui import QGuiApplication

from kiosk.commands.paper import devices
from kiosk.commands.paper.marks import Align, Box, Stroke, Words
from kiosk.commands.paper.paper import Paper
from kiosk.commands.schedule.bars import ClockChange, HourBar, bars, change_on
from kiosk.commands.schedule.spans import plays, spans_of
from kiosk.content.design import load_design
from kiosk.core.site.hours.weekly_hours import instant
from kiosk.core.state.playable import Why, WhyPlays
from kiosk.core.state.world import World
from kiosk.window.drawing.png import png_of

_WIDTH, _EDGE, _NAMES = devices.A4[1], 10.0, 51.0
"""Millimetres: A4 across, its margin, and the column with the days."""

_TOP, _ROW, _GAP, _LEGEND, _SWATCH = 25.5, 9.5, 2.0, 6.8, 5.4
_TEXT, _SMALL, _TITLE = 3.4, 2.7, 5.8
_THIN = 0.17
_HOURS = 24
_FIELDS: Final = ("teal", "clay", "indigo", "olive", "plum", "river", "wine", "forest", "cocoa")


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    note: str
    change: ClockChange | None
    bars: tuple[HourBar, ...]


def picture(world: World, first: date, days: int) -> bytes:
    """Draws them as a PNG."""
    app = QGuiApplication.instance() or QGuiApplication([])
    rows = [_row(world, first + timedelta(days=ahead)) for ahead in range(days)]
    kinds = list(dict.fromkeys(bar.span.why for row in rows for bar in row.bars if bar.span.opening.is_open))
    image = devices.picture((_WIDTH, _TOP + days * (_ROW + _GAP) + (len(kinds) + 1) * _LEGEND + _EDGE))
    paper = Paper(image, also=world.site.languages)
    _Drawing(paper, world, kinds).draw(rows)
    paper.end()
    del app
    return png_of(image)


def _row(world: World, day: date) -> _Day:
    zone = world.site.zone
    begins, ends = (instant(each, 0, zone).astimezone(UTC) for each in (day, day + timedelta(days=1)))
    hours = (ends - begins) / timedelta(hours=1)
    notes = ([f"{hours:g} hours"] if hours != _HOURS else []) + [world.holidays.get(day, "")]
    shown = tuple(bars(day, spans_of(world, day), zone))
    return _Day(day, ", ".join(filter(None, notes)), change_on(day, zone), shown)


class _Drawing:
    def __init__(self, paper: Paper, world: World, kinds: Sequence[Why]) -> None:
        self._paper, self._world, self._kinds = paper, world, kinds
        self._titles = {playlist.id: playlist.title for playlist in world.playlists}
        design = load_design()
        self._ink, self._soft = design.colour("ink"), design.colour("ink_soft")
        self._rule, self._light = design.colour("rule"), design.colour("paper")
        self._fields: list[str] = [design.tokens["field"][name]["fill"] for name in _FIELDS]

    def draw(self, rows: Sequence[_Day]) -> None:
        days = f"{rows[0].day}" + (f" to {rows[-1].day}" if len(rows) > 1 else "")
        title = f"What plays at {self._world.site.say(self._world.site.name, 'en')}".removesuffix(" at ")
        zone = f"Hours as clocks show them in {self._world.site.time_zone}"
        self._line(f"{title}, {days}", (_EDGE, 5, _WIDTH - 2 * _EDGE), _TITLE)
        self._line(zone, (_EDGE, 12.8, _WIDTH - 2 * _EDGE), _SMALL, self._soft)
        bottom = _TOP + len(rows) * (_ROW + _GAP)
        for hour in range(_HOURS + 1):
            x = _x(hour * 60)
            self._line(f"{hour}", (x - 4, _TOP - 5.4, 8), _SMALL, self._soft, "centre")
            self._paper.line((x, _TOP - 1.4), (x, bottom - _GAP), Stroke(_THIN, self._rule))
        for at, row in enumerate(rows):
            self._day(row, _TOP + at * (_ROW + _GAP))
        self._legend(bottom + 2.4, [row.change for row in rows if row.change])

    def _day(self, row: _Day, y: float) -> None:
        self._line(f"{row.day:%a %Y-%m-%d}", (_EDGE, y + 0.3, _NAMES - 2), _TEXT)
        self._line(row.note, (_EDGE, y + 4.9, _NAMES - 2), _SMALL, self._soft)
        for bar in row.bars:
            half = _ROW / 2
            top, height = (y + half * (bar.turn == 2), half) if bar.turn else (y, _ROW)
            self._bar((_x(bar.begins), top, _x(bar.ends) - _x(bar.begins), height), bar)
        if row.change and not row.change.repeats:
            self._skipped((_x(row.change.begins), y, _x(row.change.ends) - _x(row.change.begins), _ROW))

    def _bar(self, area: Box, bar: HourBar) -> None:
        edge = Stroke(2 * _THIN, "#ffffff")
        if bar.span.opening.is_open:
            self._paper.box(area, edge, self._colour(bar.span.why))
            self._number(area, bar.span.why)
        else:
            self._paper.box(area, edge, self._rule, hatched=True)

    def _number(self, area: Box, why: Why) -> None:
        """The number of what plays, where there is room for it."""
        x, y, width, height = area
        colour = self._ink if self._is_standard(why) else self._light
        number = Words(str(self._kinds.index(why) + 1), "en", _SMALL, "detail", colour)
        if width >= 3:
            middle = y + (height - self._paper.height_of(number, width)) / 2
            self._paper.words(number, (x, middle, width), "centre")

    def _skipped(self, area: Box) -> None:
        x, y, width, height = area
        dashes = Stroke(_THIN, self._soft, dashed=True)
        self._paper.box(area, dashes)
        self._paper.line((x, y), (x + width, y + height), dashes)
        self._paper.line((x + width, y), (x, y + height), dashes)

    def _legend(self, y: float, changes: Sequence[ClockChange]) -> None:
        for why in self._kinds:
            area = (_EDGE, y, 10.0, _SWATCH)
            self._paper.box(area, Stroke(_THIN, self._colour(why)), self._colour(why))
            self._number(area, why)
            self._line(self._plays(why), (_EDGE + 13, y + 0.7, _WIDTH - 2 * _EDGE - 13), _TEXT)
            y += _LEGEND
        self._paper.box((_EDGE, y, 10.0, _SWATCH), Stroke(_THIN, self._rule), self._rule, hatched=True)
        self._line("closed: the screen is dark", (_EDGE + 13, y + 0.7, 64), _TEXT)
        if any(change.repeats for change in changes):
            twice = "upper and lower half: clocks show these hours twice"
            self._line(twice, (_EDGE + 78, y + 0.7, 108), _TEXT)
        if not all(change.repeats for change in changes):
            self._skipped((_EDGE + 193, y, 10.0, _SWATCH))
            self._line("clocks skip these hours", (_EDGE + 206, y + 0.7, 68), _TEXT)

    def _plays(self, why: Why) -> str:
        return plays(why, [f"“{self._titles[name]}”" for name in why.playlists])

    def _is_standard(self, why: Why) -> bool:
        return why.reason in (WhyPlays.STANDARD, WhyPlays.CLOCK)

    def _colour(self, why: Why) -> str:
        if self._is_standard(why):
            return self._rule
        others = [each for each in self._kinds if not self._is_standard(each)]
        return self._fields[others.index(why) % len(self._fields)]

    def _line(
        self,
        text: str,
        box: tuple[float, float, float],
        em: float,
        colour: str = "",
        align: Align = "start",
    ) -> None:
        self._paper.line_of(Words(text, "en", em, "detail", colour or self._ink), box, align)


def _x(minute: int) -> float:
    left = _EDGE + _NAMES
    return left + (_WIDTH - _EDGE - left) * minute / (_HOURS * 60)
