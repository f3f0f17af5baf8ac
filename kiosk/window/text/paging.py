"""Cuts a page's text into screens; pure except for the measuring of lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from operator import itemgetter
from typing import Final, NamedTuple

from kiosk.core.content.blocks import BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.window.text.screen_cost import Cost, end_cost, is_section, screen_cost
from kiosk.window.text.text_column import Column, lines_of
from kiosk.window.text.text_units import Source, Unit, all_units, text_of

LEADINGS: Final = (0.95, 0.9)
"""Reduced line heights, the larger first, for pages that otherwise leave too few lines on a screen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a block on one screen; ``block`` is its index in the page, ``y`` counts from the column's
    top.

    ``goes_on``: the block began on the previous screen. ``sentences`` are those of which it has any line.
    """

    kind: BlockKind
    text: str
    lines: int
    y: float
    of_step: bool = False
    block: int = 0
    goes_on: bool = False
    icon: str = ""
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TextScreen:
    """``leading`` is the used share of the line height."""

    anchor: Anchor
    pieces: tuple[Piece, ...]
    leading: float = 1.0


def paginate(sources: Sequence[Source], column: Column) -> tuple[TextScreen, ...]:
    """All screens of a page, in order; at least one if the page has any block.

    If a screen would hold too few lines or be too high, sentences and items are split; otherwise blocks move
    closer, or lines do. A heading that is higher than a screen even then is split as well.
    """
    tight = replace(column, gap=lambda before, kind: column.gap(before, kind) // 2)
    columns = (column, tight, *(tight.denser(leading) for leading in LEADINGS))
    found: list[tuple[Cost, tuple[TextScreen, ...]]] = []
    for heads in (False, True):
        for chosen, torn in product(columns, (False, True)):
            found.append(_screens(list(all_units(sources, chosen, torn, heads)), chosen))
            if not (found[-1][0].over or found[-1][0].few):
                return found[-1][1]
        if not min(found, key=itemgetter(0))[0].over:
            break
    return min(found, key=itemgetter(0))[1]


def screen_of(begins: Sequence[Anchor], anchor: Anchor) -> int:
    """The screen of a page that contains an anchor; ``begins`` are those at which its screens begin."""

    def place(a: Anchor) -> tuple[int, int, int]:
        return (a.block, a.sentence, a.line)

    return max((i for i, begin in enumerate(begins) if place(begin) <= place(anchor)), default=0)


class _Way(NamedTuple):
    """The end of the best screen that begins with a unit, and the cost of this and all later screens."""

    cost: Cost
    end: int


def _screens(units: list[Unit], column: Column) -> tuple[Cost, tuple[TextScreen, ...]]:
    """The cheapest way to cut: from the end backwards, the best continuation for each unit."""
    lines = _lines_by_part(units, column)
    ways: dict[int, _Way] = {}
    after = {len(units): Cost(screens=1)}
    for at in reversed(range(len(units))):
        for end, taken, height in _ends(units, at, lines, column):
            if at in ways and height > column.height:
                break
            cost = after[end].plus(screen_cost(taken, height / column.height, is_section(units, at, end)))
            if at not in ways or cost < ways[at].cost:
                ways[at] = _Way(cost, end)
        if at:
            after[at] = end_cost(units, at).plus(ways[at].cost)
    screens: list[TextScreen] = []
    at = 0
    while at < len(units):
        screens.append(
            TextScreen(units[at].anchor, _pieces(units[at : ways[at].end], column), column.leading)
        )
        at = ways[at].end
    return ways[0].cost if units else Cost(), tuple(screens)


def _lines_by_part(units: list[Unit], column: Column) -> Callable[[int, int], int]:
    """The number of lines from a first unit of a block up to an end, with each part measured once."""

    found: dict[tuple[int, int], int] = {}

    def lines(begin: int, end: int) -> int:
        if (begin, end) not in found:
            layout = column.layout(units[begin])
            found[begin, end] = len(lines_of(text_of(units[begin:end]), layout, column.width))
        return found[begin, end]

    return lines


def _ends(
    units: list[Unit], at: int, lines: Callable[[int, int], int], column: Column
) -> Iterator[tuple[int, int, float]]:
    """Every possible end of a screen that begins with a unit, with its lines and height."""
    begin, above, y = at, 0, column.top(0.0, None, units[at])
    taken, height = 0, 0.0
    for end, unit in enumerate(units[at:], at + 1):
        before = units[end - 2]
        if end - 1 > at and unit.block != before.block:
            begin, above, y = end - 1, above + taken, column.top(height, before, unit)
        taken = lines(begin, end)
        height = y + column.layout(unit).height(taken)
        yield end, above + taken, height


def _pieces(units: list[Unit], column: Column) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for group in _grouped(units):
        kind = group[0].kind
        text = text_of(group)
        lines = len(lines_of(text, column.layout(group[0]), column.width))
        above = _height(tuple(pieces), column) if pieces else 0.0
        y = column.top(above, pieces[-1] if pieces else None, group[0])
        begins = group[0].anchor
        goes_on = begins.sentence > 0 or begins.line > 0
        sentences = tuple(dict.fromkeys(unit.anchor.sentence for unit in group))
        icon, of_step = group[0].icon, group[0].of_step
        pieces.append(Piece(kind, text, lines, y, of_step, begins.block, goes_on, icon, sentences))
    return tuple(pieces)


def _grouped(units: list[Unit]) -> list[list[Unit]]:
    groups: list[list[Unit]] = []
    for unit in units:
        if groups and groups[-1][-1].block == unit.block:
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _height(pieces: tuple[Piece, ...], column: Column) -> float:
    last = pieces[-1]
    return last.y + column.layout(last).height(last.lines)
