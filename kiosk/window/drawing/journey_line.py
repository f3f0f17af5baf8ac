"""The journey line: a motif between two straight runs, as SVG paths in screen coordinates."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSizeF, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.content.design import load_design
from kiosk.window.drawing.drawing_size import Box, largest
from kiosk.window.drawing.pen_stroke import Cut, Point, Segment, between, cuts, pace, pieces, points_along

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

BOARD = 480.0
ROAD = 300.0

_LINE = 12.0
"""Anything lower than this above the road, in units of the board, still belongs to the line."""

_SIDE = 36.0
"""A motif keeps this distance from both edges of the board; there is only its line."""

_CLOSE = 8.0
"""Of points that are closer to each other one is enough to tell how far a motif reaches."""

_PAST_EDGE = 0.02
"""How far the line extends beyond the stage, as a part of its width."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_TOKEN = re.compile(r"[MLC]|-?\d+(?:\.\d+)?")


@QmlElement
@QmlSingleton
class Journey(QObject):
    """Paths for the line and its light. ``x`` counts from the reading start of the stage."""

    @Slot(str, str, float, float, float, float, float, float, bool, int, float, result="QStringList")
    def pieces(
        self,
        motif: str,
        script: str,
        x: float,
        road: float,
        size: float,
        low_road: float,
        curve: float,
        stage: float,
        flipped: bool,
        count: int,
        further: float,
    ) -> list[str]:
        """The motif (``size`` wide, at ``x``) on its road, cut into ``count`` paths of equal length; pixels.

        An S-curve of width ``curve`` leads down to ``low_road``, if that differs. ``flipped`` mirrors
        everything about the middle of a stage of width ``stage``. ``further`` is the progress of the second
        stroke.
        """
        k = size / BOARD
        whole = _Whole(motif, flipped and not mirrors(motif, script), curve / k, (low_road - road) / k)
        shown = between(_stroke(whole), _stroke(whole, second=True), further) if further else _stroke(whole)
        cut = pieces(shown, _cuts(whole, count))
        return [_svg(_placed(piece, x, road, size), stage, flipped) for piece in cut]

    @Slot(str, str, float, float, float, bool, float, float, result=list)
    def pace(
        self,
        motif: str,
        script: str,
        size: float,
        drop: float,
        curve: float,
        flipped: bool,
        run_in: float,
        run_out: float,
    ) -> list[float]:
        """How much of the whole line is drawn after equal parts of its time; lengths are pixels."""
        k = size / BOARD
        whole = _Whole(motif, flipped and not mirrors(motif, script), curve / k, drop / k)
        return _pace(whole, round(run_in / k), round(run_out / k))

    @Slot(str, str, bool, float, float, float, QSizeF, list, float, float, result=float)
    def largest(
        self,
        motif: str,
        script: str,
        flipped: bool,
        stays: float,
        x: float,
        road: float,
        field: QSizeF,
        words: list[QRectF],
        unit: float,
        most: float,
    ) -> float:
        """The largest size, up to ``most``, at which a motif keeps its distance from words and edges; pixels.

        As it grows, the part ``stays`` of its width stays at ``x``. ``words`` are their places in the
        ``field``, from the reading start.
        """
        length = load_design().length
        aside, above = length("zone.room.aside") * unit, length("zone.room.above") * unit
        edge = length("zone.room.edge") * unit
        boxes = [
            Box(
                at.left() - x - aside,
                at.top() - road - above,
                at.right() - x + aside,
                at.bottom() - road + above,
            )
            for at in words
        ]
        inner = Box(edge - x, edge - road, field.width() - edge - x, field.height() - edge - road)
        drawn = _drawn(motif, flipped and not mirrors(motif, script))
        points = ((across - stays * BOARD, down - ROAD) for across, down in drawn)
        return largest(points, boxes, inner, most / BOARD) * BOARD

    @Slot(str, result=float)
    def length(self, motif: str) -> float:
        """The length of a motif's stroke, in units of the board."""
        return load_design().motifs[motif].length

    @Slot(str, str, bool, result=float)
    def rises(self, motif: str, script: str, flipped: bool) -> float:
        """Up to where, from the reading start, a motif stays at or below the road, in units of the board."""
        return _rises(motif, flipped and not mirrors(motif, script))

    @Slot(str, float, result=str)
    def light(self, motif: str, further: float) -> str:
        """The light of a motif, on its own 480 x 480 board; ``further`` as for the pieces."""
        drawing = load_design().motifs[motif]
        second = drawing.second
        if not further or not second or not second.light:
            return drawing.light
        ends = iter(_NUMBER.findall(second.light))
        # The flags of an arc have to stay 0 and 1.
        return _NUMBER.sub(lambda found: f"{_mixed(found[0], next(ends), further):.5g}", drawing.light)

    @Slot(str, result=bool)
    def goesOn(self, motif: str) -> bool:
        """Whether the motif has a second stroke."""
        return load_design().motifs[motif].second is not None

    @Slot(str, result=float)
    def breath(self, motif: str) -> float:
        """The part of the light that fades out and comes back in the second stroke."""
        second = load_design().motifs[motif].second
        return second.breath if second else 0.0

    @Slot(str, str, result=bool)
    def mirrored(self, motif: str, script: str) -> bool:
        """Whether the motif is mirrored on a right-to-left stage."""
        return mirrors(motif, script)


def points_of(motif: str, x: float, road: float, size: float, stage: float, mirrored: bool) -> list[Segment]:
    """The whole line across a stage, for drawing without QML."""
    points = _placed(_segments(motif, False), x, road, size)
    whole: list[Segment] = [((-_PAST_EDGE * stage, road),), *points, (((1 + _PAST_EDGE) * stage, road),)]
    return [tuple((stage - x, y) for x, y in segment) for segment in whole] if mirrored else whole


def mirrors(motif: str, script: str) -> bool:
    rule = load_design().motifs[motif].mirror
    return rule == "auto" or (rule == "arabic" and script == "arabic")


class _Whole(NamedTuple):
    """A motif and the S-curve after it, if any: ``drop`` down over ``curve``; units of the board."""

    motif: str
    unmirrored: bool
    curve: float
    drop: float


@lru_cache(64)
def _stroke(whole: _Whole, second: bool = False) -> tuple[Segment, ...]:
    segments = _segments(whole.motif, whole.unmirrored, second)
    if not whole.drop:
        return segments
    x, middle, low = BOARD, BOARD + whole.curve / 2, ROAD + whole.drop
    return (*segments, ((middle, ROAD), (middle, low), (x + whole.curve, low)))


@lru_cache(64)
def _cuts(whole: _Whole, count: int) -> tuple[Cut, ...]:
    return cuts(_stroke(whole), count)


@lru_cache(64)
def _pace(whole: _Whole, run_in: int, run_out: int) -> list[float]:
    return pace(_stroke(whole), run_in, run_out)


@lru_cache(128)
def _segments(motif: str, unmirrored: bool, second: bool = False) -> tuple[Segment, ...]:
    """The motif's stroke; ``unmirrored`` turns it so that a flipped stage shows it as drawn.

    ``second`` is the target of its second stroke, the stroke itself if there is none.
    """
    drawing = load_design().motifs[motif]
    later = drawing.second.line if drawing.second else ""
    segments = _parse(later if second and later else drawing.line)
    return _turned(segments) if unmirrored else segments


@cache
def _rises(motif: str, unmirrored: bool) -> float:
    return min(x for segment in _segments(motif, unmirrored) for x, y in segment if y < ROAD - _LINE)


@cache
def _drawn(motif: str, unmirrored: bool) -> tuple[Point, ...]:
    """Points of a motif and of its light without the runs beside them, at the second stroke too."""
    strokes = {_segments(motif, unmirrored, second) for second in (False, True)}
    light = _ends(load_design().motifs[motif].light)
    along = (
        *((BOARD - x if unmirrored else x, y) for x, y in light),
        *(point for stroke in strokes for point in points_along(stroke)),
    )
    drawn = ((x, y) for x, y in along if abs(y - ROAD) > _LINE or _SIDE < x < BOARD - _SIDE)
    return tuple({(x // _CLOSE, y // _CLOSE): (x, y) for x, y in drawn}.values())


def _parse(data: str) -> tuple[Segment, ...]:
    """Segments of path data with only absolute M, L and C; the first segment is the start point."""
    segments: list[Segment] = []
    numbers: list[float] = []
    size = 2
    for token in _TOKEN.findall(data):
        if token in "MLC":
            size = 6 if token == "C" else 2
            continue
        numbers.append(float(token))
        if len(numbers) == size:
            segments.append(tuple(zip(numbers[::2], numbers[1::2], strict=True)))
            numbers = []
    return tuple(segments)


def _ends(data: str) -> list[Point]:
    """Where the segments of a light's outline end."""
    x = y = 0.0
    found: list[Point] = []
    for command, told in _COMMAND.findall(data):
        numbers = [float(number) for number in _NUMBER.findall(told)]
        match command:
            case "H":
                x = numbers[-1]
            case "V":
                y = numbers[-1]
            case "a":
                x, y = x + numbers[-2], y + numbers[-1]
            case "M" | "L" | "C" | "A":
                x, y = numbers[-2:]
        found.append((x, y))
    return found


def _turned(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Mirrored about the board's middle, and reversed."""
    ends = [segment[-1] for segment in segments]
    backwards: list[Segment] = [(ends[-1],)]
    for before, segment in zip(reversed(ends[:-1]), reversed(segments[1:]), strict=True):
        backwards.append((*reversed(segment[:-1]), before))
    return tuple(tuple((BOARD - x, y) for x, y in segment) for segment in backwards)


def _mixed(one: str, other: str, share: float) -> float:
    return float(one) + (float(other) - float(one)) * share


def _placed(segments: Sequence[Segment], x: float, road: float, size: float) -> list[Segment]:
    k = size / BOARD
    return [tuple((x + px * k, road + (py - ROAD) * k) for px, py in segment) for segment in segments]


def _svg(segments: Sequence[Segment], stage: float, flipped: bool) -> str:
    parts = []
    for i, segment in enumerate(segments):
        command = "M" if i == 0 else "C" if len(segment) == 3 else "L"
        shown = ((stage - x if flipped else x, y) for x, y in segment)
        parts.append(command + " ".join(f"{x:.2f} {y:.2f}" for x, y in shown))
    return "".join(parts)
