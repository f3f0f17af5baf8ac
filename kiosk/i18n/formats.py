"""Formats of numbers, dates, times and names in a language, from Babel's data."""

import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import date, datetime, time
from functools import cache

from babel import localedata
from babel.core import Locale, UnknownLocaleError, get_global
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from kiosk.core.text.scripts import DIGITS, script_code

_DAYS = ("MMMMEEEEd", "MMMMEd", "MMMEd")
_SHORT = re.compile("E+|c+|M{3,}|L{3,}")
"""Pattern letters for a weekday or the name of a month."""


@cache
def _locale(tag: str) -> Locale:
    """English if Babel does not know the tag."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en", "001")
    # Babel's locales share inherited data, and the first user fills it in for all (Babel issue 1234):
    # Chinese would use the weekdays of Urdu. So each locale gets its own copy.
    name = str(locale)
    localedata._cache[name] = deepcopy(localedata.load(name))
    return locale


@cache
def _digits(tag: str) -> dict[int, str]:
    """Replacements for Latin digits, which Babel writes, and for the percent sign beside them."""
    own = DIGITS.get(_locale(tag).default_numbering_system)
    if own is None:
        return {}
    return {ord("0") + n: chr(ord(own.zero) + n) for n in range(10)} | {ord("%"): own.percent}


def prepare(tag: str) -> None:
    """Loads Babel's data for a language, and its list of files."""
    localedata.locale_identifiers()
    _digits(tag)


def english_name(tag: str) -> str:
    """The English name of a tag's language, without script and region."""
    return str(Locale("en").languages[_locale(tag).language])


def other_script(tag: str) -> str:
    """What is wrong with the script that a language is taken to be written in.

    Empty where Unicode's data agrees, or does not have the language.
    """
    subtags = tag.split("-")
    likely = get_global("likely_subtags")
    found = likely.get("_".join(subtags)) or likely.get(subtags[0], "")
    code = found.split("_")[1] if found else ""
    if not code or code == script_code(tag) or any(len(subtag) == len(code) for subtag in subtags):
        return ""
    ours, place = script_code(tag), "kiosk/core/text/default_scripts.py"
    return f"it is written in the script {code}, not {ours}: add it to {place}, or say “{tag}-{ours}”"


def number(tag: str, value: int | float) -> str:
    written = format_decimal(value, locale=_locale(tag), numbering_system="default")
    return written.translate(_digits(tag))


def in_digits(tag: str, written: str) -> str:
    """Replaces Latin digits by the language's own."""
    return written.translate(_digits(tag))


def percent(tag: str, share: float) -> str:
    written = format_percent(share, locale=_locale(tag), numbering_system="default")
    return written.translate(_digits(tag))


def join(tag: str, items: Sequence[str]) -> str:
    return format_list(items, locale=_locale(tag))


def language_name(tag: str, named: str) -> str:
    locale = _locale(tag)
    name: str | None = locale.languages.get(named.replace("-", "_"))
    try:
        return name or Locale.parse(named, sep="-").get_display_name(locale) or named
    except (UnknownLocaleError, ValueError):
        return named


def country_name(tag: str, code: str) -> str:
    """The code itself if the language has no name for it."""
    name: str = _locale(tag).territories.get(code, code)
    return name


def long_date(tag: str, day: date) -> str:
    return format_date(day, "long", locale=_locale(tag)).translate(_digits(tag))


def day(tag: str, moment: date) -> str:
    """Weekday, day and month in full words."""
    known = _locale(tag).datetime_skeletons
    pattern = next(known[name].pattern for name in _DAYS if name in known)
    pattern = _SHORT.sub(lambda short: 4 * short.group()[0], pattern)
    return format_date(moment, pattern, locale=_locale(tag)).translate(_digits(tag))


def clock_time(tag: str, moment: time | datetime, two_digits: bool = False) -> str:
    """24-hour time with the language's separator; a leading zero only for ``two_digits``."""
    pattern: str = _locale(tag).datetime_skeletons["Hm"].pattern
    hour = f"{moment.hour:02}" if two_digits else str(moment.hour)
    filled = pattern.replace("HH", "H").replace("mm", f"{moment.minute:02}").replace("H", hour)
    return filled.translate(_digits(tag))


def weekday(tag: str, day: int) -> str:
    name: str = get_day_names("abbreviated", "stand-alone", _locale(tag))[day]
    return name
