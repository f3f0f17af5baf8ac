"""Cuts the blocks of a text in two languages into screens that both begin and end at the same block."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.core.content.blocks import HEADS, BlockKind
from kiosk.window.text.text_column import Column, lines_of
from kiosk.window.text.text_units import Source


@dataclass(frozen=True, slots=True)
class Placed:
    """A block in its column: the lines and the height that it takes, and its distance from the one before."""

    source: Source
    lines: int
    height: float
    gap: float


@dataclass(frozen=True, slots=True)
class Half:
    """A language's blocks in its column; as many as the other's, of the same kinds."""

    column: Column
    blocks: tuple[Placed, ...]


def half(sources: Sequence[Source], column: Column) -> Half:
    placed: list[Placed] = []
    for source in sources:
        layout = column.layout(source)
        lines = len(lines_of(source.text, layout, column.width))
        gap = column.gap(placed[-1].source.kind, source.kind) if placed else 0.0
        placed.append(Placed(source, lines, layout.height(lines), gap))
    return Half(column, tuple(placed))


def cut(halves: Sequence[Half], beside: bool) -> tuple[range, ...] | None:
    """The blocks of each screen; None if a block alone is taller than its column.

    ``beside``: the columns are beside each other, and a row is as high as the taller of its two.
    """
    count = len(halves[0].blocks)
    found: list[range] = []
    begin = 0
    while begin < count:
        end = begin
        while end < count and _fits(halves, range(begin, end + 1), beside):
            end += 1
        if end == begin:
            return None
        found.append(range(begin, _before_bond(halves[0], begin, end)))
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
            max(each.blocks[at].gap for each in halves) if at > shown.start else 0.0,
            max(each.blocks[at].height for each in halves),
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


def _before_bond(side: Half, begin: int, end: int) -> int:
    """An end that parts no heading from its text and no source from what it proves, if there is one."""
    kinds = [block.source.kind for block in side.blocks]
    at = end
    while begin < at < len(kinds) and _bound(kinds[at - 1], kinds[at]):
        at -= 1
    return at if at > begin else end


def _bound(kind: BlockKind, following: BlockKind) -> bool:
    leads = kind is BlockKind.PARAGRAPH and following is BlockKind.ITEM
    return kind in HEADS or following is BlockKind.SOURCE or leads
