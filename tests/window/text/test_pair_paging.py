"""Two columns that turn together, without any font."""

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.window.text.bilingual.pair_paging import Half, cut, places
from kiosk.window.text.paging import Piece
from kiosk.window.text.text_column import BlockLayout, Column

P, ITEM, HEADING, SOURCE = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.SOURCE


def column(height, gap):
    layout = BlockLayout(font=None, line_height=1, indent=0.0)
    return Column(100.0, height, dict.fromkeys(BlockKind, layout), layout, layout, lambda before, kind: gap)


def half(height, *blocks, gap=0.0):
    """A column of such a height with blocks of a kind and a height."""
    pieces = (Piece(kind, "text", tall, 0.0) for kind, tall in blocks)
    return Half(column(height, gap), tuple(pieces))


def screens(first, second, beside):
    found = cut((first, second), beside)
    return None if found is None else [(each.start, each.stop) for each in found]


def test_a_screen_ends_where_the_longer_language_does():
    short, long = half(100, (P, 30), (P, 30), (P, 30)), half(100, (P, 60), (P, 60), (P, 30))
    for beside in (True, False):
        assert screens(short, long, beside) == [(0, 1), (1, 3)]
        assert screens(long, short, beside) == [(0, 1), (1, 3)]


def test_beside_each_other_a_row_is_as_high_as_its_taller_block():
    first, second = half(100, (P, 60), (P, 30)), half(100, (P, 30), (P, 60))
    assert screens(first, second, beside=True) == [(0, 1), (1, 2)]
    assert screens(first, second, beside=False) == [(0, 2)]
    assert places((first, second), range(2), beside=True) == ((0.0, 60.0), (0.0, 60.0))
    assert places((first, second), range(2), beside=False) == ((0.0, 60.0), (0.0, 30.0))


def test_the_gap_above_the_first_block_of_a_screen_is_left_out():
    both = half(100, (P, 60), (P, 60), (P, 30), gap=10.0)
    assert screens(both, both, beside=True) == [(0, 1), (1, 3)]
    assert places((both, both), range(1, 3), beside=True)[0] == (0.0, 70.0)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (((P, 60), (HEADING, 30), (P, 30)), [(0, 1), (1, 3)]),
        (((P, 60), (P, 30), (SOURCE, 30)), [(0, 1), (1, 3)]),
        (((P, 60), (P, 30), (ITEM, 30)), [(0, 1), (1, 3)]),
        (((ITEM, 60), (ITEM, 30), (ITEM, 30)), [(0, 2), (2, 3)]),
        # Where all belong together, nothing else is left.
        (((HEADING, 60), (HEADING, 30), (P, 30)), [(0, 2), (2, 3)]),
    ],
)
def test_what_belongs_together_stays_together(blocks, expected):
    both = half(100, *blocks)
    assert screens(both, both, beside=True) == expected


def test_a_block_that_is_taller_than_its_column_does_not_fit():
    assert screens(half(100, (P, 30)), half(100, (P, 101)), beside=True) is None


def test_no_blocks_take_no_screen():
    assert screens(half(100), half(100), beside=True) == []
