"""Phrases for opening hours."""

from kiosk.core.site.hours.weekly_hours import Hours, HoursRule
from kiosk.i18n.language import Language

_DAYS_OF_THE_WEEK = 7
_MIDNIGHT = 24


def hours_words(hours: Hours, language: Language, briefly: bool = False) -> str:
    """The hours in lower case, for the inside of a line; ``briefly`` if there is little room."""
    if hours.always:
        # TRANSLATORS: always open, inside a line of small letters; at most 24 characters
        return language.text("day and night")
    return language.script.comma.join(_rule_words(rule, language, briefly) for rule in hours.rules)


def _rule_words(rule: HoursRule, language: Language, briefly: bool) -> str:
    times = _times(rule, language, briefly)
    if len(rule.days) == _DAYS_OF_THE_WEEK:
        return times
    first, last = language.weekday(rule.first_day), language.weekday(rule.last_day)
    if first == last:
        return f"{first} {times}"
    # TRANSLATORS: days of opening, short, such as “Mon–Fri”; the hours follow; at most 24 characters
    days = language.text("{first}–{last}", "days of opening").format(first=first, last=last)
    return f"{days} {times}"


def _times(rule: HoursRule, language: Language, briefly: bool) -> str:
    if briefly and (since := language.hour_from_six(rule.opens, briefly)):
        until = language.hour_from_six(rule.closes, briefly)
        digits = language.clock_digits(rule.opens), language.clock_digits(rule.closes, closes=True)
        return f"{'–'.join(digits)} ({since}–{until})"
    opens, closes = language.hour(rule.opens), language.hour(rule.closes, closes=True)
    if language.has_bare_hours and not (rule.opens.minute or rule.closes.minute):
        opens, closes = str(rule.opens.hour), str(rule.closes.hour or _MIDNIGHT)
    # TRANSLATORS: hours of opening, as people say them: “from 9 to 17”; {opens} and {closes} have the words
    # for the part of the day where your language uses them; at most 30 characters
    return language.text("{opens}–{closes}", "hours of opening").format(opens=opens, closes=closes)
