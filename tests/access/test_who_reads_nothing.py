"""Somebody who reads nothing and understands Amharic alone: what he touches, and what is said to him."""

import csv
import subprocess

import pytest

from kiosk.core.speech.recordings import PAUSE, sentence_key
from kiosk.core.speech.utterance import Sound
from kiosk.loading.recording_files import read_language
from kiosk.loading.world import language_of
from kiosk.machine.sound.sound_programs import decoding, sound_from
from tests.access.hearing import is_told_apart, missing
from tests.access.story import NUMBER, SPEAKS, Story, decoys
from tests.machine.private_sound import LOUDSPEAKER

pytestmark = [
    pytest.mark.access,
    pytest.mark.timeout(400),
    pytest.mark.skipif(bool(missing("ffmpeg", "opusdec")), reason=missing("ffmpeg", "opusdec")),
]

RATE = 48_000
"""That of recordings."""

AMHARIC = language_of("am")
FIRST, TOPICS = AMHARIC.text("Touch the screen to stop."), AMHARIC.text("What would you like to know?")
ADVICE, LABEL = AMHARIC.text("Advice"), AMHARIC.text("Emergency")
EXPLORE, ALOUD, LISTEN = map(AMHARIC.text, ("Touch to explore", "Read aloud", "Listen"))
AGAIN = AMHARIC.text("Start again")
DIGITS = ("ዜሮ", "አንድ", "ሁለት", "ሦስት", "አራት", "አምስት", "ስድስት", "ሰባት", "ስምንት", "ዘጠኝ")
SIGNS = {**{str(digit): words for digit, words in enumerate(DIGITS)}, "+": "ፕላስ"}


@pytest.fixture
def recorded(site, call, tmp_path_factory):
    """The site with recordings of a test voice, approved by two, and what each recording says."""
    place = site(SPEAKS, languages='["en", "am", "fr"]')
    folder = tmp_path_factory.mktemp("recorded")
    for text, words in {**SIGNS, **{each: each for each in (FIRST, TOPICS, ADVICE, LABEL)}}.items():
        voice = ["espeak-ng", "-v", "am", "--stdin", "-w", str(folder / f"{sentence_key(text)}.wav")]
        subprocess.run(voice, input=words.encode(), check=True)
    voice = ["voice", "--site", str(place), "--language", "am"]
    assert call(*voice, "--take", folder).returncode == 0
    table = folder / "to-hear.csv"
    assert call(*voice, "--table", table).returncode == 0
    heard_by_somebody(table)
    for role in ("native-speaker", "survivor-reviewer"):
        assert call(*voice, "--approve", table, "--role", role, "--on", "2026-11-20").returncode == 0
    language = read_language(place.parent / "audio", "am")
    files = {each.says: (language.folder / each.file).read_bytes() for each in language.recordings}
    return place, {words: sound_from(decoding(), file) for words, file in files.items()}


def heard_by_somebody(table):
    with table.open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(row | {"approved": "yes"} for row in rows)


class NonReader:
    """Touches what is called so, and knows no more than what the loudspeaker says."""

    def __init__(self, desk, hand, ear, recordings):
        self._desk, self._hand, self.ear, self._recordings = desk, hand, ear, recordings
        self.since = 0

    def touch(self, name):
        self._desk.ask("wait", name)
        left, top, width, height = self._desk.ask("box", name)
        self._hand.touch(left + width / 2, top + height / 2)

    def touch_the_number(self):
        self.touch(next(node["name"] for node in self._desk.ask("tree") if node["name"].endswith(NUMBER)))

    def hears(self, *recordings):
        self.since = self.ear.wait_for(self._sound(recordings), self.since)

    def hears_the_number(self):
        """Its recorded digits; the samples."""
        began = self.since
        self.hears(*signs(NUMBER))
        return self.ear.samples(began)

    def is_the_number(self, heard):
        """And no other number that differs in a digit."""
        right, *wrong = (self._sound(signs(number)) for number in (NUMBER, *decoys(NUMBER)))
        return is_told_apart(heard, right, wrong)

    def _sound(self, recordings):
        """One after the other, each decoded alone."""
        return Sound(b"".join(self._recordings[each].pcm for each in recordings), RATE)


def signs(number):
    return number.replace(" ", PAUSE)


def test_somebody_who_reads_nothing_learns_the_number_in_amharic(recorded, desk, sound, ear_at, hand):
    place, recordings = recorded
    story = Story(desk, sound(RATE), place)
    person = NonReader(desk, hand, ear_at(LOUDSPEAKER, RATE), recordings)
    person.touch(AMHARIC.own_name)
    person.touch(EXPLORE)
    person.touch(ALOUD)
    desk.ask("wait", LISTEN)
    assert person.ear.loud(0).size == 0, "nothing is said before somebody allows it"
    person.touch(LISTEN)
    person.hears(FIRST)
    person.hears(TOPICS)
    person.touch_the_number()
    desk.ask("wait", ADVICE)
    person.touch(ALOUD)
    person.hears(FIRST)
    person.hears(ADVICE)
    heard = person.hears_the_number()
    person.touch(AGAIN)
    story.ends(person.ear, person.ear.here)
    assert person.is_the_number(heard)
