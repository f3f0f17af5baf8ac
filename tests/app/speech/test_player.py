"""What a real sound server is given by the player."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.speech.player_at_work import RATE
from tests.machine.test_sound_server import pytestmark as needs
from tests.machine.test_sound_server import server

pytestmark = needs
ROOT = Path(__file__).parents[3]
FIRST_S = 0.05
HEAR = (
    "parec",
    "--latency-msec=100",
    "--raw",
    "--format=s16le",
    f"--rate={RATE}",
    "--channels=1",
    "-d",
    "auto_null.monitor",
)


@pytest.fixture
def around():
    with server(idle_s=60) as (names, _):
        yield {**os.environ, **names}


@pytest.fixture
def player(around):
    """player(words) waits for the answer."""
    command = [sys.executable, "-m", "tests.app.speech.player_at_work"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, env=around, **pipes) as program:

        def ask(words):
            print(words, file=program.stdin, flush=True)
            assert program.stdout.readline() == f"{words.split()[0]}\n"

        yield ask
        program.stdin.close()


@pytest.mark.parametrize("seconds", [0.1, 0.5, 1.5])
def test_a_sound_that_follows_another_is_heard_from_its_first_to_its_last_sample(
    around, player, seconds, tmp_path
):
    file = tmp_path / "heard"
    with file.open("wb") as out, subprocess.Popen(HEAR, env=around, stdout=out) as ear:
        player(f"play {FIRST_S} 1")
        player(f"play {seconds} 2")
        player("rest 1")
        ear.terminate()
    heard = file.read_bytes()
    loud = sum(heard[at + 1] not in {0, 255} for at in range(0, len(heard) - 1, 2))
    # A monitor misses some of what comes first.
    assert 0.97 * seconds < loud / RATE < 1.01 * (FIRST_S + seconds)
