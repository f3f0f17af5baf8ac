"""The panel of the studio in a real window: marked hours, a door opened at the foot and closed by a row."""

from kiosk.core.state.staff_panels.studio import StudioPanel


def row(stage, name):
    return next(item for item in stage.controls() if item.property("programme") == name)


def test_from_the_button_to_an_open_door_and_back_by_touch_alone(kiosk):
    stage = kiosk().go("staff-full")
    while not (found := [item for item in stage.controls() if item.property("does") == "studio"]):
        stage.tap(stage.find("moreTools"))
    stage.tap(found[0])
    assert stage.scene.panel == StudioPanel()
    stage.tap(row(stage, "hours-4"))
    stage.tap(stage.find("decision"))
    assert stage.state.house.studio
    assert stage.find("studioNews").property("text").startswith("The studio is opening")
    stage.tap(row(stage, "close"))
    assert stage.state.house.studio is None


def test_the_door_shows_its_address_code_and_words(kiosk):
    stage = kiosk().go("staff-studio-open")
    assert stage.find("studioAddress").property("text") == "https://192.168.7.20:8461/"
    assert stage.find("studioCode").property("text") == "482 915"
    assert stage.find("studioWords").property("text") == "river · lamp · olive · harbour · walnut · kite"
    assert "3F:A2:9C:01:7B:44:D0:E8" in stage.find("studioDetails").property("text")
