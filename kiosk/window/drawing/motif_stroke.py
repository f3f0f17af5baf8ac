"""The stroke of a motif as segments, and its extent."""

import re
from functools import lru_cache

from kiosk.content.drawings.segments import Point, Segment
from kiosk.core.display.motif import Motif
from kiosk.window.drawing.pen_stroke import points_along

BOARD = 480.0
ROAD = 300.0

_LINE = 12.0
"""Anything lower than this above the road, in units of the board, still belongs to the line."""

_SIDE = 36.0
"""A motif keeps this distance from both edges of the board; there is only its line."""

_CLOSE = 8.0
"""Of points that are closer to each other one is enough to tell how far a motif reaches."""

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_TOKEN = re.compile(r"[MLC]|-?\d+(?:\.\d+)?")


def mirrors(motif: Motif, script: str) -> bool:
    rule = motif.mirror
    return rule == "auto" or (rule == "arabic" and script == "arabic")


@lru_cache(128)
def segments_of(motif: Motif, unmirrored: bool, second: bool = False) -> tuple[Segment, ...]:
    """Returns the motif's stroke; ``unmirrored`` turns it so that a flipped stage shows it as drawn.

    ``second`` is the target of its second stroke, the stroke itself if there is none.
    """
    later = motif.second.line if motif.second else ""
    segments = _parse(later if second and later else motif.line)
    return _turned(segments) if unmirrored else segments


@lru_cache(128)
def rises(motif: Motif, unmirrored: bool) -> float:
    above = (x for segment in segments_of(motif, unmirrored) for x, y in segment if y < ROAD - _LINE)
    return min(above, default=BOARD)


@lru_cache(128)
def points_drawn(motif: Motif, unmirrored: bool) -> tuple[Point, ...]:
    """Returns points of a motif and of its light without the runs next to them, at the second stroke too."""
    strokes = {segments_of(motif, unmirrored, second) for second in (False, True)}
    light = _ends(motif.light)
    along = (
        *((BOARD - x if unmirrored else x, y) for x, y in light),
        *(point for stroke in strokes for point in points_along(stroke)),
    )
    drawn = ((x, y) for x, y in along if abs(y - ROAD) > _LINE or _SIDE < x < BOARD - _SIDE)
    return tuple({(x // _CLOSE, y // _CLOSE): (x, y) for x, y in drawn}.values())


def _parse(data: str) -> tuple[Segment, ...]:
    """Parses path data with only absolute M, L and C; the first segment is the start point."""
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
    """Returns the ends of the segments of a light's outline."""
    x = y = 0.0
    found: list[Point] = []
    for command, told in _COMMAND.findall(data):
        numbers = [float(number) for number in NUMBER.findall(told)]
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
    """Returns the stroke mirrored about the board's middle, and reversed."""
    ends = [segment[-1] for segment in segments]
    backwards: list[Segment] = [(ends[-1],)]
    for before, segment in zip(reversed(ends[:-1]), reversed(segments[1:]), strict=True):
        backwards.append((*reversed(segment[:-1]), before))
    return tuple(tuple((BOARD - x, y) for x, y in segment) for segment in backwards)
