"""What a real sound server hears of a page that is read aloud, and what it learns besides."""

import os
import subprocess
import sys
import time
from array import array
from pathlib import Path
from shutil import which
from threading import Thread

import pytest

from kiosk.machine.sound.sound_programs import synthesizer
from tests.busy import in_time
from tests.machine.sound.test_sound_server import TOOLS, server

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(
        not all(map(which, TOOLS)) or not synthesizer(),
        reason=f"one of {', '.join(TOOLS)} or espeak-ng is not installed: make setup-access installs them",
    ),
]

ROOT = Path(__file__).parents[3]
RATE, PIECE = 22_050, 0.01
"""Samples a second, and seconds that are looked at at once."""
LOUD = 300
FIRST_S, LAST_S = 0.3, 0.1
CPU = 0.010
"""Of the window for a spoken second."""


class MonitorEar:
    """Hears the monitor of the sink, and knows when: (monotonic second, loudest sample) for each piece."""

    def __init__(self, around):
        form = ("--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10")
        self._ear = subprocess.Popen(
            ["parec", *form, "-d", "auto_null.monitor"], env=around, stdout=subprocess.PIPE
        )
        self.pieces = []
        self._listens = Thread(target=self._hear, daemon=True)
        self._listens.start()

    def _hear(self):
        while piece := self._ear.stdout.read(2 * round(RATE * PIECE)):
            samples = array("h", piece[: len(piece) // 2 * 2])
            self.pieces.append((time.monotonic(), max(map(abs, samples), default=0)))

    def loud(self, since, until):
        return [at for at, level in self.pieces if since <= at <= until and level > LOUD]

    def end(self):
        self._ear.kill()
        self._listens.join()
        self._ear.stdout.close()
        self._ear.wait()


def heard(around, visits):
    """The times of each visit, what the ear heard, and what the server lists meanwhile and after."""
    ear = None
    command = [sys.executable, "-m", "tests.app.speech.reader_at_work", *map(str, visits)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    found, listed = [], []
    with subprocess.Popen(command, cwd=ROOT, env=around, **pipes) as reader:
        try:
            for number, _ in enumerate(visits):
                # In the first visit nobody hears: an ear wakes the server, and that its clients.
                ear = MonitorEar(around) if number == 1 else ear
                times = {}
                for name in ("touched", "speaks", "left", "gone"):
                    line = reader.stdout.readline().split()
                    assert line[:1] == [name], line
                    times[name] = float(line[1])
                    if name == "speaks":
                        times["cpu"] = float(line[2])
                    if name in {"speaks", "gone"}:
                        listed.append(inputs(around))
                        print(file=reader.stdin, flush=True)
                found.append(times)
        finally:
            reader.kill()
            if ear:
                ear.end()
    return found, ear, listed


def inputs(around):
    """The streams of the kiosk, not that of the ear."""
    return subprocess.run(
        ["pactl", "list", "sink-inputs"], env=around, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def told():
    with server(idle_s=60) as (around, _):
        yield heard({**os.environ, **around}, [30, 2, 2, 3])


def test_the_first_sound_comes_soon_after_the_touch(told):
    found, ear, _ = told
    waits = [ear.loud(times["touched"], times["speaks"])[0] - times["touched"] for times in found[1:]]
    print("\nfirst sound after the touch, s:", *(f"{wait:.3f}" for wait in waits))
    assert min(waits) <= in_time(FIRST_S), waits


def test_it_goes_on_speaking(told):
    (*_, times), ear, _ = told
    spoken = ear.loud(times["touched"], times["speaks"])
    assert len(spoken) * PIECE > 0.4 * (times["speaks"] - times["touched"])


def test_a_finger_on_start_again_is_silence(told):
    found, ear, _ = told
    late = [ear.loud(times["left"] + in_time(LAST_S), times["gone"] + 60) for times in found[-1:]]
    assert late == [[]]
    for times in found[1:]:
        assert ear.loud(times["left"] + in_time(LAST_S), times["gone"]) == []


def test_the_window_takes_little_time_for_it(told):
    (times, *_), _, _ = told
    print(f"\nCPU of the window for a spoken second: {times['cpu'] * 1000:.1f} ms")
    assert times["cpu"] <= CPU


def test_the_server_learns_neither_words_nor_language_nor_page(told):
    _, _, (*_, during, after) = told
    assert 'application.name = "Awareness Kiosk"' in during
    assert 'media.name = "sound"' in during
    for secret in ("document", "safer", "read", "aloud", "speech", '"en"', "espeak", "visit"):
        assert secret not in during.lower(), secret
    assert "Sink Input" not in after, "the stream is gone with the visit"
