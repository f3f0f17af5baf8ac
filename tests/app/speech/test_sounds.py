"""Sounds of sentences by real children."""

import pytest

from kiosk.app.speech.sounds import Sounds
from kiosk.core.speech.quality import Quality
from kiosk.core.speech.utterance import Utterance
from kiosk.machine.speech import synthesizer

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not synthesizer(), reason="espeak-ng is not installed: make setup-access installs it"),
]

SENTENCES = {
    "en": "You can ask for free advice here, or at the desk.",
    "fr": "Vous pouvez demander conseil ici, gratuitement.",
    "am": "እዚህ ነጻ ምክር መጠየቅ ይችላሉ።",
    "ar": "يمكنك طلب نصيحة مجانية هنا.",
    "hi": "आप यहाँ मुफ़्त सलाह माँग सकते हैं।",
    "ur": "آپ یہاں مفت مشورہ مانگ سکتے ہیں۔",
    "zh-Hans": "您可以在这里免费咨询。",
}
POOR = frozenset({"am", "ar", "hi", "ur", "zh-Hans"})


@pytest.fixture
def sounds(qapp):
    made = Sounds(POOR)
    yield made
    made.forget()


def asked(qtbot, sounds, utterance):
    answers = []
    sounds.ask(utterance, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


@pytest.mark.parametrize("tag", SENTENCES)
def test_every_language_of_the_program_has_a_sound(qtbot, sounds, tag):
    sound = asked(qtbot, sounds, Utterance(tag, SENTENCES[tag]))
    assert 1 < sound.seconds < 6
    assert max(sound.pcm) > 0


def test_poor_voices_are_off_unless_turned_on(qapp):
    sounds = Sounds()
    qualities = {tag: sounds.quality(tag) for tag in SENTENCES}
    assert qualities == {tag: Quality.NONE if tag in POOR else Quality.FAIR for tag in SENTENCES}


def test_without_a_voice_the_answer_is_none_and_comes_later(qtbot, sounds):
    answers = []
    sounds.ask(Utterance("so", "Waxaad weydiin kartaa talo."), answers.append)
    assert answers == []
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [None]


def test_what_is_prepared_is_there_when_it_is_asked_for(qtbot, sounds):
    first, second = (Utterance("en", text) for text in ("Ask here.", "It is free."))
    sounds.prepare(second)
    assert asked(qtbot, sounds, first)
    assert asked(qtbot, sounds, second)


def test_forgetting_ends_every_child_and_answers_nothing(qtbot, sounds):
    answers = []
    sounds.ask(Utterance("en", SENTENCES["en"]), answers.append)
    sounds.prepare(Utterance("fr", SENTENCES["fr"]))
    sounds.forget()
    assert asked(qtbot, sounds, Utterance("en", "Another."))
    assert answers == []
