"""Converts sentences for a voice: numbers, hours and addresses in words, and no symbols."""

import re
from collections.abc import Iterable

from kiosk.core.text.phone_numbers import find_number, plain
from kiosk.i18n.from_six import in_full
from kiosk.i18n.language import Language

_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACE = r"[\s\u00a0\u202f]"
_LETTER = r"[^\W\d_]"
_COUNTER = re.compile(r"(?<![\d/])(\d{1,3}) ?/ ?(\d{1,3})(?![\d/])")
_ADDRESS = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w.~-]+)*)/?", re.ASCII)
_PERCENT = re.compile(rf"(\d[\d.,]*){_SPACE}?[%٪]")
_RANGE = re.compile(rf"(?<!\d)(\d[\d:.,]*){_SPACE}?[–—]{_SPACE}?(\d[\d:]*)")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])")
_BOTH_CLOCKS = re.compile(r"(?:\d\d:\d\d–)?\d\d:\d\d \(([^()–]+)(?:–([^()–]+))?\)")
_FRENCH_HOUR = re.compile(rf"(\d){_SPACE}?h\b(/24)?")
_BEFORE_HOURS = rf"(?={_SPACE}+(?:{_LETTER}+{_SPACE}+)?\d)"
_SIGNS = {"€": "EUR", "£": "GBP", "₹": "INR"}
_SIGN = f"[{''.join(_SIGNS)}]|(?:EUR|GBP|INR|CHF|USD)"
_AMOUNT = r"\d[\d.,]*\d|\d"
_PRICE = re.compile(rf"({_SIGN}){_SPACE}?({_AMOUNT})|({_AMOUNT}){_SPACE}?({_SIGN})")
_HELD = 0xE000
"""Characters for private use that mark the places of telephone numbers."""


def spoken_form(text: str, language: Language, numbers: Iterable[str] = ()) -> str:
    """Converts a text; ``numbers`` are the site's, other runs of seven digits are spoken alike."""
    said, held = _without_numbers(_INVISIBLE.sub("", text), numbers)
    said = _ADDRESS.sub(lambda match: _address(match[1], language), said)
    said = _COUNTER.sub(lambda match: _counter(match[1], match[2], language), said)
    said = _PRICE.sub(lambda match: _price(match, language), said)
    said = _PERCENT.sub(lambda match: _percent(match[1], language), said)
    said = _weekdays(said, language)
    if language.has_another_clock:
        said = _BOTH_CLOCKS.sub(lambda match: _counted_from_six(match, language), said)
    said = _RANGE.sub(lambda match: _range(match[1], match[2], language), said)
    said = _CLOCK.sub(lambda match: _time(match[1], match[2], language), said)
    if language.tag.partition("-")[0] == "fr":
        said = _FRENCH_HOUR.sub(lambda match: f"{match[1]} heures{' sur 24' if match[2] else ''}", said)
    for at, number in enumerate(held):
        said = said.replace(chr(_HELD + at), digit_by_digit(number, language))
    return said


def digit_by_digit(number: str, language: Language) -> str:
    """The digits in the groups in which they are written, with a pause between groups."""
    # TRANSLATORS: spoken, never shown: the sign before the code of a country, +44; at most 20 characters
    plus = f"{language.text('plus', 'spoken')} " if number.lstrip().startswith("+") else ""
    return plus + ", ".join(" ".join(group) for group in re.findall(r"\d+", plain(number)))


def _without_numbers(text: str, numbers: Iterable[str]) -> tuple[str, list[str]]:
    """Replaces each telephone number by a mark, and returns the numbers."""
    held: list[str] = []

    def hold(number: str) -> str:
        held.append(number)
        return chr(_HELD + len(held) - 1)

    for number in sorted(filter(None, numbers), key=len, reverse=True):
        text = re.sub(rf"(?<![\d.,]){re.escape(number)}(?![.,]?\d)", lambda match: hold(match[0]), text)
    while (found := find_number(plain(text))) and found in text:
        text = text.replace(found, hold(found))
    return text, held


def _address(address: str, language: Language) -> str:
    # TRANSLATORS: spoken, never shown: the dot in an address such as example.org; at most 20 characters
    dot = f" {language.text('dot', 'spoken')} "
    # TRANSLATORS: spoken, never shown: the line in an address such as example.org/help; at most 20 characters
    slash = f" {language.text('slash', 'spoken')} "
    return address.replace(".", dot).replace("/", slash)


def _counter(n: str, count: str, language: Language) -> str:
    # TRANSLATORS: spoken, never shown: the second of five screens, as in “2 of 5”; at most 30 characters
    return language.text("{n} of {count}", "spoken").format(n=n, count=count)


def _percent(n: str, language: Language) -> str:
    # TRANSLATORS: spoken, never shown: a share of a hundred, such as “20 percent”; at most 30 characters
    return language.text("{n} percent", "spoken").format(n=n)


def _range(first: str, last: str, language: Language) -> str:
    # TRANSLATORS: spoken, never shown: from one number, year, hour or day to another, such as “9 to 17”; at
    # most 30 characters
    return language.text("{first} to {last}", "spoken").format(first=first, last=last)


def _counted_from_six(match: re.Match[str], language: Language) -> str:
    """The hour, or the hours from and until, in words alone."""
    tag = language.tag.partition("-")[0]
    since, until = in_full(tag, match[1]), in_full(tag, match[2] or "")
    return _range(since, until, language) if until else since


def _price(match: re.Match[str], language: Language) -> str:
    sign, amount = (match[1], match[2]) if match[1] else (match[4], match[3])
    return f"{amount} {language.currency_name(_SIGNS.get(sign, sign))}"


def _time(hours: str, minutes: str, language: Language) -> str:
    """If many readers count from six, every digit is spoken: only the 24-hour clock is read like that.

    An hour on both clocks is in words already.
    """
    if language.has_another_clock:
        return f"{' '.join(hours)}, {' '.join(minutes)}"
    hour = str(int(hours))
    if minutes == "00":
        return hour
    # TRANSLATORS: spoken, never shown: a time such as 9:30, as people say it; at most 30 characters
    return language.text("{hour} {minutes}", "spoken").format(hour=hour, minutes=minutes)


def _weekdays(text: str, language: Language) -> str:
    """Replaces short names before hours by whole ones."""
    names = {language.weekday(day): language.weekday(day, whole=True) for day in range(7)}
    names |= {short[:1].upper() + short[1:]: name[:1].upper() + name[1:] for short, name in names.items()}
    name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    days = re.compile(rf"(?<!{_LETTER})({name})(?:[–-]({name}))?{_BEFORE_HOURS}")

    def whole(match: re.Match[str]) -> str:
        first, last = names[match[1]], names.get(match[2] or "", "")
        return f"{_range(first, last, language)}," if last else first

    return days.sub(whole, text)
