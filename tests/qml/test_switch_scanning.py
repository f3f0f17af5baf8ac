"""A person who has one switch, on real windows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.site.keypad_settings import KeypadSettings
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice, Reading, Topics, Visit
from kiosk.core.state.staff_panels.numbers import NumbersOutcome
from kiosk.staging.named_screens import SCREENS
from kiosk.window.keys.focus_walk import controls
from kiosk.window.keys.switch_scanning import ROUNDS
from tests.sampling import chosen

Key = Qt.Key
SCAN_S = 2.0


@pytest.fixture
def scans(with_keys):
    def make(name, **settings):
        stage = with_keys(name)
        site = replace(stage.store.world.site, keypad=KeypadSettings.validated(scan_s=SCAN_S, **settings))
        return stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))

    return make


def press(stage):
    return stage.key(Key.Key_Space, breath=0)


def ring(stage):
    item = stage.focused
    return item.objectName() if item is not None and item.property("visualFocus") else ""


def wait_for(stage, name):
    for _ in range(40):
        if ring(stage) == name:
            return
        stage.wait(SCAN_S)
    raise AssertionError(f"{name} is never offered")


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("statement", "stripAdvice"),
        ("topics", "startAgain"),
        ("topic", "startAgain"),
        ("quiz", "startAgain"),
        ("advice", "startAgain"),
    ],
)
def test_the_loop_offers_the_number_first_and_a_visit_the_way_out(scans, name, first):
    stage = press(scans(name))
    assert ring(stage) == first


def test_a_person_who_is_led_to_another_screen_is_offered_the_way_out_first(scans):
    stage = press(scans("statement"))
    stage.wait(SCAN_S / 2)
    assert press(stage).scene.side == Advice()
    stage.wait(SCAN_S)
    assert ring(stage) == "startAgain"


def test_a_loop_without_a_number_offers_its_first_control_first(scans):
    stage = press(scans("nothing-confirmed"))
    assert ring(stage) == controls(stage.window, False)[0].objectName()


def test_the_ring_goes_on_by_itself_to_every_control_once_in_a_round(scans):
    stage = press(scans("topics"))
    names = [item.objectName() for item in controls(stage.window, False)]
    seen = []
    for _ in names:
        seen.append(ring(stage))
        stage.wait(SCAN_S)
    assert seen[0] == ring(stage) == "startAgain"
    begins = names.index("startAgain")
    assert seen == names[begins:] + names[:begins]


def test_a_visit_with_one_switch_alone(scans):
    stage = press(scans("statement"))
    wait_for(stage, "explore")
    press(stage)
    assert stage.scene.place == Topics()
    wait_for(stage, "tile-safer-on-the-way")
    press(stage)
    assert isinstance(stage.scene.place, Reading)
    wait_for(stage, "later")
    turned = press(stage).scene.place.anchor
    stage.wait(1)
    assert ring(stage) in {"later", "earlier"}
    wait_for(stage, "startAgain")
    press(stage)
    assert isinstance(stage.scene, Loop)
    assert stage.state.visitor.scan is None
    assert turned.page == "safer-on-the-way/your-papers"


@pytest.mark.slow
def test_offers_end_after_two_rounds_and_then_the_visit_does(scans):
    stage = press(scans("topic"))
    rounds = ROUNDS * len(controls(stage.window, False)) * SCAN_S
    stage.wait(rounds - SCAN_S)
    assert ring(stage)
    stage.wait(2 * SCAN_S)
    assert not ring(stage)
    assert stage.state.visitor.scan is None
    assert isinstance(stage.scene, Visit)
    while isinstance(stage.scene, Visit):
        stage.wait(1)
    assert stage.state.visitor.scan is None


@pytest.mark.slow
def test_on_the_loop_too_offers_end(scans):
    stage = press(scans("statement"))
    stage.wait(120)
    assert stage.state.visitor.scan is None
    assert not ring(stage)


def test_an_arrow_ends_the_offers_and_enter_acts_on_the_ring(scans):
    stage = press(scans("topics"))
    wait_for(stage, "tile-check-an-offer")
    stage.key(Key.Key_Right)
    assert stage.state.visitor.scan is None
    assert ring(stage) == "tile-safer-on-the-way"
    stage.wait(3 * SCAN_S)
    assert ring(stage) == "tile-safer-on-the-way"
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene.place, Reading)


@pytest.mark.slow
def test_on_the_idle_card_the_switch_continues(scans):
    stage = scans("topic")
    while not stage.visitor.idleCard.property("shown"):
        stage.wait(1)
    press(stage)
    assert not stage.visitor.idleCard.property("shown")
    assert isinstance(stage.scene, Visit)


def test_a_pointer_that_presses_while_the_ring_moves_on_acts(scans):
    stage = press(scans("topics"))
    wait_for(stage, "tile-safer-on-the-way")
    at = stage.point(stage.find("tile-safer-on-the-way"))
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, pos=at)
    stage.wait(SCAN_S)
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, pos=at)
    stage.settle()
    assert isinstance(stage.scene.place, Reading)


def test_the_idle_card_after_the_offers_shows_what_the_switch_does(scans):
    stage = press(scans("topic"))
    stage.tap(stage.find("title"))
    while stage.state.visitor.scan:
        stage.wait(SCAN_S)
    assert not ring(stage)
    while stage.scene.idle_card_at is None:
        stage.wait(1)
    assert ring(stage) == "continue"
    while not isinstance(stage.scene, Loop):
        stage.wait(1)
    assert not ring(stage)


def test_nothing_is_offered_where_the_site_does_not_say_so(with_keys):
    stage = press(with_keys("topics")).wait(10)
    assert not ring(stage)


@pytest.mark.parametrize(
    "name",
    chosen(
        [screen.name for screen in SCREENS if screen.let_in],
        lambda name: name == "staff-announce-words",
    ),
)
@pytest.mark.slow
def test_one_switch_is_offered_every_control_of_each_panel_of_the_staff_page(scans, name):
    stage = press(scans(name))
    wanted = {item.objectName() or item.property("name") for item in controls(stage.window, False)}
    seen = set()
    for _ in range(len(wanted) + 1):
        assert stage.focused is not None and stage.focused.property("visualFocus")
        seen.add(stage.focused.objectName() or stage.focused.property("name"))
        stage.wait(SCAN_S)
    assert seen == wanted


@pytest.mark.slow
def test_one_switch_confirms_a_number(scans):
    stage = press(scans("staff-numbers"))
    for words in (
        "800 555 0199",
        "They answered",
        "This is right",
        "Helpline coordinator",
        "Confirm this number",
    ):
        for _ in range(40):
            if stage.focused is not None and words in str(stage.focused.property("name")):
                break
            stage.wait(SCAN_S)
        stage.key(Key.Key_Space)
    assert stage.scene.panel.outcome is NumbersOutcome.ASKED
