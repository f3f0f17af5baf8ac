"""Runs programs that make sound, each a child with limits that lives as long as one sentence."""

import shutil
import struct
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache

from PySide6.QtCore import QObject, Signal

from kiosk.base.places import IMPORTABLE
from kiosk.core.speech.utterance import Sound
from kiosk.core.speech.voices import Voice
from kiosk.machine.child_process import ChildProcess

LONGEST_S = 60
USUAL_PACE = 160
"""Words a minute of synthetic voices."""

_MODULE = ("-E", "-s", "-S", "-m")
_SURROUNDINGS = {"LANG": "C.UTF-8"}
"""Without a screen, a bus or a sound server."""

_HEADER = 44
_RATES = range(8_000, 48_001)
_LARGEST = 48_000 * 2 * LONGEST_S + 4_096


Command = tuple[str, ...]
"""Arguments for Python, which starts a child that limits itself."""


@cache
def synthesizer() -> str:
    """The path of espeak-ng; "" if it is not installed."""
    return shutil.which("espeak-ng") or ""


@cache
def decoder() -> str:
    """The path of opusdec; "" if it is not installed."""
    return shutil.which("opusdec") or ""


def synthesis(voice: Voice, folder: str, speed: float = 1.0) -> Command:
    """The command that speaks its input, with the voices in ``folder``, else with those of the system."""
    path = (f"--path={folder}",) if folder else ()
    pace = ("-s", str(round(USUAL_PACE * speed)))
    return program((synthesizer(), *path, "-v", voice.name, *pace, "-b", "1", "--stdin", "--stdout"), folder)


def decoding() -> Command:
    """The command that decodes the recordings in its input, one after the other."""
    return program((decoder(), "--quiet", "--no-dither", "--force-wav", "--rate", "48000", "-", "-"))


def tempo(speed: float, rate: int) -> Command:
    """The command that makes the samples in its input faster or slower."""
    return (*_MODULE, "kiosk.machine.sound.tempo_child", str(speed), str(rate))


def program(words: tuple[str, ...], folder: str = "") -> Command:
    """The command of a program of the system, which may read ``folder`` as well."""
    return (*_MODULE, "kiosk.machine.sound.speech_child", folder, *words)


def sound_from(command: Command, given: bytes) -> Sound | None:
    """Runs a command and waits for its Sound."""
    with suppress(OSError), tempfile.TemporaryFile() as asked:
        asked.write(given)
        asked.seek(0)
        with subprocess.Popen(
            [sys.executable, *command],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=IMPORTABLE,
            env=_SURROUNDINGS,
        ) as child:
            # A child that says more than this is ended; one that says nothing ends by its own limits.
            told = child.stdout.read(_LARGEST + 1) if child.stdout else b""
            if len(told) > _LARGEST:
                child.kill()
        return sound_of(told) if child.returncode == 0 else None
    return None


class SoundProcess(QObject):
    """Runs one command. ``ended`` is emitted once with the Sound, or None; never after ``stop()``."""

    ended = Signal(object)

    def __init__(self, command: Command, given: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        child = ChildProcess(self, _SURROUNDINGS, IMPORTABLE)
        self._child: ChildProcess | None = child
        child.readyReadStandardOutput.connect(self._look_at_size)
        child.ended.connect(self._tell)
        child.start(sys.executable, [*command])
        child.write_all(given)

    def stop(self) -> None:
        """Kills the child; its sound is discarded."""
        child, self._child = self._child, None
        if child:
            child.end()

    def _look_at_size(self) -> None:
        if self._child and self._child.bytesAvailable() > _LARGEST:
            self._child.kill()

    def _tell(self, code: int, wave: bytes) -> None:
        self._child = None
        self.ended.emit(sound_of(wave) if code == 0 else None)


def sound_of(wave: bytes | bytearray | memoryview) -> Sound | None:
    """Reads a program's WAV file from a pipe, whose header therefore has no true sizes."""
    if len(wave) <= _HEADER or len(wave) > _LARGEST:
        return None
    riff, kind, form, channels, rate, width, data = struct.unpack("<4s4x8sxxxxHHI6xH4s4x", wave[:_HEADER])
    if (riff, kind, form, channels, width, data) != (b"RIFF", b"WAVEfmt ", 1, 1, 16, b"data"):
        return None
    samples = bytes(wave[_HEADER : len(wave) - (len(wave) - _HEADER) % 2])
    return Sound(samples, rate) if rate in _RATES else None
