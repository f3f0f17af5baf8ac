"""Runs programs that make sound, each a child with limits that lives as long as one sentence."""

import shutil
import struct
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache, partial

import shiboken6
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from kiosk.base.places import IMPORTABLE
from kiosk.core.speech.utterance import Sound
from kiosk.core.speech.voices import Voice

LONGEST_S = 60
USUAL_PACE = 160
"""Words a minute of synthetic voices."""

_MODULE = ("-E", "-s", "-S", "-m")
_SURROUNDINGS = {"LANG": "C.UTF-8"}
"""Without a screen, a bus or a sound server."""

_PATIENCE_MS = 100
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
        self._process: QProcess | None = QProcess(self)
        self._process.setProcessEnvironment(_surroundings())
        self._process.setWorkingDirectory(str(IMPORTABLE))
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._look_at_size)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        self._process.start(sys.executable, [*command])
        self._process.write(given)
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Kills the child; its sound is discarded."""
        if process := self._process:
            self._process = None
            end_at_once(process)

    def _look_at_size(self) -> None:
        if self._process and self._process.bytesAvailable() > _LARGEST:
            self._process.kill()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell(None)

    def _end(self, code: int, how: QProcess.ExitStatus) -> None:
        process = self._process
        if process:
            is_sound = how is QProcess.ExitStatus.NormalExit and code == 0
            self._tell(sound_of(process.readAllStandardOutput().data()) if is_sound else None)

    def _tell(self, sound: Sound | None) -> None:
        if process := self._process:
            self._process = None
            process.deleteLater()
            self.ended.emit(sound)


_left: set[QProcess] = set()
"""Killed children that have not ended yet."""


def end_at_once(process: QProcess) -> None:
    """Kills the child, and discards its output."""
    process.finished.disconnect()
    process.kill()
    if process.waitForFinished(_PATIENCE_MS):
        # Later would be too late: it holds its input until all of it was written.
        shiboken6.delete(process)
    else:
        # It waits for a disk that does not answer; the window does not, nor may Qt for one that it destroys.
        process.setParent(None)
        _left.add(process)
        process.finished.connect(partial(_let_go, process))


def _let_go(process: QProcess, *_: object) -> None:
    _left.discard(process)
    process.deleteLater()


def sound_of(wave: bytes | bytearray | memoryview) -> Sound | None:
    """Reads a program's WAV file from a pipe, whose header therefore has no true sizes."""
    if len(wave) <= _HEADER or len(wave) > _LARGEST:
        return None
    riff, kind, form, channels, rate, width, data = struct.unpack("<4s4x8sxxxxHHI6xH4s4x", wave[:_HEADER])
    if (riff, kind, form, channels, width, data) != (b"RIFF", b"WAVEfmt ", 1, 1, 16, b"data"):
        return None
    samples = bytes(wave[_HEADER : len(wave) - (len(wave) - _HEADER) % 2])
    return Sound(samples, rate) if rate in _RATES else None


@cache
def _surroundings() -> QProcessEnvironment:
    known = QProcessEnvironment()
    for name, value in _SURROUNDINGS.items():
        known.insert(name, value)
    return known
