"""The line of the help strip: open now, who answers, languages of the site, all languages, the price."""

from datetime import datetime
from itertools import combinations
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.numbers.help_strip import ANSWERED_BY, COSTS, line_for_strip
from kiosk.core.site.helplines import AnsweredBy, Cost, Helpline

NOON = datetime(2026, 11, 25, 12, tzinfo=ZoneInfo("Europe/Rome"))
OPEN, CLOSED = "Mon-Fri 09:00-17:00", "Mon-Fri 18:00-20:00"
SITE = ("en", "fr", "ar")
TWO_OF_SITE, ONE_OF_SITE, MANY_OTHERS = ("fr", "ar-EG"), ("fr",), ("am", "hi", "ur", "uk", "fa")

BEST_FIRST = [
    (hours, who, languages, cost)
    for hours in (OPEN, CLOSED)
    for who in ("charity", "state", "police")
    for languages in (TWO_OF_SITE, ONE_OF_SITE, MANY_OTHERS)
    for cost in ("free", "free-local", "local-rate", "charged")
]


def a_line(hours=OPEN, answered_by="charity", languages=("en",), cost="free", kind="advice", name="line"):
    return Helpline.validated(
        id=name,
        kind=kind,
        country="BD" if kind == "home-country" else "",
        answered_by=answered_by,
        number="555 0142",
        hours=hours,
        cost=cost,
        languages=languages,
    )


def test_every_value_has_its_rank():
    assert set(ANSWERED_BY) == set(get_args(AnsweredBy))
    assert set(COSTS) == set(get_args(Cost))


def test_of_each_two_lines_the_better_one_is_shown():
    for better, worse in combinations([a_line(*values) for values in BEST_FIRST], 2):
        assert line_for_strip([better, worse], SITE, NOON) == better
        assert line_for_strip([worse, better], SITE, NOON) == better


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # A closed charity gives way to police who answer now, and the strip then says that they are police.
        (a_line(answered_by="police", cost="charged"), a_line(CLOSED)),
        # A charity with one language goes before police with thirty.
        (a_line(), a_line(answered_by="police", languages=MANY_OTHERS)),
        # Two languages of this site go before five that nobody can choose here.
        (a_line(languages=TWO_OF_SITE, cost="charged"), a_line(languages=MANY_OTHERS)),
        # With equal languages of the site, the line that speaks more of others.
        (a_line(languages=("fr", "uk", "fa"), cost="charged"), a_line(languages=("fr", "uk"))),
        # A variety of a language is that language, and counts once.
        (a_line(languages=("fr", "ar")), a_line(languages=("fr", "fr-CA"))),
    ],
)
def test_what_decides(better, worse):
    for lines in ([better, worse], [worse, better]):
        assert line_for_strip(lines, SITE, NOON) == better


def test_equal_lines_keep_the_order_of_the_site():
    first, second = a_line(name="first"), a_line(name="second")
    assert line_for_strip([first, second], SITE, NOON) == first
    assert line_for_strip([second, first], SITE, NOON) == second


def test_on_paper_hours_do_not_count():
    closed, opened = a_line(CLOSED), a_line(answered_by="state")
    assert line_for_strip([opened, closed], SITE, None) == closed


@pytest.mark.parametrize("kind", ["child", "family-links", "home-country"])
def test_only_advice_lines_stand_in_the_strip(kind):
    assert line_for_strip([a_line(kind=kind)], SITE, NOON) is None
