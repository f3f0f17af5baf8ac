"""The digits of a new number in a real window: fingers, keys and sizes."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.staff.new_number import NEW
from kiosk.core.state.staff_panels.numbers import (
    ListedService,
    NumbersRowChosen,
    NumbersStep,
    ServicesRead,
)
from kiosk.staging.complaints import complaints

SIZES = [(1920, 1080), (1080, 1920), (1280, 1024), (1024, 768), (1080, 1080)]


def test_fingers_type_a_number_and_correct_it(kiosk):
    stage = kiosk().go("staff-number-pad")
    for _ in "06123":
        stage.tap(stage.find("eraseDigit"))
    assert not stage.all("numberDone")
    for digit in "5550142":
        stage.tap(stage.find(f"digit-{digit}"))
    assert "555 0142" in stage.find("typedNumber").property("text")
    stage.tap(stage.find("numberDone"))
    assert stage.scene.panel.step is NumbersStep.CALL
    stage.tap(stage.find("back"))
    assert stage.scene.panel.typed == "5550142"


def test_nothing_of_the_list_before_lies_over_the_digits(kiosk):
    stage = kiosk(size=(1280, 720)).go("staff-numbers")
    stage.do(NumbersRowChosen(NEW))
    stage.do(ServicesRead((ListedService("A line", "A charity", "", "advice"),) * 6))
    assert stage.scene.panel.step is NumbersStep.SERVICES and stage.all("later")
    stage.do(NumbersRowChosen("service 0"))
    assert stage.scene.panel.step is NumbersStep.PAD
    stage.window.grabWindow()
    assert not stage.all("later")
    assert complaints(stage.window) == []


def test_the_digits_of_a_keyboard_count_and_its_enter_is_the_button(kiosk):
    stage = kiosk("ar").go("staff-number-pad")
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    stage.find("digit-1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in (*[Qt.Key.Key_Backspace] * 5, *(getattr(Qt.Key, f"Key_{digit}") for digit in "5550142")):
        stage.key(key)
    assert stage.scene.panel.typed == "5550142"
    stage.key(Qt.Key.Key_Return)
    assert stage.scene.panel.step is NumbersStep.CALL


@pytest.mark.parametrize(
    ("size", "language", "step"), list(product(SIZES, ["en", "ar", "am", "ur"], [0, 3])), ids=str
)
@pytest.mark.slow
def test_keys_and_words_have_room_and_the_keys_never_mirror(kiosk, size, language, step):
    stage = kiosk(language, size).go("staff-number-pad", step)
    keys = [stage.find(f"digit-{digit}") for digit in "123"]
    places = [stage.point(key).x() for key in keys]
    assert places == sorted(places)
    assert all(key.width() >= 0.0889 * stage.unit - 1 for key in keys)
    foot = stage.find("close").parentItem()
    lowest = stage.find("digit-0")
    assert stage.point(lowest).y() + lowest.height() / 2 <= stage.window.height() - foot.height() + 1
    assert complaints(stage.window) == []
