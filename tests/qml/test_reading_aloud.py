"""Reading aloud in real windows: touched, heard, marked on the screen, and gone with the visit."""

import pytest
from PySide6.QtCore import Qt

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice
from kiosk.window.base.enums import Scene
from kiosk.window.speech.spoken_only_phrases import opening
from tests.fakes import COUNTDOWN
from tests.qml.listening import Ears

TAGS = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")


@pytest.fixture
def listening(kiosk):
    """listening(screen, language, size) gives a stage there and ears for it."""
    ears = []

    def make(screen="topic", language="en", size=(1920, 1080), step=0, **how):
        stage = kiosk(language, size).go(screen, step)
        ears.append(Ears(stage, **how).offer(*TAGS))
        return stage, ears[-1]

    yield make
    for each in ears:
        each.end()


def marked(stage):
    """The words that are underlined."""
    return [mark.parentItem().parentItem().parentItem().property("text") for mark in stage.all("readMark")]


def tool(stage):
    return stage.find("readAloud").property("name")


def test_it_asks_before_anything_is_heard_and_begins_with_no_subject(listening):
    stage, ears = listening()
    stage.tap(stage.find("readAloud"))
    assert ears.heard == []
    assert "People near you may hear. Listen?" in stage.words()
    stage.tap(stage.find("listen"))
    assert ears.texts == ["Touch the screen to stop."]
    assert tool(stage) == "Stop"
    ears.done()
    assert ears.texts[1:] == ["Safer on the way"]


@pytest.mark.slow
def test_the_answer_no_is_silent_and_asks_again(listening):
    stage, ears = listening()
    stage.tap(stage.find("readAloud")).tap(stage.find("notNow"))
    assert (ears.heard, stage.all("listening")) == ([], [])
    stage.tap(stage.find("readAloud"))
    assert stage.all("listening")


@pytest.mark.slow
def test_it_asks_once_a_visit_on_whatever_page(listening):
    stage, ears = listening()
    ears.listen().to_the_end()
    stage.tap(stage.find("allTopics")).tap(stage.find("readAloud"))
    assert ears.texts[-1] == "Touch the screen to stop."
    assert stage.all("listening") == []


def test_the_question_covers_neither_the_number_nor_the_way_out(listening):
    stage, _ears = listening()
    stage.tap(stage.find("readAloud"))
    question = stage.find("listening")
    area = question.mapRectToScene(question.boundingRect())
    for name in ("startAgain", "advicePill", "back", "allTopics"):
        other = stage.find(name)
        assert not area.intersects(other.mapRectToScene(other.boundingRect())), name
    toolbar = stage.find("toolbar")
    others = [each for each in stage.controls() if toolbar.isAncestorOf(each)]
    assert {each.objectName() for each in others} <= {
        *("back", "allTopics", "startAgainTool", "advicePill", "listen", "notNow")
    }
    yes, no = stage.find("listen"), stage.find("notNow")
    assert (yes.width(), yes.height()) == (no.width(), no.height())


@pytest.mark.slow
def test_each_sentence_is_underlined_while_it_is_said(listening):
    stage, ears = listening()
    ears.listen().done()
    seen = []
    while ears.plays and len(seen) < 6:
        line = stage.state.visitor.speech.line
        aloud = stage.visitor.aloud
        assert aloud.property("line") == line
        assert ears.texts[-1] == aloud.property("words") or line == "counter"
        assert any(aloud.property("words") in words for words in marked(stage)), line
        seen.append(line)
        ears.done()
    assert seen[:3] == ["topic", "title", "counter"]


@pytest.mark.slow
def test_the_mark_has_the_colour_of_the_field_and_its_height(listening):
    stage, ears = listening()
    ears.listen()
    while not stage.state.visitor.speech.line.startswith("safer-on-the-way/"):
        ears.done()
    (mark, *_) = stage.all("readMark")
    assert mark.property("color") == stage.find("text").property("spot")
    assert stage.at(mark)[3] == pytest.approx(0.0056, abs=0.0006)


@pytest.mark.parametrize(
    ("language", "size"), [("en", (1920, 1080)), ("ar", (1080, 1920)), ("hi", (1024, 768))]
)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.sample(1)
def test_a_whole_page_is_said_in_order_each_line_on_its_screen(listening, language, size, step):
    stage, ears = listening("topic", language, size, step)
    script = ears.script()
    ears.listen().done()
    said = []
    while ears.plays:
        line = stage.state.visitor.speech.line
        if line not in said:
            said.append(line)
        assert ears.shown().has(next(each for each in script if each.id == line)), line
        ears.done()
    sentences = [line.id for line in script if "#" in line.id]
    assert [line for line in said if "#" in line] == sentences
    order = [line.id for line in script]
    assert said == sorted(said, key=order.index)
    assert not stage.state.visitor.speech.reads
    assert tool(stage) == stage.kiosk.language_of(language).text("Read aloud")


@pytest.mark.slow
def test_it_turns_to_the_next_screen_and_says_which_it_is(listening):
    stage, ears = listening("topic", step=3)
    before = stage.state.scene.place.anchor
    ears.listen().to_the_end()
    assert stage.state.scene.place.anchor != before
    assert "Page 2 of 5" in ears.texts


@pytest.mark.slow
def test_nothing_of_the_page_is_made_again_for_the_next_sentence(listening):
    """It would be painted again."""
    stage, ears = listening()
    ears.listen().done()
    while not stage.state.visitor.speech.line.endswith("#0.0.0"):
        ears.done()
    shown = stage.window.findChild(type(stage.find("text")), "text").property("blocks")
    place = stage.state.scene.place
    ears.done()
    assert stage.state.scene.place == place
    assert stage.find("text").property("blocks") == shown


ANYWHERE = (960, 300)


@pytest.mark.parametrize("where", ["paper", "readAloud", "contrast", "later"])
@pytest.mark.sample(1)
def test_a_finger_anywhere_silences_as_it_comes_down(listening, where):
    stage, ears = listening()
    ears.listen().done()
    target = ANYWHERE if where == "paper" else stage.find(where)
    stage.press(target)
    assert not ears.plays, "before it is lifted"
    stage.release(target)
    stage.settle()
    assert not ears.plays
    assert tool(stage) == "Read aloud"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_F23, Qt.Key.Key_Space])
@pytest.mark.sample(1)
def test_any_key_silences(listening, key):
    stage, ears = listening()
    ears.listen().done()
    stage.key(key)
    assert not ears.plays


def test_a_second_finger_silences_too(listening):
    stage, ears = listening()
    ears.listen().done()
    stage.touch().press(0, stage.point(ANYWHERE), stage.window).commit()
    stage.store.dispatch(sp.LineRepeated())
    assert ears.plays
    stage.touch().stationary(0).press(1, stage.point((900, 200)), stage.window).commit()
    assert not ears.plays
    stage.touch().release(0, stage.point(ANYWHERE), stage.window).release(
        1, stage.point((900, 200)), stage.window
    ).commit()


@pytest.mark.slow
def test_it_goes_on_with_the_sentence_at_which_it_stopped(listening):
    stage, ears = listening()
    ears.listen().done()
    while not stage.state.visitor.speech.line.endswith("#0.1.0"):
        ears.done()
    sentence = ears.texts[-1]
    stage.tap(stage.find("readAloud"))
    stage.tap(stage.find("readAloud"))
    ears.done()
    assert ears.texts[-2:] == ["Touch the screen to stop.", sentence]


@pytest.mark.slow
def test_larger_text_keeps_the_sentence_and_shows_it(listening):
    stage, ears = listening()
    ears.listen().done()
    while not stage.state.visitor.speech.line.endswith("#4.0.0"):
        ears.done()
    assert ears.texts[-1].startswith("Page "), "the sentence begins a screen"
    ears.done()
    sentence = ears.texts[-1]
    for _ in range(3):
        stage.tap(stage.find("largerText"))
    stage.tap(stage.find("readAloud"))
    ears.to_the_end()
    at = ears.texts.index("Touch the screen to stop.", 2)
    assert ears.texts[at + 1] == sentence, "no page number comes first: the screen shows it already"


@pytest.mark.slow
def test_a_headset_hears_without_a_question_and_without_the_first_words(listening):
    stage, ears = listening()
    stage.do(sp.HeadsetPlugged(True)).tap(stage.find("readAloud"))
    assert ears.texts == ["Safer on the way"]
    loud = ears.levels[-1]
    stage.do(sp.HeadsetPlugged(False))
    assert not ears.plays
    ears.listen()
    assert ears.levels[-1] < loud
    assert ears.texts[-1] == "Touch the screen to stop."


def test_start_again_silences_in_the_same_frame_and_lets_go_of_the_device(listening):
    stage, ears = listening()
    ears.listen().done()
    assert ears.is_open
    forgotten = ears.forgotten
    stage.press(stage.find("startAgain"))
    assert (ears.plays, ears.is_open) == (False, False)
    assert ears.forgotten > forgotten
    assert isinstance(stage.scene, Loop)
    stage.release((10, 10))


@pytest.mark.parametrize("how", ["finger", "key"])
@pytest.mark.sample(1)
def test_silence_comes_before_the_loop_is_made(listening, how):
    stage, ears = listening()
    ears.listen().done()
    shown = []
    stop = ears.stop
    ears.stop = lambda: (shown.append(stage.visitor.property("scene")), stop())
    if how == "key":
        stage.key(Qt.Key.Key_Escape)
    else:
        stage.press(stage.find("startAgain"))
        stage.release((10, 10))
    assert shown[0] == Scene.Kind.Visit
    assert isinstance(stage.scene, Loop)


@pytest.mark.slow
def test_what_was_prepared_for_the_answer_is_kept_for_it(listening):
    """The first word has to come soon."""
    stage, ears = listening()
    stage.tap(stage.find("readAloud"))
    ears.reader._wake()
    forgotten = ears.forgotten
    assert opening(stage.kiosk.language_of("en")) in ears.prepared
    stage.tap(stage.find("listen"))
    assert ears.forgotten == forgotten


@pytest.mark.slow
def test_the_player_is_opened_at_the_question_in_each_visit(qtbot, listening):
    stage, ears = listening()
    for _ in range(2):
        stage.tap(stage.find("readAloud"))
        qtbot.waitUntil(lambda: ears.is_open)
        stage.press(stage.find("startAgain"))
        stage.release((10, 10))
        assert not ears.is_open
        stage.wait(4)
        stage.do(ev.ExploreTouched())


@pytest.mark.slow
def test_without_a_device_nothing_is_said_and_the_screen_goes_on(listening):
    stage, ears = listening(deaf=True)
    ears.listen()
    assert (tool(stage), ears.heard) == ("Read aloud", [])
    assert stage.all("readMark") == []
    stage.tap(stage.find("allTopics"))
    assert stage.all("tile-safer-on-the-way")


@pytest.mark.slow
def test_a_voice_that_says_nothing_comes_to_the_end_by_itself(listening):
    stage, ears = listening(mute=("en",))
    ears.listen()
    stage.settle()
    assert (tool(stage), ears.heard) == ("Read aloud", [])


@pytest.mark.slow
def test_the_rest_is_not_asked_for_after_a_touch(listening):
    stage, ears = listening()
    ears.listen().done()
    heard = len(ears.heard)
    stage.tap(ANYWHERE)
    ears.ended.emit()
    assert len(ears.heard) == heard


@pytest.mark.parametrize("screen", ["topics", "offer", "quiz", "quiz-answered", "languages", "advice"])
@pytest.mark.parametrize(("language", "size"), [("en", (1920, 1080)), ("ar", (1080, 1920))])
@pytest.mark.slow
def test_every_screen_is_said_to_its_end_as_far_as_it_shows(listening, screen, language, size):
    stage, ears = listening(screen, language, size)
    visible = {line.id for line in ears.script() if ears.shown().has(line)}
    ears.listen().done()
    said = set()
    while ears.plays:
        line = stage.state.visitor.speech.line
        said.add(line)
        assert stage.all("readMark"), line
        ears.done()
    assert visible <= said
    assert len(visible) >= 4
    texts = {utterance.text for utterance in ears.heard}
    assert opening(stage.kiosk.language_of(language)).text in texts


@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.slow
def test_advice_says_every_number_and_turns_to_those_that_are_not_shown(listening, step):
    stage, ears = listening("advice", step=step)
    numbers = {line.text for line in ears.script() if line.id.endswith("number")}
    assert len(numbers) >= 2
    ears.listen().to_the_end()
    assert numbers <= set(ears.texts)
    assert isinstance(stage.scene.side, Advice)


@pytest.mark.slow
def test_names_of_languages_are_said_in_their_own_language(listening):
    _stage, ears = listening("languages")
    ears.listen().to_the_end()
    said = {(utterance.language, utterance.text) for utterance in ears.heard}
    assert {("fr", "Français"), ("en", "English")} <= said


@pytest.mark.slow
def test_the_idle_card_waits_for_the_reading_and_then_speaks_of_itself_alone(listening):
    stage, ears = listening()
    ears.listen().done()
    for _ in range(7):
        stage.wait(9)
        assert not stage.visitor.idleCard.property("shown")
        ears.done()
    ears.to_the_end()
    heard = len(ears.heard)
    while not stage.visitor.idleCard.property("shown"):
        stage.wait(1)
    assert ears.texts[heard:] == ["Touch to continue"]
    ears.done()
    assert ears.texts[heard + 1 :] == [f"This screen starts again in {COUNTDOWN:.0f} seconds."]
    ears.done()
    stage.wait(COUNTDOWN - 10)
    assert ears.texts[heard + 2 :] == ["This screen starts again in 10 seconds."]
    stage.wait(5)
    assert ears.texts[heard + 3 :] == ["This screen starts again in 5 seconds."]
    stage.tap(stage.find("continue"))
    assert not ears.plays


@pytest.mark.slow
def test_the_idle_card_is_silent_where_nobody_has_listened(listening):
    stage, ears = listening("idle")
    stage.wait(12)
    assert ears.heard == []


@pytest.mark.slow
def test_the_tool_leaves_no_hole_where_a_language_has_no_voice(listening):
    stage, ears = listening()
    ears.offer("fr")
    assert stage.all("readAloud") == []
    places = [stage.at(stage.find(name))[0] for name in ("contrast", "language")]
    ears.offer()
    assert [stage.at(stage.find(name))[0] for name in ("contrast", "language")] == places
    stage.do(ev.LanguageChosen("fr"))
    ears.offer("fr")
    assert stage.find("readAloud")


def test_the_tool_keeps_its_width_with_both_words(listening):
    stage, ears = listening()
    before = stage.at(stage.find("readAloud"))
    ears.listen()
    assert stage.at(stage.find("readAloud")) == before


@pytest.mark.slow
def test_keys_answer_the_question_and_come_back_to_the_tool(listening):
    stage, ears = listening()
    while stage.focused is None or stage.focused.objectName() != "readAloud":
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Return)
    assert stage.focused.objectName() == "notNow"
    stage.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier).key(Qt.Key.Key_Return)
    assert ears.plays
    assert stage.focused.objectName() == "readAloud"
    stage.key(Qt.Key.Key_Return)
    assert not ears.plays, "the key has stopped it, and does not begin it again"


@pytest.mark.slow
def test_the_level_changes_while_it_speaks(listening):
    stage, ears = listening()
    ears.listen()
    before = ears.levels[-1]
    stage.do(sp.LevelStepped(louder=True))
    assert ears.levels[-1] > before


@pytest.mark.slow
def test_the_speed_holds_for_the_visit_and_no_longer(listening):
    stage, ears = listening()
    ears.listen().done()
    sentence = ears.texts[-1]
    stage.do(sp.SpeedStepped(faster=True))
    assert ears.speed > 1
    assert ears.texts[-2:] == [sentence, sentence], "it begins once more"
    ears.done()
    assert ears.speed > 1
    stage.press(stage.find("startAgain"))
    stage.release((10, 10))
    assert ears.speed == 1.0
