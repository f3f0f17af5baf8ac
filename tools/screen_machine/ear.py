"""What is heard of a machine's sound card as it plays: when anything sounded, and whether it is speech."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_HEADER = 44
_RATE, _CHANNELS = 44100, 2
"""As QEMU writes it."""

_PIECE = _RATE // 50
"""Frames of a fiftieth of a second: shorter than a syllable."""

_LOUD = 40
"""Of 32768: the quietest step of a voice is louder, and nothing else makes a sound."""

_PAUSE_S = 0.05


@dataclass(frozen=True, slots=True)
class Sound:
    """A piece that was heard ``at`` a monotonic second; ``power`` is its root mean square of 32768."""

    at: float
    power: float

    @property
    def is_loud(self) -> bool:
        return self.power > _LOUD


class Ear:
    """Used by ``with``; hears what QEMU adds to its file from then on, while it is added."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._sounds: list[Sound] = []
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._listen)

    def __enter__(self) -> "Ear":
        self._from = max(_HEADER, self._file.stat().st_size)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._thread.join()

    def loud(self, since: float = 0.0) -> list[Sound]:
        return [sound for sound in (*self._sounds,) if sound.is_loud and sound.at >= since]

    def seconds(self) -> float:
        """For how long anything sounded so far."""
        return len(self.loud()) * _PIECE / _RATE

    def last(self) -> float:
        """The monotonic second in which the last loud piece was heard; 0 for none."""
        return max((sound.at for sound in self.loud()), default=0.0)

    def sounds_like_speech(self) -> bool:
        return is_like_speech([sound.power for sound in (*self._sounds,)])

    def _listen(self) -> None:
        with self._file.open("rb") as file:
            file.seek(self._from)
            left = b""
            size = _PIECE * _CHANNELS * 2
            while not self._ends.wait(_PAUSE_S):
                left += file.read()
                at = time.monotonic()
                whole = len(left) - len(left) % size
                self._sounds += [Sound(at, power) for power in powers(left[:whole])]
                left = left[whole:]


def powers(raw: bytes) -> list[float]:
    """Of each piece of samples."""
    pieces = np.frombuffer(raw, "<i2").astype(np.float64).reshape(-1, _PIECE * _CHANNELS)
    return [float(power) for power in np.sqrt((pieces**2).mean(axis=1))]


def is_like_speech(heard: list[float]) -> bool:
    """Loud and soft pieces of syllables and pauses take turns, as those of a tone or of noise do not."""
    loud = np.flatnonzero(np.array(heard) > _LOUD)
    if len(loud) < _RATE // _PIECE:
        return False
    spoken = np.array(heard)[loud[0] : loud[-1] + 1]
    lows, highs = np.percentile(spoken, [20, 80])
    return bool(highs > 3 * lows)
