"""What a real sound server is given by the player."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from tests.app.speech.player_at_work import RATE, noise
from tests.machine.memory_scan import count_bytes
from tests.machine.sound.test_sound_server import pytestmark as needs
from tests.machine.sound.test_sound_server import server

pytestmark = needs
ROOT = Path(__file__).parents[3]
FIRST_S = 0.05
SINK = "sink_name=auto_null format=s16le rate=22050 channels=1 channel_map=mono"
"""As the samples are: what is played is in the server's memory as it is."""

PART, EVERY = 64, 500
"""Bytes of sound that are looked for, and how far apart."""

HEAR = (
    "parec",
    "--latency-msec=20",
    "--raw",
    "--format=s16le",
    f"--rate={RATE}",
    "--channels=1",
    "-d",
    "auto_null.monitor",
)


@pytest.fixture
def sound():
    with server(idle_s=60, sink=SINK) as (names, process):
        process.around = {**os.environ, **names}
        yield process


@pytest.fixture
def around(sound):
    return sound.around


@pytest.fixture
def player(around):
    """player(words) waits for the answer; its ``pid`` is that of the program."""
    command = [sys.executable, "-m", "tests.app.speech.player_at_work"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, env=around, **pipes) as program:

        def ask(words):
            print(words, file=program.stdin, flush=True)
            assert program.stdout.readline() == f"{words.split()[0]}\n"

        ask.pid = program.pid
        yield ask
        program.stdin.close()


@pytest.mark.parametrize("seconds", [0.1, 0.5, 1.5])
def test_a_sound_that_follows_another_is_heard_from_its_first_to_its_last_sample(
    around, player, seconds, tmp_path
):
    file = tmp_path / "heard"
    with file.open("wb") as out, subprocess.Popen(HEAR, env=around, stdout=out) as ear:
        while not file.stat().st_size:
            assert ear.poll() is None
            Event().wait(0.01)
        player(f"play {FIRST_S} 1")
        player(f"play {seconds} 2")
        player("rest 1")
        ear.terminate()
    heard, pcm = file.read_bytes(), noise(seconds, 2)
    first, last = heard.find(pcm[:PART]), heard.rfind(pcm[-PART:])
    assert 0 <= first < last
    # A busy machine leaves gaps.
    between = parts_of(pcm)
    assert sum(part in heard for part in between) > 0.7 * len(between)


def parts_of(pcm):
    return [pcm[at : at + PART] for at in range(0, len(pcm) - PART, EVERY)]


def parts_of_noise():
    """Of the beginning of a sound of six seconds with the seed 7."""
    return parts_of(noise(6, 7)[: 2 * RATE])


def test_what_was_played_is_in_no_memory_when_the_visit_ends_meanwhile(sound, player):
    parts = parts_of_noise()
    player("begin 6 7")
    player("rest 1.5")
    assert count_bytes(sound.pid, parts) > 10, "what is played is found"
    player("close 2.5")
    assert count_bytes(sound.pid, parts) == 0
    assert count_bytes(player.pid, parts) == 0


def test_what_was_played_to_its_end_is_in_no_memory_when_the_visit_ends(sound, player):
    parts = parts_of_noise()
    player("play 6 7")
    player("close 2.5")
    assert count_bytes(sound.pid, parts) == 0
    assert count_bytes(player.pid, parts) == 0


def test_a_server_that_ends_is_a_sound_that_failed(sound, player):
    player("begin 6 7")
    player("rest 0.5")
    sound.terminate()
    player("fails 10")
