"""An announcement in a real window: what it covers, what can be touched, and that nothing of it is cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.core.announcements.rules import TURN
from kiosk.core.phones.commands import event_of
from kiosk.core.staff.rules import PLATE_HOLD
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.staff_panels.announce import AnnounceRefused, AnnounceTyped
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import SCREENS
from kiosk.window.talk.phones.phone_page import phone
from tests.qml.stages import Stage
from tests.qml.tree import faults

SHOWN = {
    each.name: each.events for each in SCREENS if each.name in {"announcement", "announcement-emergency"}
}
LONGEST = "Words of a place, as long as a place may say them. " * 3
LONG_WORDS = {
    "fr": "Aujourd’hui, les autocars pour le port partent de la sortie nord, devant la boulangerie. " * 2,
    "ar": "تنطلق الحافلات إلى الميناء اليوم من المخرج الشمالي أمام المخبز، وليس من الساحة الرئيسية. " * 2,
    "ur": "آج بندرگاہ کی بسیں شمالی دروازے سے روانہ ہوں گی، بیکری کے سامنے سے، مرکزی چوک سے نہیں۔ " * 2,
    "am": "ዛሬ ወደ ወደብ የሚሄዱ አውቶቡሶች ከሰሜኑ በር ፊት ለፊት ይነሳሉ እንጂ ከዋናው አደባባይ አይነሱም። " * 2,
}
SHAPES = [(1920, 1080), (1080, 1920), (1024, 768), (1080, 1080), (2520, 1080), (1080, 2520)]


def announce(stage, name="announcement"):
    return stage.do(*SHOWN[name])


@pytest.mark.parametrize("place", ["topic", "advice", "idle", "languages", "statement", "dark", "pin-typed"])
@pytest.mark.sample(1)
def test_it_covers_everything_and_leaves_an_ordinary_loop(kiosk, place):
    stage = kiosk(size=(960, 540)).go(place)
    announce(stage)
    assert isinstance(stage.scene, Announcing)
    assert stage.find("announcementTitle").property("text") == "There are delays"
    assert not stage.visitor.touch
    assert stage.find("helpStrip").isVisible()
    assert not list(faults(stage))
    for point in (QPoint(480, 100), QPoint(480, 300), QPoint(300, 500)):
        stage.tap(point)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Right):
        stage.key(key)
    assert isinstance(stage.scene, Announcing)
    stage.do(se.AnnouncementsRead(()))
    if place != "dark":
        assert isinstance(stage.scene, Loop)
        assert stage.visitor.panel.rested
    assert not stage.all("announcementTitle")


def test_staff_come_in_by_the_plate_and_by_the_key(kiosk):
    stage = announce(kiosk().go("statement"), "announcement-emergency")
    stage.kiosk.touch_filter.plate.wanted = lambda: True
    stage.press(next(each for each in stage.all("logoPlate") if each.isVisible()))
    stage.wait(PLATE_HOLD)
    assert isinstance(stage.scene, PinPad)
    assert not list(faults(stage))


def test_an_emergency_differs_by_its_words_and_a_bar(kiosk):
    stage = announce(kiosk().go("topic"), "announcement-emergency")
    assert stage.find("emergencyBar").isVisible()
    assert not announce(stage).all("emergencyBar")


def others(stage):
    return {each.objectName() for each in stage.items() if each.objectName().startswith("other-")}


def test_further_languages_take_turns(qapp):
    stage = Stage(beside=("en", "ar", "fr", "hi", "ur", "am"), size=(960, 540)).go("statement")
    announce(stage)
    first = others(stage)
    stage.wait(TURN)
    assert len(first) == len(others(stage)) == 3
    assert first != others(stage)
    stage.end()


@pytest.mark.slow
@pytest.mark.parametrize("size", SHAPES)
@pytest.mark.parametrize("language", ["en", "ar", "am", "ur"])
def test_the_longest_words_have_room(kiosk, language, size):
    stage = kiosk(language, size).go("statement")
    words = replace(SHOWN["announcement"][0].found[0], prepared=None, words=LONGEST[:140], language="en")
    stage.do(se.AnnouncementsRead((words,)))
    assert complaints(stage.window) == []
    offered = [tag for tag in LONG_WORDS if tag in stage.store.world.languages]
    further = tuple((tag, LONG_WORDS[tag][:140].strip()) for tag in offered)
    stage.do(se.AnnouncementsRead((replace(words, further=further),)))
    seen = set()
    for _ in further:
        assert complaints(stage.window) == []
        seen |= others(stage)
        stage.wait(TURN)
    assert seen == {f"other-{tag}" for tag in offered} != set()


def heights(items):
    boxes = [
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height())) for item in items if item.height()
    ]
    return min(box.top() for box in boxes), max(box.bottom() for box in boxes)


@pytest.mark.parametrize("size", [*SHAPES, (1280, 1024)])
@pytest.mark.parametrize("language", ["en", "ar", "am", "ur", "zh-Hans"])
@pytest.mark.parametrize("name", list(SHOWN))
@pytest.mark.sample(2)
def test_it_fills_the_screen_from_the_top(kiosk, name, language, size):
    stage = announce(kiosk(language, size).go("statement"), name)
    assert complaints(stage.window) == []
    title, sentence = stage.find("announcementTitle"), stage.find("announcementSentence")
    further = [each for each in stage.items() if each.objectName().startswith("other-")]
    top, bottom = heights([title, sentence, *further])
    room = stage.find("announcementBar").y()
    assert top <= 0.15 * room
    assert bottom >= 0.8 * room
    assert title.property("font").pixelSize() > sentence.property("font").pixelSize()


def test_a_single_word_is_as_large_as_the_screen_allows(kiosk):
    stage = kiosk().go("statement")
    words = replace(SHOWN["announcement"][0].found[0], prepared=None, words="Closed", language="en")
    stage.do(se.AnnouncementsRead((words,)))
    assert stage.find("announcementTitle").height() >= 0.3 * 1080


def emergency():
    return SHOWN["announcement-emergency"]


def the_phone_waits(stage):
    state = stage.store.state
    shown = phone(state, stage.store.world, stage.kiosk.language_of, stage.store.now)
    assert shown["closes"] == shown["room"]
    assert "announcement" in shown["closes"]
    asked = event_of({"do": "next"}, state)
    assert asked
    assert stage.do(asked).store.state == state


def test_an_emergency_covers_both_windows_of_a_talk_and_staff_end_it_on_the_console(talk):
    stage, console = talk()
    slide = stage.scene.slide.panel
    stage.do(*SHOWN["announcement"])
    assert isinstance(stage.scene, Talk), "a talk is not covered by anything else"
    stage.do(te.PhonesAllowed(True), *emergency())
    the_phone_waits(stage)
    said = stage.find("announcementTitle").property("text")
    assert console.window.findChild(QObject, "alarmTitle").property("text") == said
    assert "Then the talk continues" in console.window.findChild(QObject, "alarmNote").property("text")
    stage.key(Qt.Key.Key_Right)
    QTest.keyClick(console.window, Qt.Key.Key_Right)
    assert isinstance(stage.scene, Announcing)
    QMetaObject.invokeMethod(console.window.findChild(QObject, "endAlarm"), "click")
    stage.settle()
    assert isinstance(stage.scene, Talk)
    assert stage.scene.slide.panel == slide
    assert console.window.findChild(QObject, "alarmTitle") is None


def writing(kiosk, language="en", size=(1920, 1080)):
    stage = kiosk(language, size).go("staff-announce-words")
    while stage.scene.panel.words:
        stage.do(AnnounceTyped(""))
    return stage


@pytest.mark.slow
def test_staff_write_by_fingers_that_are_quick_and_by_a_keyboard(kiosk):
    stage = writing(kiosk)
    for letter in "hall":
        key = stage.find(f"letter-{letter}")
        stage.press(key)
        stage.release(key)
    stage.tap(stage.find("space"))
    stage.tap(stage.find("signs"))
    stage.tap(stage.find("letter-2"))
    assert stage.find("ownWords").property("text") == "hall 2"
    stage.tap(stage.find("eraseLetter"))
    for key in (Qt.Key.Key_B, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_A):
        QTest.keyClick(stage.window, key)
    assert stage.scene.panel.words == "hall ba"
    assert not list(faults(stage))
    stage.tap(stage.find("done"))
    stage.tap(row(stage, "go-on"))
    assert stage.find("announceTitle").property("text") == "For how long?"


def test_two_thumbs_lose_no_letter(kiosk):
    stage = writing(kiosk)
    keys = [stage.find(f"letter-{letter}") for letter in "hi"]
    stage.press(keys[0])
    stage.hold().press(1, stage.point(keys[1]), stage.window).commit()
    stage.hold(1).release(0, stage.point(keys[0]), stage.window).commit()
    stage.touch().release(1, stage.point(keys[1]), stage.window).commit()
    assert stage.scene.panel.words == "hi"


def row(stage, name):
    return next(item for item in stage.controls() if item.property("programme") == name)


@pytest.mark.slow
def test_staff_write_in_two_languages_and_everybody_reads_both(kiosk):
    stage = writing(kiosk).do(*map(AnnounceTyped, "Open"))
    stage.tap(stage.find("done"))
    stage.tap(row(stage, "in ar"))
    assert stage.find("ownWords").property("language") == "ar"
    for letter in "مفتوح":
        stage.tap(stage.find(f"letter-{letter}"))
    assert not stage.all("capitals")
    stage.tap(stage.find("done"))
    for name in ("go-on", "30"):
        stage.tap(row(stage, name))
    stage.tap(stage.find("decision"))
    assert isinstance(stage.scene, Announcing)
    assert stage.find("announcementTitle").property("text") == "Open"
    assert others(stage) == {"other-ar"} and "مفتوح" in stage.words()


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_staff_write_in_hindi_with_the_letters_behind_the_shift_key(kiosk, size):
    stage = writing(kiosk, "hi", size)
    for letter in "खुला":
        if not stage.all(f"letter-{letter}"):
            stage.tap(stage.find("capitals"))
        stage.tap(stage.find(f"letter-{letter}"))
    assert stage.find("capitals").property("name") == "औऐआ"
    stage.tap(stage.find("done"))
    for name in ("go-on", "30"):
        stage.tap(row(stage, name))
    stage.tap(stage.find("decision"))
    assert stage.find("announcementTitle").property("text") == "खुला"


@pytest.mark.slow
def test_words_about_the_topic_are_refused_as_in_a_file(kiosk):
    stage = writing(kiosk).do(*map(AnnounceTyped, "Help against trafficking"))
    stage.tap(stage.find("done"))
    assert stage.find("announceTitle").property("text").startswith("Not shown")
    assert stage.find("ownWords").property("text") == "Help against trafficking"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.parametrize("language", ["fr", "ar", "ur"])
def test_the_longest_words_leave_room_for_all_letters(kiosk, language, step, size):
    stage = kiosk(language, size).go("staff-announce-words", step)
    stage.do(*map(AnnounceTyped, LONGEST[:140]), AnnounceRefused())
    assert complaints(stage.window) == []


def keys_of(stage, letters):
    return [rect(stage.find(f"letter-{letter}")) for letter in letters]


def rect(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_the_keys_lie_as_on_telephones_and_fill_the_width(kiosk):
    stage = writing(kiosk)
    first, second, third = (keys_of(stage, row) for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm"))
    for row in (first, second, third):
        assert len({key.top() for key in row}) == 1
        assert [key.left() for key in row] == sorted(key.left() for key in row)
    assert first[0].bottom() < second[0].top() < third[0].top()
    words = rect(stage.find("ownWords"))
    assert (first[0].left(), first[-1].right()) == pytest.approx((words.left(), words.right()))
    foot = [rect(stage.find(name)) for name in ("signs", "capitals", "space", "eraseLetter", "done")]
    assert foot[-1].right() == pytest.approx(words.right())
    assert len({key.top() for key in foot}) == 1


def test_arabic_keys_lie_as_on_telephones_which_do_not_mirror(kiosk):
    stage = writing(kiosk, "ar")
    row = keys_of(stage, "ضصثقفغعهخحج")
    assert [key.left() for key in row] == sorted(key.left() for key in row)
    assert len({key.top() for key in row}) == 1


@pytest.mark.parametrize(("language", "letters"), [("en", "abcdefg"), ("ar", "ابتثج")])
def test_upright_the_keys_are_in_the_order_of_the_alphabet_as_people_read(kiosk, language, letters):
    row = keys_of(writing(kiosk, language, (1080, 1920)), letters)
    assert [key.left() for key in row] == sorted((key.left() for key in row), reverse=language == "ar")
    assert len({key.top() for key in row}) == 1
    assert min(key.width() for key in row) >= 96
