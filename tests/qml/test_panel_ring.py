"""The panel of the loop fills the screen from edge to edge; its ring for the keys is seen all the same."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

SHAPES = [(1920, 1080), (1080, 1920)]
SHARE = 0.04
"""Of the shorter side: how near to the edges of the panel the ring lies."""


def pixels(stage):
    image = stage.window.grabWindow()
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return rows.copy()


@pytest.mark.parametrize(("language", "size"), [("en", SHAPES[0]), ("ar", SHAPES[1])])
def test_all_four_sides_of_its_ring_are_on_the_screen(with_keys, language, size):
    stage = with_keys("statement", language, size)
    before = pixels(stage)
    stage.key(Qt.Key.Key_Tab)
    assert stage.focused.property("visualFocus")
    seen = before != pixels(stage)
    width, foot, near = size[0], round(stage.find("bar").y()), round(SHARE * min(size))
    top, bottom = seen[:near].any(0), seen[foot - near : foot].any(0)
    left, right = seen[:foot, :near].any(1), seen[:foot, width - near :].any(1)
    assert min(side.mean() for side in (top, bottom, left, right)) > 0.9
    assert not seen[near : foot - near, near : width - near].any() and not seen[foot + near :].any()
