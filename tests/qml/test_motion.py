"""What moves on the loop, and when: the first panel, the drawing by a hand, the second stroke."""

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QObject

import kiosk
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop

KIOSK = str(Path(kiosk.__file__).parent)
SECOND = "your-own-notes"
SOON = 0.1


@pytest.fixture
def stage(kiosk):
    made = kiosk().at_visitors_pace()
    yield made
    made.motion.setProperty("reduced", False)


def panels(stage):
    return stage.find("stage")


def further(stage):
    return stage.find("motif").property("further")


def before_the_second_stroke(stage, seconds=SOON):
    """At rest, so many seconds before the book turns its page."""
    stage.quickly().do(ev.WorldChanged(stage.world))
    while stage.scene.panel != SECOND:
        stage.wake()
    pace = stage.world.pace
    stage.settle()
    stage.at_visitors_pace().clock.advance(pace.handover + pace.second_stroke - seconds)
    stage.store.tick()
    stage.settle()
    assert further(stage) == 0
    return stage


def handing_over(stage):
    """The first panel leaves; a list comes, which has one drawing as it has."""
    deck = stage.world.deck
    first, coming = deck.panels[0], next(panel for panel in deck.panels if panel.id == "what-it-means")
    stage.do(ev.WorldChanged(replace(stage.world, deck=replace(deck, panels=(first, coming)))))
    stage.wake()


def time_passes(qtbot, milliseconds):
    """For what must not happen meanwhile."""
    clock = QElapsedTimer()
    clock.start()
    qtbot.waitUntil(lambda: clock.elapsed() >= milliseconds)


def awake(stage):
    """Animations that run at the pace of frames; Qt sleeps through pauses."""
    everything = stage.window.findChildren(QObject)
    running = (
        one for one in everything if one.inherits("QQuickAbstractAnimation") and one.property("running")
    )
    sleeping = ("QQuickSequentialAnimation", "QQuickPauseAnimation", "QQuickScriptAction")
    return [one for one in running if not any(map(one.inherits, sleeping))]


def called_in(action):
    """How often each function of the kiosk was called, and what ``action`` gave."""
    called = Counter()

    def look(frame, event, _):
        if event == "call" and frame.f_code.co_filename.startswith(KIOSK):
            called[frame.f_code.co_qualname] += 1

    sys.setprofile(look)
    try:
        return action(), called
    finally:
        sys.setprofile(None)


def frames_within(stage, qtbot, milliseconds):
    shown = []
    follow = stage.window.frameSwapped.connect(lambda: shown.append(1))
    time_passes(qtbot, milliseconds)
    stage.window.frameSwapped.disconnect(follow)
    return len(shown)


def test_the_first_panel_after_a_start_stands_at_once(stage):
    stage.do(ev.WorldChanged(stage.world))
    assert isinstance(stage.scene, Loop)
    motif = stage.find("motif")
    assert (motif.property("drawn"), motif.property("lit")) == (1, 1)
    assert stage.all("start") == []
    assert stage.at(stage.find("field"))[0] == 0


def test_no_pace_of_a_hand_is_worked_out_for_a_panel_that_stands(stage):
    _, called = called_in(lambda: stage.do(ev.WorldChanged(stage.world)))
    assert stage.find("motif") and called["Journey.pieces"]
    assert called["Journey.pace"] == 0
    _, called = called_in(stage.wake)
    assert called["Journey.pace"]


def test_the_second_panel_is_handed_over(stage):
    handing_over(stage)
    assert stage.find("stage").property("rested") is False
    drawn = [item.property("drawn") for item in stage.all("motif")]
    assert sorted(drawn) == [0, 1], "one leaves, one comes"


@pytest.mark.slow
def test_the_panel_that_leaves_is_gone_as_soon_as_it_is_covered(stage, qtbot):
    handing_over(stage)
    qtbot.waitUntil(lambda: len(stage.all("motif")) == 1, timeout=3000)
    assert 0 < stage.find("motif").property("drawn") < 1


@pytest.mark.slow
def test_a_step_of_the_hand_is_one_frame_also_into_another_piece(stage, qtbot):
    before_the_second_stroke(stage).do(ev.PauseToggled())
    motif = stage.find("motif")
    pieces = motif.property("pieces")
    run, stroke, whole = (motif.property(name) for name in ("_runIn", "_motifLength", "_length"))
    for at in (8.2, 8.6, 9.3, 10.4):
        motif.setProperty("drawn", (run + stroke * at / pieces) / whole)
        assert frames_within(stage, qtbot, 150) == 1, at


@pytest.mark.slow
def test_words_that_stand_look_at_the_clock_no_more(stage, qtbot):
    handing_over(stage)
    comes = [one for one in stage.all("motif") if one.property("drawn") == 0]
    frame = comes[0].parentItem()
    qtbot.waitUntil(lambda: frame.property("wordsStand"), timeout=4000)
    assert frame.property("arrival") < frame.property("worded")
    lines = stage.find("headline").childItems()
    assert {line.opacity() for line in lines if line.height() > 0} == {1}


@pytest.mark.slow
def test_between_strokes_all_sleeps_but_the_route(stage, qtbot):
    before_the_second_stroke(stage, 2.0)
    assert stage.visitor.route.paused is False
    assert awake(stage) == []
    # Eight steps a second.
    assert frames_within(stage, qtbot, 1000) <= 9
    stage.do(ev.PauseToggled())
    stage.settle()
    assert frames_within(stage, qtbot, 300) == 0
    stage.do(ev.PauseToggled())
    stage.wake()
    qtbot.waitUntil(lambda: awake(stage) != [], timeout=3000)


@pytest.mark.slow
def test_the_second_stroke_comes_once_and_then_nothing_moves(stage, qtbot):
    before_the_second_stroke(stage)
    qtbot.waitUntil(lambda: 0 < further(stage) < 1, timeout=3000)
    qtbot.waitUntil(lambda: further(stage) == 1, timeout=3000)
    stage.do(ev.PauseToggled())
    stage.settle()
    assert frames_within(stage, qtbot, 300) == 0
    assert further(stage) == 1


@pytest.mark.slow
def test_a_pause_keeps_the_second_stroke_back(stage, qtbot):
    before_the_second_stroke(stage).do(ev.PauseToggled())
    time_passes(qtbot, 400)
    assert further(stage) == 0
    stage.do(ev.PauseToggled())
    qtbot.waitUntil(lambda: further(stage) > 0, timeout=3000)


@pytest.mark.slow
def test_a_pause_holds_a_second_stroke_that_has_begun(stage, qtbot):
    before_the_second_stroke(stage)
    qtbot.waitUntil(lambda: further(stage) > 0, timeout=3000)
    stage.do(ev.PauseToggled())
    held = further(stage)
    time_passes(qtbot, 300)
    assert further(stage) == held < 1
    stage.do(ev.PauseToggled())
    qtbot.waitUntil(lambda: further(stage) == 1, timeout=3000)


def test_reduced_motion_shows_none_of_it(stage, qtbot):
    before_the_second_stroke(stage, 1.0)
    stage.motion.setProperty("reduced", True)
    stage.clock.advance(0.9)
    stage.store.tick()
    time_passes(qtbot, 500)
    assert further(stage) == 0
    stage.wake()
    assert {item.property("drawn") for item in stage.all("motif")} == {1}


@pytest.mark.slow
def test_nobody_sees_it_behind_a_visit(stage, qtbot):
    before_the_second_stroke(stage).do(ev.ExploreTouched())
    time_passes(qtbot, 400)
    stage.do(ev.StartedAgain())
    assert further(stage) == 0


@pytest.mark.slow
def test_a_panel_leaves_as_its_second_stroke_left_it(stage, qtbot):
    before_the_second_stroke(stage)
    qtbot.waitUntil(lambda: further(stage) == 1, timeout=3000)
    left = stage.find("motif")
    while stage.scene.panel == SECOND:
        stage.wake()
    assert left.property("further") == 1
    assert [item.property("further") for item in stage.all("motif") if item is not left] == [0]


def with_the_page_that_it_opens(stage, motif):
    """Before the second stroke of a panel whose page shows this drawing."""
    deck = stage.world.deck
    topic, _, page = next(panel.topic for panel in deck.panels if panel.id == SECOND).partition("/")
    topics = tuple(
        replace(
            found, pages=tuple(replace(one, motif=motif) if one.id == page else one for one in found.pages)
        )
        if found.id == topic
        else found
        for found in deck.topics
    )
    stage.world = replace(stage.world, deck=replace(deck, topics=topics))
    return before_the_second_stroke(stage)


@pytest.mark.slow
def test_a_touch_folds_the_drawing_as_its_second_stroke_left_it(stage, qtbot):
    with_the_page_that_it_opens(stage, "open-book")
    qtbot.waitUntil(lambda: further(stage) == 1, timeout=3000)
    stage.store.dispatch(ev.PanelTouched(SECOND))
    assert further(stage) == 1, "in the first frame"
    qtbot.waitUntil(lambda: 0 < further(stage) < 1, timeout=3000)
    qtbot.waitUntil(lambda: further(stage) == 0, timeout=3000)


@pytest.mark.parametrize("size", [(1280, 1024), (1080, 1920)])
@pytest.mark.slow
def test_a_touch_folds_the_drawing_from_where_the_loop_has_it(stage, qtbot, size):
    stage.window.resize(*size)
    with_the_page_that_it_opens(stage, "open-book")
    place = [stage.find("motif").property(name) for name in ("motifX", "road", "size")]
    stage.store.dispatch(ev.PanelTouched(SECOND))
    assert [stage.find("motif").property(name) for name in ("motifX", "road", "size")] == place
    qtbot.waitUntil(lambda: stage.find("motif").property("size") != place[2], timeout=3000)


@pytest.mark.slow
def test_a_touch_that_opens_another_drawing_shows_it_as_it_is(stage, qtbot):
    with_the_page_that_it_opens(stage, "bus")
    qtbot.waitUntil(lambda: further(stage) == 1, timeout=3000)
    stage.store.dispatch(ev.PanelTouched(SECOND))
    assert further(stage) == 0


@pytest.mark.slow
def test_after_a_visit_the_drawing_restarts(stage, qtbot):
    before_the_second_stroke(stage)
    qtbot.waitUntil(lambda: further(stage) == 1, timeout=3000)
    stage.do(ev.ExploreTouched())
    stage.do(ev.StartedAgain())
    assert further(stage) == 0


@pytest.mark.slow
def test_a_frame_asks_python_for_nothing_but_touches(stage, qtbot):
    stage.do(ev.WorldChanged(stage.world))
    stage.wake()
    time_passes(qtbot, 300)
    frames, called = called_in(lambda: frames_within(stage, qtbot, 700))
    assert frames > 5
    assert [name for name, times in called.items() if times >= frames / 2] == ["TouchFilter.eventFilter"]
