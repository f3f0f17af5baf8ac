"""Checks the line of a drawing, and the light behind it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist
from typing import NoReturn

from kiosk.content.drawings.path_data import Subpath, area_of, points_along, subpaths
from kiosk.content.drawings.segments import Point, Segment

BOARD = 480.0
ROAD = 300.0
MOST_SEGMENTS = 75

LIGHT_LEAST, LIGHT_MOST = 0.01, 0.30
"""Parts of the board."""

_NEAR = 0.5
"""Units of the board; an end as close as this to its place is moved there."""

_FLAT_FOR, _FLAT = 12.0, 5.0
"""The distance over which a line stays how close to the road at both ends."""

_OFF_THE_ROAD = 24.0
"""Points closer to the road than this still belong to the way into the drawing."""

_BOX = (14.0, 34.0, 466.0, 452.0)
"""Left, top, right and bottom of the points off the road; the docs ask for a little less."""


class DrawingFaultError(Exception):
    """``faults`` are sentences without their subject; each says how to correct the drawing."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(*faults)
        self.faults = tuple(faults)


def line_of(data: str) -> Subpath:
    """Returns the line of a drawing; raises DrawingFaultError."""
    parts = _read(data)
    if len(parts) > 1 or parts[0].is_closed:
        what = "is not one line" if len(parts) > 1 else "is closed (Z)"
        _refuse(what, "let one line go through all of it, with one M and no Z")
    stroke = parts[0].stroke
    if faults := (*_faults_of_ends(stroke), *_faults_of_middle(stroke)):
        raise DrawingFaultError(faults)
    *between, last = stroke[1:]
    return Subpath((((0.0, ROAD),), *between, (*last[:-1], (BOARD, ROAD))))


def light_of(data: str) -> Subpath:
    """Returns the light behind a drawing; raises DrawingFaultError."""
    parts = _read(data)
    if len(parts) > 1 or not parts[0].is_closed:
        _refuse("is not one closed shape", "draw one outline with one M, and Z at its end")
    points = points_along(parts[0].stroke)
    if any(not (0 <= x <= BOARD and 0 <= y <= BOARD) for x, y in points):
        _refuse("lies partly outside the board", "keep it between 0 and 480")
    part = area_of(parts[0].stroke) / BOARD**2
    if not LIGHT_LEAST <= part <= LIGHT_MOST:
        _refuse(f"covers {part:.1%} of the board", f"make it cover {LIGHT_LEAST:.0%} to {LIGHT_MOST:.0%}")
    return parts[0]


def _read(data: str) -> tuple[Subpath, ...]:
    try:
        parts = subpaths(data)
    except ValueError as error:
        raise DrawingFaultError([str(error)]) from error
    if not parts:
        _refuse("is empty", "draw it")
    return parts


def _refuse(what: str, mending: str) -> NoReturn:
    raise DrawingFaultError([f"{what}: {mending}"])


def _faults_of_ends(stroke: Sequence[Segment]) -> Iterator[str]:
    points = points_along(stroke)
    for name, (x, y), wanted in (("begins", points[0], 0.0), ("ends", points[-1], BOARD)):
        if abs(x - wanted) > _NEAR or abs(y - ROAD) > _NEAR:
            yield f"{name} at ({x:.0f}, {y:.0f}): move that end to ({wanted:.0f}, {ROAD:.0f}), on the road"
    backwards = [(-x, y) for x, y in reversed(points)]
    for name, part, way in (("begins", "first", points), ("ends", "last", backwards)):
        if not _is_flat(way):
            yield f"{name} steeply: let its {part} {_FLAT_FOR:.0f} units run to the right, along the road"


def _is_flat(way: Sequence[Point]) -> bool:
    """Whether a way begins along the road, to the right."""
    gone = 0.0
    for here, there in pairwise(way):
        gone += dist(here, there)
        if gone > _FLAT_FOR:
            # A straight line has points at its ends alone.
            share = _FLAT_FOR / dist(way[0], there)
            return share >= 1 or abs(there[1] - way[0][1]) * share <= _FLAT
        if there[0] < here[0] or abs(there[1] - way[0][1]) > _FLAT:
            return False
    return True


def _faults_of_middle(stroke: Sequence[Segment]) -> Iterator[str]:
    if (many := len(stroke) - 1) > MOST_SEGMENTS:
        yield f"has {many} segments: simplify it, at most {MOST_SEGMENTS} are allowed"
    off = [(x, y) for x, y in points_along(stroke) if abs(y - ROAD) > _OFF_THE_ROAD]
    if not off:
        yield "never leaves the road: draw something into it"
        return
    left, top, right, bottom = _BOX
    out = next(((x, y) for x, y in off if not (left <= x <= right and top <= y <= bottom)), None)
    if out:
        yield (
            f"reaches ({out[0]:.0f}, {out[1]:.0f}): keep the drawing between {left:.0f} and {right:.0f} "
            f"across, and between {top:.0f} and {bottom:.0f} down"
        )
