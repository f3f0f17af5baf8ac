"""A screen that is turned while the kiosk runs: the same window, the same state, the other layout."""

import pytest
from PySide6.QtCore import QObject, QSize

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading
from kiosk.staging.named_screens import SCREENS

WIDE, TALL, SMALL = (1920, 1080), (1080, 1920), (1024, 600)
STARTED = [screen.name for screen in SCREENS if screen.started]
EACH_SCENE = ("statement", "topic", "quiz-answered", "advice", "staff")


def turn(stage, size):
    stage.window.resize(QSize(*size))
    stage.settle()
    stage.settle()
    return stage


@pytest.mark.parametrize(
    ("before", "turns", "screens"),
    [
        (WIDE, (TALL,), EACH_SCENE),
        pytest.param(WIDE, (TALL, SMALL), STARTED, marks=pytest.mark.slow),
        pytest.param(TALL, (WIDE,), STARTED, marks=pytest.mark.slow),
    ],
    ids=["each-scene", "lying", "upright"],
)
@pytest.mark.slow
def test_every_screen_is_as_if_it_had_always_been_so(kiosk, before, turns, screens):
    turned, always = kiosk("en", before), {after: kiosk("en", after) for after in turns}
    changed = []
    for name in screens:
        whole = turned.go(name).picture()
        for after in turns:
            if turn(turned, after).picture() != always[after].go(name).picture():
                changed.append((name, after))
            if turn(turned, before).picture() != whole:
                changed.append((name, after, "and back"))
    assert changed == []


def test_the_keys_of_a_number_stand_where_the_screen_turns_them(kiosk):
    stage = kiosk("en", WIDE).go("staff-number-pad")
    wide = [stage.at(key) for key in map(stage.find, ("digit-1", "eraseDigit"))]
    turn(stage, TALL)
    assert stage.point(stage.find("digit-2")).x() == TALL[0] / 2
    turn(stage, WIDE)
    assert [stage.at(key) for key in map(stage.find, ("digit-1", "eraseDigit"))] == wide


@pytest.mark.parametrize("size", [WIDE, TALL])
@pytest.mark.sample(1)
def test_the_button_of_a_number_is_below_the_number_from_right_to_left_too(kiosk, size):
    stage = kiosk("ar", size).go("staff-number-pad")
    assert stage.at(stage.find("numberDone"))[0] == stage.at(stage.find("typedNumber"))[0]


@pytest.mark.parametrize("step", [1, 3])
@pytest.mark.slow
def test_the_words_being_read_stay_on_the_screen(kiosk, step):
    stage = kiosk("en", WIDE).go("topic", step=step)
    pager = stage.window.findChild(QObject, "pager")
    stage.do(ev.TurnedTo(Anchor.parse(pager.property("after"))))
    place = stage.scene.place
    assert isinstance(place, Reading)
    turn(stage, TALL)
    assert stage.scene.place == place
    assert turn(stage, WIDE).scene.place == place


def test_start_again_comes_into_reach_where_the_screen_stands_upright(kiosk):
    stage = kiosk("en", WIDE).go("topic")
    assert stage.all("startAgainTool") == []
    assert turn(stage, TALL).find("startAgainTool").isEnabled()
    assert turn(stage, WIDE).all("startAgainTool") == []


@pytest.mark.slow
def test_it_is_the_same_window(kiosk):
    stage = kiosk("en", WIDE).go("topic")
    before = stage.window.winId()
    for size in (TALL, WIDE, SMALL):
        turn(stage, size)
        assert stage.window.winId() == before
    assert len(stage.kiosk.engine.rootObjects()) == 1
