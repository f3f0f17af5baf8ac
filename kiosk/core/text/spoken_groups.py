"""Reads number words as spoken groups of digits, such as 72 for soixante-douze."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.core.text.disguised_digits import latin_digits
from kiosk.core.text.large_number_words import LargeWord, NumberPart

Word = int | str | LargeWord
"""A digit, a numeral as it is written, or a larger word."""

_FOUR, _SCORE = 4, 80

_LIST = 2
"""Fewer groups than a telephone number has: hours, a year, a choice of two."""

_LEAST, _LEAST_MIXED, _LEAST_FROM_ZERO = 6, 8, 4
"""Digits in words, with one word among numerals, and after a zero, with which nothing is counted."""

_EUROPEAN = 116
"""The first digits of numbers that many countries share."""

_YEARS = re.compile(r"(?:(?:19|20)\d\d)+")


@dataclass(frozen=True, slots=True)
class Group:
    """Digits spoken as one number. ``is_word``: none of them is written as a numeral."""

    digits: str
    words: int
    is_word: bool = True
    is_large: bool = False


def groups_in(words: Sequence[Word]) -> Iterator[Group | None]:
    """The groups in order; None for a word that belongs to none."""
    at = 0
    while at < len(words):
        group = _group(words, at)
        yield group
        at += group.words if group else 1


def _group(words: Sequence[Word], at: int) -> Group | None:
    word = words[at]
    if isinstance(word, str):
        return Group(latin_digits(word), 1, is_word=False)
    if _is(words, at, NumberPart.REPEAT):
        unit = _unit(words, at + 1)
        assert isinstance(word, LargeWord)
        return Group(str(unit) * word.value, 2, is_large=True) if unit is not None else None
    if value := _hundreds(words, at):
        return value
    below, length = _below_hundred(words, at)
    if below is None:
        return None
    return Group(str(below), length, is_large=not isinstance(word, int) or length > 1)


def _hundreds(words: Sequence[Word], at: int) -> Group | None:
    """Reads a hundred, such as two hundred and five."""
    times, begin = _unit(words, at), at
    if times is not None:
        begin += 1
    if times == 0 or not _is(words, begin, NumberPart.HUNDRED):
        return None
    value, length = 100 * (times or 1), begin + 1 - at
    gap = 1 if _is(words, at + length, NumberPart.AND) else 0
    joined = words[at + length] if _is(words, at + length, NumberPart.JOINED) else None
    rest, more = (
        _after_and(words, at + length, joined)
        if isinstance(joined, LargeWord)
        else _below_hundred(words, at + length + gap)
    )
    if rest:
        return Group(str(value + rest), length + gap + more, is_large=True)
    return Group(str(value), length, is_large=True)


def _after_and(words: Sequence[Word], at: int, joined: LargeWord) -> tuple[int, int]:
    """Reads Arabic numbers: a hundred and twelve, a hundred and two and seventy."""
    if joined.value < 10 and _is(words, at + 1, NumberPart.TEEN):
        return 10 + joined.value, 2
    further = words[at + 1] if _is(words, at + 1, NumberPart.JOINED) else None
    if joined.value < 10 and isinstance(further, LargeWord) and further.value >= 20:
        return joined.value + further.value, 2
    return joined.value, 1


def _below_hundred(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """A number and its count of words."""
    word = words[at] if at < len(words) else None
    if isinstance(word, int):
        return _from_unit(words, at, word)
    if not isinstance(word, LargeWord):
        return None, 1
    match word.part:
        case NumberPart.DECADE | NumberPart.TWENTY:
            return _with_unit(words, at, word.value, 9)
        case NumberPart.SCORE:
            return _with_unit(words, at, word.value, 19)
        case NumberPart.TEN:
            unit = _unit(words, at + 1)
            return (word.value + unit, 2) if unit is not None and unit >= 7 else (word.value, 1)
        case NumberPart.WHOLE | NumberPart.TEEN:
            return word.value, 1
        case _:
            return None, 1


def _from_unit(words: Sequence[Word], at: int, unit: int) -> tuple[int, int]:
    after = words[at + 1] if at + 1 < len(words) else None
    if isinstance(after, LargeWord) and unit:
        if after.part is NumberPart.JOINED and after.value >= 20:
            return unit + after.value, 2
        if after.part is NumberPart.TEEN:
            return 10 + unit, 2
        if after.part is NumberPart.TWENTY and unit == _FOUR:
            value, length = _with_unit(words, at + 1, _SCORE, 19)
            return value, length + 1
    return unit, 1


def _with_unit(words: Sequence[Word], at: int, value: int, most: int) -> tuple[int, int]:
    """A decade with what follows; in French “et” is before 1 and 11."""
    gap = 1 if _is(words, at + 1, NumberPart.AND) else 0
    after = words[at + 1 + gap] if at + 1 + gap < len(words) else None
    if isinstance(after, int):
        rest, length = after, 1
    elif isinstance(after, LargeWord) and after.part in (NumberPart.WHOLE, NumberPart.TEN):
        below, length = _below_hundred(words, at + 1 + gap)
        rest = below or 0
    else:
        return value, 1
    if not 0 < rest <= most or (gap and rest not in (1, 11)):
        return value, 1
    return value + rest, 1 + gap + length


def _unit(words: Sequence[Word], at: int) -> int | None:
    word = words[at] if at < len(words) else None
    return word if isinstance(word, int) else None


def _is(words: Sequence[Word], at: int, part: NumberPart) -> bool:
    word = words[at] if at < len(words) else None
    return isinstance(word, LargeWord) and word.part is part


def is_called(groups: Sequence[Group]) -> bool:
    """Whether the groups are a telephone number, and not a list, years or a count."""
    values = [int(group.digits) for group in groups]
    digits = "".join(group.digits for group in groups)
    if digits.startswith("0"):
        steps = {other - one for one, other in pairwise(values)}
        return len(groups) > _LIST and len(digits) >= _LEAST_FROM_ZERO and len(steps) > 1
    if len(groups) == _LIST:
        return [len(group.digits) for group in groups] == [3, 3] and values[0] == _EUROPEAN
    rises = {other > one for one, other in pairwise(values) if other != one}
    is_list = len({*values}) == len(values) and len(rises) == 1
    least = _LEAST if sum(group.is_word for group in groups) > 1 else _LEAST_MIXED
    return len(groups) > _LIST and len(digits) >= least and not is_list and not _YEARS.fullmatch(digits)
