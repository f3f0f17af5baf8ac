"""Hours as people say them who count from six in the morning: 8:00 is two, and so is 20:00."""

from datetime import datetime, time
from typing import NamedTuple

COUNTING_FROM_SIX = frozenset({"am", "om", "sw", "ti"})
"""Languages in whose countries many people count so; 8:00 alone is read there as two in the afternoon."""


class SixHourWords(NamedTuple):
    """The parts of the day with the hour at which each begins, and how an hour is said, and one with minutes;
    ``{hour}`` and ``{minute}`` are filled in.
    """

    parts: tuple[tuple[int, str], ...]
    whole: str
    with_minutes: str


_WORDS = {
    "am": SixHourWords(
        parts=((0, "ሌሊት"), (6, "ጠዋት"), (12, "ቀን"), (18, "ምሽት")),
        whole="{hour} ሰዓት",
        with_minutes="{hour} ሰዓት ከ{minute}",
    ),
}


def said_from_six(language: str, moment: time | datetime, briefly: bool = False) -> str:
    """Such as “2 o’clock in the morning” for 8:00, ``briefly`` without the word for the hour.

    Empty in a language that does not say hours so, or of which no words are known. ``language`` has no script
    and no region.
    """
    words = _WORDS.get(language)
    if words is None:
        return ""
    part = next(name for begins, name in reversed(words.parts) if moment.hour >= begins)
    hour, minute = (moment.hour - 6) % 12 or 12, moment.minute
    if briefly:
        return f"{part} {hour}:{minute:02}" if minute else f"{part} {hour}"
    pattern = words.with_minutes if minute else words.whole
    return f"{part} {pattern.format(hour=hour, minute=minute)}"
