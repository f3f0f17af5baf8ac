"""A talk in real windows: what the room sees, what only staff see, and the keys that lead it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.core.content.talks.library import Talks
from kiosk.core.site.talk_settings import TalkSettings
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.talk.clicker_events import FIELD_RESTS
from kiosk.core.talk.rules import AGAIN, NAMED, UNDO
from kiosk.window.base.enums import ConsolePlace
from tests.qml.stages import Stage, accessible_name, items_of

NOTE = "Ask the room"


def press(stage, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window, key, modifier)
    stage.settle()
    return stage.scene


def write(console, letters):
    for letter in letters:
        QTest.keyClick(console.window, letter)


def words(window):
    return [str(item.property("text")) for item in items_of(window) if item.property("text")]


def names(console):
    return [accessible_name(item) for item in items_of(console.window) if is_control(item)]


def is_control(item):
    return item.inherits("QQuickAbstractButton") and item.isEnabled()


def touch(stage, console, name):
    """A finger on the control of the console that is called so, when all lies in its place."""
    console.window.grabWindow()
    controls = [i for i in items_of(console.window) if is_control(i) and accessible_name(i) == name]
    assert len(controls) == 1, f"{len(controls)} controls are called {name}"
    middle = controls[0].mapToScene(QPointF(controls[0].width() / 2, controls[0].height() / 2)).toPoint()
    for move in ("press", "release"):
        hand = QTest.touchEvent(console.window, Stage.finger(), False)
        getattr(hand, move)(0, middle, console.window).commit()
    stage.settle()


@pytest.mark.slow
def test_staff_choose_among_the_programmes(talk):
    stage, console = talk(programme="")
    assert isinstance(stage.scene, Loop)
    assert {"A short talk, 10 minutes", "10 minutes and 9 slides"} <= set(words(console.window))
    names = [accessible_name(item) for item in items_of(console.window)]
    assert "A workshop, 45 minutes" in names


@pytest.mark.slow
def test_a_guide_is_read_before_the_first_slide_and_the_room_sees_the_loop(talk):
    stage, console = talk(programme="")
    touch(stage, console, "For travellers, 25 minutes")
    assert isinstance(stage.scene, Loop)
    assert {"For travellers, 25 minutes", "This talk", "Hard moments"} <= set(words(console.window))
    touch(stage, console, "An interpreter")
    read = [str(i.property("text")) for i in items_of(console.window) if i.objectName() == "guideLine"]
    assert any("a trained interpreter" in line for line in read)
    assert not {line.removeprefix("• ") for line in read} & set(stage.words())
    touch(stage, console, "Other talks")
    assert "Which talk will you lead?" in words(console.window)
    touch(stage, console, "For travellers, 25 minutes")
    touch(stage, console, "Begin the talk")
    assert (stage.scene.programme, stage.scene.slide.panel) == ("talk-25", "talk-welcome")
    console.view.controls.end()
    stage.wait(UNDO)
    assert console.view.property("place") == ConsolePlace.Kind.Chooser


@pytest.mark.slow
def test_the_guide_can_be_read_again_in_the_talk(talk):
    stage, console = talk()
    touch(stage, console, "More")
    touch(stage, console, "Guide to this talk")
    touch(stage, console, "Hard moments")
    read = [str(i.property("text")) for i in items_of(console.window) if i.objectName() == "guideLine"]
    assert read[0].startswith("• A child tells you something")
    assert not {line.removeprefix("• ") for line in read} & set(stage.words())


@pytest.mark.slow
def test_the_contact_is_named_on_the_console_alone(talk):
    stage, console = talk()
    world = stage.store.world
    named = replace(world.site, talk=TalkSettings.validated(contact="Ana, room 4, 555 0142"))
    stage.do(ev.WorldChanged(replace(world, site=named)))
    touch(stage, console, "If someone tells you")
    assert "Your contact: Ana, room 4, 555 0142" in words(console.window)
    assert not [word for word in stage.words() if "555 0142" in word]


def test_the_room_sees_slide_and_number_and_nothing_to_touch(talk):
    stage, _ = talk()
    assert "You can step out at any time." in accessible_name(stage.find("headline"))
    assert stage.find("stripNumber").property("text") == "800 555 0199"
    assert not stage.controls()
    assert not stage.visitor.property("touch")


def test_no_frame_of_the_room_holds_a_note(talk):
    stage, console = talk(programme="talk-10")
    programme = stage.store.world.talks.programme("talk-10")
    noted, slides, before = set(), set(), None
    while stage.scene != before:
        before, said = stage.scene, {block["text"] for block in console.view.property("notes")}
        assert not said & set(stage.words())
        noted |= said
        slides.add(stage.scene.slide.panel)
        console.view.controls.step(True)
        stage.settle()
    assert slides == {each.show for each in programme.slides} and len(noted) > 20


@pytest.mark.parametrize("which", ["audience", "console"])
@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space])
@pytest.mark.slow
def test_a_clicker_leads_from_either_window(talk, which, key):
    stage, console = talk()
    window = stage.window if which == "audience" else console.window
    assert press(stage, window, key).slide.panel == "talk-number-first"
    assert press(stage, window, Qt.Key.Key_PageUp).slide.panel == "talk-welcome"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Period, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ],
)
@pytest.mark.sample(1)
def test_blank_hides_the_slide_in_the_same_frame_and_shows_it_again(talk, key, modifier):
    stage, console = talk()
    press(stage, console.window, key, modifier)
    image = stage.window.grabWindow()
    colours = {image.pixelColor(x, y).name() for x in range(0, 1920, 97) for y in range(0, 1080, 97)}
    assert colours == {"#000000"}
    press(stage, console.window, key, modifier)
    assert not stage.scene.blanked


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Right])
@pytest.mark.slow
def test_a_key_that_is_held_down_leads_once(talk, key):
    """Repeats would flash the room, or rush through its slides."""
    stage, console = talk()
    first = press(stage, console.window, key)
    for _ in range(4):
        repeat = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QCoreApplication.sendEvent(console.window, repeat)
        stage.settle()
    assert (stage.scene.blanked, stage.scene.slide.panel) == (first.blanked, first.slide.panel)


@pytest.mark.slow
def test_digits_and_enter_jump(talk):
    stage, console = talk()
    press(stage, console.window, Qt.Key.Key_1)
    press(stage, console.window, Qt.Key.Key_1)
    assert press(stage, console.window, Qt.Key.Key_Return).slide.panel == "talk-number-last"
    assert press(stage, console.window, Qt.Key.Key_Home).slide.panel == "talk-welcome"
    assert press(stage, console.window, Qt.Key.Key_End).slide.panel == "talk-number-last"


@pytest.mark.slow
def test_a_search_finds_a_slide_and_leads_nowhere_while_it_is_typed(talk):
    stage, console = talk()
    search = next(item for item in items_of(console.window) if item.objectName() == "search")
    search.forceActiveFocus()
    write(console, "passport 5 b")
    stage.settle()
    assert stage.scene.slide.panel == "talk-welcome"
    search.setProperty("text", "like to ask")
    assert press(stage, console.window, Qt.Key.Key_Return).slide.panel == "talk-questions"
    assert search.property("text") == ""


@pytest.fixture
def searching(talk):
    """A talk whose field for a search has the focus, by a touch."""
    stage, console = talk()
    console.window.requestActivate()
    search = next(item for item in items_of(console.window) if item.objectName() == "search")
    search.forceActiveFocus()
    assert search.hasActiveFocus()
    return stage, console, search


@pytest.mark.parametrize("typed", ["", "pass"])
@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down])
@pytest.mark.slow
def test_a_clicker_leads_out_of_the_search(searching, key, typed):
    stage, console, search = searching
    write(console, typed)
    assert press(stage, console.window, key).slide.panel == "talk-number-first"
    assert (search.property("text"), search.hasActiveFocus()) == ("", False)
    assert press(stage, console.window, Qt.Key.Key_B).blanked


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_Period])
@pytest.mark.slow
def test_a_clicker_blanks_out_of_the_empty_search(searching, key):
    stage, console, search = searching
    assert press(stage, console.window, key).blanked
    assert (search.property("text"), search.hasActiveFocus()) == ("", False)


@pytest.mark.slow
def test_escape_leaves_the_search_where_somebody_types(searching):
    stage, console, search = searching
    write(console, "no")
    assert not press(stage, console.window, Qt.Key.Key_Escape).blanked
    assert (search.property("text"), search.hasActiveFocus()) == ("", False)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("typed", ["", "  ", "zzz"])
@pytest.mark.slow
def test_enter_jumps_nowhere_where_nothing_is_found(searching, key, typed):
    stage, console, search = searching
    stage.do(te.SlideChosen("talk-questions"))
    write(console, typed)
    assert press(stage, console.window, key).slide.panel == "talk-questions"
    assert search.property("text") == typed


@pytest.mark.slow
def test_a_search_that_rests_closes(searching):
    stage, console, search = searching
    stage.wait(FIELD_RESTS - 1)
    write(console, "n")
    stage.wait(FIELD_RESTS - 1)
    assert (search.property("text"), search.hasActiveFocus()) == ("n", True)
    stage.wait(1.0)
    assert (search.property("text"), search.hasActiveFocus()) == ("", False)
    assert press(stage, console.window, Qt.Key.Key_B).blanked


@pytest.mark.slow
def test_each_screen_says_which_it_is_and_the_rooms_holds_no_note(talk):
    stage, console = talk("fr")
    around = replace(stage.visitor.around, screen="EB-990U · HDMI-A-1")
    stage.visitor.look_around(around)
    console.view.stand_on("eDP-1", alone=False)
    console.view.controls.askScreens()
    stage.settle()
    french = stage.kiosk.language_of("fr")
    assert accessible_name(stage.find("signTitle")) == french.text("The room sees this")
    assert stage.find("signScreen").property("text") == "EB-990U · HDMI-A-1"
    assert not {block["text"] for block in console.view.property("notes")} & set(stage.words())
    assert {french.text("Notes: your screen"), "eDP-1"} <= set(words(console.window))
    stage.wait(NAMED)
    assert not stage.all("signTitle")
    assert "eDP-1" not in words(console.window)


@pytest.mark.slow
def test_a_button_swaps_the_screens_where_there_are_two_after_a_question(talk):
    stage, console = talk()
    console.view.stand_on("eDP-1", alone=True)
    touch(stage, console, "More")
    assert "Swap slides and notes" not in names(console)
    console.view.stand_on("eDP-1", alone=False)
    touch(stage, console, "Swap slides and notes")
    assert bar(console) == "Swap slides and notes? Press S again, or this button."
    touch(stage, console, "Cancel")
    assert (bar(console), stage.scene.swaps) == ("", 0)
    touch(stage, console, "More")
    touch(stage, console, "Swap slides and notes")
    touch(stage, console, "Swap")
    assert (bar(console), stage.scene.swaps) == ("", 1)


@pytest.mark.parametrize("which", ["audience", "console"])
@pytest.mark.slow
def test_the_key_swaps_the_screens_when_it_is_pressed_again(talk, which):
    stage, console = talk()
    window = stage.window if which == "audience" else console.window
    console.view.stand_on("eDP-1", alone=False)
    press(stage, window, Qt.Key.Key_S)
    assert "S again" in bar(console)
    assert not [word for word in stage.words() if "S again" in word]
    stage.wait(AGAIN)
    assert bar(console) == ""
    assert press(stage, window, Qt.Key.Key_S).swaps == 0
    assert press(stage, window, Qt.Key.Key_S).swaps == 1


@pytest.mark.slow
def test_with_one_screen_the_key_asks_nothing(talk):
    stage, console = talk()
    console.view.stand_on("eDP-1", alone=True)
    press(stage, console.window, Qt.Key.Key_S)
    assert bar(console) == ""


def bar(console):
    """The words of what can be taken back or has to be answered."""
    return "".join(i.property("text") for i in items_of(console.window) if i.objectName() == "guardWords")


@pytest.mark.slow
def test_rows_come_one_by_one(talk):
    stage, console = talk()
    console.view.controls.choose("it-can-happen-to-anyone")
    stage.settle()
    rows = stage.store.world.slide("it-can-happen-to-anyone", stage.store.now.wall.date()).items
    seen = []
    for _ in range(len(rows) + 1):
        seen.append([row for row in rows if row in stage.words()])
        console.view.controls.step(True)
        stage.settle()
    assert [len(some) for some in seen] == list(range(len(rows) + 1))


@pytest.mark.slow
def test_the_audience_and_staff_read_two_languages(talk):
    stage, console = talk()
    console.view.controls.chooseLanguage("fr")
    stage.settle()
    assert stage.visitor.property("language") == "fr"
    assert {"Next", "Blank"} <= set(words(console.window))
    assert isinstance(stage.scene, Talk)
    console.view.chooseStaffLanguage("fr")
    stage.settle()
    assert "Next" not in words(console.window)


def test_a_talk_ends_on_the_loop_and_the_end_can_be_taken_back(talk):
    stage, console = talk()
    seen = stage.picture()
    for taken_back in (True, False):
        touch(stage, console, "More")
        touch(stage, console, "End the talk")
        assert bar(console) == "The talk ends in 5 seconds."
        assert (isinstance(stage.scene, Talk), stage.picture()) == (True, seen)
        stage.wait(UNDO - 1)
        assert bar(console) == "The talk ends in 1 second."
        if taken_back:
            touch(stage, console, "Continue the talk")
        stage.wait(1.0)
        assert bar(console) == ""
    assert isinstance(stage.scene, Loop)
    assert console.view.property("place") == ConsolePlace.Kind.Chooser


@pytest.mark.slow
def test_a_clicker_that_leads_on_takes_the_end_back(talk):
    stage, console = talk()
    console.view.controls.end()
    press(stage, stage.window, Qt.Key.Key_PageDown)
    stage.wait(UNDO)
    assert (bar(console), stage.scene.slide.panel) == ("", "talk-number-first")


@pytest.mark.slow
def test_the_time_runs_from_the_first_step(talk):
    stage, console = talk()
    stage.wait(30.0)
    assert console.view.clock.property("elapsed") == "00:00"
    console.view.controls.step(True)
    stage.wait(90.0, step=10.0)
    assert console.view.clock.property("elapsed") == "01:30"
    assert console.view.clock.property("left") == "23:30 left"


@pytest.mark.slow
def test_a_talk_that_was_kept_comes_first_in_the_list(talk):
    stage, console = talk()
    console.view.controls.choose("talk-questions")
    stage.settle()
    # As if the content had been away for a moment.
    world = stage.store.world
    stage.do(ev.WorldChanged(replace(world, talks=Talks())), ev.WorldChanged(world))
    assert isinstance(stage.scene, Loop)
    console.window.grabWindow()
    rows = [i for i in items_of(console.window) if is_control(i)]
    rows.sort(key=lambda i: i.mapToScene(QPointF(0, 0)).y())
    listed = [accessible_name(i) for i in rows]
    assert listed.index("Continue the talk") < listed.index("A short talk, 10 minutes")
    assert any("For travellers, 25 minutes · 10 of " in word for word in words(console.window))
    touch(stage, console, "Continue the talk")
    assert stage.scene.slide.panel == "talk-questions"
    console.view.controls.end()
    stage.wait(UNDO)
    assert "Continue the talk" not in names(console)


@pytest.mark.slow
def test_every_slide_of_every_programme_is_shown_without_a_warning(talk):
    stage, console = talk(programme="")
    for programme in stage.store.world.talks.programmes:
        console.view.begin(programme.id)
        stage.settle()
        for slide in programme.slides:
            console.view.controls.choose(slide.show)
            for _ in range(3):
                console.view.controls.step(True)
                stage.settle()
        console.view.controls.end()
        stage.wait(UNDO)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
