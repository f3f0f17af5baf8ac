"""The stroke that says no: its slope, its ends, what is free beside it, and that it is the same each time."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from kiosk.window.drawing.no_strokes import NoStrokes, no_stroke

INK, GROUND = QColor("#172b3a"), QColor("#f7f1e5")


@pytest.mark.parametrize("size", [15, 24, 33, 64, 200])
@pytest.mark.parametrize("rises", [True, False])
def test_the_stroke_goes_from_one_corner_to_the_other_with_the_ground_beside_it(size, rises):
    picture = no_stroke(size, INK, GROUND, rises)

    def at(along, across):
        x, y = along + across, (1 - along if rises else along) + (across if rises else -across)
        return picture.pixelColor(int(x * size), int(y * size))

    assert [at(along, 0).alpha() for along in (0.05, 0.95)] == [0, 0]
    assert [at(0.5, across).alpha() for across in (-0.25, 0.25)] == [0, 0]
    assert [at(along, 0).lightness() < 160 for along in (0.3, 0.5, 0.7)] == [True] * 3
    if size >= 64:
        assert at(0.5, 0) == INK
        assert [at(0.5, across) for across in (-0.06, 0.06)] == [GROUND] * 2


def test_the_picture_is_the_one_of_its_address_and_the_same_each_time():
    def ask():
        return NoStrokes().requestImage("172b3a/f7f1e5/up", QSize(), QSize(33, 33))

    assert ask() == ask() == no_stroke(33, INK, GROUND, rises=True)
    assert ask() != no_stroke(33, INK, GROUND, rises=False)
