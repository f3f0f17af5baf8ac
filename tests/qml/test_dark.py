"""A closed screen in a real window: black, a dim number that walks, and a first touch that only wakes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core.dark.drifting_number import STOP_S
from kiosk.core.dark.rules import HOLD, IGNORES
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from tests.qml.tree import faults

MIDDLE = QPoint(960, 540)


def place(stage):
    line = stage.find("dimLine")
    return line.x(), line.y()


def decide(stage, choice):
    """About the hours of today: a row, then the button at the foot."""
    stage.tap(next(item for item in stage.controls() if item.property("programme") == choice))
    stage.tap(stage.find("decision"))


def with_hours(stage, **fields):
    world = stage.store.world
    hours = ScreenHours.validated(open="Mon-Fri 06:00-10:00", **fields)
    return stage.do(ev.WorldChanged(replace(world, site=replace(world.site, hours=hours))))


def test_the_number_walks_and_each_language_has_its_turn(used_kiosk):
    stage = used_kiosk().go("dark")
    seen, said = set(), set()
    for _ in range(4):
        line = stage.find("dimLine")
        assert line.x() >= 0 and line.x() + line.width() <= stage.window.width()
        assert line.y() >= 0 and line.y() + line.height() <= stage.window.height()
        number, road = stage.find("dimNumber"), stage.find("dimRoad")
        foot = number.mapToScene(QPointF(0, number.height())).y()
        assert foot < road.y() < foot + 40
        assert (road.x(), road.width()) == (0, stage.window.width())
        seen.add(place(stage))
        said.add(stage.find("dimCaption").property("text"))
        assert stage.find("dimNumber").property("text") == stage.world.site.emergency.number
        stage.wait(STOP_S)
    assert len(seen) == len(said) == 4
    assert not list(faults(stage))


def test_without_a_number_it_is_black(used_kiosk):
    picture = used_kiosk(size=(640, 360)).go("dark-bare").window.grabWindow()
    colours = {picture.pixel(x, y) & 0xFFFFFF for x in range(0, 640, 16) for y in range(0, 360, 16)}
    assert colours == {0}


@pytest.mark.parametrize("way", ["finger", "mouse", "key"])
@pytest.mark.sample(1)
def test_what_wakes_it_presses_nothing(used_kiosk, way):
    stage = used_kiosk().go("dark")
    before = stage.scene
    assert isinstance(before, Dark)
    {
        "finger": lambda: stage.tap(MIDDLE),
        "mouse": lambda: QTest.mouseClick(
            stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE
        ),
        "key": lambda: stage.key(Qt.Key.Key_Return),
    }[way]()
    assert isinstance(stage.scene, Loop)
    assert stage.visitor.panel.rested
    stage.wait(IGNORES)
    stage.tap(MIDDLE)
    assert isinstance(stage.scene, Visit)


def test_a_finger_of_staff_that_rests_wakes_what_no_touch_wakes(used_kiosk):
    stage = used_kiosk().go("dark")
    stage.kiosk.touch_filter.plate.wanted = lambda: True
    with_hours(stage, wake=False, number=False)
    stage.press(MIDDLE)
    stage.wait(HOLD - 0.5)
    assert isinstance(stage.scene, Dark)
    stage.wait(1.0)
    assert isinstance(stage.scene, Loop)


@pytest.mark.slow
def test_staff_close_and_switch_off_by_touches(used_kiosk):
    stage = used_kiosk().go("staff")
    world = stage.store.world
    hours = ScreenHours.validated(open="Mon-Sun 06:00-23:00")
    stage.do(ev.WorldChanged(replace(world, site=replace(world.site, hours=hours))))
    stage.tap(stage.find("hours"))
    open_until = stage.find("hoursSummary").property("text")
    decide(stage, "longer")
    assert stage.find("hoursSummary").property("text") != open_until
    decide(stage, "close")
    assert stage.find("hoursSummary").property("text").startswith("Closed until")
    assert "longer" not in {item.property("programme") for item in stage.controls()}
    decide(stage, "usual")
    assert stage.find("hoursSummary").property("text") == open_until
    assert not list(faults(stage))
    stage.tap(stage.find("back"))
    stage.tap(stage.find("off"))
    assert isinstance(stage.scene, Dark)
    stage.tap(MIDDLE)
    assert isinstance(stage.scene, Loop)
