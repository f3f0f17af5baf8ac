"""Before a talk: whose language is whose, what the room will not see, and what to leave as it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.state import events as ev
from kiosk.core.state.world import Unsaid
from tests.qml.consoles import at, find
from tests.qml.stages import accessible_name, items_of
from tests.qml.test_console import press, touch, words
from tests.qml.test_console_on_one_screen import SIZES, out_of_window, over_each_other


@pytest.fixture
def guide(talk):
    """guide(language, size): the guide to a talk on a screen of one's own."""

    def make(language="en", size=(1366, 768)):
        stage, console = talk(language, programme="", size=size)
        console.window.resize(*size)
        console.view.stand_on("eDP-1", alone=False, late=True)
        console.view.chooseStaffLanguage(language)
        console.view.prepare("talk-25")
        stage.settle()
        return stage, console

    return make


def buttons(console):
    return {accessible_name(i): i for i in items_of(console.window) if i.inherits("QQuickAbstractButton")}


def test_the_language_of_the_room_is_chosen_beside_the_beginning(guide):
    stage, console = guide()
    assert "The language of the audience" in words(console.window)
    touch(stage, console, "English")
    touch(stage, console, "العربية")
    assert buttons(console)["العربية"].property("label") == "The language of the audience"
    touch(stage, console, "Begin the talk")
    assert (stage.state.language, stage.scene.staff_language) == ("ar", "en")


def test_the_list_of_talks_says_whose_language_is_chosen_there(talk):
    _, console = talk(programme="")
    assert "The language of this page and your notes" in words(console.window)


@pytest.mark.slow
def test_the_language_of_the_room_stays_while_the_loop_goes_on_to_another(guide):
    stage, console = guide()
    stage.do(ev.LanguageChosen("fr"))
    assert stage.state.language == "fr"
    touch(stage, console, "Begin the talk")
    assert stage.state.language == "en"


def headings(console):
    """The controls of the guide's headings, from the top."""
    rows = [i for i in items_of(console.window) if i.property("heading") and at(i).height() > 0]
    return sorted(rows, key=lambda row: at(row).top())


def test_the_guides_headings_fade_where_they_go_on_and_more_below_leads_the_keys_there(guide):
    stage, console = guide()
    with_keys(console)
    console.window.grabWindow()
    below = find(console, "below")
    hidden = [row.property("heading") for row in headings(console) if at(row).bottom() > at(below).top()]
    assert hidden, "all headings have room"
    more_below(stage, console)
    focused = console.window.activeFocusItem()
    assert accessible_name(focused) == hidden[0]
    assert focused.property("visualFocus")
    assert at(find(console, "guideHeadings")).contains(at(focused))
    for _ in hidden:
        if "More below" in buttons(console):
            more_below(stage, console)
    assert "More below" not in buttons(console)
    assert at(find(console, "guideHeadings")).contains(at(headings(console)[-1]))


def test_the_rings_of_a_heading_of_the_guide_are_whole_on_every_side(guide):
    stage, console = guide()
    with_keys(console)
    console.window.grabWindow()
    first = headings(console)[0]
    first.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    image, place = console.window.grabWindow(), at(first)
    middle = place.center().toPoint()
    left, top, right, bottom = (
        round(edge) for edge in (place.left(), place.top(), place.right(), place.bottom())
    )
    sides = {
        "left": [(left - 1 - by, middle.y()) for by in range(8)],
        "right": [(right + by, middle.y()) for by in range(8)],
        "above": [(middle.x(), top - 1 - by) for by in range(8)],
        "below": [(middle.x(), bottom + by) for by in range(8)],
    }
    seen = {side: tuple(image.pixelColor(*pixel).name() for pixel in line) for side, line in sides.items()}
    assert len(set(seen["below"])) > 1
    assert set(seen.values()) == {seen["below"]}, seen


def more_below(stage, console):
    buttons(console)["More below"].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, console.window, Qt.Key.Key_Return)
    console.window.grabWindow()


def with_keys(console):
    console.window.requestActivate()
    QTest.qWaitForWindowActive(console.window)


def test_slides_without_text_in_the_language_of_the_room_are_said_before_the_talk(guide):
    stage, console = guide()
    assert "leftOut" not in shown(console)
    slides = [slide.show for slide in stage.store.world.talks.programme("talk-25").slides]
    without_text(stage, slides[:1])
    console.view.chooseRoomLanguage("fr")
    assert said(stage, console) == "1 slide has no text in French: the room does not see it."
    without_text(stage, slides[:2])
    assert said(stage, console) == "2 slides have no text in French: the room does not see them."
    assert buttons(console)["Begin the talk"].isEnabled()
    without_text(stage, slides)
    assert said(stage, console) == "This talk has no text in French."
    assert not buttons(console)["Begin the talk"].isEnabled()


def without_text(stage, refs):
    first = frozenset(ref.partition("/")[0] for ref in refs)
    stage.do(ev.WorldChanged(replace(stage.store.world, unsaid={"fr": Unsaid(first, first)})))


def shown(console):
    return {item.objectName() for item in items_of(console.window)}


def said(stage, console):
    stage.settle()
    return find(console, "leftOut").property("text")


def test_where_a_desktop_tells_programs_late_the_screens_are_to_stay_as_they_are(guide):
    stage, console = guide()
    assert "Do not connect or remove a screen during the talk" in find(console, "late").property("text")
    console.view.stand_on("eDP-1", alone=False)
    stage.settle()
    assert "late" not in shown(console)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "fr", "ar", "ur"])
@pytest.mark.slow
def test_guide_and_foot_have_room_at_every_shape(guide, language, size):
    stage, console = guide(language, size)
    without_text(stage, ["talk-welcome"])
    console.view.chooseRoomLanguage("fr")
    stage.settle()
    assert (out_of_window(console), over_each_other(console)) == ([], [])
    button = next(b for b in buttons(console).values() if b.property("label"))
    button.clicked.emit()
    stage.settle()
    assert (out_of_window(console), over_each_other(console)) == ([], [])
