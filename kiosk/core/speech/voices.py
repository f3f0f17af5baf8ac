"""Which voice each language has, as data.

Source of the table: the languages of espeak-ng 1.52 as Debian 13 has it, its issues 961, 1009 and 1806, and
the character errors of small voices for Hindi and Nepali. No native speaker has judged any of them.
"""

from collections.abc import Set
from enum import Enum

from kiosk.base.frozen import dataclass


class Quality(Enum):
    RECORDED = "recorded"
    """A person has read sentences; where a sentence has no recording, the synthetic voice speaks."""
    FAIR = "fair"
    """A synthetic voice that people understand."""
    POOR = "poor"
    """A synthetic voice that says tones, vowels or letters wrong; it is off unless the site turns it on."""
    NONE = "none"
    """No voice."""


@dataclass(frozen=True, slots=True)
class Voice:
    """``name`` is that of its file and of its dictionary in espeak-ng."""

    name: str
    quality: Quality


def _fair(name: str) -> Voice:
    return Voice(name, Quality.FAIR)


def _poor(name: str) -> Voice:
    return Voice(name, Quality.POOR)


VOICES = {
    "am": _poor("am"),
    "ar": _poor("ar"),
    "bn": _poor("bn"),
    "en": _fair("en"),
    "es": _fair("es"),
    "fa": _poor("fa"),
    "fr": _fair("fr"),
    "hi": _poor("hi"),
    "kmr": _poor("ku"),
    "ne": _poor("ne"),
    "pt": _fair("pt"),
    "ro": _fair("ro"),
    "ru": _fair("ru"),
    "sw": _fair("sw"),
    "th": _poor("th"),
    "ti": _poor("ti"),
    "tr": _fair("tr"),
    "uk": _fair("uk"),
    "ur": _poor("ur"),
    "vi": _fair("vi"),
    "zh": _poor("cmn"),
}
"""Somali, Pashto, Hausa, Filipino and Sorani have none."""


def voice_of(tag: str) -> Voice | None:
    """The synthetic voice of a language, wanted or not; a dialect has that of its language."""
    return VOICES.get(tag) or VOICES.get(tag.partition("-")[0])


def wanted_voice(tag: str, poor_voices: Set[str]) -> Voice | None:
    """The synthetic voice that a site lets speak; ``poor_voices`` are the tags that it has turned on."""
    voice = voice_of(tag)
    return voice if voice and (voice.quality is Quality.FAIR or tag in poor_voices) else None
