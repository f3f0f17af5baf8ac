"""Keypads by their codes, and what happens to keys: they bounce, hang, come twice, are pulled out."""

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.core.keys.keypad import CODES, XKB_OFFSET
from kiosk.core.keys.presses import STUCK_PRESSES
from kiosk.core.site.keypad_settings import KeypadSettings
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.visit import Languages, Topics, Visit
from tests.qml.test_keys import focus

Key, Plain = Qt.Key, Qt.KeyboardModifier.NoModifier
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
UNKNOWN = Key.Key_unknown


def send(stage, kind, key=UNKNOWN, code=0, text="", repeated=False):
    """A key as the compositor tells it: its place by a code, its name by a keymap."""
    scan = code + XKB_OFFSET if code else 0
    event = QKeyEvent(kind, key, Plain, scan, 0, 0, text, repeated)
    QCoreApplication.sendEvent(stage.window, event)


AND_ON = 20
"""Presses of a stuck switch after the loop has come: it opens nothing again."""


def press(stage, act, key=UNKNOWN):
    """A key of the keypad is pressed and let go; then a breath."""
    for kind in (PRESS, RELEASE):
        send(stage, kind, key, CODES[act][0])
    stage.settle()
    stage.clock.advance(0.6)
    return stage


def set_up(stage, **settings):
    site = replace(stage.store.world.site, keypad=KeypadSettings.validated(**settings))
    stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))


@pytest.mark.parametrize("name", [Key.Key_Tools, Key.Key_Launch5, Key.Key_F13, Key.Key_MicMute, UNKNOWN])
@pytest.mark.slow
def test_a_key_is_known_by_its_code_whatever_the_keymap_calls_it(with_keys, name):
    stage = with_keys("topics")
    press(stage, "next", name)
    assert stage.focused.objectName() == "tile-check-an-offer"
    press(press(stage, "next", name), "previous", name)
    assert stage.focused.objectName() == "tile-check-an-offer"
    press(stage, "select", name)
    assert stage.scene.place != Topics()


def test_a_visit_by_the_keypad_alone(with_keys):
    stage = with_keys("statement")
    press(stage, "language")
    assert isinstance(stage.scene.side, Languages)
    while not (stage.focused and stage.focused.objectName() == "language-fr"):
        press(stage, "next")
    press(stage, "select")
    assert stage.state.language == "fr"
    assert stage.scene.place == Topics()
    press(press(stage, "next"), "select")
    assert stage.scene.place != Topics()
    press(stage, "back")
    assert stage.scene.place == Topics()
    press(stage, "start_again")
    assert isinstance(stage.scene, Loop)
    assert stage.state.language == "en"


def test_back_and_language_do_nothing_where_they_lead_nowhere(with_keys):
    stage = with_keys("statement")
    before = stage.scene
    press(stage, "back")
    assert stage.scene.panel == before.panel
    stage = with_keys("pin")
    press(press(stage, "back"), "language")
    assert isinstance(stage.scene, PinPad)


def test_a_site_has_its_own_codes(with_keys):
    stage = with_keys("topics")
    set_up(stage, codes={"next": [30], "select": [57]})
    press(stage, "next")
    assert stage.focused.objectName() != "tile-check-an-offer"
    for kind in (PRESS, RELEASE):
        send(stage, kind, Key.Key_A, 30, "a")
    assert stage.focused.objectName() == "tile-check-an-offer"
    for kind in (PRESS, RELEASE):
        send(stage, kind, Key.Key_Space, 57, " ")
    assert stage.scene.place != Topics()


def test_a_held_key_of_the_keypad_holds_what_wants_to_be_held(with_keys):
    stage = with_keys("staff")
    stage.find("leave").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    send(stage, PRESS, code=CODES["select"][0])
    assert stage.find("leave").property("holding")
    send(stage, RELEASE, code=CODES["select"][0])
    assert not stage.find("leave").property("holding")
    assert isinstance(stage.scene, StaffPage)


@pytest.mark.parametrize(("bounce", "acts"), [(0.5, 1), (0.0, 2)])
@pytest.mark.slow
def test_the_same_key_twice_acts_once(with_keys, bounce, acts):
    stage = with_keys("topic")
    set_up(stage, bounce_s=bounce)
    focus(stage, "contrast")
    stage.key(Key.Key_Return, breath=0.4).key(Key.Key_Return)
    assert stage.state.visitor.high_contrast is (acts == 1)


def test_two_keyboards_are_two_hands_but_one_key(with_keys):
    stage = with_keys("topics")
    stage.key(Key.Key_Tab, breath=0)
    for kind in (PRESS, PRESS, RELEASE, RELEASE):
        send(stage, kind, Key.Key_Right, 106)
    assert stage.focused.objectName() == "tile-safer-on-the-way"
    send(stage, PRESS, Key.Key_Left, 105)
    send(stage, PRESS, Key.Key_Down, 108)
    assert stage.focused.objectName() == "tile-worried-about-someone"


@pytest.mark.slow
def test_a_key_that_is_held_for_ever_keeps_no_page_open(with_keys):
    stage = with_keys("topic")
    focus(stage, "contrast")
    send(stage, PRESS, Key.Key_Return, 28, "\r")
    for _ in range(60):
        send(stage, PRESS, Key.Key_Return, 28, "\r", repeated=True)
        stage.wait(5)
    assert isinstance(stage.scene, Loop)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space, Key.Key_Tab])
@pytest.mark.slow
def test_a_stuck_switch_ends_by_itself(with_keys, key):
    stage = with_keys("topic")
    focus(stage, "contrast")
    presses = 5 * STUCK_PRESSES
    while presses:
        send(stage, PRESS, key, 28)
        send(stage, RELEASE, key, 28)
        stage.clock.advance(0.5)
        stage.store.tick()
        presses = min(presses - 1, AND_ON) if isinstance(stage.scene, Loop) else presses - 1
    assert isinstance(stage.scene, Loop)


@pytest.mark.slow
def test_a_keypad_that_is_pulled_out_leaves_nothing_pressed(with_keys):
    stage = with_keys("topic")
    focus(stage, "contrast")
    send(stage, PRESS, Key.Key_Space, 57, " ")
    assert stage.find("contrast").property("down")
    stage.do(ev.StartedAgain()).wait(4).do(ev.ExploreTouched())
    assert not stage.find("contrast").property("down")
    for kind in (PRESS, RELEASE):
        send(stage, kind, Key.Key_Tab, 15, "\t")
    assert stage.focused.objectName() == "tile-check-an-offer"


@pytest.mark.slow
def test_a_child_that_hammers_breaks_nothing_and_escape_ends_it(with_keys):
    stage = with_keys("statement")
    hands = Random(7)
    names = [
        *(Key.Key_Tab, Key.Key_Return, Key.Key_Space, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
        *(Key.Key_A, Key.Key_1, Key.Key_F5, Key.Key_Backspace),
    ]
    for _ in range(300):
        if hands.random() < 0.4:
            send(stage, hands.choice((PRESS, RELEASE)), code=hands.choice(range(183, 194)))
        else:
            key = hands.choice(names)
            send(stage, PRESS, key)
            send(stage, RELEASE, key)
        stage.clock.advance(0.1)
        stage.store.tick()
    stage.settle()
    assert stage.window.isVisible()
    stage.do(ev.ExploreTouched())
    if isinstance(stage.scene, Visit):
        stage.key(Key.Key_Escape)
    assert isinstance(stage.scene, Loop)
    assert not stage.state.visitor.high_contrast
    assert stage.state.visitor.text_step == 0
