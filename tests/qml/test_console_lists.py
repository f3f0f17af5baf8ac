"""The list of slides, the overview and the help for keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core.phones.commands import Standing
from kiosk.core.state import talk_events as te
from tests.qml.consoles import LANGUAGES, at, find
from tests.qml.stages import Stage, accessible_name, items_of
from tests.qml.test_console import is_control, press, words
from tests.sampling import chosen


def shown_rows(console):
    """The numbers of the list's rows that are whole in sight, and the place of the chosen one."""
    console.window.grabWindow()
    slides = find(console, "slides")
    middle = {}
    for row in [i for i in items_of(console.window) if i.property("ref") and i.property("field") is not None]:
        top = row.mapToItem(slides, QPointF(0, 0)).y()
        if top > -1 and top + row.height() < slides.height() + 1:
            middle[row.property("number")] = (top + row.height() / 2) / slides.height()
    return middle


@pytest.mark.slow
def test_the_list_keeps_the_slide_of_now_in_the_middle(talk):
    stage, console = talk(programme="talk-45", size=(1366, 768))
    for number in (5, 6, 7, 8, 9, 10, 7):
        console.view.controls.choose(stage.store.world.talks.programme("talk-45").slides[number - 1].show)
        stage.settle()
        rows = shown_rows(console)
        assert 0.3 < rows[str(number)] < 0.7, number
        assert {str(number - 1), str(number + 1)} <= set(rows)
    press(stage, console.window, Qt.Key.Key_Home)
    assert "1" in shown_rows(console)


def search_for(stage, console, wanted):
    press(stage, console.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = console.window.activeFocusItem()
    assert field.objectName() == "search"
    field.setProperty("text", wanted)
    stage.settle()


@pytest.mark.slow
def test_a_search_looks_into_notes_and_says_that_it_found_nothing(talk):
    stage, console = talk()
    world = stage.store.world
    slides = world.talks.programme("talk-25").slides
    noted = world.talks.notes_on(slides[5].show)[0].text.split(".")[0]
    search_for(stage, console, noted[:38])
    assert "in the notes" in words(console.window)
    press(stage, console.window, Qt.Key.Key_Return)
    assert stage.scene.slide.panel == slides[5].show
    search_for(stage, console, "qqqq")
    assert "Nothing found" in words(console.window)
    before = stage.scene.slide.panel
    press(stage, console.window, Qt.Key.Key_Return)
    assert stage.scene.slide.panel == before


@pytest.mark.slow
def test_typed_digits_are_shown_and_a_number_that_does_not_exist_is_said(talk):
    stage, console = talk()
    press(stage, stage.window, Qt.Key.Key_4)
    assert "Enter: slide 4" in words(console.window)
    press(stage, stage.window, Qt.Key.Key_Return)
    assert "Enter: slide 4" not in words(console.window)
    at = stage.scene.slide.panel
    for key in (Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_Return):
        press(stage, stage.window, key)
        said = "Enter: slide 9" if "Enter: slide 9" in words(console.window) else "There is no slide 99"
        assert said in words(console.window)
    assert said == "There is no slide 99"
    assert stage.scene.slide.panel == at
    assert not [word for word in stage.words() if "99" in word and "555" not in word]
    press(stage, stage.window, Qt.Key.Key_PageDown)
    assert "There is no slide 99" not in words(console.window)


def drawn(stage, console, qtbot):
    """The pictures of the overview, when all in sight have come."""
    grid = find(console, "overview")

    def pictures():
        found = [i for i in items_of(console.window) if i.objectName() == "roomSlide"]
        return [i for i in found if grid.contains(grid.mapFromItem(i, QPointF(9, 9)))]

    qtbot.waitUntil(lambda: len(pictures()) >= 9, timeout=20_000)
    return pictures()


@pytest.mark.slow
def test_the_overview_shows_slides_and_its_keys_choose_one(talk, qtbot):
    stage, console = talk(programme="talk-45", size=(1366, 768))
    slides = [slide.show for slide in stage.store.world.talks.programme("talk-45").slides]
    press(stage, stage.window, Qt.Key.Key_O)
    assert len([i for i in items_of(console.window) if i.objectName() == "roomSlide"]) <= 4, "one by one"
    drawn(stage, console, qtbot)
    press(stage, console.window, Qt.Key.Key_Right)
    press(stage, console.window, Qt.Key.Key_Down)
    assert stage.scene.slide.panel == slides[0], "arrows choose among pictures"
    press(stage, console.window, Qt.Key.Key_PageDown)
    assert stage.scene.slide.panel == slides[1], "a clicker leads all the same"
    press(stage, console.window, Qt.Key.Key_Escape)
    assert not stage.scene.blanked
    assert not [i for i in items_of(console.window) if i.objectName() == "overview"]
    press(stage, console.window, Qt.Key.Key_O)
    for _ in range(2):
        press(stage, console.window, Qt.Key.Key_Right)
    press(stage, console.window, Qt.Key.Key_Return)
    assert stage.scene.slide.panel == slides[3]
    assert press(stage, console.window, Qt.Key.Key_Left).slide.panel == slides[2], "arrows lead again"


@pytest.mark.slow
def test_a_touch_in_the_overview_goes_to_its_slide(talk, qtbot):
    stage, console = talk("ar", programme="talk-45", size=(1366, 768))
    slide = stage.store.world.talks.programme("talk-45").slides[5]
    press(stage, stage.window, Qt.Key.Key_F3)
    drawn(stage, console, qtbot)
    title = next(row["title"] for row in console.view.slides.property("rows") if row["ref"] == slide.show)
    grid = at(find(console, "overview"))
    named = [i for i in items_of(console.window) if accessible_name(i) == f"6. {title}"]
    middle = next(at(i).center().toPoint() for i in named if grid.contains(at(i).center()))
    hand = QTest.touchEvent(console.window, Stage.finger(), False)
    hand.press(0, middle, console.window).commit()
    hand.release(0, middle, console.window).commit()
    stage.settle()
    assert stage.scene.slide.panel == slide.show


@pytest.mark.slow
def test_a_step_is_not_kept_waiting_by_the_pictures_of_the_overview(talk):
    stage, console = talk(programme="talk-45", size=(1366, 768))
    before = stage.scene.slide.panel
    console.view.pages.showOverview(True)
    # Not by press(), which waits until all pictures are drawn.
    QTest.keyClick(stage.window, Qt.Key.Key_PageDown)
    pictures = [i for i in items_of(console.window) if i.objectName() == "roomSlide"]
    assert stage.scene.slide.panel != before
    assert len(pictures) <= 5, "the room has its step before the third picture"


@pytest.mark.parametrize("language", chosen(LANGUAGES, lambda tag: tag in {"en", "ar"}))
@pytest.mark.slow
def test_the_keys_are_listed_by_a_key(talk, language):
    stage, console = talk(language, size=(1366, 768))
    console.window.resize(1366, 768)
    press(stage, console.window, Qt.Key.Key_F1)
    more = at(find(console, "more"))
    keys = [i for i in items_of(console.window) if i.objectName() == "key"]
    assert len(keys) == 17
    assert all(more.contains(at(key)) for key in keys)
    assert not stage.window.property("keys")
    press(stage, console.window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert not [i for i in items_of(console.window) if i.objectName() == "key"]


@pytest.mark.parametrize("language", chosen(LANGUAGES, lambda tag: tag in {"fr", "ur"}))
@pytest.mark.slow
def test_the_page_for_phones_has_room_for_code_words_and_button(talk, language):
    stage, console = talk(language, size=(1366, 768))
    console.window.resize(1366, 768)
    console.phones.standing = Standing("http://192.168.7.20:8460/", "123456", 2)
    stage.do(te.PhonesAllowed(True))
    console.view.pages.opened.emit("phone")
    stage.settle()
    console.window.grabWindow()
    page = find(console, "more")
    more = at(page)
    shown = [
        i
        for i in items_of(console.window)
        if (i.property("fits") is not None or i.objectName() == "phonePlate" or is_control(i))
        and holds(page, i)
    ]
    places = [(i, at(i)) for i in shown if at(i).width() * at(i).height() > 0]
    assert len(places) >= 6
    assert any(item.objectName() == "phonePlate" for item, _ in places)
    for n, (item, place) in enumerate(places):
        assert more.contains(place), item.property("text")
        for other, elsewhere in places[n + 1 :]:
            if not holds(item, other) and not holds(other, item):
                assert not place.intersects(elsewhere), (item.property("text"), other.property("text"))


def holds(outer, inner):
    while inner := inner.parentItem():
        if inner == outer:
            return True
    return False


@pytest.mark.slow
def test_no_neighbour_covers_the_rings_of_a_row(talk):
    stage, console = talk()
    console.window.resize(1280, 720)
    console.window.requestActivate()
    QTest.qWaitForWindowActive(console.window)
    # Rows that come back are made after those that they lie beside.
    press(stage, console.window, Qt.Key.Key_End)
    console.window.grabWindow()
    press(stage, console.window, Qt.Key.Key_Home)
    console.window.grabWindow()
    rows = [item for item in items_of(console.window) if accessible_name(item).startswith("2. ")]
    (row,) = [item for item in rows if item.inherits("QQuickAbstractButton")]
    row.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    image, place = console.window.grabWindow(), at(row)
    out = range(1, round(console.window.height() * 0.016))
    above = [image.pixelColor(round(place.center().x()), round(place.top()) - 1 - by).name() for by in out]
    below = [image.pixelColor(round(place.center().x()), round(place.bottom()) + by).name() for by in out]
    assert len(set(above)) > 2, above
    assert above == below
