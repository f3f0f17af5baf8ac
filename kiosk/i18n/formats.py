"""Formats of numbers, dates, times and names in a language, from Babel's data.

Digits are 0 to 9 in every language, as in the telephone numbers on the same screen.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import date, datetime, time
from functools import cache
from typing import Literal

from babel import localedata
from babel.core import Locale, UnknownLocaleError, get_global
from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent, get_currency_name

from kiosk.core.text.languages import facts_of_language
from kiosk.core.text.scripts import script_code

_DAYS = ("MMMMEEEEd", "MMMMEd", "MMMEd")
_UNUSED = frozenset(
    {
        *("unit_patterns", "unit_display_names", "compound_unit_patterns", "time_zones", "meta_zones"),
        *("date_fields", "interval_formats", "compact_decimal_formats", "compact_currency_formats"),
    }
)
"""Parts of Babel's data that no format here needs; they are more than half of it."""

_DATA: dict[str, dict[str, object]] = {}
"""The used data of the prepared languages, by locale."""

_MANY = 100
_MIDNIGHT = 24
_SHORT = re.compile("E+|c+|M{3,}|L{3,}")
"""Pattern letters for a weekday or the name of a month."""


@cache
def _locale(tag: str) -> Locale:
    """The locale; English if Babel does not know the tag."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en", "001")
    # Babel's locales share inherited data, and the first user fills it in for all (Babel issue 1234):
    # Chinese would use the weekdays of Urdu. So each locale gets its own copy, of what is used here.
    name = str(locale)
    known = localedata.load(name)
    _DATA[name] = deepcopy({part: known[part] for part in known.keys() - _UNUSED})
    localedata._cache.clear()
    localedata._cache.update(_DATA)
    return locale


def prepare(tag: str) -> None:
    """Loads Babel's data for a language, and its list of files."""
    localedata.locale_identifiers()
    _locale(tag)


def english_name(tag: str) -> str:
    """The English name of a tag's language, without script and region."""
    return str(Locale("en").languages[_locale(tag).language])


def other_script(tag: str) -> str:
    """The fault in the assumed script of a language.

    Empty if Unicode's data agrees, or does not have the language.
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
    return format_decimal(value, locale=_locale(tag), numbering_system="latn")


def percent(tag: str, share: float) -> str:
    return format_percent(share, locale=_locale(tag), numbering_system="latn")


def join(tag: str, items: Sequence[str]) -> str:
    return format_list(items, locale=_locale(tag))


def language_name(tag: str, named: str) -> str:
    locale = _locale(tag)
    name: str | None = locale.languages.get(named.replace("-", "_"))
    try:
        return name or Locale.parse(named, sep="-").get_display_name(locale) or named
    except (UnknownLocaleError, ValueError):
        return named


def currency_name(tag: str, code: str) -> str:
    """The name for an amount of many."""
    name: str = get_currency_name(code, count=_MANY, locale=_locale(tag))
    return name


def country_name(tag: str, code: str) -> str:
    """The name; the code itself if the language has none for it."""
    name: str = _locale(tag).territories.get(code, code)
    return name


def long_date(tag: str, day: date) -> str:
    return format_date(day, "long", locale=_locale(tag))


def day(tag: str, moment: date) -> str:
    """Weekday, day and month in full words."""
    known = _locale(tag).datetime_skeletons
    pattern = next(known[name].pattern for name in _DAYS if name in known)
    pattern = _SHORT.sub(lambda short: 4 * short.group()[0], pattern)
    return format_date(moment, pattern, locale=_locale(tag))


def clock_time(tag: str, moment: time | datetime, two_digits: bool = False, closes: bool = False) -> str:
    """The time on a station clock: of 24 hours; a leading zero only for ``two_digits``."""
    pattern: str = _locale(tag).datetime_skeletons["Hm"].pattern
    hour = _MIDNIGHT if closes and _is_midnight(moment) else moment.hour
    return _filled(pattern if two_digits else pattern.replace("HH", "H"), hour, moment.minute)


def spoken_time(tag: str, moment: time | datetime, closes: bool = False) -> str:
    """The spoken time: of 12 hours, with the word for the part of the day, if Unicode's data has it.

    Midnight is 24 o'clock if a day of 24 hours ``closes``. No line breaks within it.
    """
    pattern = _spoken_patterns(tag)[1 if moment.minute else 0]
    if "H" not in pattern:
        at = time(moment.hour, moment.minute)
        return _unbroken(format_time(at, pattern, locale=_locale(tag)))
    hour = _MIDNIGHT if closes and _is_midnight(moment) else moment.hour
    return _unbroken(_filled(pattern, hour, moment.minute))


def _unbroken(said: str) -> str:
    return said.replace(" ", "\u00a0")


def _is_midnight(moment: time | datetime) -> bool:
    return not moment.hour and not moment.minute


def has_bare_hours(tag: str) -> bool:
    """Whether a whole hour has no word or sign, so that 9–17 means 9:00–17:00."""
    whole, with_minutes = _spoken_patterns(tag)
    return whole == with_minutes


@cache
def _spoken_patterns(tag: str) -> tuple[str, str]:
    locale = _locale(tag)
    if known := facts_of_language(locale.language).spoken_hours:
        return known
    skeletons = locale.datetime_skeletons
    if "h" in locale.time_formats["short"].pattern:
        return skeletons["Bh"].pattern, skeletons["Bhm"].pattern
    pattern: str = skeletons["Hm"].pattern.replace("HH", "H")
    return pattern, pattern


def _filled(pattern: str, hour: int, minute: int) -> str:
    hours = pattern.replace("HH", f"{hour:02}").replace("H", str(hour))
    return hours.replace("mm", f"{minute:02}").replace("'", "")


def weekday(tag: str, day: int, whole: bool = False) -> str:
    locale = _locale(tag)
    short = not whole and facts_of_language(locale.language).short_weekdays
    width: Literal["wide", "abbreviated"] = "abbreviated" if short else "wide"
    name: str = get_day_names(width, "stand-alone", locale)[day]
    return name
