"""Somebody who hears the screen hides its picture, on real windows: what is seen, heard, touched and left."""

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics, Visit
from kiosk.core.state.state import Visitor
from kiosk.window.speech.script import script
from tests.qml.test_private_listening import ring, say_until
from tests.qml.tree import faults, nodes

Key = Qt.Key
PLUG, PULL = sp.HeadsetPlugged(True), sp.HeadsetPlugged(False)
HIDE = Key.Key_F11


@pytest.fixture
def hidden(hears):
    """hidden(screen, language) is a stage there whose picture is hidden, and the ears."""

    def make(screen="topic", language="en"):
        stage, ears = hears(screen, language)
        stage.do(PLUG)
        ears.done()
        stage.key(HIDE)
        return stage, ears

    return make


def until(stage, ears, name, key=Key.Key_Tab, most=40):
    """Keys lead to what is called so."""
    for _ in range(most):
        stage.key(key)
        if ears.texts[-1] == name:
            return
        while ears.plays:
            ears.done()
    raise AssertionError(f"{name} is never reached: {ears.texts}")


@pytest.mark.slow
def test_the_last_button_hides_it_as_the_first_words_say(hears):
    stage, ears = hears()
    stage.do(PLUG)
    say_until(ears, "The last button is “Hide the screen”.")
    # The first key leads from the panel to All topics.
    stage.key(Key.Key_Backtab).key(Key.Key_Backtab)
    assert ring(stage) == "hidePicture"
    assert ears.texts[-1] == "Hide the screen"
    stage.key(Key.Key_Return)
    assert stage.scene.curtain is not None
    assert ears.texts[-1] == "The screen no longer shows what you hear. You can go on with the keys."
    ears.done()
    assert ears.texts[-1] == "A touch on the screen ends the sound and does not show what you heard."


def test_the_key_hides_what_follows_the_panel(hears):
    stage, _ = hears()
    stage.do(PLUG).key(HIDE)
    assert stage.scene.place == Topics()
    assert stage.scene.curtain is not None
    assert stage.all("stage")


@pytest.mark.slow
def test_the_button_lies_over_nothing_before_a_key_leads_to_it(hears):
    stage, _ = hears("topic")
    stage.do(PLUG)
    button = stage.find("hidePicture")
    assert button.width() == button.height() == 0
    stage.tap(stage.find("back")).tap(stage.find("back"))
    assert stage.scene.place == Topics(first=stage.scene.place.first)


@pytest.mark.parametrize(
    ("language", "size"), [("en", (1920, 1080)), ("ar", (1080, 1920)), ("fr", (720, 1680))]
)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.sample(1)
def test_it_covers_tools_and_never_the_number(hears, language, size, step):
    stage, _ = hears("topic", language, size, step)
    stage.do(PLUG)
    for _ in range(60):
        if ring(stage) == "hidePicture":
            break
        stage.key(Key.Key_Tab)
    pill, button = stage.at(stage.find("advicePill")), stage.at(stage.find("hidePicture"))
    assert button[2] > 0
    assert button[0] >= 0
    assert button[0] + button[2] <= pill[0]


def test_without_a_headset_there_is_no_such_button_and_no_such_key(hears):
    stage, _ = hears("topic")
    assert not stage.window.findChildren(QObject, "hidePicture")
    stage.key(HIDE)
    assert stage.scene.curtain is None


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.sample(1)
def test_the_picture_is_that_of_a_loop_which_nobody_touches(hidden, language):
    stage, _ = hidden("topic", language)
    stage.do(ev.TextSizeChosen(True), ev.ContrastToggled())
    picture = stage.picture()
    assert stage.all("stage")
    assert not stage.all("toolbar")
    stage.do(ev.StartedAgain())
    assert stage.picture() == picture


@pytest.mark.slow
def test_the_loop_speaks_the_language_of_the_house_and_the_visit_its_own(hears):
    stage, ears = hears("topic", "en")
    stage.do(PLUG, ev.LanguageChosen("ar"))
    shown = stage.kiosk.translator.spoken.tag
    stage.key(HIDE)
    assert (shown, stage.kiosk.translator.spoken.tag) == ("ar", "en")
    assert ears.heard[-1].language == "ar"
    assert stage.visitor.property("rightToLeft") is False
    stage.key(HIDE)
    assert stage.kiosk.translator.spoken.tag == "ar"
    assert stage.visitor.property("rightToLeft") is True


@pytest.mark.slow
def test_a_whole_page_is_said_though_none_of_it_is_shown(hidden):
    stage, ears = hidden("topic")
    until(stage, ears, "Read aloud")
    stage.key(Key.Key_Return)
    ears.to_the_end()
    english = stage.kiosk.language_of("en")
    lines = [line.text for line in script(stage.visitor.heard, english) if line.text]
    assert ears.texts[-len(lines) :] == lines
    assert not set(lines) & set(stage.words())


def test_a_visit_by_ear_alone_learns_the_number(hidden):
    stage, ears = hidden("topics")
    until(stage, ears, "Safer on the way")
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene.place, Reading)
    assert ears.texts[-1] == "Safer on the way"
    pill = stage.visitor.heard.visit.toolbar
    until(stage, ears, f"{pill.pill_label}, {pill.pill_detail}")
    stage.key(Key.Key_Return)
    assert stage.scene.side == Advice()
    ears.to_the_end()
    assert pill.pill_detail in ears.texts
    assert stage.scene.curtain is not None


@pytest.mark.slow
def test_a_row_is_ticked_a_question_answered_a_language_chosen_by_ear(hidden):
    stage, ears = hidden("offer")
    row = stage.visitor.heard.visit.offer.rows[0]["text"]
    until(stage, ears, row)
    stage.key(Key.Key_Return)
    assert stage.scene.place.marked == {2, 4}
    ears.done()
    assert ears.texts[-2:] == [row, "Not ticked"]
    until(stage, ears, "Language")
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene.side, Languages)
    until(stage, ears, "Français")
    stage.key(Key.Key_Return)
    assert stage.state.language == "fr"
    assert ears.heard[-1].language == "fr"
    assert stage.kiosk.translator.spoken.tag == "en"


def test_the_way_on_through_a_quiz_is_there_by_ear(hidden):
    stage, ears = hidden("quiz")
    number = stage.visitor.heard.visit.quiz.number
    until(stage, ears, "No")
    stage.key(Key.Key_Return)
    ears.to_the_end()
    until(stage, ears, "Next")
    stage.key(Key.Key_Return)
    assert stage.visitor.heard.visit.quiz.number == number + 1


@pytest.mark.slow
def test_left_and_right_lead_as_they_are_read(hidden):
    stage, ears = hidden("topics", "ar")
    stage.key(Key.Key_Left)
    first = ears.texts[-1]
    stage.key(Key.Key_Left).key(Key.Key_Right)
    assert ears.texts[-1] == first


@pytest.mark.slow
def test_the_page_comes_back_where_it_was(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    stage.key(Key.Key_Right)
    place, words = stage.scene.place, stage.words()
    stage.key(HIDE).key(HIDE)
    assert stage.scene.place == place
    assert ears.texts[-1] == "The words are on the screen again."
    assert stage.words() == words
    assert stage.all("toolbar")


def walk_to(stage, name, key=Key.Key_Tab):
    for _ in range(60):
        if ring(stage) == name:
            return
        stage.key(key)
    raise AssertionError(f"{name} never has the ring")


@pytest.mark.parametrize(
    ("screen", "name", "said"),
    [
        ("topics", "tile-safer-on-the-way", "Safer on the way"),
        ("topic", "advicePill", "Free advice, 800 555 0199"),
        ("topic", "startAgain", "Start again"),
        ("offer", "row-1", None),
    ],
)
def test_who_hides_the_picture_stays_at_the_same_control(hears, screen, name, said):
    """While it is hidden, and when the page is seen again."""
    stage, ears = hears(screen)
    stage.do(PLUG)
    walk_to(stage, name)
    said = said or ears.texts[-1]
    stage.key(HIDE)
    ears.done().done()
    assert ears.texts[-1] == said
    stage.key(HIDE)
    assert ring(stage) == name
    assert ears.texts[-1] == "The words are on the screen again."


def test_enter_does_behind_the_loop_what_had_the_ring(hears):
    stage, _ = hears("topic")
    stage.do(PLUG)
    walk_to(stage, "advicePill")
    stage.key(HIDE).key(Key.Key_Return)
    assert stage.scene.side == Advice()
    assert stage.scene.curtain is not None


def test_an_arrow_goes_on_from_where_the_ring_was(hears):
    stage, ears = hears("topics")
    stage.do(PLUG)
    walk_to(stage, "tile-check-an-offer")
    stage.key(HIDE).key(Key.Key_Tab)
    assert ears.texts[-1] == "Safer on the way"


@pytest.mark.slow
def test_a_control_for_the_eye_alone_is_heard_as_the_one_before_it(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    walk_to(stage, "contrast")
    stage.key(HIDE).key(Key.Key_Tab)
    assert ears.texts[-1] == "Language"


@pytest.mark.slow
def test_the_ring_of_the_page_that_is_back_is_where_somebody_was_led_by_ear(hidden):
    stage, ears = hidden("languages")
    until(stage, ears, "简体中文")
    stage.key(HIDE)
    assert ring(stage) == "language-zh-Hans"


@pytest.mark.slow
def test_the_tool_that_hides_it_is_the_one_that_shows_it_again(hears):
    stage, _ = hears("topic")
    stage.do(PLUG)
    walk_to(stage, "hidePicture", Key.Key_Backtab)
    stage.key(Key.Key_Return)
    assert stage.scene.curtain is not None
    stage.key(Key.Key_Return)
    assert stage.scene.curtain is None
    assert ring(stage) == "hidePicture"


@pytest.mark.slow
def test_the_idle_card_behind_the_loop_leaves_somebody_where_they_were(hidden):
    stage, ears = hidden("topic")
    until(stage, ears, "All topics")
    while stage.scene.idle_card_at is None:
        stage.wait(5)
    stage.key(Key.Key_Tab)
    assert stage.scene.idle_card_at is None
    assert ears.texts[-1] == "All topics"
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene.place, Topics)


@pytest.mark.slow
def test_a_touch_finds_a_loop_and_ends_what_is_heard_as_it_comes_down(hidden):
    stage, ears = hidden("topic")
    stage.key(Key.Key_Tab)
    assert ears.plays
    panel = stage.find("stage")
    stage.press(panel)
    assert isinstance(stage.scene, Loop)
    assert not ears.plays
    assert not ears.is_open
    assert stage.state.visitor == Visitor()
    stage.release(panel)
    assert isinstance(stage.scene, Visit)
    assert stage.scene.curtain is None
    assert stage.state.visitor.language is None
    assert not stage.state.visitor.speech.explores
    heard = len(ears.heard)
    stage.wait(20)
    assert len(ears.heard) == heard


@pytest.mark.slow
def test_the_picture_under_a_touch_is_the_one_before_it(hidden):
    stage, _ = hidden("topic")
    stage.wait(4)
    before = stage.picture()
    stage.do(sp.CurtainTouched())
    assert stage.picture() == before


@pytest.mark.parametrize("ends", ["key", "plug", "touch"])
def test_nothing_of_it_remains(hidden, ends):
    stage, ears = hidden("topic")
    until(stage, ears, "Back")
    match ends:
        case "key":
            stage.key(Key.Key_Escape)
        case "plug":
            stage.do(PULL)
        case "touch":
            stage.do(sp.CurtainTouched())
    assert isinstance(stage.scene, Loop)
    assert not ears.is_open
    assert stage.visitor.heard is stage.visitor.props
    for kept in (ears.explorer, ears.reader, stage.visitor):
        assert "Safer" not in repr({k: v for k, v in vars(kept).items() if k != "_props"})
    assert ring(stage) == ""


def test_start_again_is_in_the_same_frame(hidden):
    stage, _ = hidden("topic")
    before = stage.picture()
    stage.key(Key.Key_Escape, breath=0)
    assert stage.picture() == before


def test_the_tree_of_a_hidden_page_is_that_of_the_loop(hidden):
    stage, _ = hidden("topic")
    names = {node.item.objectName() for node in nodes(stage.window)}
    assert not names & {"back", "title", "advicePill", "hidePicture"}
    assert list(faults(stage)) == []


@pytest.mark.slow
def test_the_idle_card_is_counted_by_ear_and_any_key_goes_on(hidden):
    stage, ears = hidden("topic")
    while stage.scene.idle_card_at is None:
        stage.wait(5)
    assert "Touch to continue" in ears.texts
    assert stage.all("stage")
    assert not stage.all("continue")
    stage.key(Key.Key_Tab)
    assert stage.scene.idle_card_at is None
    assert stage.scene.curtain is not None
