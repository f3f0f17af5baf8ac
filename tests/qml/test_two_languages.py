"""Slides in two languages: each with its own direction, letters and lines, and nothing cut in any of them."""

from dataclasses import replace
from itertools import permutations, product

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.talk import Speaks
from kiosk.core.state.world import Unsaid
from kiosk.core.talk.slides import rows
from kiosk.staging.complaints import complaints
from tests.qml.stages import Stage, accessible_name, items_of
from tests.qml.test_console import press, touch
from tests.qml.test_room import LANGUAGES, SIZES, begin, ended, frame, shown, slides
from tests.qml.test_room_console import notice
from tests.qml.test_turning import turn
from tests.sampling import few, spread

ROWS, NUMBER, TEXT = "what-it-means", "talk-number-first", "check-an-offer/six-questions"
PAIRS = list(permutations(LANGUAGES, 2))
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@pytest.fixture
def two(kiosk):
    """two(first, second, size) gives a stage that leads a talk in two languages."""

    def make(first="en", second="ar", size=(1920, 1080)):
        return begin(kiosk(first, size)).do(te.SecondLanguageChosen(second))

    return make


def places(stage):
    return [(item.x(), item.width()) for item in map(stage.find, ("side-0", "side-1"))]


@pytest.mark.parametrize("second", [pytest.param("fr", marks=pytest.mark.slow), "ar"])
def test_both_languages_keep_their_places_where_the_screen_turns(two, second):
    stage = two("en", second)
    wide = places(stage)
    assert wide[0][0] < wide[1][0]
    turn(stage, (1080, 1920))
    upright = places(stage)
    assert upright[0] == upright[1]
    assert places(turn(stage, (1920, 1080))) == wide
    assert places(turn(stage, (1080, 1920))) == upright


def texts(stage, side):
    """The texts of a language, from top to bottom."""
    place = stage.find(f"side-{side}")
    found = [i for i in stage.items() if place.isAncestorOf(i) and i.property("shownAlignment") is not None]
    return sorted((i for i in found if i.property("text") and shown(i) == 1), key=lambda i: stage.at(i)[1])


def to_the_end(stage):
    """All rows of the screen; the talk stays on it."""
    while True:
        slide = stage.scene.slide
        steps = rows(stage.store.world.slide(slide.panel, stage.store.now.wall.date()), slide.anchor)
        after = slide.cut.after if slide.cut else None
        if stage.scene.revealed >= len([row for row in steps if after is None or row < after.block]):
            return after is not None
        stage.do(te.TalkStepped())


@few(5)
@pytest.mark.parametrize(("size", "first", "second"), [(s, *p) for s, p in product(SIZES, PAIRS)])
@pytest.mark.slow
def test_no_word_of_any_slide_is_cut_in_either_language(qapp, size, first, second, most):
    stage = Stage(first, size)
    try:
        begin(stage)
        faults = {}
        for ref, programme in spread(slides(stage), most):
            ended(stage).do(
                te.TalkBegun(programme, "en"),
                te.SecondLanguageChosen(second),
                te.SlideChosen(ref),
            )
            goes_on = True
            while goes_on:
                goes_on = to_the_end(stage)
                assert stage.scene.slide.panel == ref
                if found := complaints(stage.window):
                    faults[ref, stage.scene.slide.anchor.block] = found
                if goes_on:
                    stage.do(te.TalkStepped())
        assert faults == {}
    finally:
        stage.end()


@pytest.mark.parametrize("ref", [ROWS, NUMBER, TEXT, "talk-welcome"])
@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [("en", "ar", (LEFT, RIGHT)), ("ur", "hi", (RIGHT, LEFT)), ("ar", "ur", (RIGHT, RIGHT))],
)
@pytest.mark.slow
def test_each_language_has_its_direction_and_its_letters(two, ref, first, second, sides):
    stage = two(first, second).do(te.SlideChosen(ref))
    for side, (language, alignment) in enumerate(zip((first, second), sides, strict=True)):
        found = texts(stage, side)
        assert {item.property("language") for item in found} == {language}
        assert {item.property("shownAlignment") for item in found} == {alignment}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.slow
def test_wide_they_are_beside_each_other_and_upright_one_above_the_line_and_one_below(two, size):
    stage = two(size=size).do(te.SlideChosen(TEXT))
    to_the_end(stage)
    road = stage.find("road")
    line = road.mapToScene(QPointF(0, road.height() / 2)).y()
    first, second = (stage.find(f"side-{side}") for side in (0, 1))
    bottoms = [max(i.mapToScene(QPointF(0, i.height())).y() for i in texts(stage, side)) for side in (0, 1)]
    tops = [min(i.mapToScene(QPointF(0, 0)).y() for i in texts(stage, side)) for side in (0, 1)]
    if size[0] >= size[1]:
        assert first.x() + first.width() < second.x()
        assert [i.property("role") for i in texts(stage, 0)] == [i.property("role") for i in texts(stage, 1)]
        assert [stage.at(i)[1] for i in texts(stage, 0)] == pytest.approx(
            [stage.at(i)[1] for i in texts(stage, 1)], abs=0.02
        )
        assert max(tops) < line < min(bottoms)
    else:
        assert bottoms[0] < line < tops[1]


@pytest.mark.slow
def test_the_first_language_is_at_the_reading_start(two):
    stage = two("ar", "en")
    assert stage.find("side-0").x() > stage.find("side-1").x()


@pytest.mark.slow
def test_both_languages_show_the_same_row(two):
    stage = two().do(te.SlideChosen(ROWS))
    for _ in range(3):
        before = [len(texts(stage, side)) for side in (0, 1)]
        stage.do(te.TalkStepped())
        after = [len(texts(stage, side)) for side in (0, 1)]
        assert before[0] == before[1] < after[0] == after[1]


@pytest.mark.slow
def test_both_languages_turn_to_the_same_block(two):
    stage = two().do(te.SlideChosen(TEXT))
    assert to_the_end(stage)
    block = stage.scene.slide.cut.after.block
    stage.do(te.TalkStepped())
    assert stage.scene.slide.anchor.block == block
    assert len(texts(stage, 0)) == len(texts(stage, 1)) == 2
    stage.do(*[te.TalkStepped(forward=False)] * 2)
    assert stage.scene.slide.anchor.block == 0


@pytest.mark.slow
def test_words_that_have_no_room_take_a_smaller_size_in_both(two):
    stage = two().do(*[ev.TextSizeChosen(larger=True)] * 2)
    step = frame(stage).property("step")
    assert 0 < step < frame(stage).property("wanted") == 3
    assert complaints(stage.window) == []
    leads = [[i for i in texts(stage, side) if i.objectName() == "lead"] for side in (0, 1)]
    assert [[i.property("step") for i in of] for of in leads] == [[step], [step]]


def test_the_number_is_there_once_and_across(two):
    stage = two().do(te.SlideChosen(NUMBER))
    number = stage.find("number")
    middle = number.mapToScene(QPointF(number.width() / 2, 0)).x()
    assert middle == pytest.approx(stage.window.width() / 2, abs=2)


@pytest.mark.slow
def test_a_headline_of_two_languages_can_be_read_half_a_second_after_the_step(two):
    stage = two().do(te.SlideChosen(TEXT))
    panels = stage.find("stage")
    for clock, readable in ((500, True), (0, False)):
        panels.setProperty("_clock", clock)
        assert [shown(i) == 1 for i in stage.all("headline")] == [readable] * (2 if readable else 0)


@pytest.mark.slow
def test_a_way_that_staff_choose_shows_the_same_slide_at_once(two):
    stage = two().do(te.SlideChosen(ROWS))
    stage.at_visitors_pace()
    for way, sides in ((Speaks.FIRST, 0), (Speaks.BOTH, 1), (Speaks.SECOND, 0), (Speaks.BOTH, 1)):
        stage.do(te.SpeaksChosen(way))
        assert len(stage.all("side-1")) == sides
        assert frame(stage).property("panelId") == ROWS
        assert frame(stage).property("arrival") > 500
    stage.quickly()


@pytest.mark.slow
def test_a_slide_without_the_second_language_has_its_drawing(two):
    stage = two()
    assert not stage.all("motif")
    stage.do(te.SecondLanguageChosen(""))
    assert stage.all("motif")


# --- from the console


@pytest.mark.slow
def test_staff_choose_a_second_language_and_which_of_the_two_is_shown(talk):
    stage, console = talk()
    touch(stage, console, "English")
    touch(stage, console, "Second language")
    touch(stage, console, "العربية")
    assert stage.scene.pair.second == "ar"
    touch(stage, console, "Both")
    touch(stage, console, "Only Arabic")
    assert stage.state.language == "ar"
    assert stage.scene.pair.speaks is Speaks.SECOND
    press(stage, console.window, Qt.Key.Key_L)
    press(stage, stage.window, Qt.Key.Key_L)
    assert (stage.state.language, stage.scene.pair.speaks) == ("en", Speaks.BOTH)
    touch(stage, console, "Second language")
    touch(stage, console, "One language")
    assert stage.scene.pair is None
    assert [name for item in items_of(console.window) if (name := accessible_name(item)) == "English"]


@pytest.mark.slow
def test_the_console_says_where_the_second_language_is_missing(talk):
    stage, console = talk()
    stage.do(te.SecondLanguageChosen("ar"))
    assert notice(console) == ""
    world = stage.store.world
    lacks = {**world.unsaid, "ar": Unsaid(panels=frozenset({"talk-welcome"}))}
    stage.do(ev.WorldChanged(replace(world, unsaid=lacks)))
    assert notice(console) == "This slide has no text in Arabic."
    assert not stage.all("side-1")
    stage.do(te.TalkStepped())
    assert notice(console) == ""
    assert stage.all("side-1")
