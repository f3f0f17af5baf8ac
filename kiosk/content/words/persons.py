"""Looks for persons in the words of a photograph: a screen tells nobody's name, age or story."""

import re

_PERSON = (
    re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mme|Dr)\.? \w+"),
    re.compile(r"\b(?:[Cc]alled|[Nn]amed|[Nn]ame is) [A-Z]\w+"),
    re.compile(r"\b(?:[Ww]oman|[Mm]an|[Gg]irl|[Bb]oy|[Ww]orker|[Cc]hild|[Ff]riend|[Vv]olunteer) [A-Z]\w+"),
    re.compile(r"\b\d{1,2}[- ]years?[- ]old\b|\baged? \d{1,2}\b", re.IGNORECASE),
    re.compile(
        r"\b(?:victims?|survivors?|trafficked|rescued|enslaved|exploited|abused|escaped|w(?:as|ere) sold)\b",
        re.IGNORECASE,
    ),
)
"""A title, a name, an age, and what somebody has lived through. The legal word is right elsewhere."""


def person_in(alt: str) -> str:
    """Returns the words that seem to tell of a certain person, "" for none."""
    return next((found[0] for each in _PERSON if (found := each.search(alt))), "")
