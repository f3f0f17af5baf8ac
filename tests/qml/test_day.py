"""A day of the loop as it is painted: no edge of a glyph, a line or a plate stays on one pixel for long."""

from datetime import timedelta

import numpy as np
import pytest

from kiosk.core.state import events as ev
from kiosk.core.step import wake_at
from tests.qml.test_shift import moved, pixels

DAY_S = timedelta(days=1) / timedelta(seconds=1)
LONGEST_S = 1800.0
STEEP = 24
"""A difference between neighbouring pixels that is an edge, of 255."""


def edges(picture):
    """Where the picture has an edge, on both of its sides."""
    grey = np.ascontiguousarray(picture).view(np.uint8).reshape(*picture.shape, 4)[:, :, 1].astype(np.int16)
    found = np.zeros(grey.shape, bool)
    across = np.abs(np.diff(grey, axis=1)) > STEEP
    down = np.abs(np.diff(grey, axis=0)) > STEEP
    found[:, 1:] |= across
    found[:, :-1] |= across
    found[1:] |= down
    found[:-1] |= down
    return found


@pytest.mark.soak
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_no_edge_stands_on_a_pixel_for_half_an_hour_of_a_day(kiosk, size):
    stage = moved(kiosk("en", size))
    stage.do(ev.WorldChanged(stage.world))
    began = np.zeros((size[1], size[0]), np.float32)
    longest = shown = 0
    while (now := stage.clock.now()).seconds < DAY_S:
        if shown != (shown := (stage.scene.panel, stage.state.language, stage.state.house.shift)):
            stage.settle()
            longest = max(longest, now.seconds - float(began.min()))
            began[~edges(pixels(stage))] = now.seconds
        stage.clock.advance(max(0.1, wake_at(stage.state, stage.world, now) - now.seconds))
        stage.store.tick()
    print(f"an edge stood on a pixel for {longest / 60:.1f} min at the longest")
    assert longest <= LONGEST_S
