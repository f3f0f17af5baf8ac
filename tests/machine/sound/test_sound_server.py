"""The kiosk's sound server as its unit starts it: what is played is heard, and it ends by itself."""

import math
import os
import re
import subprocess
import sys
import tempfile
from array import array
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import pytest

from kiosk.machine.system_files import SYSTEM

TOOLS = ("pulseaudio", "pacat", "parec", "pactl", "systemd-socket-activate")
pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not all(map(which, TOOLS)), reason=f"one of {', '.join(TOOLS)} is not installed"),
]

UNIT = SYSTEM / "root/usr/lib/systemd/system/awareness-kiosk-sound.service"
MODULES = SYSTEM / "root/usr/lib/awareness-kiosk/sound.pa"
RATE = 22_050
LATEST_S = 10
"""A busy machine plays late."""

CLOSED = (
    "import ctypes, os, sys; ctypes.CDLL(None).prctl(65, 1, 0, 0, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Refuses to run memory that was written, by PR_SET_MDWE of prctl(2), as MemoryDenyWriteExecute= does."""


def words_of_the_unit():
    (start,) = re.findall(r"(?s)\nExecStart=(.*?[^\\])\n", UNIT.read_text("utf-8"))
    return start.replace("\\\n", " ").split()


@contextmanager
def server(idle_s=20, sink=""):
    """Waits at a socket of its own for somebody to come, as the socket unit does.

    ``sink`` names the form of a sink for machines without a card, if it is not to be the usual one.
    """
    with tempfile.TemporaryDirectory(prefix="sound-") as name:
        folder = Path(name)
        place = folder / "native"
        modules = folder / "sound.pa"
        text = MODULES.read_text("utf-8").replace("/run/awareness-kiosk-sound/native", str(place))
        modules.write_text(text.replace("module-always-sink", f"module-null-sink {sink}") if sink else text)
        words = [str(modules) if word.endswith("sound.pa") else word for word in words_of_the_unit()]
        words = [f"--exit-idle-time={idle_s}" if "exit-idle" in word else word for word in words]
        around = {**os.environ, "HOME": name, "PULSE_RUNTIME_PATH": name, "PULSE_STATE_PATH": name}
        around["PULSE_SERVER"] = f"unix:{place}"
        wait = [sys.executable, "-c", CLOSED, "systemd-socket-activate", "-l", str(place)]
        with subprocess.Popen([*wait, *words], env=around, stderr=subprocess.PIPE) as process:
            assert process.stderr
            process.stderr.readline()
            yield around, process
            process.terminate()


def tone(seconds, hertz=440):
    return array(
        "h", (round(9000 * math.sin(2 * math.pi * hertz * at / RATE)) for at in range(int(seconds * RATE)))
    )


def loud(samples):
    return sum(abs(sample) > 1000 for sample in samples)


def height(samples):
    """The height of a tone. Where a busy machine left a gap in it, some few samples overshoot it."""
    heights = sorted(abs(sample) for sample in samples if abs(sample) > 1000)
    return heights[len(heights) * 98 // 100]


def test_what_is_played_is_heard():
    form = ("--raw", "--format=s16le", f"--rate={RATE}", "--channels=1")
    with server() as (around, _):
        sinks = subprocess.run(
            ["pactl", "list", "short", "sinks"], env=around, capture_output=True, check=True
        )
        assert b"auto_null" in sinks.stdout, "a machine without a card has a sink all the same"
        hear = ["parec", *form, "--latency-msec=20", "-d", "auto_null.monitor"]
        with subprocess.Popen(hear, env=around, stdout=subprocess.PIPE) as ear:
            assert ear.stdout
            ear.stdout.read(200)
            subprocess.run(["pacat", *form], env=around, input=tone(1).tobytes(), check=True)
            heard = array("h")
            while loud(heard) < 0.8 * RATE and len(heard) < LATEST_S * RATE:
                heard.frombytes(ear.stdout.read(RATE))
            ear.terminate()
    assert height(heard) == pytest.approx(9000, rel=0.05)
    assert loud(heard) >= 0.8 * RATE


def test_it_offers_no_microphone_loads_no_module_and_cannot_be_ended():
    with server() as (around, process):
        ask = ["pactl", "list", "short", "sources"]
        sources = subprocess.run(ask, env=around, capture_output=True, check=True, text=True).stdout
        assert all(".monitor" in line for line in sources.splitlines())
        load = subprocess.run(
            ["pactl", "load-module", "module-null-sink"], env=around, capture_output=True, check=False
        )
        assert load.returncode != 0
        subprocess.run(["pactl", "exit"], env=around, capture_output=True, check=False)
        subprocess.run(["pactl", "info"], env=around, capture_output=True, check=True)
        assert process.poll() is None


def test_it_ends_when_nobody_plays_and_leaves_nothing_of_what_was_played():
    with server(idle_s=1) as (around, process):
        subprocess.run(["pactl", "info"], env=around, capture_output=True, check=True)
        process.wait(10)
        left = {path.name for path in Path(around["HOME"]).rglob("*") if path.is_file()}
        assert left <= {"sound.pa", "cookie"}
