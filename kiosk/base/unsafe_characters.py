"""Characters that no text needs: they make a line unreadable, or change its meaning invisibly."""

import re
from itertools import groupby
from unicodedata import category

MOST_MARKS = 5
"""Marks above and below one letter; living languages have at most four."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\uffff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MAY_BE_MARK = r"[^\x00-\u02ff\w\s\u2000-\u206f]"
_MAY_BE_PILE = re.compile(rf"{_MAY_BE_MARK}{_MAY_BE_MARK}{{{MOST_MARKS}}}")
"""Matches no plain Latin text, so that few texts need the full check."""

_UNSEEN_AND_HARMLESS = frozenset("\u00a0\u202f\u200c\u200d")
"""Spaces without a break, and characters that join or separate letters."""


def printable(text: str) -> str:
    """Removes characters that steer a terminal, forge a line or turn the text direction."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _UNSEEN_AND_HARMLESS else ascii(c)[1:-1] for c in text)


def refuse_strange(text: str) -> str:
    """Returns the text; raises ValueError with a message that says how to correct it."""
    if found := _CONTROL.search(text):
        raise ValueError(f"holds a control character ({found.group()!a}): remove it")
    if found := _TURNS.search(text):
        raise ValueError(
            f"holds a character that turns the direction of words ({found.group()!a}): remove it, "
            "the screen sets the direction itself"
        )
    if _MAY_BE_PILE.search(text) and _longest_pile(text) > MOST_MARKS:
        raise ValueError(f"piles up more than {MOST_MARKS} marks on one letter: remove them")
    return text


def _longest_pile(text: str) -> int:
    piles = (sum(1 for _ in run) for is_mark, run in groupby(text, _is_mark) if is_mark)
    return max(piles, default=0)


def _is_mark(character: str) -> bool:
    return category(character) in {"Mn", "Me"}
