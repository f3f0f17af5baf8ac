"""The panel by which this screen joins others, in a real window: by touch, by a scanner, and by a keypad."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.core.announcements.letters import DIGIT_ROW
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
    """With a fault and a whole code, which is the most that is shown at once; the code itself grows most."""
    stage = kiosk().go("staff-fleet-code", step=2)
    for letter in "H3ZC":
        stage.tap(stage.find(f"letter-{letter}"))
    stage.tap(stage.find("done"))
    stage.do(FleetAnswered(FleetAct.PLAN, "missing"))
    assert stage.find("fleetNews").property("text").startswith("The server does not know this code.")
    assert stage.find("fleetNews").property("step") == 1
    assert (stage.find("written").property("role"), stage.find("written").property("step")) == ("title", 1)
    done, panel = stage.find("done"), stage.find("fleetNews").parentItem()
    assert done.mapToItem(panel, done.boundingRect()).bottom() <= panel.height()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("place", "rows"),
    [
        ("staff-fleet-server", (DIGIT_ROW + "-", "qwertyuiop:", "asdfghjkl.", "zxcvbnm")),
        ("staff-fleet-code", (DIGIT_ROW, "QWERTYP", "ASDFGHJK", "ZXCVBNM")),
    ],
)
def test_the_keys_lie_as_people_know_them_and_erase_ends_the_last_row(kiosk, language, place, rows):
    stage = kiosk(language).go(place)
    keys = [[rect(stage.find(f"letter-{key}")) for key in row] for row in rows]
    for row in keys:
        assert len({key.top() for key in row}) == 1
        assert [key.left() for key in row] == sorted(key.left() for key in row)
    assert [row[0].top() for row in keys] == sorted(row[0].top() for row in keys)
    assert keys[0][-1].right() - keys[0][0].left() == pytest.approx(stage.find("written").width())
    erase = rect(stage.find("eraseLetter"))
    assert (erase.top(), erase.height()) == (keys[-1][0].top(), keys[-1][0].height())
    assert erase.left() > keys[-1][-1].right()


def rect(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080)])
def test_two_choices_are_as_large_as_their_room(kiosk, size):
    stage = kiosk("en", size).go("staff-fleet")
    rows = [each for each in stage.controls() if each.property("programme")]
    assert len(rows) == 2
    assert all(each.property("step") == 2 for each in rows)
    assert all(each.height() > 1.3 * each.implicitHeight() for each in rows)
    assert {each.width() for each in rows} == {stage.find("fleet").width()}
    assert rows[0].y() + rows[0].height() < rows[1].y()
