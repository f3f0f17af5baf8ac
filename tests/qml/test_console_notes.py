"""The notes of a talk on the console."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.app.talk.console_window import Console
from kiosk.app.talk.notes_size import NotesSize
from kiosk.core.state import events as ev
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.disk_thread import at_once
from tests.qml.consoles import LANGUAGES, at, find
from tests.qml.stages import Stage, items_of
from tests.qml.test_console import names, press, touch, words
from tests.sampling import chosen, few, spread

PROGRAMMES = ("talk-10", "talk-25", "talk-stations", "talk-young", "talk-45")


def fade(console, name):
    return next(i for i in find(console, "notesPaper").childItems() if i.objectName() == name)


def goes_on(console):
    return fade(console, "fadeBelow").isVisible()


def in_sight(console):
    """The lines of the notes that are whole between what fades."""
    console.window.grabWindow()
    paper, below, above = find(console, "notesPaper"), fade(console, "fadeBelow"), fade(console, "fadeAbove")
    top = above.height() if above.isVisible() else 0
    foot = paper.height() - (below.height() if below.isVisible() else 0)
    whole = set()
    for note in [i for i in items_of(console.window) if i.objectName() == "note"]:
        y, line = note.mapToItem(paper, QPointF(0, 0)).y(), note.property("lineHeight")
        for number in range(note.property("lineCount")):
            if top <= y + number * line + 1 and y + (number + 1) * line <= foot + 1:
                whole.add((note.property("text"), number))
    return whole


def read_by_key(stage, console):
    """All lines of the notes that come whole into sight as they are scrolled to their end."""
    whole = set()
    for _ in range(30):
        whole |= in_sight(console)
        if not goes_on(console):
            return whole
        press(stage, console.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    raise AssertionError("the notes have no end")


def lines_of(console):
    notes = [i for i in items_of(console.window) if i.objectName() == "note"]
    return {(i.property("text"), number) for i in notes for number in range(i.property("lineCount"))}


@few(2)
@pytest.mark.parametrize(
    ("language", "programme", "step"),
    [(tag, talk_id, step) for tag in LANGUAGES for talk_id in PROGRAMMES for step in range(3)],
)
@pytest.mark.slow
def test_every_note_can_be_read_whole(talk, language, programme, step, most):
    stage, console = talk(language, programme, (1366, 768))
    console.window.resize(1366, 768)
    for _ in range(step):
        console.view.pages.sizeNotes(True)
    slides = stage.store.world.talks.programme(programme).slides
    said = 0
    for slide in spread(slides, most):
        console.view.controls.choose(slide.show)
        stage.settle()
        whole = read_by_key(stage, console)
        assert whole == lines_of(console), slide.show
        said += len(whole)
        assert find(console, "notesPaper").property("contentY") >= 0
    assert said > 10


@few(2)
@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.slow
def test_the_script_of_each_slide_is_read_whole_with_one_touch_at_most(talk, programme, most):
    """Lines for the leader alone come before it, so that they are seen without one."""
    stage, console = talk(programme=programme, size=(1366, 768))
    console.window.resize(1366, 768)
    stage.settle()
    unread = {}
    for slide in spread(stage.store.world.talks.programme(programme).slides, most):
        console.view.controls.choose(slide.show)
        stage.settle()
        read = in_sight(console)
        if goes_on(console):
            touch(stage, console, "More below")
            read |= in_sight(console)
        if lines := {line for line in lines_of(console) - read if not line[0].startswith("•")}:
            unread[slide.show] = lines
    assert unread == {}


@pytest.mark.slow
def test_the_button_for_more_notes_is_there_where_notes_go_on(talk):
    stage, console = talk(size=(1366, 768))
    console.window.resize(1366, 768)
    stage.settle()
    seen = set()
    for slide in stage.store.world.talks.programme("talk-25").slides:
        console.view.controls.choose(slide.show)
        stage.settle()
        console.window.grabWindow()
        assert ("More below" in names(console)) == goes_on(console), slide.show
        seen.add(goes_on(console))
    assert seen == {True, False}


@pytest.mark.parametrize("language", chosen(LANGUAGES, lambda tag: tag in {"fr", "ur"}))
@pytest.mark.slow
def test_what_the_leader_has_to_mind_is_seen_without_scrolling(talk, language):
    stage, console = talk(language, size=(1366, 768))
    console.window.resize(1366, 768)
    seen = 0
    for slide in stage.store.world.talks.programme("talk-25").slides:
        console.view.controls.choose(slide.show)
        stage.settle()
        console.window.grabWindow()
        paper = at(find(console, "notesPaper"))
        for note in [i for i in items_of(console.window) if i.objectName() == "note"]:
            if note.property("text").startswith("•"):
                assert paper.contains(at(note)), (slide.show, note.property("text"))
                seen += 1
    assert seen > 5


@pytest.mark.slow
def test_notes_begin_at_their_top_on_each_slide_and_stay_while_rows_come(talk):
    stage, console = talk(size=(1366, 768))
    console.view.pages.sizeNotes(True)
    console.view.pages.sizeNotes(True)
    console.view.controls.choose("it-can-happen-to-anyone")
    stage.settle()
    paper = find(console, "notesPaper")
    press(stage, console.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    read_on = paper.property("contentY")
    assert read_on > 0
    console.view.controls.step(True)
    stage.wait(3.0)
    assert paper.property("contentY") == read_on, "a row of the same slide came"
    press(stage, console.window, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert paper.property("contentY") == 0
    press(stage, console.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    console.view.controls.choose("talk-questions")
    stage.settle()
    assert find(console, "notesPaper").property("contentY") == 0


@pytest.fixture
def rooms(qapp):
    """rooms() gives a stage that presents; consoles on it end before it."""
    made = []

    def make():
        stage = Stage(sources=Sources(DEMO_SITE, demo=True, mode="present"))
        stage.kiosk.load()
        made.append(stage)
        return stage

    yield make
    for stage in made:
        stage.end()


def desk_of(stage, size=None):
    console = Console(stage.kiosk, size=size)
    console.window.setGeometry(0, 0, 1366, 768)
    console.window.show()
    console.view.begin("talk-25")
    console.view.controls.choose("it-can-happen-to-anyone")
    stage.settle()
    console.window.grabWindow()
    return console


@pytest.mark.slow
def test_a_button_of_the_clicker_scrolls_the_notes(rooms):
    stage = rooms()
    site = replace(stage.store.world.site, clicker={"notes_down": ("F13",)})
    stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))
    console = desk_of(stage)
    console.view.pages.sizeNotes(True)
    press(stage, stage.window, Qt.Key.Key_F13)
    assert find(console, "notesPaper").property("contentY") > 0
    assert stage.scene.slide.panel == "it-can-happen-to-anyone"
    console.end()


@pytest.mark.slow
def test_a_finger_pushes_the_notes_up(rooms):
    stage = rooms()
    console = desk_of(stage)
    console.view.pages.sizeNotes(True)
    stage.settle()
    console.window.grabWindow()
    paper = find(console, "notesPaper")
    x, y = round(at(paper).center().x()), round(at(paper).bottom() - 30)
    hand = QTest.touchEvent(console.window, Stage.finger(), False)
    hand.press(0, QPoint(x, y), console.window).commit()
    for up in range(20, 200, 20):
        hand.move(0, QPoint(x, y - up), console.window).commit()
    hand.release(0, QPoint(x, y - 180), console.window).commit()
    stage.settle()
    assert paper.property("contentY") > 50
    console.end()


def note_height(console):
    return next(i for i in items_of(console.window) if i.objectName() == "note").property("lineHeight")


@pytest.mark.slow
def test_notes_have_three_sizes_which_are_remembered(rooms, tmp_path):
    stage, sizes = rooms(), []
    for _ in range(2):
        console = desk_of(stage, NotesSize(tmp_path, at_once))
        sizes.append(note_height(console))
        for _ in range(3):
            press(stage, console.window, Qt.Key.Key_Plus)
        sizes.append(note_height(console))
        console.view.controls.end()
        stage.settle()
        console.end()
    assert sizes[0] * 1.3 < sizes[1] == sizes[2] == sizes[3]
    assert (tmp_path / "notes.toml").read_text("utf-8") == "step = 2\n"
    (tmp_path / "notes.toml").write_text("step = 9\n", "utf-8")
    assert NotesSize(tmp_path, at_once).kept() == 0


@pytest.mark.slow
def test_one_key_opens_the_card_for_disclosures_and_slide_and_clock_stay_in_sight(talk):
    stage, console = talk(size=(1366, 768))
    title = "If someone tells you what they have lived through"
    press(stage, stage.window, Qt.Key.Key_I)
    assert title in words(console.window)
    card = at(find(console, "more"))
    for name in ("part-now", "part-step", "part-then", "part-time", "part-jump"):
        assert not card.intersects(at(find(console, name))), name
    assert title not in stage.words()
    press(stage, stage.window, Qt.Key.Key_F2)
    assert title not in words(console.window)


@pytest.mark.parametrize("language", chosen(LANGUAGES, lambda tag: tag in {"fr", "ur", "zh-Hans"}))
@pytest.mark.slow
def test_the_card_for_disclosures_is_seen_whole(talk, language):
    stage, console = talk(language, size=(1366, 768))
    console.window.resize(1366, 768)
    console.view.answer("told")
    stage.settle()
    console.window.grabWindow()
    paper = next(i for i in items_of(console.window) if i.objectName() == "card")
    assert paper.property("contentHeight") <= paper.height()
