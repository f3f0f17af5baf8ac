"""Somebody who sees nothing, with a keypad and a headset of her own: what she presses, and what she hears."""

import pytest

from kiosk.loading.world import language_of
from tests.access.hearing import comparison, is_told_apart, missing, says
from tests.access.story import NUMBER, SPEAKS, Story, decoys, spoken
from tests.machine.private_sound import HEADSET, LOUDSPEAKER

pytestmark = [
    pytest.mark.access,
    pytest.mark.timeout(400),
    pytest.mark.skipif(bool(missing()), reason=missing()),
]

RATE = 22_050
"""That of the synthetic voice."""

FRENCH = language_of("fr")
OTHER = FRENCH.text("For another language, press Enter now.")
TOPICS = FRENCH.text("What would you like to know?")
QUIET_S = 0.8
"""A silence after which nothing more is said of a control."""

NUMBER_WITHIN_S = 10.0
"""After the headset was put in."""

CONTROLS = 30


class BlindPerson:
    """Presses keys of her keypad, and knows no more than what she hears in her headset."""

    def __init__(self, hand, ear):
        self._hand, self.ear = hand, ear
        self.since = 0

    def hears(self, language, words):
        """Goes on as soon as the words are said."""
        self.since = self.ear.wait_for(says(language, words), self.since)

    def press(self, act):
        self._hand.press(act)
        # What is said until the hand has come down is no answer.
        self.since = self.ear.here

    def walk(self, act, language, words):
        """From control to control, until one says these words."""
        sought = says(language, words)
        for _ in range(CONTROLS):
            self.press(act)
            self.ear.wait_for_silence(QUIET_S, self.since)
            if comparison(self.ear.samples(self.since), sought).same:
                return
        raise AssertionError(f"no control says {words!r}")

    def hears_the_number(self):
        """Digit by digit; the samples."""
        began = self.since
        self.hears("fr", spoken(NUMBER))
        return self.ear.samples(began)


@pytest.fixture
def come(desk, site, sound, ear_at, hand):
    """Somebody who has just put her headset in; the first words may come before the ear does."""
    server = sound(RATE)
    story = Story(desk, server, site(SPEAKS))
    loudspeaker = ear_at(LOUDSPEAKER, RATE)
    server.plug()
    return story, BlindPerson(hand, ear_at(HEADSET, RATE)), loudspeaker


def test_the_number_is_among_the_first_words(come):
    _, person, _ = come
    ended = person.ear.wait_for(says("fr", spoken(NUMBER)), 0)
    assert ended / RATE <= NUMBER_WITHIN_S


def learns_the_number(person):
    person.hears("fr", OTHER)
    person.press("select")
    person.walk("next", "fr", FRENCH.own_name)
    person.press("select")
    person.hears("fr", TOPICS)
    person.walk("previous", "fr", f"{FRENCH.text('Free advice')}, {spoken(NUMBER)}")
    person.press("select")
    return person.hears_the_number()


def is_the_number(heard):
    """And no other number that differs in a digit."""
    right, *wrong = (says("fr", spoken(number)) for number in (NUMBER, *decoys(NUMBER)))
    return is_told_apart(heard, right, wrong)


def test_somebody_who_is_blind_learns_the_number_by_keypad_and_headset(come):
    story, person, loudspeaker = come
    heard = learns_the_number(person)
    person.press("start_again")
    story.ends(person.ear, person.ear.here)
    assert loudspeaker.loud(0).size == 0, "nobody else hears anything"
    assert is_the_number(heard)
