"""Ears of the stories: they know a sound that came late and in pieces, and no number with another digit."""

import numpy as np
import pytest

from tests.access.hearing import CLEAR, comparison, is_told_apart, missing, says
from tests.access.story import NUMBER, decoys, spoken

pytestmark = [pytest.mark.access, pytest.mark.skipif(bool(missing()), reason=missing())]


def number(digits):
    return says("fr", spoken(digits))


def played(sound, gaps=()):
    """The samples as a busy machine plays them: late, softly, and with gaps."""
    samples = np.round(np.frombuffer(sound.pcm, np.int16) * 0.32)
    parts = np.split(samples, [round(at * sound.rate) for at, _ in gaps])
    silences = [np.zeros(round(seconds * sound.rate)) for _, seconds in gaps]
    heard = [parts[0], *(piece for pair in zip(silences, parts[1:], strict=True) for piece in pair)]
    return np.concatenate([np.zeros(sound.rate), *heard, np.zeros(sound.rate)])


OFTEN = [(at / 100, 0.0053 * (1 + at % 5)) for at in range(20, 320, 7)]


@pytest.mark.parametrize("gaps", [(), [(0.9, 0.034)], [(0.4, 0.014), (2.2, 0.4)], OFTEN])
def test_a_number_is_known_whatever_the_gaps(gaps):
    sound = number(NUMBER)
    heard = played(sound, gaps)
    assert comparison(heard, sound).share > 0.9
    assert is_told_apart(heard, sound, map(number, decoys(NUMBER)))


@pytest.mark.parametrize("wrong", [*decoys(NUMBER), "800 555 0192", "800 557 0199", "800 515 0199"])
def test_a_number_with_another_digit_is_not_the_number(wrong):
    others = [number(digits) for digits in decoys(NUMBER) if digits != wrong]
    heard = played(number(wrong))
    assert comparison(heard, number(wrong)).share - comparison(heard, number(NUMBER)).share > CLEAR
    assert not is_told_apart(heard, number(NUMBER), [*others, number(wrong)])


def test_nothing_is_no_number():
    assert not comparison(np.zeros(100_000), number(NUMBER)).same


def test_a_number_is_told_apart_by_its_last_digit_alone_when_that_is_heard():
    sound = number(NUMBER)
    heard = played(sound)
    others = [*map(number, decoys(NUMBER))]
    until = np.flatnonzero(heard)[-1] + 1
    too_soon = heard[: until - round(0.29 * sound.rate)]
    assert comparison(too_soon, sound).same
    assert not is_told_apart(too_soon, sound, others)
    assert is_told_apart(heard[:until], sound, others)


def test_a_number_is_known_although_its_beginning_is_lost():
    heard = played(number(NUMBER))
    assert comparison(heard[np.flatnonzero(heard)[0] + 1800 :], number(NUMBER)).same
