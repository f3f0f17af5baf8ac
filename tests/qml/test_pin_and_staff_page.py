"""How staff get in, on the real window: fingers on the plate, keys of the pad, the page behind it."""

import itertools
from dataclasses import replace
from itertools import product

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QTouchEvent
from PySide6.QtTest import QTest

from kiosk.app.staff.pin_check import PinCheck
from kiosk.core.content.talks.library import NO_TALKS
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.staff_panels.overview import Overview
from tests.qml.stages import accessible_name
from tests.qml.test_touch import Palm
from tests.sampling import chosen

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
PIN, WRONG = "802751", "417093"
DOUBLES = "77880044"
KIND = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture
def guarded(used_kiosk, tmp_path):
    """guarded(language, size, pin) is a kiosk that asks for this PIN; "" is a site where none was set."""
    checks = []

    def make(language="en", size=LANDSCAPE, pin=PIN, screen="statement"):
        if pin:
            (tmp_path / "pin.toml").write_text(f'hash = "{KIND.hash(pin)}"\n', "utf-8")
        stage = used_kiosk(language, size).go(screen)
        checks.append(PinCheck(stage.store, tmp_path))
        stage.kiosk.touch_filter.plate.wanted = checks[-1].is_set
        stage.window.requestActivate()
        QTest.qWaitForWindowActive(stage.window)
        return stage

    yield make
    for check in checks:
        check.end()


def hold(stage, seconds=5.0):
    plate = stage.find("logoPlate")
    point = stage.point(plate)
    stage.press(point)
    stage.wait(seconds)
    stage.release(point)
    stage.settle()
    stage.clock.advance(0.5)
    return stage


def pad(stage):
    assert isinstance(hold(stage).scene, PinPad), stage.scene
    return stage


def touch_in(stage, pin):
    for digit in pin:
        stage.tap(stage.find(f"key-{digit}"))
    return stage


def answered(stage, qtbot):
    qtbot.waitUntil(lambda: not isinstance(stage.scene, PinPad) or stage.scene.asked is None)
    stage.settle()
    return stage


@pytest.mark.parametrize(
    ("screen", "language", "size"),
    list(product(["statement", "no-touch", "no-helpline"], ["en", "ar"], [LANDSCAPE, PORTRAIT])),
    ids=str,
)
@pytest.mark.slow
def test_a_hold_of_five_seconds_on_the_plate_opens_the_pad(guarded, language, size, screen):
    stage = guarded(language, size, screen=screen)
    assert isinstance(hold(stage, 4.9).scene, Loop)
    pad(stage)
    assert stage.has("pin")


def test_without_a_pin_a_hold_does_nothing_at_all(guarded):
    stage = guarded(pin="")
    untouched = guarded(pin="")
    stage.press(stage.find("logoPlate"))
    for _ in range(20):
        stage.wait(1.0)
        untouched.wait(1.0)
        assert stage.state == untouched.state
    stage.release(stage.find("logoPlate"))
    assert stage.state == untouched.state


def test_a_pin_that_is_set_later_counts_at_once(guarded, tmp_path):
    stage = guarded(pin="")
    hold(stage)
    (tmp_path / "pin.toml").write_text(f'hash = "{KIND.hash(PIN)}"\n', "utf-8")
    pad(stage)


def test_nothing_shows_that_the_plate_can_be_held(guarded):
    stage = guarded()
    plate = stage.find("logoPlate")
    assert plate not in stage.controls()
    before = stage.window.grabWindow().copy(plate.mapRectToScene(plate.boundingRect()).toRect())
    stage.press(plate)
    stage.settle()
    after = stage.window.grabWindow().copy(plate.mapRectToScene(plate.boundingRect()).toRect())
    assert after == before
    stage.release(plate)


def test_a_finger_that_moves_is_no_hold(guarded):
    stage = guarded()
    x, y = stage.point(stage.find("logoPlate")).toTuple()
    stage.press((x, y))
    stage.wait(3.0)
    stage.move((x + 20, y))
    assert stage.state.visitor.plate is not None, "a finger may roll"
    stage.move((x - 60, y))
    stage.wait(3.0)
    stage.release((x - 60, y))
    assert isinstance(stage.scene, Loop)
    assert stage.state.visitor.plate is None


def test_a_second_finger_is_no_hold(guarded):
    stage = guarded()
    plate = stage.find("logoPlate")
    stage.press(plate)
    stage.wait(3.0)
    stage.hold().press(1, stage.point((400, 300)), stage.window).commit()
    stage.wait(3.0)
    assert isinstance(stage.scene, Loop)
    stage.hold().release(1, stage.point((400, 300)), stage.window).commit()
    stage.release(plate)


def test_a_palm_is_no_hold(guarded):
    stage = guarded()
    plate = stage.find("logoPlate")
    assert stage.kiosk.touch_filter.eventFilter(stage.window, Palm(stage, plate, 0.1 * stage.unit))
    assert stage.state.visitor.plate is None
    stage.wait(1.0)
    stage.kiosk.touch_filter.eventFilter(stage.window, QTouchEvent(QEvent.Type.TouchCancel, stage.finger()))
    stage.press(plate)
    stage.wait(3.0)
    assert stage.state.visitor.plate is not None
    grown = Palm(stage, plate, 0.1 * stage.unit, QEvent.Type.TouchUpdate, state=QEventPoint.State.Updated)
    stage.kiosk.touch_filter.eventFilter(stage.window, grown)
    stage.wait(3.0)
    assert isinstance(stage.scene, Loop)
    stage.release(plate)


def test_a_touch_that_is_called_off_is_no_hold(guarded):
    stage = guarded()
    stage.press(stage.find("logoPlate"))
    stage.wait(3.0)
    QCoreApplication.sendEvent(stage.window, QTouchEvent(QEvent.Type.TouchCancel, stage.finger()))
    stage.wait(3.0)
    assert isinstance(stage.scene, Loop)
    stage.release(stage.find("logoPlate"))


def test_a_pointer_holds_the_plate_too(guarded):
    stage = guarded()
    at = stage.point(stage.find("logoPlate"))
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    stage.wait(5.0)
    assert isinstance(stage.scene, PinPad)
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_the_finger_that_opened_the_pad_presses_nothing_on_it(guarded):
    stage = guarded()
    plate = stage.point(stage.find("logoPlate"))
    stage.press(plate)
    stage.wait(5.0)
    stage.release(plate)
    assert (stage.scene.typed, isinstance(stage.scene, PinPad)) == ("", True)


@pytest.mark.slow
def test_no_other_key_opens_the_pad(guarded):
    stage = guarded()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_1):
        QTest.keyPress(stage.window, key)
        stage.wait(6.0)
        QTest.keyRelease(stage.window, key)
        assert not isinstance(stage.scene, PinPad)
        stage.do(ev.StartedAgain())


def start_again(stage, kind, repeated=False):
    event = QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", repeated)
    QCoreApplication.sendEvent(stage.window, event)


PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


@pytest.mark.parametrize(("seconds", "opens"), [(4.9, False), (5.0, True)])
def test_the_key_of_start_again_that_is_held_on_the_loop_opens_the_pad(guarded, seconds, opens):
    stage = guarded()
    start_again(stage, PRESS)
    for _ in range(3):
        start_again(stage, PRESS, repeated=True)
    stage.wait(seconds)
    start_again(stage, RELEASE)
    assert isinstance(stage.scene, PinPad) is opens
    stage.wait(3.0)
    assert isinstance(stage.scene, PinPad) is opens


@pytest.mark.slow
def test_a_thing_that_leans_on_the_key_opens_the_pad_once(guarded):
    stage = guarded()
    start_again(stage, PRESS)
    stage.wait(5.0)
    for _ in range(60):
        start_again(stage, PRESS, repeated=True)
        stage.wait(1.0)
    assert isinstance(stage.scene, Loop), "the pad has closed by itself"
    start_again(stage, PRESS)
    assert isinstance(stage.wait(6.0).scene, Loop), "it was not let go"
    start_again(stage, RELEASE)
    start_again(stage, PRESS)
    assert isinstance(stage.wait(5.0).scene, PinPad)


def test_the_key_ends_a_visit_at_once_and_the_same_press_lets_nobody_in(guarded):
    stage = guarded(screen="topic")
    start_again(stage, PRESS)
    assert isinstance(stage.scene, Loop)
    assert isinstance(stage.wait(9.0).scene, Loop)
    start_again(stage, RELEASE)


def test_the_key_ends_a_visit_although_an_earlier_release_was_lost(guarded):
    stage = guarded()
    start_again(stage, PRESS)
    stage.do(ev.ExploreTouched())
    start_again(stage, PRESS)
    assert isinstance(stage.scene, Loop)


def test_without_a_pin_the_key_does_nothing_on_the_loop(guarded):
    stage = guarded(pin="")
    start_again(stage, PRESS)
    assert stage.state.visitor.plate is None
    assert isinstance(stage.wait(6.0).scene, Loop)


@pytest.mark.parametrize("language", ["en", "ar", "hi"])
@pytest.mark.sample(1)
def test_the_right_pin_opens_the_page(guarded, qtbot, language):
    stage = touch_in(pad(guarded(language)), PIN)
    stage.tap(stage.find("enter"))
    answered(stage, qtbot)
    assert isinstance(stage.scene, StaffPage)
    assert stage.has("staffPage") and not stage.has("pin")


def test_dots_are_shown_and_never_a_digit(guarded):
    stage = touch_in(pad(guarded()), "8027")
    assert len(stage.all("dot")) == 4
    keys = [words for words in stage.words() if set(words) & set("0123456789")]
    assert sorted(keys) == sorted("0123456789"), "each stands on its key, and nowhere else"
    told = [accessible_name(item) for item in stage.items()]
    assert not any("8027" in name for name in told)
    assert any("4" in name and name != "4" for name in told)


def test_a_wrong_pin_is_said_calmly_and_the_dots_go(guarded, qtbot):
    stage = touch_in(pad(guarded()), WRONG)
    stage.tap(stage.find("enter"))
    answered(stage, qtbot)
    assert stage.all("dot") == []
    assert stage.find("note").property("text") == "This PIN is not right. Try again."


@pytest.mark.slow
def test_after_five_wrong_ones_the_keys_rest(guarded, qtbot):
    stage = pad(guarded())
    for _ in range(5):
        touch_in(stage, WRONG).tap(stage.find("enter"))
        answered(stage, qtbot)
    assert stage.find("note").property("text") == "Too many tries. Try again in 5 minutes."
    assert not stage.find("key-1").isEnabled()
    stage.tap(stage.find("close"))
    assert isinstance(stage.scene, Loop)
    stage.wait(200.0, step=10.0)
    pad(stage)
    assert "in 2 minutes" in stage.find("note").property("text")
    stage.tap(stage.find("close")).wait(120.0, step=10.0)
    touch_in(pad(stage), PIN).tap(stage.find("enter"))
    assert isinstance(answered(stage, qtbot).scene, StaffPage)


@pytest.mark.parametrize("by_finger", [True, False], ids=["finger", "pointer"])
@pytest.mark.parametrize("every_s", [0.04, 0.1, 0.2, 0.35])
@pytest.mark.sample(1)
def test_quick_fingers_lose_no_digit(guarded, by_finger, every_s):
    """Neither of different digits nor of those that come twice."""
    stage = pad(guarded())
    for digit in DOUBLES:
        key = stage.find(f"key-{digit}")
        if by_finger:
            stage.press(key)
        else:
            QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, pos=stage.point(key))
        stage.clock.advance(every_s / 2)
        if by_finger:
            stage.release(key)
        else:
            QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, pos=stage.point(key))
        stage.settle()
        stage.clock.advance(every_s / 2)
    assert stage.scene.typed == DOUBLES


def test_where_the_pin_goes_while_the_pad_lies_open_none_opens_it(guarded, qtbot, tmp_path):
    stage = pad(guarded())
    (tmp_path / "pin.toml").unlink()
    for pin in (PIN, "111111", "000000"):
        touch_in(stage, pin).tap(stage.find("enter"))
        assert isinstance(answered(stage, qtbot).scene, PinPad)
        assert stage.scene.refused


@pytest.mark.slow
def test_a_pin_that_is_set_at_the_machine_ends_the_rest(guarded, qtbot, tmp_path):
    stage = pad(guarded())
    for _ in range(5):
        touch_in(stage, WRONG).tap(stage.find("enter"))
        answered(stage, qtbot)
    assert "Too many tries" in stage.find("note").property("text")
    stage.tap(stage.find("close"))
    stage.wait(10.0)
    (tmp_path / "pin.toml").write_text(f'hash = "{KIND.hash("918273")}"\n', "utf-8")
    pad(stage)
    assert stage.find("note").property("text") == "Type your PIN."
    touch_in(stage, "918273").tap(stage.find("enter"))
    assert isinstance(answered(stage, qtbot).scene, StaffPage)


@pytest.mark.slow
def test_a_pin_that_is_set_while_the_pad_rests_ends_the_rest_at_the_next_touch(guarded, qtbot, tmp_path):
    stage = pad(guarded())
    for _ in range(5):
        touch_in(stage, WRONG).tap(stage.find("enter"))
        answered(stage, qtbot)
    (tmp_path / "pin.toml").write_text(f'hash = "{KIND.hash("918273")}"\n', "utf-8")
    stage.tap(stage.find("title"))
    assert stage.find("note").property("text") == "Type your PIN."
    assert stage.find("key-1").isEnabled()


@pytest.mark.slow
def test_a_keyboard_types_erases_and_enters(guarded, qtbot):
    stage = pad(guarded())
    for key in (Qt.Key.Key_8, Qt.Key.Key_0, Qt.Key.Key_5, Qt.Key.Key_Backspace, Qt.Key.Key_2):
        stage.key(key)
    assert stage.scene.typed == "802"
    stage.key(Qt.Key.Key_A).key(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    stage.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert stage.scene.typed == "802"
    for key in (Qt.Key.Key_7, Qt.Key.Key_5, Qt.Key.Key_1):
        stage.key(key, Qt.KeyboardModifier.KeypadModifier)
    assert stage.scene.typed == PIN
    stage.key(Qt.Key.Key_Return)
    assert isinstance(answered(stage, qtbot).scene, StaffPage)


def lift_late(stage, pin):
    """The next finger is down before the one before it goes up."""
    keys = [stage.find(f"key-{digit}") for digit in pin]
    stage.press(keys[0])
    for number, (before, key) in enumerate(itertools.pairwise(keys)):
        stage.hold(number % 2).press(1 - number % 2, stage.point(key), stage.window).commit()
        stage.hold(1 - number % 2).release(number % 2, stage.point(before), stage.window).commit()
        stage.clock.advance(0.05)
    last = (len(pin) - 1) % 2
    stage.touch().release(last, stage.point(keys[-1]), stage.window).commit()
    stage.settle()


def swap(stage, pin):
    """One finger goes up in the moment in which the next comes down."""
    keys = [stage.find(f"key-{digit}") for digit in pin]
    stage.press(keys[0])
    for number, (before, key) in enumerate(itertools.pairwise(keys)):
        both = stage.touch().release(number % 2, stage.point(before), stage.window)
        both.press(1 - number % 2, stage.point(key), stage.window).commit()
        stage.clock.advance(0.05)
    last = (len(pin) - 1) % 2
    stage.touch().release(last, stage.point(keys[-1]), stage.window).commit()
    stage.settle()


def rest(stage, pin):
    """The first finger stays where it was, and another types."""
    keys = [stage.find(f"key-{digit}") for digit in pin]
    stage.press(keys[0])
    for key in keys[1:]:
        stage.hold().press(1, stage.point(key), stage.window).commit()
        stage.hold().release(1, stage.point(key), stage.window).commit()
        stage.clock.advance(0.05)
    stage.touch().release(0, stage.point(keys[0]), stage.window).commit()
    stage.settle()


@pytest.mark.parametrize("way", [lift_late, swap, rest])
@pytest.mark.parametrize("pin", [PIN, DOUBLES])
@pytest.mark.slow
def test_two_thumbs_lose_no_digit(guarded, way, pin):
    stage = pad(guarded())
    way(stage, pin)
    assert stage.scene.typed == pin


def test_a_finger_that_left_its_key_types_nothing_when_the_next_comes(guarded):
    stage = pad(guarded())
    stage.press(stage.find("key-4"))
    stage.move((960, 40))
    stage.hold().press(1, stage.point(stage.find("key-7")), stage.window).commit()
    stage.hold().release(1, stage.point(stage.find("key-7")), stage.window).commit()
    stage.touch().release(0, stage.point((960, 40)), stage.window).commit()
    assert stage.scene.typed == "7"


def test_the_next_finger_hands_in_what_two_typed(guarded, qtbot):
    stage = pad(guarded())
    touch_in(stage, PIN[:-1])
    last, enter = stage.find(f"key-{PIN[-1]}"), stage.find("enter")
    stage.press(last)
    stage.hold().press(1, stage.point(enter), stage.window).commit()
    stage.hold(1).release(0, stage.point(last), stage.window).commit()
    stage.touch().release(1, stage.point(enter), stage.window).commit()
    assert isinstance(answered(stage, qtbot).scene, StaffPage)


def test_a_hand_on_the_pad_types_nothing(guarded):
    stage = pad(guarded())
    stage.press(stage.find("key-4"))
    hand = stage.hold()
    for number, digit in ((1, "5"), (2, "8")):
        hand.press(number, stage.point(stage.find(f"key-{digit}")), stage.window)
    hand.commit()
    hand = stage.touch()
    for number, digit in ((0, "4"), (1, "5"), (2, "8")):
        hand.release(number, stage.point(stage.find(f"key-{digit}")), stage.window)
    hand.commit()
    stage.settle()
    assert stage.scene.typed == ""


def test_digits_of_another_script_are_digits(guarded):
    stage = pad(guarded("ar"))
    for digit in "٨٠٢":
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
            QCoreApplication.sendEvent(stage.window, event)
    assert stage.scene.typed == "802"


@pytest.mark.slow
def test_a_keypad_with_five_keys_reaches_every_key_of_the_pad(guarded):
    stage = pad(guarded())
    seen = set()
    for _ in range(20):
        stage.key(Qt.Key.Key_Tab)
        seen.add(stage.focused.objectName())
    assert {f"key-{digit}" for digit in range(10)} | {"enter", "close", "contrast"} <= seen
    while stage.focused.objectName() != "key-5":
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Return).key(Qt.Key.Key_Return)
    assert stage.scene.typed == "55"


@pytest.mark.parametrize("way", ["close", "escape", "corner", "time"])
@pytest.mark.parametrize("page", [False, True], ids=["pad", "page"])
@pytest.mark.sample(2)
def test_an_ordinary_panel_follows_in_the_same_frame(guarded, way, page):
    stage = touch_in(pad(guarded()), "802")
    if page:
        stage.do(se.PinEntered(), se.PinChecked(stage.clock.now().seconds, right=True), ev.ContrastToggled())
    match way:
        case "close":
            stage.tap(stage.find("close"))
        case "escape":
            stage.key(Qt.Key.Key_Escape)
        case "corner":
            for _ in range(3):
                stage.press((1900, 20))
                stage.release((1900, 20))
                stage.clock.advance(0.35)
            stage.settle()
        case "time":
            stage.wait(120.0 if page else 30.0, step=10.0)
    assert isinstance(stage.scene, Loop)
    assert not (stage.has("pin") or stage.has("staffPage"))
    assert not stage.state.visitor.high_contrast
    assert "Touch to explore" in stage.words()
    assert stage.scene.rested or way == "time"


@pytest.mark.parametrize(
    ("screen", "language", "size"),
    chosen(
        product(
            ["pin", "pin-typed", "pin-rests", "staff", "staff-found", "staff-talks"],
            ["en", "ar"],
            [LANDSCAPE, PORTRAIT],
        ),
        lambda screen, language, size: (language == "en") is (size == LANDSCAPE),
    ),
    ids=str,
)
@pytest.mark.slow
def test_tab_reaches_every_control_and_each_has_a_name_of_its_own(used_kiosk, screen, size, language):
    stage = used_kiosk(language, size).go(screen)
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    names = [accessible_name(control) for control in stage.controls()]
    assert all(names)
    assert len(names) == len(set(names)), names
    seen = set()
    for _ in range(40):
        stage.key(Qt.Key.Key_Tab)
        seen.add(stage.focused)
    assert seen == set(stage.controls())


def test_the_keys_never_mirror(used_kiosk):
    stage = used_kiosk("ar").go("pin")
    rows = [[stage.point(stage.find(f"key-{n}")).x() for n in row] for row in ("123", "456", "789")]
    assert all(row == sorted(row) for row in rows)


@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1024, 600)], ids=lambda size: f"{size[0]}")
@pytest.mark.slow
def test_every_finding_can_be_turned_to(used_kiosk, size, step):
    stage = used_kiosk("en", size).go("staff-found", step)
    seen = []
    for _ in range(20):
        shown = [words for words in stage.words() if words in {"touch", "clock", "go-live", "disk", "fonts"}]
        seen += shown
        assert shown or step
        later = [item for item in stage.all("later") if item.isEnabled()]
        if not later:
            break
        stage.tap(later[0])
    assert len(seen) == len(set(seen)) == 5
    assert seen[:3] == ["touch", "clock", "go-live"], "the worst comes first"


@pytest.mark.parametrize(("size", "step"), [(LANDSCAPE, 0), (PORTRAIT, 3)], ids=str)
@pytest.mark.slow
def test_each_row_of_the_overview_can_be_turned_to_once(used_kiosk, size, step):
    stage = used_kiosk("en", size).go("staff-due", step)
    seen = []
    for _ in range(12):
        seen += [item.property("caption") for item in stage.items() if item.property("caption")]
        later = [item for item in stage.all("later") if item.isEnabled()]
        if not later:
            break
        stage.tap(later[0])
    assert len(seen) == len(set(seen))
    assert {"Version", "Content", "Screen", "Sound", "Clock", "Languages", "Disk", "Playing now"} <= set(seen)
    assert {"Due", "Emergency"} <= set(seen), "and the numbers that need a call"


def _way_to(stage, panel):
    """The button at the foot, or the last row that leads there."""
    controls = stage.controls()
    return [item for item in controls if panel in (item.objectName(), item.property("leads"))][-1]


@pytest.mark.slow
def test_a_panel_leads_back_to_the_overview_by_its_button_and_by_keys(used_kiosk):
    stage = used_kiosk().go("staff")
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    for panel in ("programmes", "findings"):
        stage.tap(_way_to(stage, panel))
        assert stage.scene.panel != Overview()
        stage.picture()
        while stage.focused is None or stage.focused.objectName() != "back":
            stage.key(Qt.Key.Key_Tab)
        stage.key(Qt.Key.Key_Return)
        assert stage.scene.panel == Overview()
        stage.picture()


@pytest.mark.slow
def test_staff_read_their_language_and_the_loop_goes_on_in_its_own(used_kiosk):
    stage = used_kiosk().go("statement")
    site = replace(stage.world.site, staff_language="ar")
    stage.do(ev.WorldChanged(replace(stage.world, site=site)))
    stage.do(se.PlatePressed()).wait(5.0)
    stage.do(*map(se.PinTyped, PIN), se.PinEntered(), se.PinChecked(stage.clock.now().seconds, right=True))
    assert stage.find("title").property("text") == "هذه الشاشة"
    assert stage.visitor.property("rightToLeft")
    stage.tap(stage.find("close"))
    assert "Touch to explore" in stage.words()


@pytest.mark.slow
def test_leaving_takes_three_seconds_and_shows_them(used_kiosk, qtbot):
    stage = used_kiosk().go("staff")
    button = stage.find("leave")
    stage.press(button)
    qtbot.waitUntil(lambda: stage.find("share").width() > 20)
    stage.wait(2.9)
    assert not stage.scene.left
    stage.release(button)
    stage.wait(3.0)
    assert not stage.scene.left
    assert stage.find("share").width() == 0
    stage.press(button)
    stage.wait(3.0)
    assert stage.scene.left
    stage.release(button)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
@pytest.mark.slow
def test_a_keypad_can_hold_it_too(used_kiosk, key):
    stage = used_kiosk().go("staff")
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    while stage.focused is None or stage.focused.objectName() != "leave":
        stage.key(Qt.Key.Key_Tab)
    QTest.keyPress(stage.window, key)
    stage.wait(2.0)
    QTest.keyRelease(stage.window, key)
    stage.wait(2.0)
    assert not stage.scene.left
    QTest.keyPress(stage.window, key)
    stage.wait(3.0)
    assert stage.scene.left
    QTest.keyRelease(stage.window, key)


def test_where_the_site_does_not_allow_it_nobody_leaves(used_kiosk):
    stage = used_kiosk().go("staff-looks")
    assert stage.all("leave") == []


@pytest.mark.slow
def test_a_talk_begins_from_the_page(used_kiosk):
    stage = used_kiosk().go("staff-looks")
    stage.tap(stage.find("programmes"))
    stage.tap(stage.control("For travellers, 25 minutes"))
    assert isinstance(stage.scene, StaffPage), "it is only marked"
    stage.tap(stage.find("decision"))
    assert isinstance(stage.scene, Talk)
    assert stage.scene.alone, "without a second screen"
    assert not stage.has("staffPage")


def test_who_has_no_programme_is_offered_none(used_kiosk):
    stage = used_kiosk().go("staff-looks")
    stage.do(ev.WorldChanged(replace(stage.world, talks=NO_TALKS)))
    assert stage.all("programmes") == []
