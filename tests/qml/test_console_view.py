"""What the console shows of the room, of the next step and of the notes, at any shape of both screens."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.app.talk.console_window import Console
from kiosk.app.talk.notes_size import NotesSize
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import talk_events as te
from kiosk.core.phones.commands import Standing
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.qml.stages import Stage, accessible_name, items_of
from tests.qml.test_console import is_control, press, touch, words
from tests.sampling import chosen, few, sampled, sampled_stages, spread

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
PROGRAMMES = ("talk-10", "talk-25", "talk-stations", "talk-young", "talk-45")
ROOMS = [(1920, 1080), (1024, 768), (1280, 1024), (1920, 1200), (2560, 1080)]
DESKS = [
    *[(1024, 600), (1366, 768), (1280, 1024), (1024, 768), (1920, 1080), (1920, 1200), (2560, 1080)],
    *[(3440, 1440), (1080, 1080), (1080, 1920), (1200, 1920)],
]


def find(console, name):
    found = [item for item in items_of(console.window) if item.objectName() == name]
    assert len(found) == 1, f"{len(found)} items are called {name}"
    return found[0]


def at(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def picture_of(console, name):
    console.window.grabWindow()
    image = console.window.grabWindow()
    return image.copy(at(find(console, name)).toAlignedRect())


def grain(image):
    """The colours of a picture in coarse squares, in which letters of two sizes are as grey as each other."""
    small = image.scaled(
        32, 18, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [small.pixelColor(x, y).getRgb()[:3] for y in range(18) for x in range(32)]


def differ(one, other):
    """By how much two pictures differ at most in one place: the share of the way from black to white."""
    pairs = zip(grain(one), grain(other), strict=True)
    return max(max(abs(a - b) for a, b in zip(*pair, strict=True)) for pair in pairs) / 255


# --- the picture of the room


@pytest.mark.parametrize("room", sampled_stages(ROOMS, 3), ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_the_picture_of_the_room_is_the_rooms_picture(talk, room):
    stage, console = talk(size=room)
    console.window.resize(1920, 1080)
    for act in (
        lambda: None,
        lambda: console.staff.choose("it-can-happen-to-anyone"),
        lambda: console.staff.step(True),
        lambda: console.staff.choose("check-an-offer/six-questions"),
        lambda: console.staff.chooseTextSize(True),
        lambda: console.staff.chooseLanguage("ar"),
        console.staff.toggleBlank,
        console.staff.toggleBlank,
        console.staff.askScreens,
    ):
        act()
        stage.settle()
        seen, shown = stage.window.grabWindow(), picture_of(console, "current")
        assert abs(shown.width() / shown.height() - room[0] / room[1]) < 0.01
        assert differ(seen, shown) < 0.1


@pytest.mark.slow
def test_the_picture_of_the_room_follows_its_shape(talk):
    stage, console = talk(size=(1920, 1080))
    console.window.resize(1920, 1080)
    stage.window.resize(1024, 768)
    stage.settle()
    shown = picture_of(console, "current")
    assert abs(shown.width() / shown.height() - 4 / 3) < 0.01
    assert differ(stage.window.grabWindow(), shown) < 0.1


@pytest.mark.slow
def test_two_slides_differ_by_more_than_a_picture_from_its_room(talk):
    stage, console = talk()
    before = picture_of(console, "current")
    console.staff.step(True)
    stage.settle()
    assert differ(before, picture_of(console, "current")) > 0.3


# --- what comes next


def above_the_bar(image):
    """The bar's caption turns with each slide."""
    return image.copy(0, 0, image.width(), round(image.height() * 0.79))


@pytest.mark.slow
def test_the_picture_of_the_next_step_is_what_a_press_shows(talk):
    stage, console = talk("fr", programme="talk-45")
    console.window.resize(1920, 1080)
    for slide in ("talk-welcome", "it-can-happen-to-anyone", "check-an-offer/six-questions"):
        console.staff.choose(slide)
        stage.settle()
        for _ in range(3):
            console.window.grabWindow()
            ahead = console.window.grabWindow().copy(at(picture(console, "part-step")).toAlignedRect())
            console.staff.step(True)
            stage.settle()
            assert differ(above_the_bar(ahead), above_the_bar(stage.window.grabWindow())) < 0.1


def picture(console, name):
    return next(item for item in find(console, name).childItems() if item.childItems() and item.clip())


@pytest.mark.slow
def test_staff_read_the_next_row_in_their_language(talk):
    stage, console = talk("fr", programme="talk-25")
    console.staff.chooseLanguage("ar")
    console.staff.choose("it-can-happen-to-anyone")
    stage.settle()
    row = stage.store.world.slide("it-can-happen-to-anyone", stage.store.now.wall.date()).items[0]
    french = stage.kiosk.language_of("fr")
    assert {french.text(row, "it-can-happen-to-anyone"), "Diapositive suivante"} <= set(words(console.window))
    for _ in range(9):
        console.staff.step(True)
    stage.settle()
    press(stage, console.window, Qt.Key.Key_End)
    assert french.text("This is the last slide") in words(console.window)


# --- where things are


@pytest.mark.parametrize(
    ("desk", "room"),
    chosen(
        [(desk, room) for desk in DESKS for room in ROOMS],
        lambda desk, room: DESKS.index(desk) % len(ROOMS) == ROOMS.index(room) and not DESKS.index(desk) % 2,
    ),
    ids=lambda size: f"{size[0]}x{size[1]}",
)
@pytest.mark.combined
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_nothing_lies_over_anything_else_at_any_shape(talk, desk, room):
    stage, console = talk("fr", "talk-25", room)
    console.window.resize(*desk)
    console.staff.choose("it-can-happen-to-anyone")
    stage.settle()
    console.window.grabWindow()
    parts = ["now", "step", "then", "time", "notes", "buttons", "jump"]
    places = {name: at(find(console, f"part-{name}")) for name in parts}
    window = QRectF(0, 0, *desk)
    for name, place in places.items():
        assert window.contains(place) and place.width() > 0 and place.height() > 0, (name, place)
    for n, name in enumerate(parts):
        for other in parts[n + 1 :]:
            assert not places[name].intersects(places[other]), (name, other)
    assert at(find(console, "current")).height() <= 0.4 * desk[1] + 1
    unit = min(desk[1], desk[0] * 9 / 16)
    assert places["notes"].height() > 0.38 * unit


def own_items(item):
    """What is seen, without the pictures of the room."""
    if item.isVisible() and item.objectName() != "roomSlide":
        yield item
        for child in item.childItems():
            yield from own_items(child)


@pytest.mark.parametrize("language", chosen(LANGUAGES, lambda tag: tag in {"fr", "ur", "zh-Hans"}))
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_every_label_has_its_room(talk, language):
    stage, console = talk(language, "talk-45", (1024, 768))
    console.window.resize(1366, 768)
    for slide in ("talk-welcome", "it-can-happen-to-anyone", "talk-number-last"):
        console.staff.choose(slide)
        stage.settle()
        console.window.grabWindow()
        for item in own_items(console.window.contentItem()):
            if item.property("fits") is not None and item.objectName() != "aheadWords":
                assert item.property("fits"), item.property("text")


# --- notes


def read_by_key(stage, console):
    """All lines of the notes that come whole into sight as they are scrolled to their end."""
    paper = find(console, "notesPaper")
    whole = set()
    for _ in range(30):
        console.window.grabWindow()
        below = next(i for i in paper.childItems() if i.objectName() == "fadeBelow")
        above = next(i for i in paper.childItems() if i.objectName() == "fadeAbove")
        top = above.height() if above.isVisible() else 0
        foot = paper.height() - (below.height() if below.isVisible() else 0)
        for note in [i for i in items_of(console.window) if i.objectName() == "note"]:
            y, line = note.mapToItem(paper, QPointF(0, 0)).y(), note.property("lineHeight")
            for number in range(note.property("lineCount")):
                if top <= y + number * line + 1 and y + (number + 1) * line <= foot + 1:
                    whole.add((note.property("text"), number))
        if not below.isVisible():
            return whole
        press(stage, console.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    raise AssertionError("the notes have no end")


def lines_of(console):
    notes = [i for i in items_of(console.window) if i.objectName() == "note"]
    return {(i.property("text"), number) for i in notes for number in range(i.property("lineCount"))}


@few(2)
@pytest.mark.parametrize(
    ("language", "programme", "step"),
    sampled([(tag, talk_id, step) for tag in LANGUAGES for talk_id in PROGRAMMES for step in range(3)], 16),
)
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_every_note_can_be_read_whole(talk, language, programme, step, most):
    stage, console = talk(language, programme, (1366, 768))
    console.window.resize(1366, 768)
    for _ in range(step):
        console.staff.sizeNotes(True)
    slides = stage.store.world.talks.programme(programme).slides
    said = 0
    for slide in spread(slides, most):
        console.staff.choose(slide.show)
        stage.settle()
        whole = read_by_key(stage, console)
        assert whole == lines_of(console), slide.show
        said += len(whole)
        assert find(console, "notesPaper").property("contentY") >= 0
    assert said > 10


@pytest.mark.slow
def test_notes_begin_at_their_top_on_each_slide_and_stay_while_rows_come(talk):
    stage, console = talk(size=(1366, 768))
    console.staff.sizeNotes(True)
    console.staff.sizeNotes(True)
    console.staff.choose("it-can-happen-to-anyone")
    stage.settle()
    paper = find(console, "notesPaper")
    press(stage, console.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    read_on = paper.property("contentY")
    assert read_on > 0
    console.staff.step(True)
    stage.wait(3.0)
    assert paper.property("contentY") == read_on, "a row of the same slide came"
    press(stage, console.window, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert paper.property("contentY") == 0
    press(stage, console.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    console.staff.choose("talk-questions")
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
    console.staff.begin("talk-25")
    console.staff.choose("it-can-happen-to-anyone")
    stage.settle()
    console.window.grabWindow()
    return console


@pytest.mark.slow
def test_a_button_of_the_clicker_scrolls_the_notes(rooms):
    stage = rooms()
    site = stage.store.world.site.model_copy(update={"clicker": {"notes_down": ("F13",)}})
    stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))
    console = desk_of(stage)
    console.staff.sizeNotes(True)
    press(stage, stage.window, Qt.Key.Key_F13)
    assert find(console, "notesPaper").property("contentY") > 0
    assert stage.scene.stand.panel == "it-can-happen-to-anyone"
    console.end()


@pytest.mark.slow
def test_a_finger_pushes_the_notes_up(rooms):
    stage = rooms()
    console = desk_of(stage)
    console.staff.sizeNotes(True)
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
        console = desk_of(stage, NotesSize(tmp_path))
        sizes.append(note_height(console))
        for _ in range(3):
            press(stage, console.window, Qt.Key.Key_Plus)
        sizes.append(note_height(console))
        console.staff.end()
        stage.settle()
        console.end()
    assert sizes[0] * 1.3 < sizes[1] == sizes[2] == sizes[3]
    assert (tmp_path / "notes.toml").read_text("utf-8") == "step = 2\n"
    (tmp_path / "notes.toml").write_text("step = 9\n", "utf-8")
    assert NotesSize(tmp_path).kept() == 0


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
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_the_card_for_disclosures_is_seen_whole(talk, language):
    stage, console = talk(language, size=(1366, 768))
    console.window.resize(1366, 768)
    console.staff.answer("told")
    stage.settle()
    console.window.grabWindow()
    paper = next(i for i in items_of(console.window) if i.objectName() == "card")
    assert paper.property("contentHeight") <= paper.height()


# --- time


def test_the_clock_is_paused_by_key_and_button_and_set_back(talk):
    stage, console = talk()
    press(stage, stage.window, Qt.Key.Key_PageDown)
    stage.wait(90.0, step=10.0)
    touch(stage, console, "Pause the clock")
    stage.wait(60.0, step=10.0)
    assert {"01:30", "Clock paused"} <= set(words(console.window))
    press(stage, stage.window, Qt.Key.Key_P)
    stage.wait(10.0)
    assert "01:40" in words(console.window)
    touch(stage, console, "Clock and exercise")
    touch(stage, console, "Back to 00:00")
    stage.wait(10.0)
    assert {"00:00", "25:00 left"} <= set(words(console.window))


@pytest.mark.slow
def test_pace_and_time_of_the_slide_follow_the_plan(talk):
    stage, console = talk()
    programme = stage.store.world.talks.programme("talk-25")
    minutes = [slide.minutes for slide in programme.slides]
    assert console.staff.clock.property("pace") == ""
    console.staff.choose(programme.slides[4].show)
    stage.wait(5.0)
    early = int(sum(minutes[:4]) - 5 / 60)
    assert f"{early} minutes ahead" in words(console.window)
    planned = round(minutes[4] * 60)
    assert f"Slide 00:05 / {planned // 60:02}:{planned % 60:02}" in words(console.window)
    stage.wait(60.0 * (sum(minutes[:5]) - 1), step=60.0)
    assert "On time" in words(console.window)
    stage.wait(60.0 * 4, step=60.0)
    assert "3 minutes behind" in words(console.window)


@pytest.mark.slow
def test_an_exercise_is_timed_on_the_console_alone(talk):
    stage, console = talk()
    planned = next(s for s in stage.store.world.talks.programme("talk-25").slides if s.activity >= 1)
    console.staff.choose(planned.show)
    stage.settle()
    before = stage.picture()
    touch(stage, console, "Clock and exercise")
    seconds = round(planned.activity * 60)
    touch(stage, console, f"{seconds // 60:02}:{seconds % 60:02}")
    stage.wait(60.0, step=30.0)
    left = seconds - 60
    assert f"Exercise {left // 60:02}:{left % 60:02}" in words(console.window)
    stage.wait(left, step=30.0)
    assert "The time for the exercise is over." in words(console.window)
    assert stage.picture() == before
    touch(stage, console, "Next")
    stage.wait(1.0)
    assert "The time for the exercise is over." not in words(console.window)


# --- the list, the overview, and the keys


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
        console.staff.choose(stage.store.world.talks.programme("talk-45").slides[number - 1].show)
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


def test_a_search_looks_into_notes_and_says_that_it_found_nothing(talk):
    stage, console = talk()
    world = stage.store.world
    slides = world.talks.programme("talk-25").slides
    noted = world.talks.notes_on(slides[5].show)[0].text.split(".")[0]
    search_for(stage, console, noted[:38])
    assert "in the notes" in words(console.window)
    press(stage, console.window, Qt.Key.Key_Return)
    assert stage.scene.stand.panel == slides[5].show
    search_for(stage, console, "qqqq")
    assert "Nothing found" in words(console.window)
    before = stage.scene.stand.panel
    press(stage, console.window, Qt.Key.Key_Return)
    assert stage.scene.stand.panel == before


@pytest.mark.slow
def test_typed_digits_are_shown_and_a_number_that_does_not_exist_is_said(talk):
    stage, console = talk()
    press(stage, stage.window, Qt.Key.Key_4)
    assert "Enter: slide 4" in words(console.window)
    press(stage, stage.window, Qt.Key.Key_Return)
    assert "Enter: slide 4" not in words(console.window)
    at = stage.scene.stand.panel
    for key in (Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_Return):
        press(stage, stage.window, key)
        said = "Enter: slide 9" if "Enter: slide 9" in words(console.window) else "There is no slide 99"
        assert said in words(console.window)
    assert said == "There is no slide 99"
    assert stage.scene.stand.panel == at
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
    assert stage.scene.stand.panel == slides[0], "arrows choose among pictures"
    press(stage, console.window, Qt.Key.Key_PageDown)
    assert stage.scene.stand.panel == slides[1], "a clicker leads all the same"
    press(stage, console.window, Qt.Key.Key_Escape)
    assert not stage.scene.blanked
    assert not [i for i in items_of(console.window) if i.objectName() == "overview"]
    press(stage, console.window, Qt.Key.Key_O)
    for _ in range(2):
        press(stage, console.window, Qt.Key.Key_Right)
    press(stage, console.window, Qt.Key.Key_Return)
    assert stage.scene.stand.panel == slides[3]
    assert press(stage, console.window, Qt.Key.Key_Left).stand.panel == slides[2], "arrows lead again"


@pytest.mark.slow
def test_a_touch_in_the_overview_goes_to_its_slide(talk, qtbot):
    stage, console = talk("ar", programme="talk-45", size=(1366, 768))
    slide = stage.store.world.talks.programme("talk-45").slides[5]
    press(stage, stage.window, Qt.Key.Key_F3)
    drawn(stage, console, qtbot)
    title = next(row["title"] for row in console.staff.slides.property("rows") if row["ref"] == slide.show)
    grid = at(find(console, "overview"))
    named = [i for i in items_of(console.window) if accessible_name(i) == f"6. {title}"]
    middle = next(at(i).center().toPoint() for i in named if grid.contains(at(i).center()))
    hand = QTest.touchEvent(console.window, Stage.finger(), False)
    hand.press(0, middle, console.window).commit()
    hand.release(0, middle, console.window).commit()
    stage.settle()
    assert stage.scene.stand.panel == slide.show


@pytest.mark.slow
def test_a_step_is_not_kept_waiting_by_the_pictures_of_the_overview(talk):
    stage, console = talk(programme="talk-45", size=(1366, 768))
    before = stage.scene.stand.panel
    console.staff.showOverview(True)
    press(stage, stage.window, Qt.Key.Key_PageDown)
    pictures = [i for i in items_of(console.window) if i.objectName() == "roomSlide"]
    assert stage.scene.stand.panel != before
    assert len(pictures) <= 5, "the room has its step before the third picture"


@pytest.mark.parametrize("language", chosen(LANGUAGES, lambda tag: tag in {"en", "ar"}))
@pytest.mark.sparse(1)
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
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_the_page_for_phones_has_room_for_code_words_and_button(talk, language):
    stage, console = talk(language, size=(1366, 768))
    console.window.resize(1366, 768)
    console.phones.standing = Standing("http://192.168.7.20:8460/", "123456", 2)
    stage.do(te.PhonesAllowed(True))
    console.staff.opened.emit("phone")
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
