"""What is a mouse, and what a touch panel that calls itself one."""

import pytest

from kiosk.core.touch.mouse_path import MOVES, PAUSE_S, STEP, MousePath


def path(*moves):
    """Of moves as (x, y, seconds)."""
    found = MousePath()
    for move in moves:
        found = found.moved(*move)
    return found


def along(count, step=STEP / 2, pause=0.02, begins=0.0):
    return [(0.3 + number * step, 0.4, begins + number * pause) for number in range(count)]


@pytest.mark.parametrize(
    ("moves", "is_of_mouse"),
    [
        ([], False),
        (along(1), False),
        (along(MOVES), False),
        (along(MOVES + 1), True),
        (along(MOVES + 1, step=0.0), True),
        (along(MOVES + 1, step=STEP * 2), False),
        (along(MOVES + 1, pause=PAUSE_S * 2), False),
        # a jump, as that of a finger, begins another path
        ([*along(MOVES), (1.2, 0.9, 0.2)], False),
        ([*along(MOVES), *along(MOVES + 1, begins=10.0)], True),
        # touches of one place, each with some moves
        ([*along(3), *along(3, begins=2.0), *along(3, begins=4.0)], False),
    ],
)
def test_a_mouse_goes_on_in_small_steps(moves, is_of_mouse):
    assert path(*moves).is_of_mouse is is_of_mouse
