"""The journey line: a motif joined to straight runs, as one SVG path in screen coordinates."""

import re
from functools import cache

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.content.design import load_design

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

BOARD = 480.0
ROAD = 300.0

_LINE = 12.0
"""What is no higher than this over the road, in units of the board, is still the line."""

_PAST_EDGE = 0.02
"""How far the line runs out of the stage, as a part of its width."""

Point = tuple[float, float]
Segment = tuple[Point, ...]
"""One point is the end of a straight piece, three are a cubic."""

_TOKEN = re.compile(r"[MLC]|-?\d+(?:\.\d+)?")


@QmlElement
@QmlSingleton
class Journey(QObject):
    """Paths for the line and its light. ``x`` counts from the reading start of the stage."""

    @Slot(str, str, float, float, float, float, float, float, bool, result=str)
    def line(
        self,
        motif: str,
        script: str,
        x: float,
        road: float,
        size: float,
        start: float,
        end: float,
        stage: float,
        flipped: bool,
    ) -> str:
        """From ``start`` along ``road`` through the motif (``size`` wide, at ``x``) to ``end``; pixels.

        ``flipped`` mirrors all about the middle of a stage that is ``stage`` wide.
        """
        points = _placed(_segments(motif, flipped and not mirrors(motif, script)), x, road, size)
        return _svg([((start, road),), *points, ((end, road),)], stage, flipped)

    @Slot(str, str, float, float, float, float, float, float, float, float, bool, result=str)
    def descent(
        self,
        motif: str,
        script: str,
        x: float,
        road: float,
        size: float,
        low_road: float,
        curve: float,
        start: float,
        end: float,
        stage: float,
        flipped: bool,
    ) -> str:
        """As line(), but after the motif one S-curve, ``curve`` wide, leads down to ``low_road``."""
        points = _placed(_segments(motif, flipped and not mirrors(motif, script)), x, road, size)
        leave, middle = x + size, x + size + curve / 2
        bend = ((middle, road), (middle, low_road), (leave + curve, low_road))
        return _svg([((start, road),), *points, bend, ((end, low_road),)], stage, flipped)

    @Slot(str, result=float)
    def length(self, motif: str) -> float:
        """How long a motif's stroke is, in units of the board."""
        return load_design().motifs[motif].length

    @Slot(str, str, bool, result=float)
    def rises(self, motif: str, script: str, flipped: bool) -> float:
        """How far from the reading start a motif stays on the road or below it, in units of the board."""
        return _rises(motif, flipped and not mirrors(motif, script))

    @Slot(str, result=str)
    def light(self, motif: str) -> str:
        """The light of a motif, on its own 480 x 480 board."""
        return load_design().motifs[motif].light

    @Slot(str, str, result=bool)
    def mirrored(self, motif: str, script: str) -> bool:
        """Whether the motif is mirrored with a right-to-left stage."""
        return mirrors(motif, script)


def points_of(motif: str, x: float, road: float, size: float, stage: float, mirrored: bool) -> list[Segment]:
    """The line over a whole stage, as Journey.line() gives it, for who draws without QML."""
    points = _placed(_segments(motif, False), x, road, size)
    whole: list[Segment] = [((-_PAST_EDGE * stage, road),), *points, (((1 + _PAST_EDGE) * stage, road),)]
    return [tuple((stage - x, y) for x, y in segment) for segment in whole] if mirrored else whole


def mirrors(motif: str, script: str) -> bool:
    rule = load_design().motifs[motif].mirror
    return rule == "auto" or (rule == "arabic" and script == "arabic")


@cache
def _segments(motif: str, unmirrored: bool) -> tuple[Segment, ...]:
    """The motif's stroke; ``unmirrored`` turns it so that a flipped stage shows it as it was drawn."""
    segments = _parse(load_design().motifs[motif].line)
    return _turned(segments) if unmirrored else segments


@cache
def _rises(motif: str, unmirrored: bool) -> float:
    return min(x for segment in _segments(motif, unmirrored) for x, y in segment if y < ROAD - _LINE)


def _parse(data: str) -> tuple[Segment, ...]:
    """Segments of path data that holds only absolute M, L and C; the first segment is the start point."""
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


def _turned(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Mirrored about the board's middle and run through from the other end."""
    ends = [segment[-1] for segment in segments]
    backwards: list[Segment] = [(ends[-1],)]
    for before, segment in zip(reversed(ends[:-1]), reversed(segments[1:]), strict=True):
        backwards.append((*reversed(segment[:-1]), before))
    return tuple(tuple((BOARD - x, y) for x, y in segment) for segment in backwards)


def _placed(segments: tuple[Segment, ...], x: float, road: float, size: float) -> list[Segment]:
    k = size / BOARD
    return [tuple((x + px * k, road + (py - ROAD) * k) for px, py in segment) for segment in segments]


def _svg(segments: list[Segment], stage: float, flipped: bool) -> str:
    parts = []
    for i, segment in enumerate(segments):
        command = "M" if i == 0 else "C" if len(segment) == 3 else "L"
        shown = ((stage - x if flipped else x, y) for x, y in segment)
        parts.append(command + " ".join(f"{x:.2f} {y:.2f}" for x, y in shown))
    return "".join(parts)
