"""The captions over a number, which tell who passes by what it is for and who answers."""

from kiosk.core.helplines import Emergency, Helpline
from kiosk.i18n.claims import (
    EMERGENCY_CAPTIONS,
    STRIP_ADVICE,
    STRIP_ALWAYS,
    STRIP_COST,
    STRIP_FREE,
    STRIP_WHO,
)
from kiosk.i18n.hours_words import hours_words
from kiosk.i18n.language import Language

CAPTION = 44
"""Characters that the caption of the help strip has room for."""

_DOTS_OF_ZERO = frozenset("٠۰")


def strip_caption(helpline: Helpline, language: Language, who: bool, counted: bool = False) -> str:
    """What the helpline is for, or ``who`` answers; the languages follow where there is no touch."""
    if not who:
        return _what_for(helpline, language)
    languages = (count_languages(helpline.languages, language),) if counted else ()
    return beside(language, _who_answers(helpline, language), *languages)


def emergency_caption(emergency: Emergency, language: Language) -> str:
    return language.text(*EMERGENCY_CAPTIONS[frozenset(emergency.answered_by)])


def beside(language: Language, *parts: str) -> str:
    """Short facts on one line, by dots; by commas where a number could take the dot for its zero."""
    dot = "، " if language.number(0) in _DOTS_OF_ZERO else " · "
    return dot.join(part for part in parts if part)


def count_languages(tags: tuple[str, ...], language: Language) -> str:
    # TRANSLATORS: how many languages people speak there, or can be chosen; at most 24 characters
    return language.plural("{n} language", "{n} languages", len(tags))


def _what_for(helpline: Helpline, language: Language) -> str:
    words = STRIP_FREE if helpline.cost == "free" else STRIP_ADVICE
    if helpline.hours.always:
        return language.text(*words.always)
    hours = hours_words(helpline.hours, language)
    return _first_that_fits(language.text(*words.at_hours).format(hours=hours), language.text(*words.plain))


def _who_answers(helpline: Helpline, language: Language) -> str:
    who = language.text(*STRIP_WHO[helpline.answered_by])
    cost = language.text(*STRIP_COST[helpline.cost])
    always = helpline.hours.always
    hours = language.text(*STRIP_ALWAYS) if always else hours_words(helpline.hours, language)
    # The other caption has said that it is free, but not what it costs.
    second = hours if helpline.cost == "free" else cost
    return _first_that_fits(beside(language, who, hours, cost), beside(language, who, second), who)


def _first_that_fits(*captions: str) -> str:
    return next((caption for caption in captions if len(caption) <= CAPTION), captions[-1])
