"""How large a drawing may grow: each point goes its way from the place that stays."""

import pytest

from kiosk.window.drawing.drawing_size import Box, largest

FIELD = Box(-1000, -600, 200, 300)


@pytest.mark.parametrize(
    ("point", "words", "most", "found"),
    [
        ((-100, -100), [], 3.0, 3.0),
        # The edges of the field, one after another.
        ((-100, 0), [], 20.0, 10.0),
        ((100, 0), [], 20.0, 2.0),
        ((0, -100), [], 20.0, 6.0),
        ((0, 100), [], 20.0, 3.0),
        ((0, 0), [], 20.0, 20.0),
        # Words beside it, met by the way left.
        ((-100, -50), [Box(-900, -400, -300, -100)], 20.0, 3.0),
        # The way passes above them, and below them.
        ((-100, -200), [Box(-900, -400, -300, -100)], 20.0, 3.0),
        ((-100, -10), [Box(-900, -400, -300, -150)], 20.0, 10.0),
        ((-100, 0), [Box(-900, -400, -300, -10)], 20.0, 10.0),
        # Words below it, met by the way down.
        ((-10, 50), [Box(-900, 120, 200, 300)], 20.0, 2.4),
        # The nearer words count.
        ((-100, 0), [Box(-900, -10, -700, 10), Box(-900, -10, -250, 10)], 20.0, 2.5),
        # Words that begin where the drawing starts leave it no room.
        ((-100, -10), [Box(-900, -100, 50, 100)], 20.0, 0.0),
    ],
)
def test_a_point_grows_until_it_meets_something(point, words, most, found):
    assert largest([point], words, FIELD, most) == pytest.approx(found)


def test_the_first_point_that_meets_something_counts():
    assert largest([(-100, 0), (-400, 0), (10, 10)], [], FIELD, 20.0) == pytest.approx(2.5)


def test_a_drawing_without_points_is_as_large_as_it_may_be():
    assert largest([], [Box(-1, -1, 1, 1)], FIELD, 1.5) == 1.5
