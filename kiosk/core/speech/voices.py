"""Chooses the voice of a language."""

from collections.abc import Set
from dataclasses import dataclass
from enum import Enum

from kiosk.core.text.languages import facts_of_language


class Quality(Enum):
    RECORDED = "recorded"
    """A person has read sentences; the synthetic voice speaks those without a recording."""
    FAIR = "fair"
    """A synthetic voice that people understand."""
    POOR = "poor"
    """A synthetic voice with wrong tones, vowels or letters; it is off unless the site turns it on."""
    NONE = "none"
    """No voice."""


@dataclass(frozen=True, slots=True)
class Voice:
    """``name`` is that of its file and of its dictionary in espeak-ng."""

    name: str
    quality: Quality


def voice_of(tag: str) -> Voice | None:
    """The synthetic voice of a language, wanted or not; a dialect has that of its language."""
    facts = facts_of_language(tag)
    quality = Quality.POOR if facts.is_voice_poor else Quality.FAIR
    return Voice(facts.voice, quality) if facts.voice else None


def wanted_voice(tag: str, poor_voices: Set[str]) -> Voice | None:
    """The synthetic voice that a site uses; ``poor_voices`` are the tags that it has turned on."""
    voice = voice_of(tag)
    return voice if voice and (voice.quality is Quality.FAIR or tag in poor_voices) else None
