"""The panel of the loop fills the screen from edge to edge; its ring for the keys is seen all the same."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.core.state.scenes.visit import Visit
from kiosk.window.rest import come_to_rest

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
    pause = stage.find("pause")
    begins = round(pause.mapToScene(QPointF(0, 0)).x())
    beside = np.ones(width, bool)
    beside[begins : begins + round(pause.width())] = False
    assert min(side.mean() for side in (top, bottom[beside], left, right)) > 0.9
    assert not seen[near : foot - near, near : width - near].any() and not seen[foot + near :].any()


@pytest.mark.parametrize("reduced", [False, True])
def test_the_ring_goes_on_to_the_panel_that_follows(with_keys, reduced):
    """Somebody who reads before the next key still acts on what is seen."""
    stage = with_keys("statement").followed_by("your-passport")
    stage.motion.setProperty("reduced", reduced)
    stage.key(Qt.Key.Key_Tab)
    before = stage.scene.panel
    while stage.scene.panel == before:
        stage.wake()
    come_to_rest(stage.window)
    follows = stage.scene.panel
    assert stage.focused.property("visualFocus") and stage.focused.parent().property("panelId") == follows
    stage.key(Qt.Key.Key_Return)
    assert isinstance(stage.scene, Visit)
    page = next(each.topic for each in stage.world.deck.panels if each.id == follows)
    assert stage.scene.place.anchor.page == page
    stage.motion.setProperty("reduced", False)


def test_no_ring_comes_to_a_panel_where_there_was_none(with_keys):
    stage = with_keys("statement")
    before = stage.scene.panel
    while stage.scene.panel == before:
        stage.wake()
    come_to_rest(stage.window)
    assert not stage.focused.property("visualFocus")
