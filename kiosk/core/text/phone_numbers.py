"""Finds telephone numbers, which no text may contain: only numbers that a site has confirmed are shown, for a
limited time.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kiosk.core.text.disguised_digits import UNSEEN, latin_digits
from kiosk.core.text.number_words import spelled_numbers
from kiosk.core.text.spoken_groups import Group, is_called

_DASHES = r"\u2010-\u2015\u2212\u301c\ufe58\ufe63\uff0d\uff5e~-"
_DOTS = r".\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65"
_DASH, _SPACE = re.compile(rf"[{_DASHES}]"), re.compile(r"\s")
_BETWEEN = rf"[\s{_DOTS}()\[\]\uff08\uff09|_/\u2044\u2215\uff0f*#'\u2019{_DASHES}]{{0,5}}"
_RUN = rf"(?:(?<=\d)|(?<=\+)\d)(?:{_BETWEEN}\d){{6,40}}"
# Look-behinds are checked last: a pattern that begins with what it finds skips other text quickly.
_WHOLE = re.compile(rf"[+\d](?<![\dA-Za-z./].)(?<!\d[,:].){_RUN}(?![\dA-Za-z%]|[.,:/]\d)")

_YEAR = r"(?:19|20)\d\d"
_DAY = r"[0-3]?\d[/.-] ?[0-3]?\d"
_DATE = rf"(?:{_DAY}[/.-] ?{_YEAR}|{_YEAR}[/.-]{_DAY})"
_THOUSANDS = r"[1-9]\d?(?:(?: \d{3})* 000|(?:\.\d{3})*\.000)"
_FIGURE = rf"(?:[1-9]\d{{0,2}}(?:[ .]\d{{3}})?|{_THOUSANDS})"
_DECIMAL = r"\d{1,2}\.\d{1,2}"
_OTHER = re.compile(
    rf"{_YEAR}[/-]\d{{1,4}}(?:-\d\d)?|{_YEAR} ?[/-] ?{_YEAR}|[1-9]\d{{0,3}}/{_YEAR}"
    rf"|{_DATE}(?: ?- ?{_DATE})?"
    rf"|{_THOUSANDS}|{_FIGURE}(?: - | \(){_YEAR}|{_YEAR}(?: - | \(){_FIGURE}"
    rf"|{_DECIMAL} - {_DECIMAL}"
)
"""Years and laws; dates; figures, also with their year; ranges of decimals."""

_COMMAS = re.compile(r"\d(?<![\d.,:/A-Za-z].)\d*(?:,\d+)+(?![\d%]|[.:/]\d)")
_ANY_DIGIT = re.compile(r"\d")
_ONE_BY_ONE = re.compile(r"\d(?<![\d.,:/A-Za-z].)(?:[,\u060c\u3001\uff0c] ?\d(?!\d)){2,}(?![.,:/%]\d|%)")
_BY_DASHES = re.compile(r"\d(?<![\d.,:/-].)(?:-\d(?!\d)){2,}(?![%]|[.,:/-]\d)")
_GAP = "[ \u00a0\u2009\u202f]"
_FROM_ZERO = re.compile(
    rf"[0\u0660\u06f0\u0966\uff10](?<![\dA-Za-z.,:/-].)(?<!\d{_GAP}.)(?:{_GAP}?\d){{5,}}(?![\dA-Za-z%]|[.,:/-]\d)"
)
_LEAST_ONE_BY_ONE = 5
"""Fewer digits are a list."""

_SIGN = r"\.{3}|[./|\u00b7\u2022\u2026]"
_BY_SIGN = re.compile(rf"\d(?<![\d.,:/A-Za-z].)({_SIGN}) ?\d(?!\d)(?:\1 ?\d(?!\d)){{3,}}(?![.,:/%]\d|%)")
_BY_SPACES = re.compile(
    rf"\d(?<![\dA-Za-z.,:/-].)(?<!\d{_GAP}.)(?:{_GAP}\d(?!\d)){{5,}}(?![A-Za-z%]|[.,:/-]\d)"
)
_BY_SPACED_DASHES = re.compile(r"\d(?<![\d.,:/-].)(?<!\d - .)(?: - \d(?!\d)){3,}(?![.,:/%-]\d|%)")
_GROUPS_FROM_ZERO = re.compile(
    rf"[0\u0660\u06f0\u0966\uff10](?<![\dA-Za-z.,:/-].)\d{{0,3}}({_SIGN}|[,\u060c] ?| - )\d{{1,4}}"
    r"(?:\1\d{1,4})+(?![\dA-Za-z%]|[.,:/-]\d)"
)
_DENSE = re.compile(r"\d[\d \u00a0\u2009\u202f.,/|\u00b7\u2022\u2026\u060c\u3001\uff0c-]{3,}")
"""Contains all of these patterns."""

_LEAST_FROM_ZERO = 6
"""For one sign between all of them, as in a date; fewer digits are a number of a paragraph."""

_WITH_COMMAS = re.compile(
    r"[1-9]\d?(?:,\d{2,3})*,\d00,?000|[1-9]\d{0,2}(?:,\d{2,3})*,000|[1-9]\d{0,3}(?:,\d{3})*,\d\d"
)
"""Thousands, also in Indian grouping; an amount with cents."""

_PAIRS = re.compile(r"\d(?<![\d.,:/-].)\d{1,2}(?:-\d{2,3}){1,2}(?![\d%]|[.,:/-]\d)")
_DAY_OF_YEAR = re.compile(r"(?:[0-3]\d-[01]\d-\d\d|[01]\d-[0-3]\d-\d\d|\d\d-[01]\d-[0-3]\d)")

_DIGITS = re.compile(rf"\d(?:{_BETWEEN}\d){{2,}}(?![\u4e07\u4ebf\u842c\u5104])")
"""Three or more digits; before the Chinese words for ten thousand and more they are a count."""
_SHORT = re.compile(r"(?<!\d)(?:112|911|999|1\D+1\D+2|9\D+1\D+1|9\D+9\D+9|116\D*\d{3})(?!\d)")

_HAN = {
    sign: str(digit)
    for digit, signs in enumerate(["〇零○", "一幺", "二", "三", "四", "五", "六", "七", "八", "九"])
    for sign in signs
}
_HAN_SIGN = f"[{''.join(_HAN)}]"
_HAN_RUN = re.compile(rf"{_HAN_SIGN}(?:[\s·・-]?{_HAN_SIGN}){{2,}}")
_HAN_GROUP = rf"(?:{_HAN_SIGN}?十{_HAN_SIGN}?|{_HAN_SIGN})"
_HAN_GROUPS = re.compile(
    rf"(?<![百千万亿]){_HAN_GROUP}(?:[\s·・、，,-]{{0,2}}{_HAN_GROUP}){{2,}}(?![百千万亿年月日岁点分])"
)
_HAN_TENS = re.compile(_HAN_GROUP)
_BESIDE_TEN = 30
"""Signs before and after it; no telephone number is longer."""
_IS_YEAR = re.compile(_YEAR)


def find_number(shown: str) -> str | None:
    """The first telephone number in an undisguised text: seven digits or more, grouped or not; dates, years
    and thousands are none.
    """
    found = (match.group() for match in _WHOLE.finditer(shown))
    whole = next((run for run in found if not _OTHER.fullmatch(plain(run))), None)
    return whole or next(_other_numbers(shown), None)


def _other_numbers(text: str) -> Iterator[str]:
    if _ANY_DIGIT.search(text):
        yield from _grouped(text)
    for run in _HAN_RUN.findall(text):
        if not _IS_YEAR.fullmatch(_from_han(run)):
            yield run
    for part in _around_ten(text):
        yield from (run for run in _HAN_GROUPS.findall(part) if "十" in run and is_called(_han_groups(run)))
    for words, digits in spelled_numbers(text):
        if len(digits) > 3 or _SHORT.fullmatch(digits):
            yield words


def _grouped(text: str) -> Iterator[str]:
    """Finds fewer digits than seven too, in forms that no figure has."""
    dashed = _DASH.sub("-", text)
    for dense in _DENSE.finditer(dashed):
        yield from _in_dense(dashed[max(dense.start() - 1, 0) : dense.end() + 2])


def _in_dense(text: str) -> Iterator[str]:
    """Finds digits with little between them, and their neighbours."""
    for run in _COMMAS.findall(text):
        digits = latin_digits(run)
        is_figure = _WITH_COMMAS.fullmatch(digits) or _rises(re.findall(r"\d+", digits))
        if sum(map(str.isdigit, digits)) >= 7 and not is_figure:
            yield run
    for run in _ONE_BY_ONE.findall(text):
        signs = re.findall(r"\d", run)
        # Amounts with decimal commas have a space after some of the commas alone.
        least = _LEAST_ONE_BY_ONE if len({*re.findall(r"\D+", run)}) == 1 else 7
        if len(signs) >= least and not _goes_one_way(signs):
            yield run
    for run in _PAIRS.findall(text):
        if not (_rises(run.split("-")) or _DAY_OF_YEAR.fullmatch(latin_digits(run))):
            yield run
    for pattern in (_BY_DASHES, _BY_SPACED_DASHES, _BY_SIGN, _BY_SPACES):
        runs = (found.group() for found in pattern.finditer(text))
        yield from (run for run in runs if not _goes_one_way(re.findall(r"\d", run)))
    yield from (run for run in _FROM_ZERO.findall(text) if not _goes_one_way(run.split()))
    runs = (found.group() for found in _GROUPS_FROM_ZERO.finditer(text))
    yield from (run for run in runs if not _is_date_or_list(run))


def _is_date_or_list(run: str) -> bool:
    groups = re.findall(r"\d+", latin_digits(run))
    is_date = _OTHER.fullmatch(plain(run)) or _DAY_OF_YEAR.fullmatch("-".join(groups))
    return bool(is_date or _goes_one_way(groups) or len("".join(groups)) < _LEAST_FROM_ZERO)


def _rises(groups: list[str]) -> bool:
    """Whether it is a list or a range, such as platforms 1, 2 and 3 or pages 112-117."""
    return all(int(one) < int(next_) and not one.startswith("0") for one, next_ in pairwise(groups))


def _goes_one_way(digits: list[str]) -> bool:
    """Whether the digits all go up or all go down."""
    steps = {int(other) - int(one) > 0 for one, other in pairwise(digits) if one != other}
    return len(digits) == len({*digits}) > 1 and len(steps) == 1


def _around_ten(text: str) -> Iterator[str]:
    """Yields the surroundings of each Chinese ten, which most texts do not have."""
    at = text.find("十")
    while at >= 0:
        yield text[max(at - _BESIDE_TEN, 0) : at + 2 * _BESIDE_TEN]
        at = text.find("十", at + _BESIDE_TEN)


def _han_groups(run: str) -> list[Group]:
    return [Group(str(_below_hundred(said)), len(said)) for said in _HAN_TENS.findall(run)]


def _below_hundred(said: str) -> int:
    tens, ten, unit = said.partition("十")
    return 10 * int(_HAN.get(tens, 1)) + int(_HAN.get(unit, 0)) if ten else int(_HAN[said])


def _from_han(run: str) -> str:
    return "".join(_HAN.get(sign, "") for sign in run)


def short_numbers(shown: str) -> set[str]:
    """Short numbers in an undisguised text that many countries share, also as figures; for digits 0 to 9
    only.
    """
    runs = (*_DIGITS.findall(shown), *_ONE_BY_ONE.findall(shown))
    return {re.sub(r"\D", "", found) for run in runs for found in _SHORT.findall(plain(run))}


def plain(text: str) -> str:
    """The text with digits 0 to 9, one kind of space and of dash, and without invisible characters."""
    return _DASH.sub("-", _SPACE.sub(" ", latin_digits(UNSEEN.sub("", text))))
