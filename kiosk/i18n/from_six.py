"""Hours as people say them who count from six in the morning: 8:00 is two, and so is 20:00."""

import re
from datetime import datetime, time
from typing import NamedTuple

_HALF = 30
_NO_BREAK = "\u00a0"
_BRIEF = re.compile(r"(\D+)(\d{1,2})(?::(\d\d))?")

COUNTING_FROM_SIX = frozenset({"am", "om", "sw", "ti"})
"""Languages in whose countries many people count so; 8:00 alone is read there as two in the afternoon."""


class SixHourWords(NamedTuple):
    """The parts of the day with the hour at which each begins, and how an hour is said, half past it, and one
    with minutes; ``{hour}`` and ``{minute}`` are filled in.
    """

    parts: tuple[tuple[int, str], ...]
    whole: str
    half: str
    with_minutes: str

    def said(self, hour: int, minute: int) -> str:
        pattern = self.whole if minute == 0 else self.half if minute == _HALF else self.with_minutes
        return pattern.format(hour=hour, minute=minute)


_WORDS = {
    "am": SixHourWords(
        parts=((0, "ሌሊት"), (6, "ጠዋት"), (12, "ቀን"), (18, "ምሽት")),
        whole="{hour}\u00a0ሰዓት",
        half="{hour}\u00a0ሰዓት ተኩል",
        with_minutes="{hour}\u00a0ሰዓት ከ{minute}",
    ),
}


def said_from_six(language: str, moment: time | datetime, briefly: bool = False) -> str:
    """Such as “2 o’clock in the morning” for 8:00, ``briefly`` without the word for the hour.

    The number stays on one line with the part of the day and with the word for the hour.
    Empty in a language that does not say hours so, or of which no words are known. ``language`` has no script
    and no region.
    """
    words = _WORDS.get(language)
    if words is None:
        return ""
    part = next(name for begins, name in reversed(words.parts) if moment.hour >= begins)
    hour, minute = (moment.hour - 6) % 12 or 12, moment.minute
    brief = f"{hour}:{minute:02}" if minute else str(hour)
    return f"{part}{_NO_BREAK}{brief if briefly else words.said(hour, minute)}"


def in_full(language: str, said: str) -> str:
    """The same with its word for the hour, as a voice says what is brief."""
    words, brief = _WORDS.get(language), _BRIEF.fullmatch(said)
    return f"{brief[1]}{words.said(int(brief[2]), int(brief[3] or 0))}" if words and brief else said
