"""The panel for a stick in a real window: what would change is read, what can be done is touched."""

import pytest

from kiosk.core.state import staff_events as se
from kiosk.core.state.staff_panels.stick import StickAct, StickAnswered, StickPanel, StickStep


def row(stage, name):
    return next(item for item in stage.controls() if item.property("programme") == name)


def test_from_the_button_to_a_site_by_touch_alone(kiosk):
    stage = kiosk().go("staff-full")
    while not (found := [item for item in stage.controls() if item.property("does") == "stick"]):
        stage.tap(stage.find("moreTools"))
    stage.tap(found[0])
    assert stage.scene.panel == StickPanel()
    stage.tap(row(stage, "look"))
    assert stage.scene.panel.asked is StickAct.LOOK
    assert [item for item in stage.controls() if item.property("programme")] == []
    stage.do(StickAnswered(StickAct.LOOK, "ok", ("our-screens.site",)))
    stage.tap(row(stage, "site our-screens.site"))
    stage.do(StickAnswered(StickAct.PLAN, "ok", rows=(("Numbers", "555 0142 becomes 555 0143"),)))
    assert stage.scene.panel.step is StickStep.PLAN
    stage.tap(stage.find("decision"))
    assert stage.scene.panel.asked is StickAct.USE
    stage.do(StickAnswered(StickAct.USE, "ok"))
    assert stage.find("stickNews").property("text").startswith("Done.")


@pytest.mark.slow
def test_numbers_are_read_before_they_are_taken_by_touch_alone(kiosk):
    stage = kiosk().go("staff-stick")
    stage.tap(row(stage, "numbers-in"))
    assert stage.scene.panel.asked is StickAct.NUMBERS_PLAN
    stage.do(StickAnswered(StickAct.NUMBERS_PLAN, "ok", rows=(("Numbers", "555 0142 becomes 555 0143"),)))
    rows = [item.property("programme") for item in stage.controls() if item.property("programme")]
    assert rows == ["leave"]
    stage.tap(stage.find("decision"))
    assert stage.scene.panel.asked is StickAct.NUMBERS_IN
    stage.do(StickAnswered(StickAct.NUMBERS_IN, "ok"))
    assert stage.find("stickNews").property("text") == "The numbers are now on this screen."


def test_a_page_that_closes_forgets_what_was_looked_at(kiosk):
    stage = kiosk().go("staff-stick-plan")
    stage.tap(stage.find("back"))
    assert stage.scene.panel.step is StickStep.FOUND
    stage.tap(stage.find("back"))
    stage.do(se.StaffPanelOpened(StickPanel()))
    assert stage.scene.panel == StickPanel()
    assert stage.find("stickNews").property("text").startswith("Put in the USB stick")
