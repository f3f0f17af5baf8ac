"""Places in reading order, and what is above and below."""

import pytest

from kiosk.core.keys.reading_order import Spot, by_place, vertical

TOOLS = (Spot(0, 100, 40, 20), Spot(100, 100, 40, 20), Spot(50, 60, 40, 20), Spot(0, 62, 40, 20))
"""Two rows of tools, the lower one first."""


@pytest.mark.parametrize(("mirrored", "order"), [(False, [3, 2, 0, 1]), (True, [2, 3, 1, 0])])
def test_row_comes_after_row_and_begins_at_the_reading_start(mirrored, order):
    assert by_place(TOOLS, mirrored) == order


@pytest.mark.parametrize(
    ("boxes", "order"),
    [
        ((), []),
        ((Spot(5, 5, 1, 1),), [0]),
        ((Spot(60, 0, 20, 40), Spot(0, 10, 20, 20)), [1, 0]),
        ((Spot(60, 0, 20, 20), Spot(0, 20, 20, 20)), [0, 1]),
    ],
    ids=["none", "one", "of different height in one row", "one that begins where the other ends"],
)
def test_what_shares_a_middle_is_one_row(boxes, order):
    assert by_place(boxes, right_to_left=False) == order


GRID = tuple(Spot(x, y, 90, 40) for y in (0, 50, 100) for x in (0, 100, 200))


@pytest.mark.parametrize(
    ("at", "down", "to"),
    [(0, True, 3), (4, True, 7), (4, False, 1), (8, False, 5), (8, True, None), (1, False, None)],
)
def test_up_and_down_stay_in_the_column(at, down, to):
    assert vertical(GRID, at, down) == to


def test_below_a_wide_one_comes_the_one_below_its_middle():
    wide = Spot(0, -50, 290, 40)
    assert vertical((*GRID, wide), 9, down=True) == 1


def test_what_is_aside_is_no_trap():
    above, aside = Spot(0, 0, 10, 10), Spot(500, 300, 10, 10)
    assert vertical((above, aside), 0, down=True) == 1
