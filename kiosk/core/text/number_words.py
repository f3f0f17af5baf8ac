"""The words for the digits 0 to 9, in the languages of the program."""

import re
from collections.abc import Iterator
from itertools import repeat
from typing import Final

_WORDS: Final = (
    "zero oh nought zéro صفر शून्य ዜሮ",
    "one un واحد ایک एक አንድ",
    "two deux اثنان اثنين دو दो ሁለት",
    "three trois ثلاثة تین तीन ሦስት ሶስት",
    "four quatre أربعة اربعة چار चार አራት",
    "five cinq خمسة پانچ पाँच पांच አምስት",
    "six ستة چھ छह छः ስድስት",
    "seven sept سبعة سات सात ሰባት",
    "eight huit ثمانية آٹھ आठ ስምንት",
    "nine neuf تسعة نو नौ ዘጠኝ",
)

_DIGIT: Final = {word: str(digit) for digit, words in enumerate(_WORDS) for word in words.split()}
_COUNTING: Final = "".join(map(str, range(10)))
_RUN: Final = re.compile(r"\d{3,}")
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
