"""Two numbers share the width of the bar."""

import pytest

from kiosk.core.display.two_numbers import arrangement

LARGE, USUAL = 670.0, 510.0


@pytest.mark.parametrize(
    ("sizes", "second", "room", "code", "expected"),
    [
        pytest.param([LARGE, USUAL], 300, 970, 450, (0, True), id="both fit"),
        pytest.param([LARGE, USUAL], 300, 969, 450, (1, True), id="the first gets smaller"),
        pytest.param([LARGE, USUAL], 300, 809, 450, (0, False), id="the code makes way"),
        pytest.param([LARGE, USUAL], 700, 810, 450, (1, False), id="both"),
        pytest.param([LARGE, USUAL], 300, 969, 0, (1, True), id="there is no code"),
        pytest.param([LARGE], 300, 900, 0, None, id="no room, and no code to leave out"),
        pytest.param([LARGE, USUAL], 800, 810, 450, None, id="no room at all"),
        pytest.param([0.0], 300, 300, 450, (0, True), id="a row of its own"),
        pytest.param([0.0], 301, 300, 450, (0, False), id="a row of its own beside the code"),
    ],
)
def test_the_first_number_is_as_large_as_both_have_room(sizes, second, room, code, expected):
    assert arrangement(sizes, second, room, code) == expected
