"""Sentences that were said are in no memory after they are forgotten."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.speech.utterance import Utterance
from kiosk.machine.sound.sound_programs import synthesizer
from tests.machine.memory_scan import scan, scan_bytes

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not synthesizer(), reason="espeak-ng is not installed: make setup-access installs it"),
]

SENTENCE = "The grey heron waits beside the old lock"
SAMPLES = 64
"""Bytes of sound that are looked for at once; silence is everywhere."""


def test_neither_words_nor_sound_stay_in_memory(make_sounds, asked):
    pcm = asked(make_sounds(), Utterance("en", SENTENCE)).pcm
    every = (pcm[at : at + SAMPLES] for at in range(0, len(pcm), 4_000))
    parts = [part for part in every if len(set(part)) > SAMPLES // 2]
    assert len(parts) > 10
    command = [sys.executable, "-m", "tests.app.speech.speaker"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=Path(__file__).parents[3], **pipes) as speaker:

        def do(words):
            print(words, file=speaker.stdin, flush=True)
            return speaker.stdout.readline()

        assert float(do(f"say {SENTENCE[::-1]}")) > 1
        assert sum(scan(speaker.pid, [SENTENCE]).values()) > 0
        assert scan_bytes(speaker.pid, parts) > 0
        assert do("forget") == "forgotten\n"
        assert sum(scan(speaker.pid, [SENTENCE]).values()) == 0
        assert scan_bytes(speaker.pid, parts) == 0
        speaker.stdin.close()
