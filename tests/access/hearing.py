"""What is heard of a sound server, and whether it is a known sound: by its samples, whatever its loudness."""

import subprocess
import time
from dataclasses import dataclass, replace
from shutil import which
from threading import Event

import numpy as np

from kiosk.core.speech.speakable import speakable
from kiosk.core.speech.voices import voice_of
from kiosk.machine.sound.sound_programs import sound_from, synthesis

TOOLS = ("pulseaudio", "pactl", "parec", "espeak-ng")

LOUD = 40
"""Of 32768: the quietest step of a voice is louder, and nothing else makes a sound."""

PIECE_S, SAME = 0.04, 0.97
"""What is compared at once, and from which correlation on it is the same."""

GAP_S = 0.004
"""A busy machine leaves gaps between samples, so long at least. Pauses are not told from them."""

LOST_S, ENOUGH = 0.3, 0.7
"""What a busy machine may lose of a sentence at once, and what has to be heard of it."""

CLEAR = 0.03
"""By so much more is heard of the number that is said than of one with another digit: half a digit."""

PATIENCE_S, LOOKS_S = 60, 0.1

LAST_S = 1.0
"""A sound is known before its last LOST_S are heard, which come within so long also on a busy machine."""

SPOKEN = 30
"""Hundredths of a second; each word is longer."""


def missing(*more):
    """What of the system is not there, in words; "" if nothing is missing."""
    absent = [name for name in (*TOOLS, *more) if not which(name)]
    return f"there is no {absent[0]}: make setup-access installs it" if absent else ""


def says(language, words):
    """What the synthetic voice makes of words, with numbers as they are said."""
    return sound_from(synthesis(voice_of(language), ""), speakable(words).encode())


class Ear:
    """Hears a device from now on, until ``end``. A place is a count of samples since then.

    The samples come by a file, so that none is lost while they are compared. A monitor loses what a busy
    server has sent ahead when late sound takes its place: a short latency loses little.
    """

    def __init__(self, device, rate, file):
        form = ("--raw", "--format=s16le", f"--rate={rate}", "--channels=1", "--latency-msec=20")
        self._rate, self._file = rate, file
        with file.open("wb") as heard:
            self._process = subprocess.Popen(
                ["parec", *form, "-d", f"{device}.monitor"], stdout=heard, stderr=subprocess.DEVNULL
            )
        assert self.wait(lambda: self.here > 0)

    @property
    def here(self):
        return self._file.stat().st_size // 2

    def seconds(self, since):
        """How long ago a place is."""
        return (self.here - since) / self._rate

    def samples(self, since=0):
        return np.fromfile(self._file, np.int16, self.here - since, offset=2 * since).astype(np.float64)

    def loud(self, since):
        """The seconds after a place at which anything was heard, in hundredths."""
        size = self._rate // 100
        heard = np.abs(self.samples(since))
        pieces = heard[: len(heard) // size * size].reshape(-1, size).max(axis=1, initial=0)
        return np.flatnonzero(pieces > LOUD) / 100

    def wait(self, is_so, patience=PATIENCE_S):
        """Whether it has become so."""
        until, nothing = time.monotonic() + patience, Event()
        while not is_so():
            if time.monotonic() > until:
                return False
            nothing.wait(LOOKS_S)
        return True

    def wait_for_silence(self, seconds, since):
        """Until something was said after a place, and then nothing for so long."""

        def is_silent():
            loud = self.loud(since)
            return len(loud) > SPOKEN and self.seconds(since) > loud[-1] + seconds

        assert self.wait(is_silent), "nothing is said, or it never ends"

    def wait_for(self, sound, since):
        """Until all of a sound was heard after a place; the place where it ended."""
        length = len(trimmed(sound)) + self._rate
        begin, until = since, self.here + PATIENCE_S * self._rate
        while self.here < until:
            here = self._after(begin + length)
            if comparison(self.samples(begin), sound).same:
                self._after(here + round(LAST_S * self._rate))
                return begin + comparison(self.samples(begin), sound).end
            begin = max(begin, here - length) + self._rate // 2
        raise AssertionError("it was not heard")

    def _after(self, place):
        """Where it is after that place."""
        assert self.wait(lambda: self.here > place)
        return self.here

    def end(self):
        self._process.kill()
        self._process.wait()


@dataclass(frozen=True)
class Comparison:
    """``share`` of a sound was heard, ``lost_s`` is the longest part that was not; it came to its ``end``."""

    share: float = 0.0
    lost_s: float = float("inf")
    end: int = 0

    @property
    def same(self):
        return self.lost_s <= LOST_S and self.share >= ENOUGH


def trimmed(sound):
    """Its samples without the silence around them."""
    samples = np.frombuffer(sound.pcm, np.int16).astype(np.float64)
    told = np.flatnonzero(np.abs(samples) > LOUD)
    return samples[told[0] : told[-1] + 1]


def comparison(heard, sound):
    """The best of all places at which the sound may have begun."""
    wanted, size = trimmed(sound), round(PIECE_S * sound.rate)
    wanted = wanted[_without_gaps(wanted, sound.rate)]
    kept = _without_gaps(heard, sound.rate)
    told = heard[kept]
    best = Comparison()
    # The beginning may be lost.
    for first in range(0, 20 * size, 5 * size):
        begins = np.flatnonzero(likeness(told, wanted[first : first + 5 * size]) > SAME) - first
        for begin in begins[np.diff(begins, prepend=-len(wanted)) > size // 4]:
            best = max(best, _followed(told, wanted, max(0, begin), sound.rate), key=lambda each: each.share)
        if best.same:
            break
    return replace(best, end=int(kept[best.end - 1]) + 1) if best.end else best


def is_told_apart(heard, sound, others):
    """Whether the sound was heard, and clearly none of the others. Lost pieces are lost of all."""
    found = comparison(heard, sound)
    return found.same and all(found.share - comparison(heard, other).share > CLEAR for other in others)


def _without_gaps(heard, rate):
    """The places of all samples that are not in a gap."""
    silent = np.concatenate([[False], heard == 0, [False]])
    begins, ends = np.flatnonzero(np.diff(silent)).reshape(-1, 2).T
    kept = np.ones(len(heard), bool)
    for begin, end in zip(begins, ends, strict=True):
        kept[begin:end] = end - begin < GAP_S * rate
    return np.flatnonzero(kept)


def _followed(heard, wanted, at, rate):
    """Piece by piece, in order: between two that are found lies no more than is missing of them."""
    size = round(PIECE_S * rate)
    loud = [n for n in range(0, len(wanted) - size + 1, size) if np.abs(wanted[n : n + size]).mean() > LOUD]
    known, lost, found, longest = 0, 0, 0, 0
    for n in loud:
        until = at + n - known + 2 * size
        places = at + np.flatnonzero(likeness(heard[at:until], wanted[n : n + size]) > SAME)
        if len(places):
            at, known, lost, found = places[0] + size, n + size, 0, found + 1
        else:
            lost += size
            longest = max(longest, lost)
    return Comparison(found / len(loud), longest / rate, int(at))


def likeness(heard, piece):
    """The correlation with the piece at each place, -1 to 1."""
    if len(heard) < len(piece) or not len(piece):
        return np.zeros(0)
    size = 1 << (len(heard) + len(piece)).bit_length()
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(piece, size)), size)
    power = np.concatenate([[0.0], np.cumsum(heard**2)])
    energy = np.maximum(power[len(piece) :] - power[: -len(piece)], 25.0 * len(piece))
    return product[: len(energy)] / np.sqrt(energy * max(np.sum(piece**2), 1.0))
