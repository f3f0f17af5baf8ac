"""The words for the digits 0 to 9, in the languages of the program."""

from collections.abc import Iterator, Mapping
from itertools import pairwise, repeat
from typing import Final

from kiosk.patterns import pattern_of

NUMBER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("zero oh nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "fr": ("zéro nul", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    "ar": (
        "صفر",
        "واحد",
        "اثنان اثنين",
        "ثلاثة",
        "أربعة اربعة",
        "خمسة",
        "ستة",
        "سبعة",
        "ثمانية",
        "تسعة",
    ),
    "ur": ("صفر", "ایک", "دو", "تین", "چار", "پانچ", "چھ", "سات", "آٹھ", "نو"),
    "hi": ("शून्य", "एक", "दो", "तीन", "चार", "पाँच पांच", "छह छः", "सात", "आठ", "नौ"),
    "am": ("ዜሮ", "አንድ", "ሁለት", "ሦስት ሶስት", "አራት", "አምስት", "ስድስት", "ሰባት", "ስምንት", "ዘጠኝ"),
}
"""By language the words for 0 to 9, several where people write several.

Chinese writes digits one by one, as signs of its own: ``kiosk.core.text.phone_numbers`` knows them.
"""

_DIGIT: Final = {
    word: str(digit)
    for words in NUMBER_WORDS.values()
    for digit, same in enumerate(words)
    for word in same.split()
}
_COUNTING: Final = "".join(map(str, range(10)))
_RUN: Final = pattern_of(r"\d{3,}")
_ANY_RUN: Final = pattern_of(r"\d+")
_SEPARATORS: Final = ",.:!?-/*_|+()\"'\u060c\u2010\u2011\u2012\u2013\u2014\u2019\u201c\u201d"
_LONGEST_NUMERAL: Final = 4
_LEAST_MIXED, _LONGEST_MIXED = 6, 12


def spelled_numbers(text: str) -> Iterator[tuple[str, str]]:
    """Three or more digits written as words, or six where some are digits: the words in lower case, and the
    digits.

    Counting, such as one, two, three, is ignored.
    """
    small = text.lower()
    for sign in _SEPARATORS:
        small = small.replace(sign, " ")
    words = small.split()
    digits = "".join(map(_DIGIT.get, words, repeat(" ")))
    for run in _RUN.finditer(digits):
        if run[0] not in _COUNTING:
            yield " ".join(words[slice(*run.span())]), run[0]
    for run in _ANY_RUN.finditer(digits):
        begins, ends = run.span()
        if any(map(_is_numeral, (*words[max(begins - 1, 0) : begins], *words[ends : ends + 1]))):
            yield from _mixed(words, begins, ends)


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
    counts = all(int(one) < int(other) for one, other in pairwise(values))
    if len(digits) >= _LEAST_MIXED and ("0" in values or not counts):
        yield " ".join(words[begins:ends]), digits
