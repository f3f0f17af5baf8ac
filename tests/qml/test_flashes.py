"""No screen flashes more than three times a second (WCAG 2.3.1), whatever somebody presses, and how fast."""

from itertools import combinations, cycle

import numpy as np
import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtGui import QImage

from kiosk.content.design import load_design
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from tools.flashes import CHANGE, FIELD, Flashes, flashes, linear

SIZE = (640, 360)
LESS = 2
"""Of so many pixels in each direction one is looked at."""

FASTEST = 0.05
"""Seconds between two presses: a child hammers no faster."""

LASTS = 1.2
FRAME = 1 / 15


class Reel:
    """Frames of a stage, with the seconds at which they came."""

    def __init__(self, stage):
        self.stage, self.frames, self.seconds = stage, [], []

    def take(self, at):
        image = self.stage.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
        pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
        self.frames.append(pixels[::LESS, ::LESS].copy())
        self.seconds.append(at)

    @property
    def flashes(self) -> Flashes:
        return flashes(self.frames, self.seconds, round(FIELD * self.stage.unit / LESS))


def hammer(stage, press, every=FASTEST):
    """What is seen while somebody presses as fast as a hand can, or so often."""
    reel, at = Reel(stage), 0.0
    reel.take(at)
    while at < LASTS:
        press()
        stage.settle()
        reel.take(at)
        stage.clock.advance(every)
        stage.store.tick()
        at += every
    return reel


def test_no_two_fields_differ_enough_to_flash():
    """Whatever panels follow each other, and however fast a talk is stepped through."""
    colours = load_design().tokens["field"]
    pixels = {
        name: linear(np.array([[int(field["fill"][at : at + 2], 16) for at in (1, 3, 5)]], dtype=np.uint8))
        for name, field in colours.items()
    }
    assert len(pixels) == 10
    weights = np.array([0.2126, 0.7152, 0.0722])
    light = {name: float((pixel @ weights)[0]) for name, pixel in pixels.items()}
    assert all(abs(light[a] - light[b]) < CHANGE for a, b in combinations(light, 2))


@pytest.mark.slow
def test_frames_see_a_contrast_that_is_switched_twenty_times_a_second(kiosk):
    """Otherwise the tests below could not fail."""
    stage = kiosk("en", SIZE).go("topic")
    reel = hammer(stage, lambda: stage.do(ev.ContrastToggled()))
    assert reel.flashes.too_many


@pytest.mark.parametrize(
    "control",
    [
        "contrast",
        *(
            pytest.param(name, marks=pytest.mark.access)
            for name in ("startAgain", "language", "back", "advicePill", "later")
        ),
    ],
)
@pytest.mark.slow
def test_a_control_that_is_touched_as_fast_as_can_be_does_not_flash(kiosk, control):
    stage = kiosk("en", SIZE).go("topic")
    point = stage.point(stage.find(control))

    def press():
        stage.press(point)
        stage.release(point)

    reel = hammer(stage, press)
    assert len(reel.frames) > 20
    assert any((reel.frames[0] != frame).any() for frame in reel.frames), "it does something"
    assert not reel.flashes.too_many, reel.flashes


@pytest.mark.access
@pytest.mark.parametrize("control", ["contrast", "allTopics"])
def test_a_pressed_control_does_not_flash(kiosk, control):
    stage = kiosk("en", SIZE).go("topic")
    point, held = stage.point(stage.find(control)), []

    def press():
        (stage.release if held else stage.press)(point)
        held.append(1) if not held else held.clear()

    assert not hammer(stage, press).flashes.too_many


@pytest.mark.access
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_on_contrast_do_not_flash(kiosk, key):
    stage = kiosk("en", SIZE).go("topic")
    stage.find("contrast").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    reel = hammer(stage, lambda: stage.key(key, breath=0))
    assert reel.flashes.general > 0, "the contrast changes"
    assert not reel.flashes.too_many, reel.flashes


@pytest.mark.access
def test_start_again_and_the_way_back_into_a_page_do_not_flash(kiosk):
    """A finger that touches the middle of the screen and the corner in turn."""
    stage, turn = kiosk("en", SIZE).go("topic"), []

    def press():
        ends = stage.all("startAgain")
        point = stage.point(ends[0]) if ends else stage.point((SIZE[0] // 2, SIZE[1] // 2))
        turn.append(bool(ends))
        stage.press(point)
        stage.release(point)

    reel = hammer(stage, press)
    assert set(turn) == {True, False}
    assert not reel.flashes.too_many, reel.flashes


@pytest.mark.access
def test_the_idle_card_does_not_flash(kiosk):
    stage = kiosk("en", SIZE).go("topic")
    reel, at = Reel(stage), 0.0
    for _ in range(2):
        for seconds in (0.0, 60.0, 61.0, 62.0):
            stage.wait(seconds - at % 100)
            reel.take(at)
            at = seconds
        stage.tap((SIZE[0] // 2, SIZE[1] // 2))
        reel.take(at + 0.1)
    assert not reel.flashes.too_many


@pytest.mark.access
@pytest.mark.parametrize("every", [FASTEST, 0.34 / 2])
@pytest.mark.parametrize("covers", [(te.BlankToggled,), (te.LogoToggled,), (te.BlankToggled, te.LogoToggled)])
def test_a_talk_that_is_covered_as_fast_as_can_be_does_not_flash(kiosk, covers, every):
    """A key that is held down covers once: tests/qml/test_console.py."""
    stage, cover = kiosk("en", SIZE).go("talk-page"), cycle(covers)
    reel = hammer(stage, lambda: stage.do(next(cover)()), every)
    assert reel.flashes.general > 1
    assert not reel.flashes.too_many, reel.flashes


def handed_over(stage):
    """Every frame of the hand-over to the next panel."""
    stage.at_visitors_pace()
    try:
        stage.wake()
        shown = stage.find("stage")
        (clock,) = [
            one
            for one in shown.findChildren(QObject)
            if one.inherits("QQuickNumberAnimation") and one.property("property") == "_clock"
        ]
        assert clock.property("running")
        QMetaObject.invokeMethod(clock, "pause")
        rest = load_design().seconds("motion.handover.rest")
        reel, at = Reel(stage), 0.0
        while at < rest:
            shown.setProperty("_clock", 1000 * at)
            stage.settle()
            reel.take(at)
            at += FRAME
        QMetaObject.invokeMethod(clock, "complete")
        stage.settle()
        return reel
    finally:
        stage.quickly()


@pytest.mark.parametrize("steps", [1, pytest.param(18, marks=pytest.mark.access)])
@pytest.mark.slow
def test_the_loop_does_not_flash(kiosk, steps):
    stage = kiosk("en", SIZE).go("statement")
    seen = set()
    for _ in range(steps):
        before = stage.scene.panel
        reel = handed_over(stage)
        seen.add((before, stage.scene.panel))
        changed = np.abs(reel.frames[0].astype(int) - reel.frames[-1].astype(int)).max(axis=-1) > 20
        assert changed.mean() > 0.05, "the panel changes"
        assert not reel.flashes.too_many, (before, reel.flashes)
    assert len(seen) == steps
