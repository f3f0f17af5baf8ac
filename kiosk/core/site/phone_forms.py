"""Formats telephone numbers by country, and checks whether they look like one.

The lists of the library are of the day of its release, so a number that is not in them may still be right.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from kiosk.core.site.confirmations import LONGEST_NUMBER, Confirmable
from kiosk.core.site.helplines import Helpline

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_FICTION = re.compile(r"555 ?01\d\d$")
"""Numbers that nobody has: for demonstrations and tests."""

_LONGEST_GROUP = 5
_KEPT = 64


class FormFault(StrEnum):
    """``UNKNOWN``: as long as numbers of the country are, but in none of its lists."""

    NONE = "none"
    SHORT = "short"
    LONG = "long"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PhoneForm:
    """``grouped``: as it is spoken, "" if no grouping fits the screen. ``e164``: as dialled from abroad, ""
    for short numbers and for those of no known form.
    """

    grouped: str
    e164: str
    fault: FormFault


@lru_cache(_KEPT)
def form_of(number: str, country: str) -> PhoneForm:
    """The form of ``number``, with or without spaces; it belongs to ``country`` unless it begins with +."""
    # Imported only where a person writes or checks a number.
    import phonenumbers as lists

    digits = number.replace(" ", "")
    if _FICTION.search(number) or not (country or digits.startswith("+")):
        return PhoneForm(_grouped(number, digits), "", FormFault.NONE)
    try:
        parsed = lists.parse(digits, country or None)
    except lists.NumberParseException:
        return PhoneForm(_grouped("", digits), "", FormFault.SHORT)
    if not digits.startswith("+") and lists.is_valid_short_number_for_region(parsed, country):
        return PhoneForm(_grouped("", digits), "", FormFault.NONE)
    style = "INTERNATIONAL" if digits.startswith("+") else "NATIONAL"
    spoken = lists.format_number(parsed, getattr(lists.PhoneNumberFormat, style))
    grouped = _grouped(" ".join(re.findall(r"\+?\d+", spoken)), digits)
    if lists.is_valid_number(parsed):
        return PhoneForm(grouped, lists.format_number(parsed, lists.PhoneNumberFormat.E164), FormFault.NONE)
    return PhoneForm(grouped, "", _fault(parsed))


def with_dialled[Line: Confirmable](line: Line, country: str) -> Line:
    """Adds the number as dialled from abroad, if it has the form of one of that country."""
    if not isinstance(line, Helpline):
        return line
    digits, dialled = line.number.replace(" ", ""), form_of(line.number, line.country or country).e164
    # The prefix that is dialled inside a country has two digits at most.
    is_same = any(dialled.endswith(digits[before:]) for before in range(3))
    return replace(line, number_e164=dialled) if dialled and is_same else line


def _fault(parsed: "PhoneNumber") -> FormFault:
    import phonenumbers as lists

    reasons = lists.ValidationResult
    match lists.is_possible_number_with_reason(parsed):
        case reasons.TOO_SHORT | reasons.IS_POSSIBLE_LOCAL_ONLY:
            return FormFault.SHORT
        case reasons.TOO_LONG:
            return FormFault.LONG
        case _:
            return FormFault.UNKNOWN


def _grouped(spoken: str, digits: str) -> str:
    """``spoken`` if it has the same digits, otherwise groups of three and four, else of five."""
    parts = spoken.split() if spoken.replace(" ", "") == digits else [digits]
    ways = (
        " ".join(piece for part in parts for piece in _cut(part)),
        " ".join(digits[at : at + _LONGEST_GROUP] for at in range(0, len(digits), _LONGEST_GROUP)),
    )
    return next((way for way in ways if len(way) <= LONGEST_NUMBER), "")


def _cut(group: str) -> list[str]:
    """Cuts by threes, and fours where a digit would be left alone; a group of five or less stays whole."""
    digits = group.lstrip("+")
    if len(digits) <= _LONGEST_GROUP:
        return [group]
    fours = len(digits) % 3
    sizes = [3] * (len(digits) // 3 - fours) + [4] * fours
    ends = list(accumulate(sizes))
    pieces = [digits[end - size : end] for size, end in zip(sizes, ends, strict=True)]
    return [group[: len(group) - len(digits)] + pieces[0], *pieces[1:]]
