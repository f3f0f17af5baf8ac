"""The captions over a number: its purpose, and who answers."""

from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.i18n.language import Language
from kiosk.i18n.phrases.claim_signs import COST_SIGNS, hours_sign
from kiosk.i18n.phrases.claims import (
    ADVICE,
    EMERGENCY,
    EMERGENCY_CAPTIONS,
    FREE_ADVICE,
    POLICE_ADVICE,
    STRIP_ADVICE,
    STRIP_ALWAYS,
    STRIP_COST,
    STRIP_FREE,
    STRIP_PURPOSE,
    STRIP_WHO,
)
from kiosk.i18n.phrases.hours import hours_words

_ON_PAPER = 44
"""The most characters on a sheet of paper."""


def strip_captions(
    helpline: Helpline, language: Language, who: bool, opens: str = "", counted: bool = False
) -> tuple[str, ...]:
    """The helpline's purpose, or ``who`` answers; the longest first. The last one fits everywhere.

    If the police answer, each says so, whatever ``who`` is. ``opens`` is when the line answers again, empty
    while it does: until then each caption has it, or the hours. ``counted`` adds the number of languages, for
    screens without touch.
    """
    who = who or helpline.police_answer
    if opens:
        return (*_while_closed(helpline, language, who), opens)
    said = _who_answers(helpline, language, counted) if who else _what_for(helpline, language)
    return (*dict.fromkeys(said), advice(helpline, language))


def advice(helpline: Helpline, language: Language) -> str:
    """The caption over the number if there is little room."""
    if helpline.police_answer:
        return language.text(*POLICE_ADVICE)
    return language.text(*(FREE_ADVICE if helpline.is_free else ADVICE))


def caption_signs(helpline: Helpline, language: Language, caption: str) -> tuple[str, ...]:
    """The icons of the hours and the price in a caption, as far as it says them."""
    always = helpline.hours.always
    told = (STRIP_FREE if helpline.is_free else STRIP_ADVICE) if not helpline.police_answer else None
    brief = (language.text(*STRIP_ALWAYS),) if always else _hours(helpline, language)
    says_hours = any(words in caption for words in brief) or bool(
        told and always and caption == language.text(*told.always)
    )
    says_free = (
        helpline.is_free
        and language.text(*STRIP_PURPOSE) != caption
        and caption
        in {
            language.text(*FREE_ADVICE),
            *_what_for(helpline, language),
        }
    )
    says_price = says_free or language.text(*STRIP_COST[helpline.cost]) in caption
    hours = (hours_sign(helpline.hours),) if says_hours else ()
    return *hours, *((COST_SIGNS[helpline.cost],) if says_price else ())


def caption_on_paper(helpline: Helpline, language: Language) -> str:
    """Who answers, with the hours if they fit, since paper does not know the time."""
    always = helpline.hours.always
    said = _who_answers(helpline, language) if always else _while_closed(helpline, language, who=True)
    who = language.text(*STRIP_WHO[helpline.answered_by])
    return next((caption for caption in said if len(caption) <= _ON_PAPER), who)


def emergency_captions(emergency: Emergency, language: Language) -> tuple[str, ...]:
    """Who answers the emergency number; the longest first."""
    who = language.text(*EMERGENCY_CAPTIONS[frozenset(emergency.answered_by)])
    return who, language.text(*EMERGENCY)


def purpose(language: Language) -> str:
    """The subjects that people can ask about."""
    return language.text(*STRIP_PURPOSE)


def joined(*parts: str) -> str:
    """Joins short facts on one line by dots."""
    return " · ".join(part for part in parts if part)


def count_languages(tags: tuple[str, ...], language: Language) -> str:
    # TRANSLATORS: how many languages people speak there, or can be chosen; at most 24 characters
    return language.plural("{n} language", "{n} languages", len(tags))


def _what_for(helpline: Helpline, language: Language) -> tuple[str, ...]:
    words = STRIP_FREE if helpline.is_free else STRIP_ADVICE
    always = helpline.hours.always
    with_hours = (language.text(*words.always),) if always else _at_hours(helpline, language)
    return *with_hours, language.text(*words.plain), purpose(language)


def _who_answers(helpline: Helpline, language: Language, counted: bool = False) -> tuple[str, ...]:
    who = language.text(*STRIP_WHO[helpline.answered_by])
    cost = language.text(*STRIP_COST[helpline.cost])
    always = helpline.hours.always
    hours = (language.text(*STRIP_ALWAYS),) if always else _hours(helpline, language)
    brief = hours[-1]
    # The other caption says “free” already, but never a price.
    second, third = (brief, cost) if helpline.is_free else (cost, brief)
    said: list[tuple[str, ...]] = [
        *((who, each, cost) for each in hours),
        (who, second),
        (who, third),
        (who,),
    ]
    if counted:
        languages = count_languages(helpline.languages, language)
        # Nothing follows the price, so that it is only the call that is free.
        said = [*((who, each, languages, cost) for each in hours), (who, languages), *said]
    return tuple(joined(*parts) for parts in said)


def _while_closed(helpline: Helpline, language: Language, who: bool) -> tuple[str, ...]:
    """Adds the hours to each caption."""
    hours = _hours(helpline, language)
    if not who:
        return *_at_hours(helpline, language), joined(advice(helpline, language), hours[-1])
    cost = language.text(*STRIP_COST[helpline.cost])
    answers = language.text(*STRIP_WHO[helpline.answered_by])
    return *(joined(answers, each, cost) for each in hours), joined(answers, hours[-1])


def _at_hours(helpline: Helpline, language: Language) -> tuple[str, ...]:
    words = STRIP_FREE if helpline.is_free else STRIP_ADVICE
    return tuple(language.text(*words.at_hours).format(hours=each) for each in _hours(helpline, language))


def _hours(helpline: Helpline, language: Language) -> tuple[str, ...]:
    """The hours in full, and then briefly, if that is shorter."""
    full, brief = (hours_words(helpline.hours, language, briefly) for briefly in (False, True))
    return tuple(dict.fromkeys((full, brief)))
