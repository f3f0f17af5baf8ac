"""Text folding for comparison: spellings that differ only in marks, case, width, or letters of one sound or
look are equal.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, groupby
from unicodedata import normalize

from kiosk.core.text.disguised_letters import LOOK_ALIKE
from kiosk.core.text.scripts import SCRIPTS

_SAME = str.maketrans({"'": "’", "ك": "ک", "ي": "ی", "ى": "ی", "ه": "ہ"})
_LOOK_ALIKE = {ord(chr(theirs).casefold()): ord(chr(ours).casefold()) for theirs, ours in LOOK_ALIKE.items()}
_ETHIOPIC = str.maketrans(
    {
        chr(theirs + order): chr(ours + order)
        for theirs, ours in ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0))
        for order in range(7)
    }
    | {chr(0x1340 + order): chr(0x1338 + order) for order in range(7)}
)
"""Amharic has several letters for some sounds."""

_UNSEEN = re.compile("[\u00ad\u0640\u064b-\u065f\u0670\u093c\u200b-\u200f\u2060\u2066-\u2069]")
"""Vowel marks and hamza of Arabic, the dot of Devanagari, and invisible characters for line breaks and
direction.
"""

_LETTER = rf"[\w\u0300-\u036f{''.join(script.letters for script in SCRIPTS if not script.is_spaceless)}]"
r"""More than ``\w``, which excludes the vowel signs inside a word."""

_KEPT = 64
"""Cache size: each text is compared with many rules in a row."""

_UNSPACED = re.compile(f"[{''.join(script.letters for script in SCRIPTS if script.is_spaceless)}]")

_JOINED = f"(?!{_UNSPACED.pattern}){_LETTER}"
"""A letter that extends the word next to it."""


@lru_cache(_KEPT)
def fold(text: str) -> str:
    return "".join(map(_folded, text))


def unfolded(text: str, start: int, end: int) -> str:
    """The part of the original text that corresponds to ``start`` to ``end`` of the folded text."""
    ends = list(accumulate(len(_folded(character)) for character in text))
    return text[bisect_right(ends, start) : bisect_left(ends, end) + 1]


@cache
def _folded(character: str) -> str:
    shown = _UNSEEN.sub("", normalize("NFKD", character)).translate(_SAME).translate(_ETHIOPIC).casefold()
    return shown.translate(_LOOK_ALIKE)


@lru_cache(maxsize=1000)
def any_of(words: tuple[str, ...], prefixes: tuple[str, ...] = ()) -> re.Pattern[str]:
    """A pattern for whole words in folded text; a star matches the rest of a word.

    Any of the ``prefixes`` may be joined to a word. In scripts without spaces, such as Chinese, words match
    everywhere.
    """
    before = f"(?:{'|'.join(map(re.escape, map(fold, prefixes)))})*" if prefixes else ""
    folded = sorted((fold(word).split() for word in words), key=_order)
    return re.compile("|".join(_alike(edges, alike, before) for edges, alike in groupby(folded, _edges)))


def _order(parts: Sequence[str]) -> tuple[tuple[str, str], int]:
    """Groups words with the same edges, the longest first."""
    return _edges(parts), -sum(map(len, parts))


def _edges(parts: Sequence[str]) -> tuple[str, str]:
    """Patterns that must not precede and follow."""
    left = "" if _UNSPACED.match(parts[0][0]) else f"(?<!{_JOINED})"
    right = "" if _UNSPACED.match(parts[-1][-1]) else f"(?!{_JOINED})"
    return left, right


def _alike(edges: tuple[str, str], alike: Iterable[Sequence[str]], before: str) -> str:
    """Joins words with the same edges. The edges contain thousands of letters, so they are written and
    matched once for all words between them.
    """
    left, right = edges
    return f"{left}(?:{'|'.join(_one(parts, before) for parts in alike)}){right}"


def _one(parts: Sequence[str], before: str) -> str:
    return r"\s+".join(before + re.escape(part).replace(r"\*", f"{_LETTER}*") for part in parts)
