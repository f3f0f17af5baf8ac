"""The words for the digits 0 to 9, in the languages of the program."""

from collections.abc import Iterator
from itertools import groupby
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
_SEPARATORS = ",.-\u060c\u2010\u2011\u2012\u2013\u2014()"


def spelled_numbers(text: str) -> Iterator[tuple[str, str]]:
    """Three or more digits written as words: the words in lower case, and the digits.

    Counting, such as one, two, three, is ignored.
    """
    small = text.lower()
    for sign in _SEPARATORS:
        small = small.replace(sign, " ")
    for is_digit, words in groupby(small.split(), _DIGIT.__contains__):
        run = tuple(words) if is_digit else ()
        digits = "".join(map(_DIGIT.__getitem__, run))
        if len(run) > 2 and digits not in _COUNTING:
            yield " ".join(run), digits
