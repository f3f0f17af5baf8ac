"""A headset goes while something is said into it: nobody else hears any of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.access.hearing import Ear
from tests.app.speech.player_at_work import RATE
from tests.machine.private_sound import HEADSET, LOUDSPEAKER, PrivatePipeWire, PrivateSound

pytestmark = pytest.mark.access
ROOT = Path(__file__).parents[3]
NEEDS = {PrivateSound: ("pulseaudio",), PrivatePipeWire: PrivatePipeWire.PROGRAMS}
SAID_S = 0.5
"""So much of a sound of six seconds is heard before the headset goes."""


@pytest.fixture(params=[PrivateSound, PrivatePipeWire])
def server(request, tmp_path, monkeypatch):
    for program in (*NEEDS[request.param], "pactl", "parec"):
        if not shutil.which(program):
            pytest.skip(f"there is no {program}: make setup-access installs it")
    server = request.param(tmp_path, monkeypatch, RATE)
    try:
        server.begin()
        yield server
    finally:
        server.end()


@pytest.fixture
def ear_at(tmp_path):
    ears = []

    def make(device):
        ears.append(Ear(device, RATE, tmp_path / f"heard-{device}"))
        return ears[-1]

    yield make
    for ear in ears:
        ear.end()


@pytest.fixture
def player(server):
    """player(device) is a program that plays there; what it returns asks it and waits for the answer."""
    programs = []

    def make(device):
        command = [sys.executable, "-m", "tests.app.speech.player_at_work", device]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        around = {**os.environ, **server.environment}
        program = subprocess.Popen(command, cwd=ROOT, env=around, **pipes)
        programs.append(program)

        def ask(words):
            print(words, file=program.stdin, flush=True)
            assert program.stdout.readline() == f"{words.split()[0]}\n"

        return ask

    yield make
    for program in programs:
        with program:
            program.stdin.close()


def test_nothing_said_to_a_headset_that_goes_is_heard_at_the_loudspeaker(server, player, ear_at):
    """Neither what was being said, nor what would be said next, however late the kiosk learns of it."""
    loudspeaker, module = ear_at(LOUDSPEAKER), server.plug()
    headset = ear_at(HEADSET)
    ask = player(HEADSET)
    ask("begin 6 7")
    ask("rest 1.5")
    assert headset.wait(lambda: headset.loud(0).size > SAID_S * 100)
    server.unplug(module)
    ask("fails 10")
    ask("begin 2 8")
    ask("fails 10")
    assert loudspeaker.wait(lambda: loudspeaker.seconds(0) > 8)
    assert loudspeaker.loud(0).size == 0


def test_without_a_headset_the_loudspeaker_is_heard(server, player, ear_at):
    loudspeaker = ear_at(LOUDSPEAKER)
    player("")("play 1 7")
    assert loudspeaker.wait(lambda: loudspeaker.loud(0).size > 80)
