"""Which recordings say a sentence."""

import pytest

from kiosk.core.speech.recordings import Recordings, sentence_key

NUMBERS = ("112", "+44 555 0142")


def recordings(*texts):
    return Recordings({"am": {sentence_key(text): text.encode() for text in texts}})


FOUND = {
    "Ask here.": (["Ask here."], ["Ask here."]),
    "Ask\u200b  here.": (["Ask here."], ["Ask here."]),
    "Ask there.": (["Ask here."], []),
    "Emergency: 112": (["Emergency:", "1", "2"], ["Emergency:", "1", "1", "2"]),
    "\u2068+44 555 0142\u2069": (["0", "1", "2", "4", "5", "+", ","], [*"+44,555,0142"]),
    "112": (["1"], []),
    "Emergency: 1125": (["Emergency:", *"125"], []),
    "free · day and night": (["day and night", "free"], ["free", "day and night"]),
    "Ask here. It is free.": (["Ask here.", "It is free."], ["Ask here.", "It is free."]),
    "Ask here. It is dear.": (["Ask here.", "It is free."], []),
    "→": (["Ask here."], []),
    "": ([], []),
}


@pytest.mark.parametrize(("text", "case"), FOUND.items(), ids=map(ascii, FOUND))
def test_a_sentence_is_said_by_its_own_recording_or_by_those_of_its_parts(text, case):
    recorded, found = case
    assert [*recordings(*recorded).find("am", text, NUMBERS)] == [each.encode() for each in found]


def test_no_language_borrows_from_another():
    assert recordings("Ask here.").find("ti", "Ask here.", ()) == ()


def test_a_language_counts_when_every_number_can_be_said():
    signs = [*"0123456789", "+", ","]
    assert recordings(*signs).can_speak_numbers("am")
    assert not recordings(*signs[1:]).can_speak_numbers("am")
    assert not recordings(*signs).can_speak_numbers("ti")


@pytest.mark.parametrize("other", ["Ask here!", "ask here.", "Ask  her e.", "می\u200cتوانید"])
def test_other_words_have_another_key(other):
    assert sentence_key(other) not in {sentence_key("Ask here."), sentence_key("میتوانید")}
