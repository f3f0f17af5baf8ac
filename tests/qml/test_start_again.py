"""The one-touch exit: the picture that follows tells nothing, and nothing of the visit is alive."""

import gc
import re
import time
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, qInstallMessageHandler

from kiosk.app.screens import TOPIC
from kiosk.bridge.measuring import line_width, set_lines
from kiosk.core import events as ev
from kiosk.core.rules import wake_at
from kiosk.core.state import Loop

SIZES = [(1920, 1080), (1080, 1920)]
VISITS = ["topics", "topic", "languages", "advice", "idle"]
QUIET = 3.0
"""Seconds for which the panel stands before its dwell begins."""


def rested(kiosk, language, size, panel, hold_by):
    """The panel at rest in a kiosk that nobody touched, as far into its dwell as `hold_by` seconds."""
    stage = kiosk(language, size)
    stage.do(ev.WorldChanged(stage.world))
    while stage.scene.panel != panel:
        now = stage.clock.now()
        stage.clock.advance(wake_at(stage.state, stage.store.world, now) - now.seconds)
        stage.store.tick()
    stage.clock.advance(stage.scene.since + stage.world.pace.handover + hold_by - stage.clock.now().seconds)
    stage.store.tick()
    stage.settle()
    return stage


def leave(stage, how):
    match how:
        case "button":
            stage.press(stage.find("startAgain"))
            stage.release(stage.find("startAgain"))
        case "escape":
            stage.key(Qt.Key.Key_Escape)
        case "corner":
            mirrored = stage.visitor.property("rightToLeft")
            for _ in range(3):
                stage.press((20, 20) if mirrored else (stage.window.width() - 20, 20))
                stage.release((20, 20) if mirrored else (stage.window.width() - 20, 20))
        case "idle":
            while not isinstance(stage.scene, Loop):
                stage.wait(1.0)


@pytest.mark.parametrize(
    ("language", "size"), [("en", SIZES[0]), ("ar-XB", SIZES[1])], ids=["landscape", "mirrored-portrait"]
)
@pytest.mark.parametrize("screen", VISITS)
def test_the_very_next_picture_is_that_of_a_loop_that_nobody_touched(kiosk, screen, language, size):
    stage = kiosk(language, size).go(screen)
    leave(stage, "button")
    picture = stage.picture()
    assert isinstance(stage.scene, Loop)
    assert picture == rested(kiosk, language, size, stage.scene.panel, 0.0).picture()


@pytest.mark.parametrize("how", ["button", "escape", "corner", "idle"])
def test_every_way_out_leaves_the_same_picture(kiosk, how):
    stage = kiosk().go("idle" if how == "idle" else "topic", step=3, high_contrast=True)
    leave(stage, how)
    assert stage.picture() == rested(kiosk, "en", SIZES[0], stage.scene.panel, 0.0).picture()


def test_nothing_that_a_visitor_chose_is_left_in_the_picture(kiosk):
    stage = kiosk().go("topic", step=3, high_contrast=True).do(ev.LanguageChosen("fr"), ev.AdviceOpened())
    leave(stage, "button")
    assert stage.picture() == rested(kiosk, "en", SIZES[0], stage.scene.panel, 0.0).picture()


def test_no_text_that_was_read_is_remembered_once_the_loop_rests(kiosk):
    stage = kiosk().go("topic")
    leave(stage, "button")
    assert set_lines.cache_info().currsize > 0
    stage.wait(QUIET + stage.world.pace.handover)
    assert set_lines.cache_info().currsize == line_width.cache_info().currsize == 0


@pytest.mark.parametrize("into_dwell", [0.0, 2.0, 8.0])
def test_the_panel_then_runs_its_dwell_as_any_other(kiosk, into_dwell):
    stage = kiosk().go("topic")
    leave(stage, "button")
    stage.clock.advance(QUIET + into_dwell)
    stage.store.tick()
    stage.settle()
    assert stage.picture() == rested(kiosk, "en", SIZES[0], stage.scene.panel, into_dwell).picture()


def test_touches_meanwhile_change_nothing_in_the_picture(kiosk):
    stage = kiosk().go("topic")
    leave(stage, "button")
    before = stage.picture()
    stage.clock.advance(1.0)
    stage.press((500, 300))
    assert stage.picture() == before
    stage.release((500, 300))
    stage.key(Qt.Key.Key_Tab)
    assert stage.picture() == before


@pytest.mark.parametrize("how", ["button", "escape", "corner", "idle"])
@pytest.mark.parametrize("screen", ["topics", "topic", "languages", "advice"])
def test_no_item_of_the_visit_is_alive(kiosk, screen, how):
    stage = kiosk().go("idle" if how == "idle" else screen)
    of_visit = gone(stage)
    leave(stage, how)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not stage.has("visit")
    assert not stage.has("idle")
    assert [name for name in of_visit if name in kinds(stage)] == []


def kinds(stage):
    """The types of all objects below the window, shown or not, with their files' names."""
    told = []
    before = qInstallMessageHandler(lambda _kind, _context, line: told.append(line))
    try:
        stage.window.dumpObjectTree()
    finally:
        qInstallMessageHandler(before)
    return {re.match(r"\s*(\w+?)(?:_QML\w*)?::", line)[1] for line in told}


def gone(stage):
    """The types that only a visit has."""
    loop = {"VisitScene", "Toolbar", "StartAgain", "AdvicePill", "TextColumn", "TopicScene", "TopicsScene"}
    found = kinds(stage) & (loop | {"LanguagesScene", "AdviceScene", "IdleCard", "Pager", "PageTurner"})
    assert found
    return found


def test_the_exit_takes_less_than_a_tenth_of_a_second(kiosk):
    stage, taken = kiosk().go("statement"), []
    for _ in range(5):
        stage.do(ev.LinkFollowed(TOPIC))
        stage.press(stage.find("startAgain"))
        begun = time.process_time()
        stage.release(stage.find("startAgain"))
        stage.window.grabWindow()
        taken.append(time.process_time() - begun)
        assert isinstance(stage.scene, Loop)
        stage.wait(5.0)
    assert sorted(taken)[2] < 0.1, taken


def test_a_visit_leaves_no_object_of_python(kiosk):
    """PySide never lets go of the Python side of what QML makes of a Python type (6.12)."""
    stage, left = kiosk(), []
    for _ in range(2):
        for name in ("topic", "offer", "quiz", "advice", "languages"):
            stage.go(name).do(ev.StartedAgain())
        gc.collect()
        ours = [type(item) for item in gc.get_objects() if isinstance(item, QObject)]
        left.append(Counter(kind.__name__ for kind in ours if kind.__module__.startswith("kiosk.")))
    assert left[1] == left[0]
