"""Hours counted from six in the morning: 8:00 is two, and so is 20:00."""

import re
from datetime import datetime, time

from kiosk.core.text.languages import SixHourWords, facts_of_language

_HALF = 30
_NO_BREAK = "\u00a0"
_BRIEF = re.compile(r"(\D+)(\d{1,2})(?::(\d\d))?")


def _filled(words: SixHourWords, hour: int, minute: int) -> str:
    pattern = words.whole if minute == 0 else words.half if minute == _HALF else words.with_minutes
    return pattern.format(hour=hour, minute=minute)


def hour_from_six(language: str, moment: time | datetime, briefly: bool = False) -> str:
    """Such as “2 o’clock in the morning” for 8:00, ``briefly`` without the word for the hour.

    The number stays on one line with the part of the day and with the word for the hour. Empty in a language
    without such hours, or without known words for them. ``language`` has no script and no region.
    """
    words = facts_of_language(language).six_hours
    if words is None:
        return ""
    part = next(name for begins, name in reversed(words.parts) if moment.hour >= begins)
    hour, minute = (moment.hour - 6) % 12 or 12, moment.minute
    brief = f"{hour}:{minute:02}" if minute else str(hour)
    return f"{part}{_NO_BREAK}{brief if briefly else _filled(words, hour, minute)}"


def in_full(language: str, brief_time: str) -> str:
    """Adds the word for the hour to a brief time, for a voice."""
    words, brief = facts_of_language(language).six_hours, _BRIEF.fullmatch(brief_time)
    return f"{brief[1]}{_filled(words, int(brief[2]), int(brief[3] or 0))}" if words and brief else brief_time
