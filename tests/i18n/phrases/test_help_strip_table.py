"""The captions over and beside a number, for all that a record can say, in every language of the program."""

import re
from datetime import datetime
from functools import cache
from itertools import product
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.commands.handout.sheet import SiteContact, in_your_language
from kiosk.core.numbers.available_now import available_now
from kiosk.core.site.helplines import AnsweredBy, Cost
from kiosk.core.site.settings import Site
from kiosk.i18n.language import Language
from kiosk.i18n.load_language import load_language
from kiosk.i18n.phrases import helpline_cards
from kiosk.i18n.phrases.captions import caption_on_paper

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=ZoneInfo("Europe/Rome"))
NIGHT = NOON.replace(hour=3)
LANGUAGES = {
    "en": ("police", "free", "advice|calls|phones?"),
    "fr": ("police", "gratuit", "conseil|appel|numéro|crédit"),
    "ar": ("شرطة", "مجاني", "استشارة|مكالمة"),
    "am": ("ፖሊስ", "ነፃ", "ምክር|ጥሪ|ስልክ"),
    "hi": ("पुलिस", "मुफ़्त", "सलाह|कॉल"),
    "ur": ("پولیس", "مفت", "مشورہ|کال"),
    "zh-Hans": ("警方", "免费", "咨询|通话|拨打|电话打|免费打"),
}
"""The words for the police, for *free*, and for what alone may be free."""

CASES = list(product(get_args(AnsweredBy), get_args(Cost), ("24/7", "Mon-Fri 09:00-17:00"), (NOON, NIGHT)))


@cache
def language_of(tag: str) -> Language:
    return load_language(tag, TRANSLATIONS)


def said_of(answered_by, cost, hours, wall, tag):
    """Captions of the strip on each panel, with touch and without; the pill; paper; the title of the card."""
    line = {"id": "line", "kind": "advice", "answered_by": answered_by, "number": "800 555 0199"}
    record = {"hours": hours, "cost": cost, "languages": ["en", "fr", "ar", "am", "hi", "ur", "zh-Hans"]}
    by = {"confirmed_on": wall.date(), "confirmed_by": "other-staff"}
    site = Site.validated(
        **(
            {"organisation": "other", "name": "Example", "country": "IT", "time_zone": "Europe/Rome"}
            | {"languages": ["en", "fr"], "helpline": [line | record | by]}
        )
    )
    shown, language = available_now(site, wall), language_of(tag)
    assert shown.strip is not None
    (card,) = helpline_cards.cards(shown, site, language)
    captions = [
        caption
        for who, counted in product((True, False), repeat=2)
        for caption in helpline_cards.strip_captions(shown, site, language, who, counted)
    ]
    return (
        *captions,
        helpline_cards.pill(shown, site, language).label,
        caption_on_paper(shown.strip, language),
        in_your_language(SiteContact(site, shown, (language,), None), language),
        card.title,
    ), card


@pytest.mark.parametrize("tag", LANGUAGES)
def test_where_the_police_answer_every_caption_says_so_and_nowhere_else(tag):
    police = LANGUAGES[tag][0]
    for answered_by, cost, hours, wall in CASES:
        said, card = said_of(answered_by, cost, hours, wall, tag)
        for text in said:
            assert (police in text.lower()) == (answered_by == "police"), (text, answered_by)
        assert not any(police in detail.lower() for detail in card.details)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_only_advice_and_calls_are_free(tag):
    _, free, of_what = LANGUAGES[tag]
    for answered_by, cost, hours, wall in CASES:
        said, card = said_of(answered_by, cost, hours, wall, tag)
        for text in (*said, *card.details):
            for part in re.split(" · |، |，|፣ ", text.lower()):
                assert free not in part or (cost.startswith("free") and re.search(of_what, part)), text


def test_in_english_free_stands_before_no_noun_but_advice():
    for case in CASES:
        said, card = said_of(*case, "en")
        for text in (*said, *card.details):
            assert re.search(r"\bfree\b(?! advice\b| from\b| on\b|$)", text.lower()) is None, text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_while_nobody_answers_every_caption_and_the_pill_say_when(tag):
    for answered_by, cost in product(get_args(AnsweredBy), get_args(Cost)):
        said, _ = said_of(answered_by, cost, "Mon-Fri 09:00-17:00", NIGHT, tag)
        *captions, pill, _, _, _ = said
        nine = language_of(tag).number(9)
        assert all(nine in text for text in (*captions, pill))
