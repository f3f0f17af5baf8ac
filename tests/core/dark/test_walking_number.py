"""Where the number of a dark screen is."""

from itertools import pairwise

from kiosk.core.dark.drifting_number import STOP_S, next_stop, place_of, stop_at


def test_it_moves_after_a_while_and_not_before():
    assert [stop_at(seconds) for seconds in (0.0, STOP_S - 0.1, STOP_S)] == [0, 0, 1]
    assert next_stop(0.0) == next_stop(STOP_S - 0.1) == STOP_S


def test_it_uses_all_of_the_screen_alike():
    places = [place_of(stop) for stop in range(900)]
    assert all(0 <= across < 1 and 0 <= down < 1 for across, down in places)
    for row in range(9):
        for column in range(10):
            cell = [p for p in places if int(p[0] * 10) == column and int(p[1] * 9) == row]
            assert 5 <= len(cell) <= 16


def test_it_never_stays_where_it_was():
    assert all(abs(a[1] - b[1]) > 0.1 for a, b in pairwise(map(place_of, range(300))))
