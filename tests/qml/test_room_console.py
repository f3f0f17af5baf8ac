"""What staff do to the room from the console: freeze it, cover it, point at it."""

from itertools import cycle

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.content.design import load_design
from kiosk.staging.complaints import complaints
from tests.qml.stages import Stage, items_of
from tests.qml.test_console import press, touch, words
from tests.qml.test_room import ended


def find(window, name):
    found = [item for item in items_of(window) if item.objectName() == name]
    assert len(found) == 1, f"{len(found)} items are called {name}"
    return found[0]


def notice(console):
    """What the console says of the room beside its slide: in a button, or in place of the heading."""
    found = [item for item in items_of(console.window) if item.objectName() == "roomNotice"]
    if found:
        return found[0].property("name")
    heading = find(console.window, "position").property("text")
    return "" if heading.startswith("On screen now") else heading


@pytest.mark.parametrize(
    ("key", "button", "said"),
    [
        (Qt.Key.Key_F, "Freeze the slide", "Frozen. The room sees slide 1."),
        (Qt.Key.Key_W, "Logo", "The room sees the logo."),
        (Qt.Key.Key_B, "", "The room’s screen is blank."),
    ],
    ids=["freeze", "logo", "blank"],
)
@pytest.mark.slow
def test_a_key_and_a_button_do_it_and_the_console_says_so(talk, key, button, said):
    stage, console = talk()
    press(stage, console.window, key)
    assert notice(console) == said
    press(stage, stage.window, key)
    assert notice(console) == ""
    if button:
        touch(stage, console, "More")
        touch(stage, console, button)
    else:
        touch(stage, console, "Blank")
    assert notice(console) == said


@pytest.mark.parametrize(
    "room", [(1920, 1080), (1024, 768), (720, 1280)], ids=lambda size: f"{size[0]}x{size[1]}"
)
@pytest.mark.parametrize("language", ["en", "ar", "fr", "am", "ur"])
@pytest.mark.slow
def test_what_the_console_says_of_the_room_is_not_cut(talk, room, language):
    _, console = talk(size=room)
    console.window.resize(1280, 720)
    console.view.chooseStaffLanguage(language)
    for act in (lambda: None, console.view.controls.toggleBlank, console.view.controls.toggleLogo):
        act()
        said = find(console.window, "position")
        assert said.property("fits")
        assert not [text for text in complaints(console.window) if str(said.property("text"))[:12] in text]


@pytest.mark.slow
def test_a_touch_on_the_notice_lets_a_frozen_room_follow(talk):
    stage, console = talk()
    press(stage, console.window, Qt.Key.Key_F)
    touch(stage, console, "Frozen. The room sees slide 1.")
    assert (notice(console), stage.scene.frozen) == ("", None)


@pytest.mark.slow
def test_staff_see_their_own_slide_while_the_room_is_frozen(talk):
    stage, console = talk()
    press(stage, console.window, Qt.Key.Key_F)
    before = stage.picture()
    press(stage, console.window, Qt.Key.Key_PageDown)
    assert "Only you see this · 2 of 11" in words(console.window)
    here = find(console.window, "here")
    shown = [str(item.property("text")) for item in items_of(console.window) if here.isAncestorOf(item)]
    assert "800 555 0199" in shown
    assert stage.picture() == before
    assert "800 555 0199" in stage.words()


@pytest.mark.slow
def test_pages_are_measured_while_the_room_is_frozen(talk):
    stage, console = talk(size=(1024, 768))
    press(stage, console.window, Qt.Key.Key_F)
    console.view.controls.choose("check-an-offer/six-questions")
    stage.settle()
    console.window.grabWindow()
    stage.settle()
    assert stage.scene.slide.cut is not None


# --- the pointer -------------------------------------------------------------------------------------------


def ring(stage):
    """The middle of the ring in the room, as shares of its width and height; None where there is none."""
    found = stage.all("pointerRing")
    if not found:
        return None
    place = found[0].mapRectToScene(QRectF(0, 0, found[0].width(), found[0].height())).center()
    return place.x() / stage.window.width(), place.y() / stage.window.height()


def over(console, x, y):
    """A place in the picture of the room, by shares of its width and height."""
    pad = find(console.window, "pointerPad")
    return pad.mapToScene(QPointF(x * pad.width(), y * pad.height())).toPoint()


@pytest.mark.parametrize(
    "room", [(1920, 1080), (1024, 768), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}"
)
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.slow
def test_the_mouse_over_the_picture_shows_a_ring_at_that_place_of_the_room(talk, room, language):
    stage, console = talk(language, size=room)
    console.window.grabWindow()
    for x, y in ((0.25, 0.5), (0.8, 0.9)):
        QTest.mouseMove(console.window, over(console, x, y))
        stage.settle()
        assert ring(stage) == pytest.approx((x, y), abs=0.01)
    QTest.mouseMove(console.window, QPoint(20, console.window.height() - 20))
    stage.settle()
    assert ring(stage) is None


@pytest.mark.slow
def test_a_finger_shows_it_too_and_not_where_it_leaves_the_picture(talk):
    stage, console = talk()
    console.window.grabWindow()
    QTest.touchEvent(console.window, Stage.finger(), False).press(
        0, over(console, 0.5, 0.5), console.window
    ).commit()
    stage.settle()
    assert ring(stage) == pytest.approx((0.5, 0.5), abs=0.01)
    move = QTest.touchEvent(console.window, Stage.finger(), False)
    move.move(0, over(console, 0.6, 0.4), console.window).commit()
    stage.settle()
    assert ring(stage) == pytest.approx((0.6, 0.4), abs=0.01)
    away = over(console, 1.3, 0.4)
    move = QTest.touchEvent(console.window, Stage.finger(), False)
    move.move(0, away, console.window).commit()
    stage.settle()
    assert ring(stage) is None
    QTest.touchEvent(console.window, Stage.finger(), False).release(0, away, console.window).commit()


@pytest.mark.slow
def test_the_ring_goes_after_the_last_move(talk):
    stage, console = talk()
    console.window.grabWindow()
    QTest.mouseMove(console.window, over(console, 0.3, 0.3))
    stage.settle()
    rest = console.window.findChild(QObject, "pointerRests")
    assert rest.property("running")
    assert load_design().seconds("motion.pointer_rests") == 2.0
    QMetaObject.invokeMethod(rest, "complete")
    stage.settle()
    assert ring(stage) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_W, Qt.Key.Key_F])
@pytest.mark.slow
def test_no_ring_where_the_picture_is_not_what_the_room_sees(talk, key):
    stage, console = talk()
    console.window.grabWindow()
    QTest.mouseMove(console.window, over(console, 0.3, 0.3))
    stage.settle()
    press(stage, console.window, key)
    assert ring(stage) is None
    QTest.mouseMove(console.window, over(console, 0.4, 0.4))
    stage.settle()
    assert ring(stage) is None


@pytest.mark.slow
def test_the_ring_is_no_part_of_the_state_and_ends_with_the_talk(talk):
    stage, console = talk()
    console.window.grabWindow()
    before = stage.state
    QTest.mouseMove(console.window, over(console, 0.3, 0.3))
    stage.settle()
    assert stage.state == before
    ended(stage)
    assert ring(stage) is None


@pytest.mark.slow
def test_no_arrow_of_the_desktop_is_in_the_room(talk, qtbot):
    """Qt looks at the cursor with a move of the mouse, and at what changed below it with a frame."""
    stage, _ = talk()
    ways = cycle(range(300, 400))

    def is_hidden():
        QTest.mouseMove(stage.window, QPoint(next(ways), 300))
        stage.settle()
        return stage.window.cursor().shape() is Qt.CursorShape.BlankCursor

    assert not is_hidden(), "in a window it has a use"
    stage.window.showFullScreen()
    qtbot.waitUntil(is_hidden)
    ended(stage)
    qtbot.waitUntil(lambda: not is_hidden())
