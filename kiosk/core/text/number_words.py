"""The words for the digits 0 to 9, in the languages of the program."""

from collections.abc import Iterator, Mapping
from itertools import repeat
from typing import Final

from kiosk.patterns import pattern_of

NUMBER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("zero oh nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
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
_SEPARATORS = ",.-\u060c\u2010\u2011\u2012\u2013\u2014()"


def spelled_numbers(text: str) -> Iterator[tuple[str, str]]:
    """Three or more digits written as words: the words in lower case, and the digits.

    Counting, such as one, two, three, is ignored.
    """
    small = text.lower()
    for sign in _SEPARATORS:
        small = small.replace(sign, " ")
    words = small.split()
    for run in _RUN.finditer("".join(map(_DIGIT.get, words, repeat(" ")))):
        if run[0] not in _COUNTING:
            yield " ".join(words[slice(*run.span())]), run[0]
