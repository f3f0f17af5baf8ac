"""The panel by which this screen joins others, in a real window: by touch, by a scanner, and by a keypad."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.state.staff_panels.fleet import FleetAct, FleetAnswered, FleetStep


def row(stage, name):
    return next(item for item in stage.controls() if item.property("programme") == name)


@pytest.mark.slow
def test_by_touch_alone_to_a_last_look(kiosk):
    stage = kiosk().go("staff-fleet")
    stage.tap(row(stage, "code"))
    for letter in "a.b":
        stage.tap(stage.find(f"letter-{letter}"))
    assert stage.find("written").property("text") == "a.b"
    stage.tap(stage.find("done"))
    assert stage.all("done") == []
    for letter in "7K2M0QXA9T4WH3ZC":
        stage.tap(stage.find(f"letter-{letter}"))
    assert stage.find("written").property("text") == "7K2M-0QXA-9T4W-H3ZC"
    stage.tap(stage.find("done"))
    assert (stage.scene.panel.asked, stage.scene.panel.server) == (FleetAct.PLAN, "a.b")
    stage.do(FleetAnswered(FleetAct.PLAN, "ok", "kiosk-7", "a.b"))
    assert "kiosk-7" in stage.find("fleetNews").property("text")
    stage.tap(stage.find("decision"))
    stage.do(FleetAnswered(FleetAct.JOIN, "ok", "kiosk-7", "a.b"))
    assert stage.scene.panel.step is FleetStep.DONE


@pytest.mark.parametrize("place", ["staff-fleet-server", "staff-fleet-code"])
@pytest.mark.slow
def test_the_enter_of_a_scanner_is_the_button(kiosk, place):
    stage = kiosk().go(place)
    for letter in "fleet.example.org 7K2M-0QXA-9T4W-H3ZC":
        QTest.keyClick(stage.window, Qt.Key(ord(letter.upper())))
    stage.key(Qt.Key.Key_Return)
    assert (stage.scene.panel.asked, stage.scene.panel.code) == (FleetAct.PLAN, "7K2M0QXA9T4WH3ZC")


def test_large_text_is_large_above_the_letters_too_and_nothing_is_hidden(kiosk):
    """With a fault and a whole code, which is the most that is shown at once."""
    stage = kiosk().go("staff-fleet-code", step=2)
    for letter in "H3ZC":
        stage.tap(stage.find(f"letter-{letter}"))
    stage.tap(stage.find("done"))
    stage.do(FleetAnswered(FleetAct.PLAN, "missing"))
    assert stage.find("fleetNews").property("text").startswith("The server does not know this code.")
    assert stage.find("fleetNews").property("step") == 2
    done, panel = stage.find("done"), stage.find("fleetNews").parentItem()
    assert done.mapToItem(panel, done.boundingRect()).bottom() <= panel.height()


def test_two_choices_are_higher_than_they_must_be(kiosk):
    stage = kiosk().go("staff-fleet")
    rows = [each for each in stage.controls() if each.property("programme")]
    assert len(rows) == 2
    assert all(each.height() > 1.5 * each.implicitHeight() for each in rows)
    assert rows[0].y() + rows[0].height() < rows[1].y()
