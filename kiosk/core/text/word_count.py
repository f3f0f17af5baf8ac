"""Counts the words of a text at reading speed, also where there are no spaces between words."""

import re

from kiosk.core.text.scripts import SCRIPTS

_WORD = re.compile(r"\S*\w\S*")
_UNSPACED = {
    re.compile(
        f"[{''.join(script.letters for script in SCRIPTS if script.letters_a_word == length)}]"
    ): length
    for length in sorted({script.letters_a_word for script in SCRIPTS if script.is_spaceless})
}
"""Letters of scripts without spaces between words, and how many letters make a word."""


def count_words(*texts: str) -> int:
    return sum(map(_count_text, texts))


def _count_text(text: str) -> int:
    words = _WORD.findall(text)
    return sum(map(_count, words)) if any(letters.search(text) for letters in _UNSPACED) else len(words)


def _count(word: str) -> int:
    """The number of words at reading speed; a whole sentence may have no space."""
    return max(1, *(len(letters.findall(word)) // length for letters, length in _UNSPACED.items()))
