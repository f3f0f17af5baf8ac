"""The journey line: a motif between two straight runs, as SVG paths in screen coordinates."""

from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import Property, QObject, QRectF, QSizeF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.content.design import load_design
from kiosk.content.drawings.segments import Segment
from kiosk.core.display.motif import Motif
from kiosk.window.drawing.drawing_size import Box, largest
from kiosk.window.drawing.motif_stroke import BOARD, NUMBER, ROAD, mirrors, points_drawn, rises, segments_of
from kiosk.window.drawing.pen_stroke import Cut, between, cuts, pace, pieces

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_PAST_EDGE = 0.02
"""How far the line extends beyond the stage, as a part of its width."""

_KEY = "@"
"""Between the name of a site's own drawing and what its present version is called; no name holds it."""


@QmlElement
@QmlSingleton
class Journey(QObject):
    """Paths for the line and its light. ``x`` counts from the reading start of the stage.

    Each ``motif`` is the name of a drawing of the program, or a key of a site's own.
    """

    ownChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own: dict[str, Motif] = {}
        self._keys: dict[str, str] = {}

    @Property(dict, notify=ownChanged)
    def keys(self) -> dict[str, str]:
        """Returns the keys of a site's own drawings by name; a changed drawing has another key, so that all
        bindings follow it.
        """
        return self._keys

    @Property(dict, notify=ownChanged)
    def own(self) -> dict[str, Any]:
        """Returns a site's own drawings by name, with the fields of each."""
        return {name: asdict(motif) for name, motif in self._own.items()}

    @own.setter  # type: ignore[no-redef]
    def own(self, drawings: dict[str, Any]) -> None:
        """Sets the drawings; a removed one stays known, because its panel may still be leaving."""
        new = {name: Motif(**fields) for name, fields in drawings.items()}
        changed = {name: motif for name, motif in new.items() if self._own.get(name) != motif}
        if changed:
            self._own |= changed
            self._keys |= {name: f"{name}{_KEY}{hash(motif)}" for name, motif in changed.items()}
            self.ownChanged.emit()

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
        """Cuts the motif (``size`` wide, at ``x``) on its road into ``count`` paths of equal length; pixels.

        An S-curve of width ``curve`` leads down to ``low_road``, if that differs. ``flipped`` mirrors
        everything about the middle of a stage of width ``stage``. ``further`` is the progress of the second
        stroke.
        """
        k = size / BOARD
        drawing = self._drawing(motif)
        whole = _Whole(drawing, flipped and not mirrors(drawing, script), curve / k, (low_road - road) / k)
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
        """Returns how much of the whole line is drawn after equal parts of its time; lengths are pixels."""
        k = size / BOARD
        drawing = self._drawing(motif)
        whole = _Whole(drawing, flipped and not mirrors(drawing, script), curve / k, drop / k)
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
        """Returns the largest size, up to ``most``, at which a motif keeps its distance from words and edges;
        pixels.

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
        drawing = self._drawing(motif)
        drawn = points_drawn(drawing, flipped and not mirrors(drawing, script))
        points = ((across - stays * BOARD, down - ROAD) for across, down in drawn)
        return largest(points, boxes, inner, most / BOARD) * BOARD

    @Slot(str, result=float)
    def length(self, motif: str) -> float:
        """Returns the length of a motif's stroke, in units of the board."""
        return self._drawing(motif).length

    @Slot(str, str, bool, result=float)
    def rises(self, motif: str, script: str, flipped: bool) -> float:
        """Returns up to where, from the reading start, a motif stays at or below the road, in units of the
        board.
        """
        drawing = self._drawing(motif)
        return rises(drawing, flipped and not mirrors(drawing, script))

    @Slot(str, float, result=str)
    def light(self, motif: str, further: float) -> str:
        """Returns the light of a motif, on its own 480 x 480 board; ``further`` as for the pieces."""
        drawing = self._drawing(motif)
        second = drawing.second
        if not further or not second or not second.light:
            return drawing.light
        ends = iter(NUMBER.findall(second.light))
        # The flags of an arc have to stay 0 and 1.
        return NUMBER.sub(lambda found: f"{_mixed(found[0], next(ends), further):.5g}", drawing.light)

    @Slot(str, result=bool)
    def goesOn(self, motif: str) -> bool:
        """Whether the motif has a second stroke."""
        return self._drawing(motif).second is not None

    @Slot(str, result=float)
    def breath(self, motif: str) -> float:
        """Returns the part of the light that fades out and comes back in the second stroke."""
        second = self._drawing(motif).second
        return second.breath if second else 0.0

    @Slot(str, str, result=bool)
    def mirrored(self, motif: str, script: str) -> bool:
        """Whether the motif is mirrored on a right-to-left stage."""
        return mirrors(self._drawing(motif), script)

    def _drawing(self, motif: str) -> Motif:
        return self._own.get(motif.partition(_KEY)[0]) or load_design().motifs[motif]


def points_of(motif: str, x: float, road: float, size: float, stage: float, mirrored: bool) -> list[Segment]:
    """Returns the whole line of a drawing of the program across a stage, for drawing without QML."""
    points = _placed(segments_of(load_design().motifs[motif], False), x, road, size)
    whole: list[Segment] = [((-_PAST_EDGE * stage, road),), *points, (((1 + _PAST_EDGE) * stage, road),)]
    return [tuple((stage - x, y) for x, y in segment) for segment in whole] if mirrored else whole


class _Whole(NamedTuple):
    """A motif and the S-curve after it, if any: ``drop`` down over ``curve``; units of the board."""

    motif: Motif
    unmirrored: bool
    curve: float
    drop: float


@lru_cache(64)
def _stroke(whole: _Whole, second: bool = False) -> tuple[Segment, ...]:
    segments = segments_of(whole.motif, whole.unmirrored, second)
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
