"""Cuts the blocks of a text in two languages into screens that both begin and end at the same block."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.window.text.paging import Piece
from kiosk.window.text.screen_cost import bond
from kiosk.window.text.text_column import Column, lines_of
from kiosk.window.text.text_units import Source


@dataclass(frozen=True, slots=True)
class Half:
    """A language's blocks in its column, none yet at its ``y``; as many as the other's, of the same kinds."""

    column: Column
    blocks: tuple[Piece, ...]

    def height(self, at: int) -> float:
        return self.column.layout(self.blocks[at]).height(self.blocks[at].lines)

    def gap(self, at: int) -> float:
        """The space above a block, below the one before."""
        return self.column.gap(self.blocks[at - 1].kind, self.blocks[at].kind)


def half(sources: Sequence[Source], column: Column) -> Half:
    def piece(source: Source) -> Piece:
        lines = len(lines_of(source.text, column.layout(source), column.width))
        block = source.anchor.block
        return Piece(source.kind, source.text, lines, 0.0, source.of_step, block, icon=source.icon)

    return Half(column, tuple(map(piece, sources)))


def cut(halves: Sequence[Half], beside: bool) -> tuple[range, ...] | None:
    """The blocks of each screen; None if a block alone is taller than its column.

    Blocks stay whole, since their sentences differ from language to language: a screen holds as many as fit,
    and parts blocks that belong together only where no other end is left.
    ``beside``: the columns are beside each other, and a row is as high as the taller of its two.
    """
    blocks = halves[0].blocks
    found: list[range] = []
    begin = 0
    while begin < len(blocks):
        ends = [end for end in range(begin + 1, len(blocks) + 1) if _fits(halves, range(begin, end), beside)]
        if not ends:
            return None
        whole = [end for end in ends if end == len(blocks) or not bond(blocks[end - 1], blocks[end])]
        found.append(range(begin, max(whole or ends)))
        begin = found[-1].stop
    return tuple(found)


def places(halves: Sequence[Half], shown: range, beside: bool) -> tuple[tuple[float, ...], ...]:
    """Where each shown block of each language begins, in pixels from the top of its column."""
    if beside:
        rows = _rows(halves, shown)
        tops = _tops(rows)
        return tuple(tops for _ in halves)
    return tuple(_tops(_rows([each], shown)) for each in halves)


def _fits(halves: Sequence[Half], shown: range, beside: bool) -> bool:
    groups = [halves] if beside else [[each] for each in halves]
    return all(
        sum(gap + height for gap, height in _rows(group, shown)) <= group[0].column.height for group in groups
    )


def _rows(halves: Sequence[Half], shown: range) -> list[tuple[float, float]]:
    """The gap above each row, and its height."""
    return [
        (
            max(each.gap(at) for each in halves) if at > shown.start else 0.0,
            max(each.height(at) for each in halves),
        )
        for at in shown
    ]


def _tops(rows: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    tops: list[float] = []
    y = 0.0
    for gap, height in rows:
        tops.append(y + gap)
        y += gap + height
    return tuple(tops)
