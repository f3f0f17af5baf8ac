"""Reduces a text to words, digits and pauses for a synthetic voice, and nothing that controls it."""

import re
from unicodedata import category, normalize

from kiosk.core.text.scripts import SCRIPTS

LONGEST = 1_000
"""Characters; no sentence on the screen has as many."""

_JOINERS = "\u200c\u200d"
_PAUSES = frozenset(
    {",", ";", ":", "،", "؛", "，", "、", "；", "：", "፣", "፤", "፥", "፦", "…", "¿", "¡", "'", "’", "%"}
    | {mark for script in SCRIPTS for mark in script.enders}
)
_GAP = re.compile(r"((?<=\d),(?=\d))|\s*,[\s,]*")
"""A pause, or the comma inside a number."""


def speakable(text: str) -> str:
    """Removes symbols, brackets and invisible characters; "" if nothing can be spoken.

    Markup of voices is made of such characters: tags, [[phonemes]] and control characters.
    """
    if len(text) > LONGEST:
        return ""
    kept = "".join(map(_spoken, normalize("NFC", text)))
    kept = _GAP.sub(lambda match: match[1] or ", ", re.sub(r"\s+", " ", kept)).strip(" ,")
    return kept if any(character.isalnum() for character in kept) else ""


def _spoken(character: str) -> str:
    """The character, a pause where it divides words, or nothing."""
    if character in _PAUSES or character in _JOINERS or character.isalnum():
        return character
    kind = category(character)
    if kind[0] == "M":
        return character
    if character == "-":
        return " "
    if kind[0] == "Z" or character in "\n\t":
        return " "
    return ", " if kind in {"Pd", "Ps", "Pe"} or character in "·•/|→←" else ""
