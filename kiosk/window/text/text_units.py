"""Splits the blocks of a page into units that stay on one screen, and puts units together as text again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kiosk.core.content.blocks import HEADS, BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.core.text.line_breaks import without_breaks
from kiosk.core.text.sentences import join_sentences, split_sentences
from kiosk.window.text.text_column import Column, lines_of

_DIVIDED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""Kinds that are split between lines if screens would hold too few."""


@dataclass(frozen=True, slots=True)
class Source:
    """A translated block of a page; ``of_step`` is a text that belongs to the step before it."""

    anchor: Anchor
    kind: BlockKind
    text: str
    of_step: bool = False
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest unit that is not split: a sentence, some of its lines, an item, a heading.

    ``sentence`` is the whole sentence of these lines; ``ends``: they are its last ones.
    """

    anchor: Anchor
    kind: BlockKind
    text: str
    block: Anchor
    of_step: bool = False
    icon: str = ""
    sentence: str = ""
    ends: bool = True


def all_units(
    sources: Sequence[Source], column: Column, torn: bool = False, heads: bool = False
) -> Iterator[Unit]:
    """Returns the units of all blocks; the text after a heading is split so that some of it stays below the
    heading.

    ``torn`` sentences are single lines, if nothing else leaves enough lines on each screen. ``heads`` that
    are higher than the column are split as well.
    """
    taken = 0.0
    for source in sources:
        if heads and source.kind in HEADS:
            yield from _lines_of_head(source, column)
        else:
            yield from _units(source, column, column.height - taken, torn)
        if source.kind in HEADS:
            layout = column.layout(source)
            height = len(lines_of(source.text, layout, column.width)) * layout.line_height
            taken += height + column.gap(source.kind, BlockKind.PARAGRAPH)
        else:
            taken = 0.0


def _units(source: Source, column: Column, first_height: float, torn: bool) -> list[Unit]:
    a, layout = source.anchor, column.layout(source)
    if source.kind in HEADS:
        return [Unit(a, source.kind, source.text, a, sentence=source.text)]
    whole = source.kind is not BlockKind.PARAGRAPH
    sentences = (source.text,) if whole else split_sentences(source.text)
    units: list[Unit] = []
    for number, sentence in enumerate(sentences):
        lines = lines_of(sentence, layout, column.width)
        # After a heading that leaves no room for a line, the text begins on the next screen.
        height = column.height if number or first_height < layout.line_height else first_height
        most = 1 if torn and source.kind in _DIVIDED else max(1, int(height // layout.line_height))
        for first in range(0, len(lines), most):
            anchor = Anchor(a.page, a.block, number, first)
            text, ends = "".join(lines[first : first + most]), first + most >= len(lines)
            units.append(Unit(anchor, source.kind, text, a, source.of_step, source.icon, sentence, ends))
    return units


def _lines_of_head(source: Source, column: Column) -> list[Unit]:
    a, layout = source.anchor, column.layout(source)
    lines, most = (
        lines_of(source.text, layout, column.width),
        max(1, int(column.height // layout.line_height)),
    )
    return [
        Unit(
            Anchor(a.page, a.block, 0, first),
            source.kind,
            "".join(lines[first : first + most]),
            a,
            sentence=source.text,
            ends=first + most >= len(lines),
        )
        for first in range(0, len(lines), most)
    ]


def text_of(units: Sequence[Unit]) -> str:
    """Returns the text of consecutive units of a block."""
    parts = (list(part) for _, part in groupby(units, key=lambda unit: unit.anchor.sentence))
    return join_sentences(tuple(map(_part, parts)))


def _part(units: Sequence[Unit]) -> str:
    """Returns a whole sentence, or its lines."""
    if units[0].anchor.line == 0 and units[-1].ends:
        return units[0].sentence
    return without_breaks("".join(unit.text for unit in units)).strip()
