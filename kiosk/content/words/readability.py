"""Readability of an English text: syllables, and the Flesch–Kincaid school grade."""

import re
from collections.abc import Sequence

from kiosk.core.text.word_count import count_words

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*")
_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgh])es$|(?<=[^aeiouy])e(?=ly$|ments?$|ful|less)"
)
_OWN_BEATS = re.compile(
    "(?<![tscg])i(?:ou|o|a(?!ge))|ie(?=t)|(?<![tc])ie(?=n[tc])|(?<=sc)ie(?=n)|iu|[aou]ing|eing|yi"
    "|eo(?!p|n)|ua(?!r|ge|l)|ual|[aou]y[aeio](?!d$|s$)|creat|idea|area|poe(?=m|t)|[^aeiouyl]le[sd]?$|[sd]nt$"
)
"""Spellings with one syllable more than their groups of vowels."""

_ODD = {"people": 2, "every": 2, "everywhere": 3, "everyone": 3, "everybody": 4, "sometimes": 2, "hundred": 2}


def syllables(word: str) -> int:
    """Estimates by spelling, right for nine of ten words."""
    letters = re.sub("[^a-z]", "", word.lower().removesuffix("'s").removesuffix("’s"))
    if letters in _ODD:
        return _ODD[letters]
    core = _SILENT.sub("", letters)
    return max(1, len(_VOWELS.findall(core)) + len(_OWN_BEATS.findall(letters)))


def grade(sentences: Sequence[str]) -> float:
    """The Flesch–Kincaid grade of a text, given as its sentences."""
    words = sum(map(count_words, sentences))
    if not words:
        return 0.0
    spoken = sum(syllables(word) for sentence in sentences for word in _WORD.findall(sentence.lower()))
    return 0.39 * words / len(sentences) + 11.8 * spoken / words - 15.59
