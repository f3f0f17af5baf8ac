"""Finds telephone numbers that are written as words."""

import re
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Final

from kiosk.core.text.languages import LANGUAGES
from kiosk.core.text.large_number_words import LARGE_WORDS, NumberPart
from kiosk.core.text.spoken_groups import Group, Word, groups_in, is_called

_DIGIT: Final = {
    word: str(digit)
    for language in LANGUAGES
    for digit, same in enumerate(language.digits)
    for word in same.split()
}
_LARGE, _AND = "x", "&"
_SIGN: Final = {
    word: _AND if large.part is NumberPart.AND else _LARGE for word, large in LARGE_WORDS.items()
} | _DIGIT
_WITH_LARGE: Final = re.compile(rf"[\d{_LARGE}{_AND}]*{_LARGE}[\d{_LARGE}{_AND}]*")
_COUNTING: Final = "".join(map(str, range(10)))
_RUN: Final = re.compile(r"\d{3,}")
_ANY_RUN: Final = re.compile(r"\d+")
_SEPARATORS: Final = (
    ",.:!?-/*_|+()\"'\u00b7\u060c\u061b\u06d4\u0964\u1361\u1362\u1363"
    "\u2010\u2011\u2012\u2013\u2014\u2019\u201c\u201d\u2022\u2026"
)
"""The semicolon is none: ``kiosk.i18n.catalogues.fitting`` puts it between texts."""

_LONGEST_NUMERAL: Final = 4
_LEAST_MIXED, _LONGEST_MIXED = 6, 12
_SHORTEST = 3


def spelled_numbers(text: str) -> Iterator[tuple[str, str]]:
    """Yields three or more digits written as words, or six if some are digits, also in tens and hundreds: the
    words in lower case, and the digits.

    Counting, such as one, two, three, is ignored.
    """
    small = text.lower()
    for sign in _SEPARATORS:
        small = small.replace(sign, " ")
    words = small.split()
    digits = "".join(map(_SIGN.get, words, repeat(" ")))
    for run in _RUN.finditer(digits):
        if run[0] not in _COUNTING:
            yield " ".join(words[slice(*run.span())]), run[0]
    for run in _ANY_RUN.finditer(digits):
        begins, ends = run.span()
        if any(map(_is_numeral, (*words[max(begins - 1, 0) : begins], *words[ends : ends + 1]))):
            yield from _mixed(words, begins, ends)
    for run in _WITH_LARGE.finditer(digits):
        yield from _large(words, *run.span())


def _large(words: list[str], begins: int, ends: int) -> Iterator[tuple[str, str]]:
    """Numbers from ten on, with digits and figures around them."""
    begins, ends = _widened(words, begins, ends)
    at, stretch = begins, list[Group]()
    for group in (*groups_in([*map(_word, words[begins:ends])]), None):
        if group:
            stretch.append(group)
            continue
        length = sum(each.words for each in stretch)
        is_short = len(stretch) == 1 and len(stretch[0].digits) == _SHORTEST
        if any(each.is_large for each in stretch) and (is_short or is_called(stretch)):
            yield " ".join(words[at : at + length]), "".join(each.digits for each in stretch)
        at, stretch = at + length + 1, []


def _word(word: str) -> Word:
    return int(_DIGIT[word]) if word in _DIGIT else LARGE_WORDS.get(word, word)


def _widened(words: list[str], begins: int, ends: int) -> tuple[int, int]:
    """Adds the neighbouring numbers."""
    first, last = max(begins - _LONGEST_MIXED, 0), min(ends + _LONGEST_MIXED, len(words))
    while begins > first and (_is_numeral(words[begins - 1]) or words[begins - 1] in _SIGN):
        begins -= 1
    while ends < last and (_is_numeral(words[ends]) or words[ends] in _SIGN):
        ends += 1
    return begins, ends


def _is_numeral(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LONGEST_NUMERAL


def _mixed(words: list[str], begins: int, ends: int) -> Iterator[tuple[str, str]]:
    """Digits in words with figures around them. One word alone may be another, such as French seven in 12
    Sept 2026.
    """
    if ends - begins < 2 and _DIGIT[words[begins]] != "0":
        return
    first, last = max(begins - _LONGEST_MIXED, 0), min(ends + _LONGEST_MIXED, len(words))
    while begins > first and (_is_numeral(words[begins - 1]) or words[begins - 1] in _DIGIT):
        begins -= 1
    while ends < last and (_is_numeral(words[ends]) or words[ends] in _DIGIT):
        ends += 1
    values = [_DIGIT.get(word, word) for word in words[begins:ends]]
    digits = "".join(values)
    is_count = all(int(one) < int(other) for one, other in pairwise(values))
    if len(digits) >= _LEAST_MIXED and ("0" in values or not is_count):
        yield " ".join(words[begins:ends]), digits
