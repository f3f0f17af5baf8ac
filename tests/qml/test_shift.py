"""The loop's picture moved by some pixels: all of it together, and nothing shows at the edges."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSize

from kiosk.core.display.pixel_shift import ACROSS, DOWN, REACH, STEP_S, UNMOVED, shift_at
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import TOPIC
from tests.sampling import chosen, paired

SIZES = [(1920, 1080), (1080, 1920)]
CORNERS = [(1, 1), (1, -1), (-1, 1), (-1, -1)]
JOINT = 64
"""Pixels at the round joint of run and motif, which a list's line has on the very edge."""

EACH_GROUND = {"en": {"start", "statement", "list", "clock", "out-of-order"}, "ar-XB": {"question"}}
"""For make test: one panel of each kind of ground, and one mirrored and upright."""

PANELS = ["start", "statement", "list", "figure", "question", "clock", "page", "no-touch", "paused"]
PANELS += ["out-of-order"]


def nearly_at(across, down):
    """Seconds at which the way comes near that corner of its reach, and stays near it for two minutes."""
    steps = range(4 * ACROSS * DOWN)
    return max(
        (s * STEP_S for s in steps),
        key=lambda s: (
            min(across * at.x for at in (shift_at(s), shift_at(s + 120)))
            + min(down * at.y for at in (shift_at(s), shift_at(s + 120)))
        ),
    )


def moved(stage, shifts=True):
    stage.visitor.look_around(replace(stage.visitor.around, shifts=shifts))
    stage.settle()
    return stage


def pixels(stage):
    image = stage.window.grabWindow()
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


def carried(picture, x, y):
    """The picture moved by x and y, its outermost pixels going on."""
    high, wide = picture.shape
    whole = np.pad(picture, REACH, mode="edge")
    return whole[REACH - y : REACH - y + high, REACH - x : REACH - x + wide]


@pytest.mark.parametrize(
    ("name", "language", "size"),
    chosen(
        ((name, *way) for way in (("en", SIZES[0]), ("ar-XB", SIZES[1])) for name in PANELS),
        lambda name, language, _: name in EACH_GROUND[language],
    ),
    ids=str,
)
@pytest.mark.slow
def test_all_moves_together_and_every_ground_goes_on_past_the_edges(kiosk, name, language, size):
    stage = kiosk(language, size)
    seen = set()
    for across, down in CORNERS:
        stage.clock.advance(
            nearly_at(across, down) - stage.clock.now().seconds % (4 * ACROSS * DOWN * STEP_S)
        )
        still = pixels(moved(stage.go(name), shifts=False))
        shift = stage.state.house.shift
        others = pixels(moved(stage)) != carried(still, shift.x, shift.y)
        assert np.count_nonzero(others) <= JOINT
        seen.add((shift.x > 0, shift.x < 0, shift.y > 0, shift.y < 0))
        moved(stage, shifts=False)
    assert len(seen) == (1 if name == "start" else 4)


@pytest.mark.parametrize(
    ("language", "across", "down"),
    chosen(
        ((tag, *corner) for tag in ("en", "ar-XB") for corner in CORNERS),
        lambda tag, across, down: tag == "ar-XB" and across == down == -1,
    ),
)
@pytest.mark.slow
def test_nothing_is_cut_off_on_the_smallest_screen(kiosk, language, across, down):
    stage = moved(kiosk(language, (1024, 600)))
    stage.clock.advance(nearly_at(across, down))
    for name in PANELS:
        assert complaints(stage.go(name).window) == []


@pytest.mark.parametrize(("screen", "size"), paired(["topic", "languages", "advice", "idle"], SIZES), ids=str)
@pytest.mark.slow
def test_a_visit_stands_where_it_always_stands(kiosk, screen, size):
    stage = moved(kiosk("en", size))
    stage.clock.advance(1000.0)
    stage.go(screen)
    assert isinstance(stage.scene, Visit)
    assert stage.state.house.shift == shift_at(1000.0) != UNMOVED
    assert stage.picture() == kiosk("en", size).go(screen).picture()


@pytest.mark.parametrize("into_dwell", [0.0, 8.0])
@pytest.mark.slow
def test_after_start_again_the_picture_is_that_of_a_loop_that_nobody_touched(kiosk, into_dwell):
    """Compared with a kiosk to which the same panel comes at the same time."""
    stage = moved(kiosk())
    stage.clock.advance(1000.0)
    stage.go("topic", step=3, high_contrast=True)
    stage.clock.advance(100.0)
    stage.do(ev.StartedAgain())
    left_at = stage.clock.now().seconds
    stage.clock.advance(stage.scene.since + into_dwell - left_at)
    stage.store.tick()
    stage.settle()

    def untouched(begins):
        other = moved(kiosk())
        other.clock.advance(begins)
        other.do(ev.WorldChanged(other.world))
        while other.scene.panel != stage.scene.panel:
            other.clock.advance(0.1)
            other.store.tick()
        return other, other.clock.now().seconds - begins

    other, takes = untouched(0.0)
    other, _ = untouched(left_at - takes)
    assert other.state.house.shift == stage.state.house.shift != shift_at(0.0)
    rests = other.scene.since + other.world.pace.handover + into_dwell
    other.clock.advance(rests - other.clock.now().seconds)
    other.store.tick()
    other.settle()
    assert stage.picture() == other.picture()


@pytest.mark.slow
def test_it_is_applied_with_the_new_field_and_at_once_when_somebody_comes(kiosk, qtbot):
    stage = moved(kiosk()).go("statement")
    attract = stage.find("attract")
    stage.at_visitors_pace()
    stage.clock.advance(1000.0)
    stage.store.tick()
    assert isinstance(stage.scene, Loop)
    wanted = stage.state.house.shift
    assert (attract.x(), attract.y()) != (wanted.x, wanted.y)
    qtbot.waitUntil(lambda: (attract.x(), attract.y()) == (wanted.x, wanted.y))
    stage.clock.advance(1000.0)
    stage.store.tick()
    assert attract.x() == wanted.x
    stage.store.dispatch(ev.LinkFollowed(TOPIC))
    assert (attract.x(), attract.y()) == (stage.state.house.shift.x, stage.state.house.shift.y)


def test_it_moves_with_the_screen_that_is_turned(kiosk):
    stage = moved(kiosk())
    stage.clock.advance(1000.0)
    stage.go("statement")
    attract = stage.find("attract")
    stage.window.resize(QSize(1080, 1920))
    stage.settle()
    assert (attract.x(), attract.width(), attract.height()) == (stage.state.house.shift.x, 1080, 1920)
