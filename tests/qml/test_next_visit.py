"""The shell of the next visit, made before anybody touches: nothing shows it, and it knows nothing."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from tests.qml.test_start_again import QUIET, kinds, leave
from tests.sampling import paired

WAYS = paired(["en", "ar-XB"], [(1920, 1080), (1080, 1920)])
LOOKS = (ev.TextSizeChosen(larger=True), ev.ContrastToggled(), ev.LanguageChosen("fr"), ev.AdviceOpened())


@pytest.fixture
def moving(kiosk):
    """moving(…) is a stage whose visits begin with motion."""
    stages = []

    def make(*how):
        stages.append(kiosk(*how).go("statement").at_visitors_pace())
        return stages[-1]

    yield make
    for stage in stages:
        stage.quickly()


def begin(stage):
    """The first frame of a visit to the panel's page."""
    stage.visitor.controls.touchPanel(stage.scene.panel)
    picture = stage.picture()
    assert isinstance(stage.scene, Visit)
    return picture


def said_by(stage):
    """All strings of the shell and of what lies in it."""
    shell = stage.window.findChild(QObject, "visitScene")
    told = {each.property(name) for each in shell.findChildren(QObject) for name in ("text", "name", "motif")}
    return {words for words in told if isinstance(words, str) and words}


@pytest.mark.parametrize(("language", "size"), WAYS)
@pytest.mark.sample(1)
def test_nothing_shows_it_and_the_first_picture_of_a_visit_is_the_same(moving, language, size):
    without = begin(moving(language, size))
    stage = moving(language, size)
    loop = stage.picture()
    stage.visitor.prepare_visit()
    assert "VisitScene" in kinds(stage)
    assert not stage.all("startAgain")
    assert stage.picture() == loop
    assert begin(stage) == without
    assert stage.find("startAgain")


@pytest.mark.slow
def test_the_first_key_finds_the_same_control(moving):
    found = []
    for ahead in (False, True):
        stage = moving()
        if ahead:
            stage.visitor.prepare_visit()
        begin(stage)
        stage.visitor.frameShown.emit()
        stage.settle()
        item = stage.window.activeFocusItem()
        found.append((item.objectName(), item.x(), item.y(), item.width(), item.height()))
    assert found[0] == found[1]


@pytest.mark.parametrize("how", ["button", "escape"])
@pytest.mark.sample(1)
def test_start_again_leaves_nothing_of_it_and_the_next_one_knows_nothing(moving, how):
    stage = moving()
    stage.visitor.prepare_visit()
    fresh = said_by(stage)
    begin(stage)
    stage.do(*LOOKS)
    leave(stage, how)
    assert isinstance(stage.scene, Loop)
    stage.settle()
    assert not kinds(stage) & {"VisitScene", "StartAgain"}
    stage.visitor.prepare_visit()
    assert said_by(stage) == fresh


def test_it_is_made_while_the_loop_rests_once_for_each_visit(kiosk):
    stage = kiosk()
    stage.do(ev.WorldChanged(stage.world))
    scenes = QSignalSpy(stage.visitor.hasVisitChanged)
    assert not stage.visitor.hasVisit
    stage.wait(QUIET + stage.world.pace.handover)
    assert stage.visitor.hasVisit
    begin(stage)
    stage.wait(5.0)
    assert stage.visitor.hasVisit and scenes.count() == 1
    stage.do(ev.StartedAgain())
    assert not stage.visitor.hasVisit
    stage.wait(QUIET + stage.world.pace.handover)
    assert stage.visitor.hasVisit and scenes.count() == 3


def test_where_nobody_can_touch_none_is_made(kiosk):
    stage = kiosk().go("no-touch")
    stage.wait(QUIET + stage.world.pace.handover)
    assert not stage.visitor.hasVisit
