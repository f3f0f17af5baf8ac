"""Somebody who hears the screen, on real windows: by headset, keypad, keys and touch."""

import pytest
from PySide6.QtCore import QEvent, Qt

from kiosk.app.speech.reader import GREETED
from kiosk.core.speech.private_listening import GONE_S
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Languages, Reading, Topics
from kiosk.window.speech.spoken_only_phrases import opening
from tests.qml.test_keypad import press
from tests.qml.test_spoken_and_shown import joined
from tests.qml.tree import is_in, shown_words

Key = Qt.Key
PLUG, PULL = sp.HeadsetPlugged(True), sp.HeadsetPlugged(False)
FIRST = "Free advice"
GREETING = "This screen speaks to you."
OTHER = "For another language, press Enter now."
CONTROLS = {
    "explore",
    "pause",
    "languages",
    "logoPlate",
    *(f"chip-{tag}" for tag in ("en", "fr", "ar", "am", "ur")),
}


def ring(stage):
    item = stage.focused
    return item.objectName() if item is not None and item.property("visualFocus") else ""


def say_until(ears, words, most=60):
    for _ in range(most):
        if ears.texts and ears.texts[-1].startswith(words):
            return
        ears.done()
    raise AssertionError(f"{words} is never said: {ears.texts}")


@pytest.mark.parametrize("screen", ["statement", "figure", "list", "question", "clock", "no-helpline"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.sample(1)
def test_all_that_the_loop_shows_is_said_and_nothing_else(hears, screen, language):
    """The names of controls are not: arrows lead to none of them, and any key leads on."""
    stage, ears = hears(screen, language)
    panel = stage.scene.panel
    stage.do(PLUG)
    seen = [words for words, item in shown_words(stage.window) if not is_in(item, CONTROLS)]
    while stage.state.visitor.speech.greets:
        ears.done()
    # The first line follows the greeting in one go.
    said = [ears.heard[-2].text, ears.heard[-1].text]
    while isinstance(stage.scene, Loop):
        assert stage.scene.panel == panel
        ears.done()
        said.append(ears.heard[-1].text)
    said.pop()
    assert stage.scene.place == Topics()
    assert len(said) >= 3
    assert stage.visitor.bar.property("number") in (*said, "")
    assert not [words for words in seen if joined([words]) not in joined(said)]
    assert not [words for words in said if joined([words]) not in joined(seen)]


def test_a_headset_on_the_loop_first_hears_the_number_then_languages_then_how_to_go_on(hears):
    stage, ears = hears()
    stage.do(PLUG)
    assert isinstance(stage.scene, Loop)
    say_until(ears, GREETING)
    others = [tag for tag in stage.store.world.languages if tag != "en"]
    choices = ["en", *others[:GREETED]]
    assert ears.texts[:3] == [FIRST, "800 555 0199", OTHER]
    assert [said.language for said in ears.heard[2:-1]] == choices
    ears.done()
    assert (
        ears.texts[-1] == "The last button is “Hide the screen”. With it, nobody near you sees what you hear."
    )
    say_until(ears, "What would you like to know?")


@pytest.mark.parametrize(
    ("screen", "language", "label", "number"),
    [
        ("statement", "ar", "استشارة مجانية", "800 555 0199"),
        ("topic", "en", "Free advice", "800 555 0199"),
        ("line-closed", "en", "Advice from 9:00", "800 555 0199"),
        ("no-helpline", "en", "Emergency", "555"),
    ],
)
def test_a_headset_first_hears_the_number_with_what_it_is_for(hears, screen, language, label, number):
    stage, ears = hears(screen, language)
    stage.do(PLUG)
    ears.done()
    assert ears.texts == [label, number]
    assert {said.language for said in ears.heard} == {language}


def test_a_headset_at_a_screen_without_a_number_first_hears_of_languages(hears):
    stage, ears = hears("nothing-confirmed")
    stage.do(PLUG)
    assert ears.texts == [OTHER]


def test_the_number_waits_for_no_sound_that_a_headset_never_hears(hears):
    """The first words of a loudspeaker."""
    stage, ears = hears()
    stage.do(PLUG)
    assert opening(stage.kiosk.language_of("en")) not in ears.prepared


@pytest.mark.slow
def test_enter_during_the_first_words_leads_to_all_languages_each_in_its_own(hears):
    stage, ears = hears()
    stage.do(PLUG).key(Key.Key_Return)
    assert isinstance(stage.scene.side, Languages)
    while ring(stage) != "language-fr":
        ears.done()
    assert ears.heard[-1].language == "fr"
    stage.key(Key.Key_Return)
    assert stage.state.language == "fr"
    assert stage.scene.place == Topics()
    assert ears.heard[-1].language == "fr"


@pytest.mark.slow
def test_who_presses_enter_after_the_first_words_is_led_to_the_languages_too(hears):
    """They were said in the last language a moment before."""
    stage, ears = hears()
    stage.do(PLUG)
    while stage.state.visitor.speech.greets:
        ears.done()
    assert isinstance(stage.scene, Loop)
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene.side, Languages)


@pytest.mark.parametrize("slow", [False, True], ids=["unsaid languages", "slow voice"])
@pytest.mark.slow
def test_enter_takes_the_language_that_was_heard_last(hears, slow):
    stage, ears = hears()
    ears.mute = () if slow else ("ar", "am", "ur", "hi", "zh-Hans")
    stage.do(PLUG).key(Key.Key_Return)
    while ears.texts[-1] != "Français":
        ears.done()
    ears.slow = slow
    ears.done()
    assert ears.texts[-1] == "Français"
    assert ring(stage) == "language-fr"
    stage.key(Key.Key_Return)
    assert stage.state.language == "fr"


@pytest.mark.slow
def test_a_language_that_cannot_be_said_is_not_turned_to(hears):
    stage, ears = hears(size=(800, 480), step=3)
    ears.mute = ("am", "ur", "hi", "zh-Hans")
    stage.do(PLUG).key(Key.Key_Return)
    while ears.plays:
        ears.done()
    assert ears.heard[-1].language == "ar"
    stage.key(Key.Key_Return)
    assert stage.state.language == "ar"


@pytest.mark.slow
def test_the_number_is_said_although_its_card_is_made_after_reading_has_begun(hears):
    stage, ears = hears()
    stage.do(PLUG)
    stage.do(ev.AdviceOpened())
    say_until(ears, "800 555 0199")


@pytest.mark.slow
def test_the_ring_follows_what_is_said_and_enter_opens_it(hears):
    stage, ears = hears()
    stage.do(PLUG)
    say_until(ears, "Safer on the way")
    assert ring(stage) == "tile-safer-on-the-way"
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene.place, Reading)
    assert ears.texts[-1] == "Safer on the way"
    assert stage.state.visitor.speech.reads


@pytest.mark.slow
def test_arrows_say_the_name_of_what_they_lead_to_and_in_what_state_it_is(hears):
    stage, ears = hears()
    stage.do(PLUG)
    said = []
    while ring(stage) != "contrast":
        stage.key(Key.Key_Tab)
        said.append(ears.texts[-1])
    assert said[:3] == ["What would you like to know?", "Check an offer", "Safer on the way"]
    assert said[-1] == "High contrast"
    ears.done()
    assert ears.texts[-1] == "Button"
    stage.key(Key.Key_Return)
    ears.done()
    assert ears.texts[-2:] == ["High contrast", "Chosen"]


@pytest.mark.slow
def test_a_tick_is_said_with_its_row(hears):
    stage, ears = hears("offer")
    stage.do(PLUG).key(Key.Key_Down)
    while ring(stage) != "row-1":
        stage.key(Key.Key_Tab)
    row = ears.texts[-1]
    ears.done()
    assert ears.texts[-1] == "Not ticked"
    stage.key(Key.Key_Return)
    ears.done()
    assert ears.texts[-2:] == [row, "Ticked"]


def test_the_reply_of_a_quiz_is_said_when_it_comes(hears):
    stage, ears = hears("quiz")
    stage.do(PLUG)
    while ring(stage) != "answer-1":
        stage.key(Key.Key_Tab)
    assert ears.texts[-1] == "No"
    stage.key(Key.Key_Return)
    ears.to_the_end()
    answer = stage.visitor.quiz.property("questions")[0]["answer"]
    assert any(answer.startswith(said) for said in ears.texts[-8:])


def test_the_first_touch_says_and_the_second_acts(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    stage.tap(stage.find("contrast"))
    assert not stage.state.visitor.high_contrast
    assert ears.texts[-1] == "High contrast"
    assert ring(stage) == "contrast"
    stage.tap(stage.find("contrast"))
    assert stage.state.visitor.high_contrast


def test_start_again_is_one_touch_all_the_same_and_leaves_no_word(hears):
    stage, ears = hears("topic")
    stage.do(PLUG).tap(stage.find("startAgain"))
    assert isinstance(stage.scene, Loop)
    assert not ears.is_open
    assert "Safer" not in repr(vars(ears.explorer))
    assert "Safer" not in repr(vars(ears.reader))


@pytest.mark.parametrize("screen", ["topics", "topic", "offer", "quiz", "advice", "languages"])
@pytest.mark.slow
def test_repeat_and_stop_work_on_every_screen(hears, screen):
    stage, ears = hears(screen)
    stage.do(PLUG)
    press(stage, "repeat")
    assert ears.texts[-2:] == [FIRST, FIRST]
    while stage.state.visitor.speech.greets:
        ears.done()
    said = ears.texts[-1]
    press(stage, "repeat")
    assert ears.plays
    assert ears.texts[-1] == said
    press(stage, "stop")
    assert not ears.plays
    press(stage, "stop")
    assert ears.plays
    stage.key(Key.Key_Escape)
    assert not ears.plays


def test_the_media_keys_of_a_keyboard_stop_and_repeat_where_the_site_reads_aloud(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    while stage.state.visitor.speech.greets:
        ears.done()
    said = ears.texts[-1]
    stage.key(Key.Key_MediaPlay)
    assert not ears.plays
    stage.key(Key.Key_MediaPlay)
    assert ears.plays
    stage.key(Key.Key_MediaPrevious)
    assert ears.plays
    assert ears.texts[-1] == said


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Return, Key.Key_A, Key.Key_F5, Key.Key_Escape])
@pytest.mark.sample(1)
def test_any_key_ends_what_is_said_before_anything_else_is(hears, key):
    stage, ears = hears("topic")
    stage.do(PLUG)
    ears.done()
    before, said = ears.forgotten, ears.texts[-1]
    stage.key(key)
    assert ears.forgotten > before
    assert not ears.plays or ears.texts[-1] != said


@pytest.mark.slow
def test_keys_for_loudness_change_it_and_end_no_speech(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    ears.done()
    said, level = len(ears.heard), ears.levels[-1]
    press(stage, "louder")
    assert ears.plays
    assert len(ears.heard) == said
    assert ears.levels[-1] > level
    for _ in range(5):
        press(stage, "louder")
    assert ears.plays
    assert ears.levels[-1] == 1.0
    for _ in range(4):
        press(stage, "quieter")
    assert ears.levels[-1] < level
    for _ in range(2):
        stage.key(Key.Key_VolumeUp, breath=0)
    assert ears.levels[-1] == level
    stage.do(ev.StartedAgain()).wait(4).do(PLUG)
    assert ears.levels[-1] == level


@pytest.mark.slow
def test_loudness_is_heard_also_while_nothing_is_read(hears):
    stage, ears = hears("topic")
    stage.do(PLUG).key(Key.Key_Tab)
    said = ears.texts[-1]
    ears.to_the_end()
    press(stage, "louder")
    assert ears.plays
    assert ears.texts[-1] == said


@pytest.mark.slow
def test_out_for_two_seconds_is_silent_at_once_and_the_same_page(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    ears.done()
    place = stage.scene.place
    stage.do(PULL)
    assert not ears.plays
    stage.wait(2).do(PLUG)
    assert ears.plays
    assert stage.scene.place == place
    assert ears.texts[-1] != FIRST


def test_what_the_focus_says_is_silent_too_when_the_headset_goes(hears):
    stage, ears = hears("topic")
    stage.do(PLUG).key(Key.Key_Tab)
    assert ears.plays
    stage.do(PULL)
    assert not ears.plays


def test_out_for_good_is_a_fresh_loop(hears):
    stage, ears = hears("topic")
    stage.do(PLUG, PULL).wait(GONE_S + 5)
    assert isinstance(stage.scene, Loop)
    assert not ears.is_open
    assert stage.state.house.headset is False


@pytest.mark.slow
def test_a_key_on_the_loop_begins_again_while_the_headset_is_there(hears):
    stage, ears = hears("topic")
    stage.do(PLUG).key(Key.Key_Escape)
    assert isinstance(stage.scene, Loop)
    stage.wait(4).key(Key.Key_Tab)
    assert isinstance(stage.scene, Loop)
    assert ears.texts[-1] == FIRST
    stage.key(Key.Key_Tab)
    assert stage.scene.place == Topics()
    assert ears.texts[-1] == "What would you like to know?"


def test_digits_of_the_pin_are_never_said(hears):
    stage, ears = hears("pin")
    stage.do(PLUG)
    for key in (Key.Key_Tab, Key.Key_Right, Key.Key_Right, Key.Key_8, Key.Key_0, Key.Key_Return):
        stage.key(key)
    stage.tap(stage.find("key-5"))
    assert ears.heard == []


@pytest.mark.slow
def test_the_number_is_said_by_its_name_alone(hears):
    stage, ears = hears("topic")
    stage.do(PLUG)
    while ring(stage) != "advicePill":
        stage.key(Key.Key_Tab)
    assert "800 555 0199" in ears.texts[-1]


def test_a_jack_that_tells_by_keys_is_heard(hears):
    stage, ears = hears()
    stage.store.world.site.keypad.codes.update({"headset_in": (151,), "headset_out": (152,)})
    from tests.qml.test_keypad import send

    stage.kiosk.touch_filter.keys._settings = None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        send(stage, kind, code=151)
    assert stage.state.visitor.speech.explores
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        send(stage, kind, code=152)
    assert not stage.state.house.headset
    assert not ears.plays
