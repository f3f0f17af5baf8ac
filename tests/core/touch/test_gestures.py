import pytest

from kiosk.core.touch.gestures import CORNER_U, PALM_U, Hand, in_corner, is_double, tap_corner


def test_a_palm_is_wider_than_any_finger():
    assert PALM_U == 0.06


def test_the_first_touch_of_all_counts():
    assert not is_double(Hand(), 0.0)


@pytest.mark.parametrize(("later", "double"), [(0.0, True), (0.29, True), (0.31, False), (5.0, False)])
def test_a_second_touch_within_300_ms_is_the_same_hand(later, double):
    assert is_double(Hand(lifted=10.0), 10.0 + later) is double


def taps(*seconds):
    hand, found = Hand(), []
    for at in seconds:
        hand, third = tap_corner(hand, at)
        found.append(third)
    return found


@pytest.mark.parametrize(
    ("seconds", "found"),
    [
        ((0.0, 0.2, 0.4), [False, False, True]),
        ((0.0, 0.1), [False, False]),
        ((0.0, 1.0, 2.0), [False, False, False]),
        ((0.0, 1.4, 1.5), [False, False, True]),
        ((0.0, 2.0, 2.1, 2.2), [False, False, False, True]),
        ((0.0, 0.1, 0.2, 0.3), [False, False, True, False]),
    ],
)
def test_three_quick_taps_in_the_corner(seconds, found):
    assert taps(*seconds) == found


def test_taps_in_the_corner_leave_the_last_lift_alone():
    hand, _ = tap_corner(Hand(lifted=3.0), 4.0)
    assert hand.lifted == 3.0


SIDE = CORNER_U * 1080


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_corner_is_at_the_top_where_lines_end(size, mirrored):
    width, height = size

    def hit(from_end, y):
        return in_corner(from_end if mirrored else width - from_end, y, width, height, mirrored)

    assert hit(0, 0)
    assert hit(SIDE - 1, SIDE - 1)
    assert not hit(SIDE + 1, 0)
    assert not hit(0, SIDE + 1)
    assert not hit(width - 1, 0)
