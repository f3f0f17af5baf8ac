"""The console's pictures of the room: the room comes first, and no step waits for a picture."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.state import talk_events as te
from kiosk.window.talk.room.room_slides import RoomSlides
from tests.qml.consoles import find
from tests.qml.stages import items_of

PAGE = "asking-for-advice/when-you-call"


def frames(window, place):
    """The ids of the panels that are drawn in ``place``; two during a hand-over."""
    drawn = [item for item in items_of(window) if item.property("panelId") and place.isAncestorOf(item)]
    return {item.property("panelId") for item in drawn}


def pictures(console):
    """What is drawn in each picture: now, after the next step, and then."""
    places = [find(console, name) for name in ("current", "part-step", "part-then")]
    return [frames(console.window, place) for place in places]


def test_the_room_has_its_step_before_the_console_draws_it(talk, qtbot):
    stage, console = talk()
    console.slides.show_all()
    before = pictures(console)
    stage.store.dispatch(te.SlideChosen(PAGE))
    assert PAGE in frames(stage.window, stage.window.contentItem())
    assert pictures(console) == before
    qtbot.waitUntil(lambda: PAGE in pictures(console)[0])
    qtbot.waitUntil(lambda: all(one != other for one, other in zip(pictures(console), before, strict=True)))


def test_of_many_steps_the_console_draws_the_last(talk):
    stage, console = talk()
    console.slides.show_all()
    now, *_ = find(console, "current").childItems()
    drawn = []
    now.panelChanged.connect(lambda: drawn.append(now.property("panel")))
    for slide in ("it-can-happen-to-anyone", "talk-questions", PAGE, "talk-number-last"):
        stage.store.dispatch(te.SlideChosen(slide))
    console.slides.show_all()
    assert [panel["fields"]["panelId"] for panel in drawn] == ["talk-number-last"]


def test_a_frozen_room_lets_no_step_miss_a_screen_of_a_page(talk):
    """Nothing else measures the page that staff are at: steps faster than a picture would leave it."""
    stage, console = talk(size=(1024, 768))
    walked = []
    for frozen in (False, True):
        if frozen:
            stage.store.dispatch(te.FreezeToggled())
        stage.store.dispatch(te.SlideChosen(PAGE))
        anchors = []
        while stage.scene.slide.panel == PAGE:
            stage.window.grabWindow()
            console.window.grabWindow()
            anchors.append((stage.scene.slide.anchor, stage.scene.revealed))
            stage.store.dispatch(te.TalkStepped())
        walked.append(anchors)
    assert len({anchor for anchor, _ in walked[0]}) > 1, "the page has several screens"
    assert walked[1] == walked[0]


@pytest.mark.parametrize("go", [RoomSlides.leave, lambda slides, _: slides.end()], ids=["leaves", "ends"])
def test_a_picture_that_goes_while_it_waits_is_not_drawn(talk, go):
    stage, console = talk()
    kiosk, place = stage.kiosk, QQuickItem()
    slides = RoomSlides(kiosk.engine, kiosk.window, kiosk.visitor)
    slides.showSoon(place, console.view.ahead.stepPanel, False)
    go(slides, place)
    slides.show_all()
    assert not place.childItems()
