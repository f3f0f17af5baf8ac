"""What the console shows of the room, of what comes next and of where one is."""

import pytest
from PySide6.QtCore import QRectF, Qt

from tests.qml.consoles import LANGUAGES, at, find
from tests.qml.test_console import press, words
from tests.sampling import chosen

ROOMS = [(1920, 1080), (1024, 768), (1280, 1024), (1920, 1200), (2560, 1080)]
DESKS = [
    *[(1024, 600), (1366, 768), (1280, 1024), (1024, 768), (1920, 1080), (1920, 1200), (2560, 1080)],
    *[(3440, 1440), (1080, 1080), (1080, 1920), (1200, 1920)],
]


def picture_of(console, name):
    console.slides.show_all()
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


# --- the picture of the room -------------------------------------------------------------------------------


@pytest.mark.parametrize("room", ROOMS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.slow
def test_the_picture_of_the_room_is_the_rooms_picture(talk, room):
    stage, console = talk(size=room)
    console.window.resize(1920, 1080)
    for act in (
        lambda: None,
        lambda: console.view.controls.choose("it-can-happen-to-anyone"),
        lambda: console.view.controls.step(True),
        lambda: console.view.controls.choose("check-an-offer/six-questions"),
        lambda: console.view.controls.chooseTextSize(True),
        lambda: console.view.controls.chooseLanguage("ar"),
        console.view.controls.toggleBlank,
        console.view.controls.toggleBlank,
        console.view.controls.askScreens,
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
    console.view.controls.step(True)
    stage.settle()
    assert differ(before, picture_of(console, "current")) > 0.3


# --- what comes next ---------------------------------------------------------------------------------------


def above_the_bar(image):
    """The bar's caption turns with each slide."""
    return image.copy(0, 0, image.width(), round(image.height() * 0.79))


@pytest.mark.slow
def test_the_picture_of_the_next_step_is_what_a_press_shows(talk):
    stage, console = talk("fr", programme="talk-45")
    console.window.resize(1920, 1080)
    for slide in ("talk-welcome", "it-can-happen-to-anyone", "check-an-offer/six-questions"):
        console.view.controls.choose(slide)
        stage.settle()
        for _ in range(3):
            console.slides.show_all()
            console.window.grabWindow()
            ahead = console.window.grabWindow().copy(at(picture(console, "part-step")).toAlignedRect())
            console.view.controls.step(True)
            stage.settle()
            assert differ(above_the_bar(ahead), above_the_bar(stage.window.grabWindow())) < 0.1


def picture(console, name):
    return next(item for item in find(console, name).childItems() if item.childItems() and item.clip())


@pytest.mark.slow
def test_staff_read_the_next_row_in_their_language(talk):
    stage, console = talk("fr", programme="talk-25")
    console.view.controls.chooseLanguage("ar")
    console.view.controls.choose("it-can-happen-to-anyone")
    stage.settle()
    row = stage.store.world.slide("it-can-happen-to-anyone", stage.store.now.wall.date()).items[0]
    french = stage.kiosk.language_of("fr")
    assert {french.text(row, "it-can-happen-to-anyone"), "Diapositive suivante"} <= set(words(console.window))
    for _ in range(9):
        console.view.controls.step(True)
    stage.settle()
    press(stage, console.window, Qt.Key.Key_End)
    assert french.text("This is the last slide") in words(console.window)


# --- where things are --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("desk", "room"),
    chosen(
        [(desk, room) for desk in DESKS for room in ROOMS],
        lambda desk, room: DESKS.index(desk) % len(ROOMS) == ROOMS.index(room) and not DESKS.index(desk) % 2,
    ),
    ids=lambda size: f"{size[0]}x{size[1]}",
)
@pytest.mark.slow
def test_nothing_lies_over_anything_else_at_any_shape(talk, desk, room):
    stage, console = talk("fr", "talk-25", room)
    console.window.resize(*desk)
    console.view.controls.choose("it-can-happen-to-anyone")
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
@pytest.mark.slow
def test_every_label_has_its_room(talk, language):
    stage, console = talk(language, "talk-45", (1024, 768))
    console.window.resize(1366, 768)
    for slide in ("talk-welcome", "it-can-happen-to-anyone", "talk-number-last"):
        console.view.controls.choose(slide)
        stage.settle()
        console.window.grabWindow()
        for item in own_items(console.window.contentItem()):
            if item.property("fits") is not None and item.objectName() != "aheadWords":
                assert item.property("fits"), item.property("text")
