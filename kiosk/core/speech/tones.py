"""Two tones by which staff test the sound."""

from array import array
from math import pi, sin
from sys import byteorder
from typing import Final

from kiosk.core.speech.utterance import Sound

RATE: Final = 16_000
_TONES: Final = ((440.0, 0.5), (0.0, 0.15), (660.0, 0.5))
"""Frequency and seconds; 0 is silence."""

_HEIGHT: Final = 0.3 * 32767
_SWELL_S: Final = 0.03
"""The tones' slow beginning and end, so that nothing clicks."""


def two_tones() -> Sound:
    samples = array("h", (sample for tone in _TONES for sample in _tone(*tone)))
    if byteorder == "big":
        samples.byteswap()
    return Sound(samples.tobytes(), RATE)


def _tone(frequency: float, seconds: float) -> list[int]:
    count = round(seconds * RATE)
    swell = round(_SWELL_S * RATE)
    return [
        round(_HEIGHT * min(1.0, at / swell, (count - at) / swell) * sin(2 * pi * frequency * at / RATE))
        for at in range(count)
    ]
