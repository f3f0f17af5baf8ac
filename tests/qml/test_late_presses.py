"""What keys, fingers and mice did while the window hung, on real windows, when it goes on."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from kiosk.base.clock import monotonic
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.window.base import late_presses
from tests.qml.stages import accessible_name, items_of

Key, Kind = Qt.Key, QEvent.Type
LATE_S = 4.0


@pytest.fixture(autouse=True)
def stamped(monkeypatch):
    """Events of a test have the stamps that a compositor gives."""
    monkeypatch.setattr(late_presses, "STAMPING", {"offscreen"})


def _send(window, event, waited):
    event.setTimestamp(round((monotonic() - waited) * 1000))
    QCoreApplication.sendEvent(window, event)


def _key(window, key, waited=LATE_S, text=""):
    for kind in (Kind.KeyPress, Kind.KeyRelease):
        _send(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text), waited)


def _touch(window, point, waited=LATE_S):
    place, none = QPointF(point), Qt.MouseButton.NoButton
    for kind, held in ((Kind.MouseButtonPress, Qt.MouseButton.LeftButton), (Kind.MouseButtonRelease, none)):
        button, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        _send(window, QMouseEvent(kind, place, place, button, held, plain), waited)


def test_a_key_that_waited_moves_and_chooses_nothing(with_keys):
    stage = with_keys("topics")
    _key(stage.window, Key.Key_Tab, waited=0.0)
    stage.settle()
    first = stage.focused
    assert first is not None
    for key in (Key.Key_Tab, Key.Key_Tab, Key.Key_Return):
        _key(stage.window, key)
    stage.settle()
    assert stage.focused is first
    stage.clock.advance(1.0)
    _key(stage.window, Key.Key_Tab, waited=0.1)
    stage.settle()
    assert stage.focused is not first


def test_a_touch_that_waited_opens_nothing(used_kiosk):
    stage = used_kiosk().go("topic")
    opens = stage.point(stage.find("advicePill"))
    _touch(stage.window, opens)
    stage.settle()
    assert stage.scene.side is None
    stage.clock.advance(1.0)
    _touch(stage.window, opens, waited=0.1)
    stage.settle()
    assert stage.scene.side is not None


def test_start_again_counts_however_long_it_waited(with_keys):
    stage = with_keys("topic")
    _key(stage.window, Key.Key_Escape)
    stage.settle()
    assert isinstance(stage.scene, Loop)
    stage.go("topic")
    _touch(stage.window, stage.point(stage.find("startAgain")))
    stage.settle()
    assert isinstance(stage.scene, Loop)


def test_hide_the_screen_counts_and_shows_nothing_again(hears):
    stage, _ = hears("topic")
    stage.do(sp.HeadsetPlugged(True))
    for _ in range(2):
        _key(stage.window, Key.Key_F11)
        stage.settle()
        assert stage.scene.curtain is not None
        stage.clock.advance(1.0)
    _key(stage.window, Key.Key_F11, waited=0.0)
    stage.settle()
    assert stage.scene.curtain is None


def test_digits_of_a_pin_are_all_taken(used_kiosk):
    stage = used_kiosk().go("pin")
    assert isinstance(stage.scene, PinPad)
    for digit in "13":
        _key(stage.window, getattr(Key, f"Key_{digit}"), text=digit)
    stage.settle()
    assert len(stage.scene.typed) == 2


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_B, Key.Key_End])
def test_keys_that_waited_lead_no_talk(talk, key):
    stage, console = talk()
    before = stage.scene
    for window in (console.window, stage.window):
        for _ in range(5):
            _key(window, key)
    stage.settle()
    assert stage.scene == before
    _key(console.window, key, waited=0.1)
    stage.settle()
    assert stage.scene != before


def test_the_number_of_a_slide_is_kept_and_a_late_enter_leads_nowhere(talk):
    stage, console = talk()
    for digit in "11":
        _key(console.window, Key.Key_1, text=digit)
    _key(console.window, Key.Key_Return)
    stage.settle()
    assert stage.scene.slide.panel == "talk-welcome"
    _key(console.window, Key.Key_Return, waited=0.1)
    stage.settle()
    assert stage.scene.slide.panel == "talk-number-last"


def test_a_click_on_the_console_that_waited_leads_no_talk(talk):
    stage, console = talk()
    console.window.grabWindow()
    button = next(item for item in items_of(console.window) if accessible_name(item) == "Next")
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
    _touch(console.window, middle)
    stage.settle()
    assert stage.scene.slide.panel == "talk-welcome"
    _touch(console.window, middle, waited=0.1)
    stage.settle()
    assert stage.scene.slide.panel != "talk-welcome"
