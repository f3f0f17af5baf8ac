"""Cuts a page's text into screens: pure but for the measuring of lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont

from kiosk.bridge.measuring import set_lines
from kiosk.core.blocks import HEADS, BlockKind
from kiosk.core.breaks import without_breaks
from kiosk.core.sentences import join_sentences, split_sentences
from kiosk.core.state import Anchor


@dataclass(frozen=True, slots=True)
class Source:
    """A translated block of a page; ``of_step`` is the text that tells about the step before it."""

    anchor: Anchor
    kind: BlockKind
    text: str
    of_step: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """How a kind of block is set, in pixels; ``words`` makes of a text what is set."""

    font: QFont
    line_height: int
    indent: float
    words: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Room:
    """The column a screen offers and how blocks are set in it; ``gap`` is by (kind before, kind).

    ``step_text`` is the face of what a step tells.
    """

    width: float
    height: float
    faces: dict[BlockKind, Face]
    step_text: Face
    gap: Callable[[BlockKind, BlockKind], float]
    one_idea: bool

    def face(self, kind: BlockKind, of_step: bool) -> Face:
        return self.step_text if of_step else self.faces[kind]


@dataclass(frozen=True, slots=True)
class Piece:
    """What one screen shows of a block, the ``block``-th of its page; ``y`` counts from the column's top."""

    kind: BlockKind
    text: str
    lines: int
    y: float
    of_step: bool = False
    block: int = 0


@dataclass(frozen=True, slots=True)
class Screen:
    anchor: Anchor
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """The smallest thing that is not divided: a sentence, lines of a tall one, an item, a heading."""

    anchor: Anchor
    kind: BlockKind
    text: str
    block: Anchor
    of_step: bool = False


def lines_of(text: str, face: Face, width: float) -> tuple[str, ...]:
    """The text of each line when set in ``width`` pixels."""
    return set_lines(face.words(text), face.font, width - face.indent)


def paginate(sources: Sequence[Source], room: Room) -> tuple[Screen, ...]:
    """All screens of a page, in order; at least one for a page that has any block."""
    units = list(_all_units(sources, room))
    screens: list[Screen] = []
    at = 0
    while at < len(units):
        taken = 1
        while at + taken < len(units) and _fits(units[at : at + taken + 1], room):
            taken += 1
        taken = _cut(units[at : at + taken + 1], taken)
        screens.append(Screen(units[at].anchor, _pieces(units[at : at + taken], room)))
        at += taken
    return tuple(screens)


def screen_of(screens: Sequence[Screen], anchor: Anchor) -> int:
    """The screen of a page that holds an anchor."""

    def place(a: Anchor) -> tuple[int, int, int]:
        return (a.block, a.sentence, a.line)

    return max((i for i, s in enumerate(screens) if place(s.anchor) <= place(anchor)), default=0)


def joins(pieces: Sequence[Piece]) -> tuple[float, ...]:
    """How far below each piece the stop of the next step lies; 0 where no line leads to one.

    A line begins at a step, or at the top of a screen that goes on with a step's text.
    """
    found = [0.0] * len(pieces)
    begins = 0 if pieces and pieces[0].of_step else None
    for number, piece in enumerate(pieces):
        if piece.kind is BlockKind.STEP:
            if begins is not None:
                found[begins] = piece.y - pieces[begins].y
            begins = number
        elif not piece.of_step:
            begins = None
    return tuple(found)


def _cut(units: list[_Unit], taken: int) -> int:
    """How many of the ``taken`` units stay, so that a screen ends where one may; ``units`` has one more."""
    ends = (n for n in range(taken, 0, -1) if n == len(units) or _may_part(units[n - 1], units[n]))
    return next(ends, taken)


def _may_part(unit: _Unit, following: _Unit) -> bool:
    """What says nothing without the next block stays with it, and a source with what it is the source of."""
    return unit.kind not in HEADS and following.kind is not BlockKind.SOURCE


def _all_units(sources: Sequence[Source], room: Room) -> Iterator[_Unit]:
    """The units of all blocks; what follows a heading is cut so that some of it stands below it."""
    taken = 0.0
    for source in sources:
        yield from _units(source, room, room.height - taken)
        if source.kind in HEADS:
            face = room.face(source.kind, source.of_step)
            height = len(lines_of(source.text, face, room.width)) * face.line_height
            taken += height + room.gap(source.kind, BlockKind.PARAGRAPH)
        else:
            taken = 0.0


def _units(source: Source, room: Room, first_height: float) -> list[_Unit]:
    a, face = source.anchor, room.face(source.kind, source.of_step)
    if source.kind in HEADS:
        return [_Unit(a, source.kind, source.text, a)]
    whole = source.kind is not BlockKind.PARAGRAPH
    sentences = (source.text,) if whole else split_sentences(source.text)
    units: list[_Unit] = []
    for number, sentence in enumerate(sentences):
        lines = lines_of(sentence, face, room.width)
        # Below a heading that leaves no line the text begins on the next screen.
        height = room.height if number or first_height < face.line_height else first_height
        most = max(1, int(height // face.line_height))
        for first in range(0, len(lines), most):
            text = sentence if len(lines) <= most else _joined(lines[first : first + most])
            anchor = Anchor(a.page, a.block, number, first)
            # Parts of a tall sentence never join: each is a block of its own.
            block = a if len(lines) <= most else anchor
            units.append(_Unit(anchor, source.kind, text, block, source.of_step))
    return units


def _joined(lines: Sequence[str]) -> str:
    return without_breaks("".join(lines)).strip()


def _fits(units: list[_Unit], room: Room) -> bool:
    if room.one_idea and _new_idea(units):
        return False
    return _height(_pieces(units, room), room) <= room.height


def _new_idea(units: list[_Unit]) -> bool:
    before, last = units[-2], units[-1]
    goes_on = last.kind in {BlockKind.ITEM, BlockKind.SOURCE} or before.kind in HEADS
    return last.block != before.block and not goes_on


def _pieces(units: list[_Unit], room: Room) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    y = 0.0
    for group in _grouped(units):
        kind, of_step = group[0].kind, group[0].of_step
        text = join_sentences(tuple(unit.text for unit in group))
        lines = len(lines_of(text, room.face(kind, of_step), room.width))
        if pieces:
            y = _height(tuple(pieces), room) + room.gap(pieces[-1].kind, kind)
        pieces.append(Piece(kind, text, lines, y, of_step, group[0].anchor.block))
    return tuple(pieces)


def _grouped(units: list[_Unit]) -> list[list[_Unit]]:
    groups: list[list[_Unit]] = []
    for unit in units:
        if groups and groups[-1][-1].block == unit.block:
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _height(pieces: tuple[Piece, ...], room: Room) -> float:
    last = pieces[-1]
    return last.y + last.lines * room.face(last.kind, last.of_step).line_height
