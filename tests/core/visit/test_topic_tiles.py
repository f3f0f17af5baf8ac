import pytest

from kiosk.core.visit.topic_tiles import screen_of, tile_columns, tile_rows, tiles_a_screen


@pytest.mark.parametrize(
    ("count", "each", "wide", "upright"),
    [
        (0, 1, (3, 3), (2, 5)),
        (1, 1, (3, 3), (2, 5)),
        (9, 9, (3, 3), (2, 5)),
        (10, 10, (4, 3), (2, 5)),
        (11, 11, (4, 3), (2, 6)),
        (12, 12, (4, 3), (2, 6)),
        (13, 7, (3, 3), (2, 5)),
        (20, 10, (4, 3), (2, 5)),
        (24, 12, (4, 3), (2, 6)),
        (25, 9, (3, 3), (2, 5)),
    ],
)
def test_how_many_tiles_stand_on_a_screen(count, each, wide, upright):
    assert tiles_a_screen(count) == each
    assert (tile_columns(each, False), tile_rows(each, False)) == wide
    assert (tile_columns(each, True), tile_rows(each, True)) == upright


@pytest.mark.parametrize("count", range(1, 60))
def test_every_tile_has_room_on_its_screen_and_none_is_alone_on_the_last(count):
    each = tiles_a_screen(count)
    for upright in (False, True):
        assert tile_columns(each, upright) * tile_rows(each, upright) >= each
    last = count - screen_of(count - 1, count) * each
    assert count == 1 or last > 1 or each == 1


@pytest.mark.parametrize(
    ("tile", "count", "screen"), [(0, 13, 0), (6, 13, 0), (7, 13, 1), (12, 13, 1), (30, 13, 1), (30, 9, 0)]
)
def test_the_screen_of_a_tile(tile, count, screen):
    assert screen_of(tile, count) == screen


@pytest.mark.parametrize("count", range(1, 30))
def test_in_reach_mode_half_a_dozen_tiles_fill_a_screen(count):
    each = tiles_a_screen(count, low=True)
    assert each <= 6
    for shown in range(1, each + 1):
        for upright, rows in ((False, 2), (True, 3)):
            columns = tile_columns(shown, upright, low=True)
            assert tile_rows(shown, upright, low=True) <= rows
            assert columns * (tile_rows(shown, upright, low=True) - 1) < shown <= columns * rows
    assert screen_of(count - 1, count, low=True) == (count - 1) // each
