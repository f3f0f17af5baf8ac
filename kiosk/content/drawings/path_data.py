"""Reads the data of an SVG path: straight lines and cubics with absolute coordinates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, dist, isfinite

from kiosk.content.drawings.arc import arc
from kiosk.content.drawings.segments import Point, Segment, mixed, point_on

LONGEST = 20_000
"""Characters of path data."""

_FARTHEST = 10_000.0
_STEP = 2.0
"""Units of the board between two points along a stroke."""

_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_COMMAND = re.compile(r"[\s,]*([MLHVCSQTAZmlhvcsqtaz])")
_NUMBER = re.compile(r"[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_FLAGS = (3, 4)
"""The numbers of an arc that are 0 or 1, and may be written without a space between them."""


@dataclass(frozen=True, slots=True)
class Subpath:
    """The stroke that begins at one M; ``is_closed`` if it ends with Z."""

    stroke: tuple[Segment, ...]
    is_closed: bool = False

    @property
    def data(self) -> str:
        """The subpath with the commands M, L, C and Z alone."""
        commands = ("M", *("C" if len(segment) == 3 else "L" for segment in self.stroke[1:]))
        parts = (
            command + " ".join(f"{x:.2f} {y:.2f}" for x, y in segment)
            for command, segment in zip(commands, self.stroke, strict=True)
        )
        return "".join(parts) + ("Z" if self.is_closed else "")


def subpaths(data: str) -> tuple[Subpath, ...]:
    """Parses the data; raises ValueError with a message that says how to correct it."""
    if len(data) > LONGEST:
        raise ValueError(f"is longer than {LONGEST} characters: simplify it")
    pen, at = _Pen(), 0
    while data[at:].strip(" \t\r\n,"):
        command = _COMMAND.match(data, at)
        if not command:
            raise ValueError(f"cannot be read from “{data[at : at + 20].strip()}” on: save it again")
        at = command.end()
        rounds = 0
        while rounds == 0 or (_NUMBERS[command[1].upper()] and _NUMBER.match(data, at)):
            at, numbers = _numbers(data, at, command[1].upper())
            pen.draw(_following(command[1], rounds), numbers)
            rounds += 1
    return tuple(Subpath(tuple(stroke), closed) for stroke, closed in pen.done)


def points_along(stroke: Sequence[Segment]) -> list[Point]:
    """Points on a stroke, close to each other."""
    found = [stroke[0][0]]
    for segment in stroke[1:]:
        start = found[-1]
        parts = max(1, ceil(sum(dist(*ends) for ends in pairwise((start, *segment))) / _STEP))
        found += (point_on(start, segment, part / parts) for part in range(1, parts + 1))
    return found


def length_of(stroke: Sequence[Segment]) -> float:
    return sum(dist(*ends) for ends in pairwise(points_along(stroke)))


def area_of(stroke: Sequence[Segment]) -> float:
    """The area inside an outline that does not cross itself."""
    points = points_along(stroke)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairwise((*points, points[0])))) / 2


def _numbers(data: str, at: int, command: str) -> tuple[int, list[float]]:
    found: list[float] = []
    for number in range(_NUMBERS[command]):
        read = (_FLAG if command == "A" and number in _FLAGS else _NUMBER).match(data, at)
        value = float(read[1]) if read else 0.0
        if not read or not isfinite(value) or abs(value) > _FARTHEST:
            text = f"a number of {command} is missing or wrong at “{data[at : at + 20].strip()}”"
            raise ValueError(f"cannot be read, {text}: save it again")
        found.append(value)
        at = read.end()
    return at, found


def _following(command: str, rounds: int) -> str:
    """The command of further numbers; after M they are those of lines."""
    return {"M": "L", "m": "l"}.get(command, command) if rounds else command


class _Pen:
    """Follows the commands of a path; ``done`` are its strokes, and whether each is closed."""

    def __init__(self) -> None:
        self.done: list[tuple[list[Segment], bool]] = []
        self._at: Point = (0.0, 0.0)
        # The last control point, for the smooth curve that may follow, and the command that it belongs to.
        self._control: Point = (0.0, 0.0)
        self._after = ""

    def draw(self, command: str, numbers: Sequence[float]) -> None:
        base = self._at if command.islower() else (0.0, 0.0)
        kind = command.upper()
        points = [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        if not self.done and kind != "M":
            raise ValueError("does not begin with M: save it again")
        match kind:
            case "M":
                self.done.append(([(points[0],)], False))
                self._at = points[0]
            case "Z":
                stroke, _ = self.done[-1]
                self.done[-1] = (stroke, True)
                self._at = stroke[0][0]
            case "L":
                self._add((points[0],))
            case "H":
                self._add(((base[0] + numbers[0], self._at[1]),))
            case "V":
                self._add(((self._at[0], base[1] + numbers[0]),))
            case "C":
                self._curve(points[0], points[1], points[2])
            case "S":
                self._curve(self._mirrored("CS"), points[0], points[1])
            case "Q":
                self._bend(points[0], points[1])
            case "T":
                self._bend(self._mirrored("QT"), points[0])
            case _:
                for segment in arc(self._at, numbers[:5], (base[0] + numbers[5], base[1] + numbers[6])):
                    self._add(segment)
        self._after = kind

    def _add(self, segment: Segment) -> None:
        stroke, closed = self.done[-1]
        if closed:
            # After Z a path goes on from where its part began.
            stroke = [(self._at,)]
            self.done.append((stroke, False))
        stroke.append(segment)
        self._at = segment[-1]

    def _curve(self, first: Point, second: Point, end: Point) -> None:
        self._add((first, second, end))
        self._control = second

    def _bend(self, control: Point, end: Point) -> None:
        """Adds a quadratic curve."""
        start = self._at
        self._add((mixed(start, control, 2 / 3), mixed(end, control, 2 / 3), end))
        self._control = control

    def _mirrored(self, kinds: str) -> Point:
        if not self._after or self._after not in kinds:
            return self._at
        return 2 * self._at[0] - self._control[0], 2 * self._at[1] - self._control[1]
