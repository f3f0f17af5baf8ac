"""Fingers on the real window."""

import sys
from collections import Counter
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEventPoint, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics, Visit
from tests.qml.stages import Palm
from tests.sampling import chosen, paired

FIRST = Anchor("check-an-offer/before-you-say-yes")
SIZES = [(1920, 1080), (1080, 1920), (1024, 600)]
PANEL = (500, 300)
"""A point on the ground of a landscape panel."""


def test_a_touch_on_a_panel_opens_its_topic_page(used_kiosk):
    stage = used_kiosk().go("statement").tap(PANEL)
    assert stage.scene.place == Reading(FIRST)
    assert stage.find("title").property("text") == "Before you say yes"
    assert stage.has("visit")


@pytest.mark.parametrize("screen", ["statement", "topic"])
def test_a_press_looks_at_what_lies_below_it_and_not_at_all_objects(used_kiosk, screen):
    stage, asked = used_kiosk().go(screen), Counter()

    def look(_frame, event, called):
        if event == "c_call":
            asked[called.__name__] += 1

    sys.setprofile(look)
    try:
        stage.press((stage.window.width() // 2, 30))
    finally:
        sys.setprofile(None)
    assert 0 < asked["isVisible"] < 100
    assert not asked["findChildren"]


def test_the_button_of_a_question_opens_its_topic_too(used_kiosk):
    stage = used_kiosk().go("question")
    stage.tap(stage.find("panelButton"))
    assert isinstance(stage.scene.place, Reading)


@pytest.mark.parametrize(
    ("name", "place", "side"),
    [("explore", Topics(), None), ("languages", None, Languages())],
)
@pytest.mark.slow
def test_the_bar_opens_the_topics_and_the_picker(used_kiosk, name, place, side):
    stage = used_kiosk().go("statement")
    stage.tap(stage.find(name))
    assert (stage.scene.place, stage.scene.side) == (place, side)


def test_a_finger_that_goes_down_does_nothing_yet(used_kiosk):
    stage = used_kiosk().go("topic")
    stage.press(stage.find("advicePill"))
    assert stage.scene.side is None
    stage.release(stage.find("advicePill"))
    assert stage.scene.side == Advice()


@pytest.mark.parametrize("name", ["advicePill", "contrast", "back"])
@pytest.mark.sample(1)
def test_a_finger_that_leaves_before_it_goes_up_does_nothing(used_kiosk, name):
    stage = used_kiosk().go("topic")
    before = stage.scene
    stage.press(stage.find(name))
    stage.move((960, 500))
    stage.release((960, 500))
    stage.settle()
    assert stage.scene == before
    assert not stage.state.visitor.high_contrast


def test_a_finger_that_leaves_the_panel_for_the_bar_does_nothing(used_kiosk):
    stage = used_kiosk().go("statement")
    stage.press(PANEL)
    stage.move(stage.find("stripNumber"))
    stage.release(stage.find("stripNumber"))
    assert isinstance(stage.scene, Loop)


@pytest.mark.parametrize(("language", "size"), paired(["en", "ar-XB"], [(1920, 1080), (1080, 1920)]))
@pytest.mark.sample(1)
def test_number_disc_and_caption_open_advice_and_stand_still(used_kiosk, language, size):
    stage = used_kiosk(language, size)
    for part in ("stripDisc", "stripNumber", "stripCaption"):
        stage.go("statement")
        strip, before = stage.find("helpStrip"), stage.picture()
        stage.press(stage.find(part))
        stage.settle()
        assert stage.picture() == before, part
        stage.release(stage.find(part))
        assert stage.scene.side == Advice(), part
        assert strip.isVisible() is False
        stage.clock.advance(1.0)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("screen", ["no-helpline", "no-helpline-night"])
@pytest.mark.slow
def test_the_desk_in_the_strip_opens_advice(used_kiosk, screen, size):
    stage = used_kiosk("en", size).go(screen)
    stage.tap(stage.find("stripDesk"))
    assert stage.scene.side == Advice()


@pytest.mark.parametrize("language", ["en", "ar-XB"])
def test_the_plate_opens_nothing(used_kiosk, language):
    stage = used_kiosk(language).go("statement")
    stage.tap(stage.find("logoPlate"))
    assert isinstance(stage.scene, Loop)


@pytest.mark.parametrize("screen", ["no-touch", "number", "out-of-order", "nothing-confirmed"])
def test_where_nobody_can_touch_and_where_nothing_stands_the_strip_is_no_control(used_kiosk, screen):
    stage = used_kiosk().go(screen)
    assert not stage.all("stripAdvice")
    for name in ("stripNumber", "stripCaption"):
        for part in stage.all(name):
            before = type(stage.scene)
            stage.tap(part)
            assert type(stage.scene) is before


@pytest.mark.parametrize(
    ("size", "apart"),
    [((1920, 1080), 12), ((1080, 1920), 12), *(pytest.param(s, 2, marks=pytest.mark.slow) for s in SIZES)],
)
@pytest.mark.slow
def test_nothing_in_touch_to_explore_is_dead(used_kiosk, size, apart):
    """From its top to its foot each point leads on; a finger is broader than some pixels."""
    stage = used_kiosk("en", size).go("statement")
    x, top, width, height = stage.at(stage.find("explore"))
    rows = range(int(top * stage.unit) + 1, int((top + height) * stage.unit), apart)
    for y in rows:
        stage.go("statement").tap((int((x + width / 2) * stage.unit), y))
        assert isinstance(stage.scene, Visit) or stage.scene.rested, y
    assert len(rows) * apart > 0.055 * stage.unit, "there is something to look at"


@pytest.mark.parametrize(("later", "counts"), [(0.0, False), (0.29, False), (0.31, True)])
def test_a_second_touch_within_300_ms_is_ignored(used_kiosk, later, counts):
    stage = used_kiosk().go("topic")
    contrast = stage.find("contrast")
    stage.press(contrast)
    stage.release(contrast)
    assert stage.state.visitor.high_contrast
    stage.clock.advance(later)
    stage.press(contrast)
    stage.release(contrast)
    assert stage.state.visitor.high_contrast is not counts


def test_ignored_touches_do_not_hold_the_next_one_back(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast = stage.find("contrast")
    for _ in range(3):
        stage.press(contrast)
        stage.release(contrast)
        stage.clock.advance(0.2)
    # At 0 it went on, 0.2 was too soon, 0.4 counts again.
    assert not stage.state.visitor.high_contrast


@pytest.mark.parametrize(("breadth", "refused"), [(0.0, False), (0.059, False), (0.061, True), (0.3, True)])
@pytest.mark.sample(2)
def test_a_palm_is_kept_back(kiosk, breadth, refused):
    stage = kiosk().go("topic")
    palm = Palm(stage, stage.find("contrast"), breadth * stage.unit)
    stage.clock.advance(5.0)
    before = stage.scene.touched
    assert stage.kiosk.touch_filter.eventFilter(stage.window, palm) is refused
    assert (stage.scene.touched == before) is refused


@pytest.mark.parametrize(
    ("number", "state"), [(1, QEventPoint.State.Pressed), (0, QEventPoint.State.Updated)]
)
@pytest.mark.slow
def test_a_palm_after_a_finger_or_grown_from_it_lets_go_of_what_was_pressed(kiosk, number, state):
    stage = kiosk().go("topic")
    button = stage.find("advicePill")
    stage.press(button)
    assert button.property("down")
    palm = Palm(stage, (900, 500), 0.2 * stage.unit, QEvent.Type.TouchUpdate, number, state)
    assert stage.kiosk.touch_filter.eventFilter(stage.window, palm)
    assert not button.property("down")
    stage.release(button)
    stage.settle()
    assert stage.scene.side is None
    stage.clock.advance(1.0)
    assert stage.tap(button).scene.side == Advice()


def test_a_second_finger_does_nothing_and_the_first_goes_on(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast, pill = stage.find("contrast"), stage.find("advicePill")
    stage.press(contrast)
    stage.hold().press(1, stage.point(pill), stage.window).commit()
    stage.hold().release(1, stage.point(pill), stage.window).commit()
    assert not pill.property("down")
    assert stage.scene.side is None
    stage.release(contrast)
    assert stage.state.visitor.high_contrast


@pytest.mark.parametrize("name", ["contrast", "advicePill", "back"])
@pytest.mark.sample(1)
def test_beside_a_finger_on_the_ground_nothing_can_be_pressed(used_kiosk, name):
    stage = used_kiosk().go("topic")
    stage.press((1400, 500))
    before = stage.state
    for _ in range(3):
        stage.clock.advance(1.0)
        stage.hold().press(1, stage.point(stage.find(name)), stage.window).commit()
        stage.hold().release(1, stage.point(stage.find(name)), stage.window).commit()
    assert stage.state == before


@pytest.mark.slow
def test_a_finger_that_stays_when_the_first_is_lifted_acts_on_nothing(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast, pill = stage.point(stage.find("contrast")), stage.point(stage.find("advicePill"))
    stage.press(contrast)
    stage.hold().press(1, pill, stage.window).commit()
    stage.hold(1).release(0, contrast, stage.window).commit()
    assert stage.state.visitor.high_contrast
    stage.clock.advance(1.0)
    stage.hold(1).press(2, contrast, stage.window).commit()
    stage.hold(1).release(2, contrast, stage.window).commit()
    stage.touch().release(1, pill, stage.window).commit()
    assert stage.state.visitor.high_contrast
    assert stage.scene.side is None
    assert not stage.tap(contrast).state.visitor.high_contrast


def test_two_fingers_at_once_act_on_nothing(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast, pill = stage.point(stage.find("contrast")), stage.point(stage.find("advicePill"))
    before = stage.state
    stage.touch().press(0, contrast, stage.window).press(1, pill, stage.window).commit()
    stage.touch().release(0, contrast, stage.window).release(1, pill, stage.window).commit()
    assert stage.state == before
    assert stage.tap(contrast).state.visitor.high_contrast


@pytest.mark.slow
def test_a_hand_lets_go_of_what_its_first_finger_pressed(used_kiosk):
    stage = used_kiosk().go("topic")
    pill = stage.find("advicePill")
    stage.press(pill)
    assert pill.property("down")
    hand = stage.hold()
    for finger in (1, 2, 3):
        hand.press(finger, stage.point((300 * finger, 500)), stage.window)
    hand.commit()
    assert not pill.property("down")
    lifted = stage.touch().release(0, stage.point(pill), stage.window)
    for finger in (1, 2, 3):
        lifted.release(finger, stage.point((300 * finger, 500)), stage.window)
    lifted.commit()
    assert stage.scene.side is None
    assert stage.tap(pill).scene.side == Advice()


@pytest.mark.slow
def test_a_finger_that_has_rested_for_long_holds_nobody_back(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast, pill = stage.find("contrast"), stage.find("advicePill")
    stage.press(pill)
    stage.clock.advance(10.0)
    stage.hold().press(1, stage.point(contrast), stage.window).commit()
    assert not pill.property("down")
    stage.hold().release(1, stage.point(contrast), stage.window).commit()
    assert stage.state.visitor.high_contrast
    stage.release(pill)
    assert stage.scene.side is None


def test_a_second_finger_lets_nobody_past_the_filter_for_double_touches(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast = stage.find("contrast")
    stage.press(contrast)
    stage.release(contrast)
    stage.press((1400, 500))
    stage.hold().press(1, stage.point(contrast), stage.window).commit()
    stage.hold().release(1, stage.point(contrast), stage.window).commit()
    assert stage.state.visitor.high_contrast


@pytest.mark.slow
def test_every_touch_shows_that_somebody_is_there(used_kiosk):
    stage = used_kiosk().go("topic")
    stage.wait(30.0).tap((1400, 700))
    assert stage.scene.touched == pytest.approx(stage.clock.now().seconds, abs=1.0)


def test_a_covered_page_opens_again_where_it_was(used_kiosk):
    stage = used_kiosk().go("idle")
    assert stage.scene.idle_card_at is not None
    assert stage.has("idle")
    stage.tap(stage.find("continue"))
    assert stage.scene.idle_card_at is None
    assert stage.find("title").property("text") == stage.visitor.page.property("title") != ""


@pytest.mark.slow
def test_a_touch_anywhere_opens_a_covered_page(used_kiosk):
    stage = used_kiosk().go("idle").tap((1500, 300))
    assert stage.scene.idle_card_at is None


def test_a_mouse_works_as_a_finger_does(used_kiosk):
    stage = used_kiosk().go("statement")
    QTest.mouseClick(
        stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, stage.point(PANEL)
    )
    assert isinstance(stage.scene, Visit)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
@pytest.mark.parametrize("screen", ["statement", "topic", "idle"])
@pytest.mark.slow
def test_other_buttons_of_a_mouse_do_nothing(used_kiosk, screen, button):
    stage = used_kiosk().go(screen)
    before, picture = stage.state, stage.picture()
    for place in (PANEL, (1700, 1000)):
        QTest.mouseClick(stage.window, button, Qt.KeyboardModifier.NoModifier, stage.point(place))
    stage.settle()
    assert stage.state == before
    assert stage.picture() == picture
    assert QGuiApplication.topLevelWindows() == [stage.window]


def test_a_wheel_or_a_menu_key_reaches_nothing(used_kiosk):
    stage = used_kiosk().go("topic")
    before, picture = stage.state, stage.picture()
    at = QPointF(500, 300)
    QTest.wheelEvent(stage.window, at, QPoint(0, 120))
    for reason in QContextMenuEvent.Reason:
        menu = QContextMenuEvent(reason, at.toPoint(), at.toPoint())
        assert QCoreApplication.sendEvent(stage.window, menu)
    stage.settle()
    assert stage.state == before
    assert stage.picture() == picture


@pytest.mark.slow
def test_a_mouse_does_nothing_while_a_finger_is_down(used_kiosk):
    stage = used_kiosk().go("topic")
    contrast, pill = stage.find("contrast"), stage.find("advicePill")
    stage.press(contrast)
    QTest.mouseClick(
        stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, stage.point(pill)
    )
    assert stage.scene.side is None
    stage.release(contrast)
    assert stage.state.visitor.high_contrast


@pytest.mark.slow
def test_a_hand_on_the_glass_lets_go_of_what_a_mouse_pressed(kiosk):
    stage = kiosk().go("topic")
    pill = stage.find("advicePill")
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(stage.window, left, plain, stage.point(pill))
    assert pill.property("down")
    palm = Palm(stage, (900, 500), 0.2 * stage.unit, QEvent.Type.TouchUpdate)
    assert stage.kiosk.touch_filter.eventFilter(stage.window, palm)
    assert not pill.property("down")
    QTest.mouseRelease(stage.window, left, plain, stage.point(pill))
    assert stage.scene.side is None


def corner(stage):
    """A point of the far top corner beside Start again."""
    width = stage.window.width()
    return (20, 20) if stage.visitor.property("rightToLeft") else (width - 20, 20)


@pytest.mark.parametrize(
    ("screen", "language"),
    chosen(
        product(["topic", "advice", "topics", "languages", "idle"], ["en", "ar-XB"]),
        lambda screen, language: screen in {"topic", "idle"} or language == "en",
    ),
)
@pytest.mark.sample(2)
def test_three_quick_taps_in_the_far_top_corner_start_again(used_kiosk, language, screen):
    stage = used_kiosk(language).go(screen)
    for number in range(3):
        assert isinstance(stage.scene, Visit), number
        stage.press(corner(stage))
        stage.release(corner(stage))
        stage.clock.advance(0.2)
    assert isinstance(stage.scene, Loop)
    assert stage.scene.rested


def test_three_taps_in_the_near_corner_do_nothing(used_kiosk):
    stage = used_kiosk().go("topic")
    for _ in range(4):
        stage.press((20, 20))
        stage.release((20, 20))
        stage.clock.advance(0.2)
    assert isinstance(stage.scene, Visit)


def test_taps_in_the_corner_of_the_loop_touch_its_panel_and_no_more(used_kiosk):
    stage = used_kiosk().go("statement")
    stage.tap(corner(stage))
    assert stage.scene.place == Reading(FIRST)


def test_after_start_again_touches_do_nothing_for_three_seconds(used_kiosk):
    stage = used_kiosk().go("topic")
    stage.tap(stage.find("startAgain"))
    loop = stage.scene
    for _ in range(4):
        stage.tap(PANEL)
        assert stage.scene == loop
    stage.clock.advance(0.6)
    stage.tap(PANEL)
    assert isinstance(stage.scene, Visit)


def test_a_loop_without_touch_has_no_controls(used_kiosk):
    stage = used_kiosk().go("no-touch").tap(PANEL)
    assert isinstance(stage.scene, Loop)
    assert stage.controls() == []


def test_the_application_has_one_window(used_kiosk):
    stage = used_kiosk().go("topic")
    assert QGuiApplication.topLevelWindows() == [stage.window]
