"""Whether what a machine's sound card plays is told apart from silence, tones and noise."""

import numpy as np
import pytest

from tools.screen_machine.ear import Ear, is_like_speech, powers
from tools.shared.wait import wait

RATE = 44100
SECONDS = np.arange(2 * RATE) / RATE
TONE = 3000 * np.sin(2 * np.pi * 200 * SECONDS)
HEADER = b"RIFF" * 11
SYLLABLES = TONE * (np.sin(2 * np.pi * 3 * SECONDS) > 0)


def heard(samples):
    return powers(np.repeat(samples.astype("<i2"), 2).tobytes())


def test_syllables_are_like_speech():
    assert is_like_speech(heard(SYLLABLES))


def test_silence_a_tone_and_noise_are_not():
    noise = np.random.default_rng(1).normal(0, 2000, len(TONE))
    for samples in (np.zeros(len(TONE)), TONE, noise):
        assert not is_like_speech(heard(samples))


def test_a_click_is_not():
    click = np.zeros(len(TONE))
    click[RATE : RATE + 900] = 9000
    assert not is_like_speech(heard(click))


@pytest.mark.parametrize("before", [b"", HEADER], ids=["an empty file", "a file with a sound"])
def test_only_what_is_added_from_then_on_is_heard(tmp_path, before):
    file = tmp_path / "sound.wav"
    second = np.repeat(TONE[:RATE].astype("<i2"), 2).tobytes()
    file.write_bytes(before and before + second)
    with Ear(file) as ear:
        with file.open("ab") as more:
            more.write(second if before else HEADER + second)
        wait(lambda: ear.seconds() >= 1, "the second that was added", 5)
        assert ear.seconds() == 1 and max(sound.power for sound in ear.loud()) < 2500
