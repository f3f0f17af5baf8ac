"""Chooses the size of a poster's text: the largest at which all of it fits."""

from collections.abc import Sequence

from kiosk.window.text.measure import line_width, narrowest
from kiosk.window.text.page_block_styles import POSTER_SIZES, TALL_SIZES, column_of
from kiosk.window.text.text_column import Column, lines_of
from kiosk.window.text.text_units import Source


def poster_column(sources: Sequence[Source], usual: Column, language: str, unit: float) -> tuple[Column, int]:
    """Returns the column and its step of text size; the ``usual`` one of pages if no other fits."""
    larger = TALL_SIZES if usual.height > usual.width else ()
    for role, step in (*larger, *POSTER_SIZES):
        column = column_of(usual.width, usual.height, language, step, unit, role)
        if _height(sources, column) <= column.height and all(_is_wide_enough(column, s) for s in sources):
            return column, step
    return usual, 0


def _height(sources: Sequence[Source], column: Column) -> float:
    """Returns the height of all blocks below each other, in pixels."""
    height = 0.0
    for number, source in enumerate(sources):
        layout = column.layout(source)
        above = column.gap(sources[number - 1].kind, source.kind) if number else 0
        height += above + layout.height(len(lines_of(source.text, layout, column.width)))
    return height


def _is_wide_enough(column: Column, source: Source) -> bool:
    """Whether the longest word fits on a line."""
    layout = column.layout(source)
    words = narrowest(layout.words(source.text), layout.font)
    return max(line_width(word, layout.font) for word in words) <= column.width - layout.indent
