"""Numbers, dates, times and names as a language writes them, from Babel's data."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache

from babel.core import Locale
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


@cache
def _digits(tag: str) -> dict[int, str]:
    return {ord(str(n)): number(tag, n) for n in range(10)}


def number(tag: str, value: int | float) -> str:
    return format_decimal(value, locale=_locale(tag), numbering_system="default")


def percent(tag: str, share: float) -> str:
    return format_percent(share, locale=_locale(tag), numbering_system="default")


def join(tag: str, items: Sequence[str]) -> str:
    return format_list(items, locale=_locale(tag))


def language_name(tag: str, named: str) -> str:
    locale = _locale(tag)
    name: str | None = locale.languages.get(named.replace("-", "_"))
    return name or _locale(named).get_display_name(locale) or named


def long_date(tag: str, day: date) -> str:
    return format_date(day, "long", locale=_locale(tag)).translate(_digits(tag))


def clock_time(tag: str, moment: time | datetime) -> str:
    """24 hours, without a leading zero, with the separator of the language."""
    pattern: str = _locale(tag).datetime_skeletons["Hm"].pattern
    filled = pattern.replace("HH", "H").replace("mm", f"{moment.minute:02}").replace("H", str(moment.hour))
    return filled.translate(_digits(tag))


def weekday(tag: str, day: int) -> str:
    name: str = get_day_names("abbreviated", "stand-alone", _locale(tag))[day]
    return name
