"""What reaches a synthetic voice."""

import pytest

from kiosk.core.speech.speakable import LONGEST, speakable

SAID = {
    "You can ask here.": "You can ask here.",
    "Advice → desk": "Advice, desk",
    "Free · anonymous": "Free, anonymous",
    "(free)": "free",
    "one – two": "one, two",
    "well-known": "well known",
    "ask\u202e here\u2066": "ask here",
    "[[h@l'oU]] there": "hl'oU, there",
    '<audio src="file:///etc/passwd"/>': "audio srcfile:, etc, passwd",
    "<speak>Hello</speak>": "speakHello, speak",
    "\x01+99shello": "99shello",
    "እዚህ ነጻ ምክር መጠየቅ ይችላሉ።": "እዚህ ነጻ ምክር መጠየቅ ይችላሉ።",
    "می\u200cتوانید": "می\u200cتوانید",
    "يمكنك، مجانًا": "يمكنك، مجانًا",
    "中文，您好。": "中文，您好。",
    "मुफ़्त सलाह।": "मुफ़्त सलाह।",
    "·": "",
    "→": "",
    "": "",
    "a" * (LONGEST + 1): "",
}


@pytest.mark.parametrize(("written", "said"), SAID.items(), ids=range(len(SAID)))
def test_a_voice_is_given_words_and_pauses_alone(written, said):
    assert speakable(written) == said
