"""The pages of the console that everybody may read, since they are on the room's own screen."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.core.phones.commands import Standing
from kiosk.core.state import talk_events as te
from kiosk.core.talk.notes_cover import NotesCover
from kiosk.window.base.enums import ConsolePart, GuardBar
from tests.qml.stages import accessible_name, items_of
from tests.qml.test_console import names, touch, words
from tests.qml.test_own_programmes import desk  # noqa: F401  (a fixture)

SIZES = [(1366, 768), (1024, 768), (1280, 1024), (1080, 1080), (2560, 1080)]
ADDRESS = "http://192.168.7.20:8460/"


@pytest.fixture
def one(talk):
    """one(language, size): the guide to a talk, on the only screen."""

    def make(language="en", size=(1366, 768)):
        stage, console = talk(language, programme="", size=size)
        console.window.resize(*size)
        console.view.stand_on("eDP-1", alone=True, one=True)
        console.guard.cover_with(NotesCover.ONE)
        console.view.chooseStaffLanguage(language)
        console.view.prepare("talk-10")
        stage.settle()
        return stage, console

    return make


def begun(stage, console, phones=0):
    """The talk waits for its first slide, and phones may come."""
    console.view.beginPrepared()
    stage.do(te.PhonesAllowed(True))
    console.phones._stand(Standing(ADDRESS, "482916", phones))
    stage.settle()


def out_of_window(console):
    console.window.grabWindow()
    window = QRectF(0, 0, console.window.width(), console.window.height())
    listed = [i for i in items_of(console.window) if i.objectName() == "slides"]
    return [
        item.property("text")
        for item in items_of(console.window)
        if item.property("text")
        and not any(view.isAncestorOf(item) for view in listed)
        and not window.contains(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))
    ]


def over_each_other(console):
    """Buttons and large words that lie over others; *More below* lies over rows that fade."""
    console.window.grabWindow()
    kinds = [
        i for i in items_of(console.window) if i.objectName() in {"phonePlate", "phoneState", "phoneCode"}
    ]
    below = [i for i in items_of(console.window) if i.objectName() == "below"]
    kinds += [
        i
        for i in items_of(console.window)
        if i.inherits("QQuickAbstractButton") and not any(foot.isAncestorOf(i) for foot in below)
    ]
    areas = [
        (accessible_name(i) or i.objectName(), i.mapRectToScene(QRectF(0, 0, i.width(), i.height())))
        for i in kinds
    ]
    return [
        (a, b) for n, (a, first) in enumerate(areas) for b, second in areas[:n] if first.intersects(second)
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar", "fr"])
@pytest.mark.slow
def test_card_and_guide_have_room_at_every_shape(one, language, size):
    stage, console = one(language, size)
    assert (out_of_window(console), over_each_other(console)) == ([], [])
    begun(stage, console)
    assert (out_of_window(console), over_each_other(console)) == ([], [])


@pytest.mark.slow
def test_buttons_lead_from_the_guide_to_the_slides_and_back(one):
    stage, console = one()
    touch(stage, console, "Begin the talk")
    assert (stage.scene.console, stage.scene.alone) == (True, True)
    touch(stage, console, "Show the slides")
    assert (stage.scene.console, stage.scene.slide.panel) == (False, "talk-welcome")
    stage.wait(1.0)
    stage.do(te.ConsoleBrought(front=True))
    touch(stage, console, "Back to the slides")
    assert not stage.scene.console
    stage.wait(1.0)
    stage.do(te.ConsoleBrought(front=True))
    touch(stage, console, "2. Before we begin: a number you can remember.")
    assert (stage.scene.console, stage.scene.slide.panel) == (False, "talk-number-first")
    stage.do(te.ConsoleBrought(front=True))
    touch(stage, console, "End the talk")
    assert console.guard.property("bar") == GuardBar.Kind.End


@pytest.mark.slow
def test_the_code_goes_when_a_phone_has_come(one):
    stage, console = one()
    begun(stage, console)
    assert "482 916" in words(console.window)
    console.phones._stand(Standing(ADDRESS, "135790", 1))
    stage.settle()
    assert "135 790" not in words(console.window)
    stage.do(te.TalkStepped(), te.ConsoleBrought(front=True))
    touch(stage, console, "Use a phone")
    assert "135 790" not in words(console.window)
    assert not [i for i in items_of(console.window) if i.objectName() == "phonePlate"]


@pytest.mark.parametrize("page", ["card", "guide", "menu", "staff-languages"])
@pytest.mark.sample(1)
def test_nothing_for_staff_alone_opens(one, page):
    stage, console = one()
    begun(stage, console)
    stage.do(te.TalkStepped(), te.ConsoleBrought(front=True))
    before = names(console)
    console.view.pages.opened.emit(page)
    stage.settle()
    assert names(console) == before
    console.view.pages.opened.emit("clock")
    stage.settle()
    assert names(console) != before


def test_an_own_talk_is_made_where_nobody_else_sees_it(desk, tmp_path):  # noqa: F811
    stage, console = desk(tmp_path)
    console.view.stand_on("eDP-1", alone=True, one=True)
    console.guard.cover_with(NotesCover.ONE)
    console.editor.make()
    stage.settle()
    assert console.guard.property("part") == ConsolePart.Kind.Ink
    touch(stage, console, "All talks")
    assert (console.editor.shown.property("making"), console.guard.property("part")) == (
        False,
        ConsolePart.Kind.All,
    )


@pytest.mark.slow
def test_two_screens_show_everything_again(one):
    stage, console = one()
    begun(stage, console)
    console.guard.cover_with(NotesCover.NONE)
    console.view.stand_on("eDP-1", alone=False)
    stage.settle()
    assert console.guard.property("part") == ConsolePart.Kind.All
    assert "If someone tells you" in names(console)
