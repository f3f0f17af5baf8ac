"""Cuts a page's text into screens: pure but for the measuring of lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont

from kiosk.bridge.measuring import set_lines
from kiosk.core.blocks import BlockKind
from kiosk.core.sentences import join_sentences, split_sentences
from kiosk.core.state import Anchor


@dataclass(frozen=True, slots=True)
class Source:
    """A translated block of a page."""

    anchor: Anchor
    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Face:
    """How a kind of block is set; pixels."""

    font: QFont
    line_height: int
    indent: float


@dataclass(frozen=True, slots=True)
class Room:
    """The column a screen offers and how blocks are set in it; ``gap`` is by (kind before, kind)."""

    width: float
    height: float
    faces: dict[BlockKind, Face]
    gap: Callable[[BlockKind, BlockKind], float]
    one_idea: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """What one screen shows of a block; ``y`` counts from the column's top."""

    kind: BlockKind
    text: str
    lines: int
    y: float


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
    heading: bool = False


def lines_of(text: str, face: Face, width: float) -> list[str]:
    """The text of each line when set in ``width`` pixels."""
    return set_lines(text, face.font, width - face.indent)


def paginate(sources: Sequence[Source], room: Room) -> tuple[Screen, ...]:
    """All screens of a page, in order; at least one for a page that has any block."""
    units = list(_all_units(sources, room))
    screens: list[Screen] = []
    at = 0
    while at < len(units):
        taken = 1
        while at + taken < len(units) and _fits(units[at : at + taken + 1], room):
            taken += 1
        while taken > 1 and units[at + taken - 1].heading:
            taken -= 1
        screens.append(Screen(units[at].anchor, _pieces(units[at : at + taken], room)))
        at += taken
    return tuple(screens)


def screen_of(screens: Sequence[Screen], anchor: Anchor) -> int:
    """The screen of a page that holds an anchor."""

    def place(a: Anchor) -> tuple[int, int, int]:
        return (a.block, a.sentence, a.line)

    return max((i for i, s in enumerate(screens) if place(s.anchor) <= place(anchor)), default=0)


def _all_units(sources: Sequence[Source], room: Room) -> Iterator[_Unit]:
    """The units of all blocks; what follows a heading is cut so that some of it stands below it."""
    taken = 0.0
    for source in sources:
        yield from _units(source, room, room.height - taken)
        taken = 0.0
        if source.kind is BlockKind.HEADING:
            face = room.faces[source.kind]
            height = len(lines_of(source.text, face, room.width)) * face.line_height
            taken = height + room.gap(source.kind, BlockKind.PARAGRAPH)


def _units(source: Source, room: Room, first_height: float) -> list[_Unit]:
    a, face = source.anchor, room.faces[source.kind]
    if source.kind is BlockKind.HEADING:
        return [_Unit(a, source.kind, source.text, a, heading=True)]
    whole = source.kind is BlockKind.ITEM
    sentences = (source.text,) if whole else split_sentences(source.text)
    units: list[_Unit] = []
    for number, sentence in enumerate(sentences):
        lines = lines_of(sentence, face, room.width)
        height = room.height if number else first_height
        most = max(1, int(height // face.line_height))
        for first in range(0, len(lines), most):
            text = sentence if len(lines) <= most else "".join(lines[first : first + most]).strip()
            anchor = Anchor(a.page, a.block, number, first)
            # Parts of a tall sentence never join: each is a block of its own.
            block = a if len(lines) <= most else anchor
            units.append(_Unit(anchor, source.kind, text, block))
    return units


def _fits(units: list[_Unit], room: Room) -> bool:
    if room.one_idea and _new_idea(units):
        return False
    return _height(_pieces(units, room), room) <= room.height


def _new_idea(units: list[_Unit]) -> bool:
    before, last = units[-2], units[-1]
    return last.block != before.block and last.kind is not BlockKind.ITEM and not before.heading


def _pieces(units: list[_Unit], room: Room) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    y = 0.0
    for group in _grouped(units):
        kind = group[0].kind
        face = room.faces[kind]
        text = join_sentences(tuple(unit.text for unit in group))
        if pieces:
            y += pieces[-1].lines * room.faces[pieces[-1].kind].line_height + room.gap(pieces[-1].kind, kind)
        pieces.append(Piece(kind, text, len(lines_of(text, face, room.width)), y))
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
    return last.y + last.lines * room.faces[last.kind].line_height
