"""The one-touch exit: the picture that follows tells nothing, and nothing of the visit is alive."""

import gc
import re
import time
from collections import Counter
from functools import cache

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, qInstallMessageHandler
from PySide6.QtTest import QTest

from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.step import wake_at
from kiosk.staging.named_screens import SCREENS, TOPIC
from kiosk.window.text.measure import line_width, set_lines
from tests.qml.stages import Palm, Stage
from tests.sampling import paired

SIZES = [(1920, 1080), (1080, 1920)]
VISITS = ["topics", "topic", "languages", "advice", "idle"]
ANNOUNCED = next(each.events for each in SCREENS if each.name == "announcement")
QUIET = 3.0
"""Seconds for which the panel is shown before its dwell begins."""


@pytest.fixture(scope="module")
def untouched(qapp):
    """The picture of a panel at rest in a kiosk that nobody touched, so many seconds into its dwell."""

    @cache
    def picture(language, size, panel, hold_by):
        stage = Stage(language, size)
        try:
            return rested(stage, panel, hold_by).picture()
        finally:
            stage.end()

    return picture


def rested(stage, panel, hold_by):
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
            button = stage.point(stage.find("startAgain"))
            stage.press(button)
            stage.release(button)
        case "escape":
            stage.key(Qt.Key.Key_Escape)
        case "corner":
            mirrored = stage.visitor.property("rightToLeft")
            for _ in range(3):
                stage.press((20, 20) if mirrored else (stage.window.width() - 20, 20))
                stage.release((20, 20) if mirrored else (stage.window.width() - 20, 20))
        case "announcement":
            stage.do(*ANNOUNCED, se.AnnouncementsRead(()))
        case "idle":
            while not isinstance(stage.scene, Loop):
                stage.wait(1.0)


@pytest.mark.parametrize(("screen", "way"), paired(VISITS, [("en", SIZES[0]), ("ar-XB", SIZES[1])]), ids=str)
def test_the_very_next_picture_is_that_of_a_loop_that_nobody_touched(used_kiosk, untouched, screen, way):
    language, size = way
    stage = used_kiosk(language, size).go(screen)
    leave(stage, "button")
    picture = stage.picture()
    assert isinstance(stage.scene, Loop)
    assert picture == untouched(language, size, stage.scene.panel, 0.0)


@pytest.mark.parametrize("how", ["button", "escape", "corner", "idle", "announcement"])
def test_every_way_out_leaves_the_same_picture(used_kiosk, untouched, how):
    stage = used_kiosk().go("idle" if how == "idle" else "topic", step=3, high_contrast=True)
    leave(stage, how)
    assert stage.picture() == untouched("en", SIZES[0], stage.scene.panel, 0.0)


def test_nothing_that_a_visitor_chose_is_left_in_the_picture(used_kiosk, untouched):
    stage = (
        used_kiosk().go("topic", step=3, high_contrast=True).do(ev.LanguageChosen("fr"), ev.AdviceOpened())
    )
    leave(stage, "button")
    assert stage.picture() == untouched("en", SIZES[0], stage.scene.panel, 0.0)


def test_no_text_that_was_read_is_remembered_once_the_loop_rests(used_kiosk):
    stage = used_kiosk().go("topic")
    leave(stage, "button")
    assert set_lines.cache_info().currsize > 0
    stage.wait(QUIET + stage.world.pace.handover)
    assert set_lines.cache_info().currsize == line_width.cache_info().currsize == 0


def test_no_text_that_was_read_is_remembered_below_an_announcement(used_kiosk):
    stage = used_kiosk().go("topic")
    stage.do(*ANNOUNCED)
    stage.wait(QUIET)
    assert isinstance(stage.scene, Announcing)
    assert set_lines.cache_info().currsize == line_width.cache_info().currsize == 0


@pytest.mark.parametrize("into_dwell", [0.0, 2.0, 8.0])
@pytest.mark.slow
def test_the_panel_then_runs_its_dwell_as_any_other(used_kiosk, untouched, into_dwell):
    stage = used_kiosk().go("topic")
    leave(stage, "button")
    stage.clock.advance(QUIET + into_dwell)
    stage.store.tick()
    stage.settle()
    assert stage.picture() == untouched("en", SIZES[0], stage.scene.panel, into_dwell)


def test_touches_meanwhile_change_nothing_in_the_picture(used_kiosk):
    stage = used_kiosk().go("topic")
    leave(stage, "button")
    before = stage.picture()
    stage.clock.advance(1.0)
    stage.press((500, 300))
    assert stage.picture() == before
    stage.release((500, 300))
    stage.key(Qt.Key.Key_Tab)
    assert stage.picture() == before


@pytest.mark.parametrize(
    ("screen", "how"),
    paired(
        ["topics", "topic", "languages", "advice"], ["button", "escape", "corner", "idle", "announcement"]
    ),
)
def test_no_item_of_the_visit_is_alive(used_kiosk, screen, how):
    stage = used_kiosk().go("idle" if how == "idle" else screen)
    of_visit = gone(stage)
    leave(stage, how)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not stage.has("visit")
    assert not stage.has("idle")
    assert [name for name in of_visit if name in kinds(stage)] == []


@pytest.mark.parametrize("how", ["button", "announcement"])
def test_the_scene_of_the_visit_goes_before_anything_is_renewed(used_kiosk, how):
    """No page is translated into the language of the loop, nor measured in its size, for nothing."""
    stage = used_kiosk().go("topic", step=3).do(ev.LanguageChosen("fr"), ev.AdviceOpened())
    visit, seen = stage.window.findChild(QObject, "visit"), []
    told = stage.store.stepped.connect(lambda: seen.append(visit.property("item")))
    leave(stage, how)
    stage.store.disconnect(told)
    assert seen[0] is None


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


@pytest.mark.quiet
def test_the_exit_takes_less_than_a_tenth_of_a_second(kiosk):
    stage, taken = kiosk().go("statement"), []
    for _ in range(5):
        stage.do(ev.LinkFollowed(TOPIC))
        button = stage.point(stage.find("startAgain"))
        begun = time.process_time()
        stage.press(button)
        stage.window.grabWindow()
        taken.append(time.process_time() - begun)
        assert isinstance(stage.scene, Loop)
        stage.release(button)
        stage.wait(5.0)
    assert sorted(taken)[2] < 0.1, taken


@pytest.mark.slow
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


# --- it acts on the press ----------------------------------------------------------------------------------


def ways_out(stage, screen):
    """The points of all controls that start again."""
    stage.go(screen)
    names = ("startAgain", "startAgainTool")
    return [stage.point(control) for name in names for control in stage.all(name)]


@pytest.mark.parametrize(
    ("language", "size", "count"),
    [
        ("en", SIZES[0], 1),
        ("ar-XB", SIZES[1], 2),
        pytest.param("ar-XB", SIZES[0], 1, marks=pytest.mark.slow),
        pytest.param("en", SIZES[1], 2, marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("screen", ["topics", "topic", "offer", "quiz", "languages", "advice", "idle"])
@pytest.mark.sample(3)
def test_a_press_is_enough_and_nothing_comes_of_the_release(used_kiosk, screen, language, size, count):
    stage = used_kiosk(language, size)
    places = ways_out(stage, screen)
    assert len(places) == (1 if screen == "idle" else count)
    for place in places:
        stage.go(screen)
        stage.press(place)
        assert isinstance(stage.scene, Loop)
        assert not stage.has("visit")
        loop = stage.state
        stage.clock.advance(QUIET + 1.0)
        stage.release(place)
        stage.settle()
        assert stage.state == loop


def test_a_press_of_the_pointer_is_enough(used_kiosk):
    stage = used_kiosk().go("topic")
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = stage.point(stage.find("startAgain"))
    QTest.mousePress(stage.window, left, plain, place)
    assert isinstance(stage.scene, Loop)
    loop = stage.state
    stage.clock.advance(QUIET + 1.0)
    QTest.mouseRelease(stage.window, left, plain, place)
    assert stage.state == loop


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape])
@pytest.mark.parametrize("screen", ["topic", "idle"])
def test_a_key_that_goes_down_is_enough(used_kiosk, screen, key):
    stage = used_kiosk().go(screen)
    stage.find("startAgain").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(stage.window, key)
    assert isinstance(stage.scene, Loop)
    loop = stage.state
    stage.clock.advance(QUIET + 1.0)
    QTest.keyRelease(stage.window, key)
    stage.settle()
    assert stage.state == loop


def test_a_key_is_enough_on_the_tool_within_reach_too(used_kiosk):
    stage = used_kiosk("en", SIZES[1]).go("topic")
    stage.find("startAgainTool").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(stage.window, Qt.Key.Key_Return)
    assert isinstance(stage.scene, Loop)


@pytest.mark.parametrize(
    ("screen", "size", "control"),
    [
        ("topic", SIZES[0], "startAgain"),
        ("topic", SIZES[1], "startAgainTool"),
        ("idle", SIZES[0], "startAgain"),
    ],
    ids=["corner", "tool", "idle card"],
)
def test_the_space_bar_starts_again_before_it_is_let_go(used_kiosk, screen, size, control):
    """Other buttons wait for its release; each of these three says for itself that it does not."""
    stage = used_kiosk("en", size).go(screen)
    stage.find(control).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(stage.window, Qt.Key.Key_Space)
    assert isinstance(stage.scene, Loop)


def test_what_a_finger_pressed_before_does_nothing_any_more(used_kiosk):
    stage = used_kiosk().go("topic")
    pill, way_out = stage.point(stage.find("advicePill")), stage.point(stage.find("startAgain"))
    stage.press(pill)
    stage.hold().press(1, way_out, stage.window).commit()
    assert isinstance(stage.scene, Loop)
    loop = stage.state
    stage.clock.advance(QUIET + 1.0)
    stage.hold(1).release(0, pill, stage.window).commit()
    stage.touch().release(1, way_out, stage.window).commit()
    stage.settle()
    assert stage.state == loop


@pytest.mark.parametrize("fingers", [2, 3, 5])
@pytest.mark.parametrize("at_once", [False, True], ids=["one-after-another", "at-once"])
def test_a_hand_in_a_hurry_gets_out(used_kiosk, fingers, at_once):
    """Several fingers in one moment, or one more beside a hand that leans on the glass."""
    stage = used_kiosk().go("topic")
    way_out = stage.point(stage.find("startAgain"))
    hand = stage.touch()
    for finger in range(1, fingers):
        hand.press(finger, stage.point((200 * finger, 600)), stage.window)
    if not at_once:
        hand.commit()
        assert isinstance(stage.scene, Visit)
        hand = stage.touch()
        for finger in range(1, fingers):
            hand.stationary(finger)
    hand.press(0, way_out, stage.window).commit()
    assert isinstance(stage.scene, Loop)


def test_a_quick_touch_after_another_gets_out(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast = stage.point(stage.find("contrast"))
    stage.clock.advance(1.0)
    stage.press(contrast)
    stage.release(contrast)
    stage.press(stage.find("startAgain"))
    assert isinstance(stage.scene, Loop)


@pytest.mark.parametrize(("later", "leaves"), [(0.0, False), (0.29, False), (0.31, True)])
def test_the_second_of_two_quick_touches_on_a_panel_does_not_end_the_visit(used_kiosk, later, leaves):
    stage = used_kiosk().go("topic")
    place = stage.point(stage.find("startAgain"))
    stage.go("statement")
    stage.press(place)
    stage.release(place)
    assert isinstance(stage.scene, Visit)
    stage.clock.advance(later)
    stage.press(place)
    assert isinstance(stage.scene, Loop) is leaves


def test_the_second_of_two_quick_touches_on_the_card_does_not_end_the_visit(used_kiosk):
    stage = used_kiosk().go("topic")
    place = stage.point(stage.find("startAgain"))
    stage.go("idle")
    for _ in range(2):
        stage.press(place)
        stage.release(place)
    assert stage.scene.idle_card_at is None


def test_a_palm_does_not_start_again(kiosk):
    stage = kiosk().go("topic")
    palm = Palm(stage, stage.find("startAgain"), 0.061 * stage.unit)
    assert stage.kiosk.touch_filter.eventFilter(stage.window, palm)
    assert isinstance(stage.scene, Visit)
    finger = Palm(stage, stage.find("startAgain"), 0.059 * stage.unit)
    assert stage.kiosk.touch_filter.eventFilter(stage.window, finger)
    assert isinstance(stage.scene, Loop)


def test_taps_in_the_corner_count_beside_a_hand_on_the_glass(used_kiosk):
    stage = used_kiosk().go("topic")
    stage.press((400, 600))
    for _ in range(3):
        stage.hold().press(1, stage.point((stage.window.width() - 20, 20)), stage.window).commit()
        stage.hold().release(1, stage.point((stage.window.width() - 20, 20)), stage.window).commit()
    assert isinstance(stage.scene, Loop)
