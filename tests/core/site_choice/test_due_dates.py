from datetime import timedelta

import pytest

from kiosk.base.clock import Moment
from kiosk.core.base.findings import Level
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.parts.text import Text
from kiosk.core.site.confirmations import CONFIRMED_DAYS, SOON_DAYS
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site_choice.due_dates import Due, DueKind, are_settled, dues, legal_pages, wants_staff
from tests.fakes import EXPIRED, NOON, SOON, TODAY, figure, page_of_every_kind, site, statement, topic

LEGAL = TextPage.validated(
    id="rights", title="Rights", part=(Text.validated(text="In most countries so.", legal=True),)
)
BEFORE, AFTER = (TODAY + timedelta(days=CONFIRMED_DAYS + days) for days in (-1, 1))
DECK = Deck(
    (statement("a"), figure("f", AFTER)),
    (topic("who", page_of_every_kind(valid_until=BEFORE)), topic("law", LEGAL)),
)


def emergency(days_ago):
    on = None if days_ago is None else TODAY - timedelta(days=days_ago)
    return Emergency.validated(
        number="555 0100", answered_by=("police",), confirmed_on=on, confirmed_by=on and "desk-team"
    )


def helpline(days_ago, name="advice"):
    on = None if days_ago is None else TODAY - timedelta(days=days_ago)
    return Helpline.validated(
        id=name,
        kind="advice",
        answered_by="charity",
        number="555 0142",
        hours="24/7",
        cost="free",
        languages=("en",),
        confirmed_on=on,
        confirmed_by=on and "desk-team",
    )


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({"country": ""}, False),
        ({"country": "", "helpline": (helpline(0),)}, True),
        ({}, False),
        ({"emergency": emergency(0)}, True),
        ({"emergency": emergency(-1)}, False),
        ({"emergency": emergency(SOON - 1), "helpline": (helpline(SOON - 1),)}, True),
        ({"emergency": emergency(0), "helpline": (helpline(SOON),)}, False),
        ({"emergency": emergency(0), "helpline": (helpline(0), helpline(None, "b"))}, False),
    ],
)
def test_numbers_are_settled_where_none_is_missing_hidden_or_soon_will_be(fields, settled):
    assert are_settled(site(**fields), TODAY) is settled


@pytest.mark.parametrize(("days_ago", "is_early"), [(-1, True), (0, False), (EXPIRED, False)])
def test_a_confirmation_in_the_future_does_not_count_yet(days_ago, is_early):
    (due,) = dues(site(emergency=emergency(days_ago)), Deck((), ()))
    assert due.is_early(TODAY) is is_early


@pytest.mark.parametrize(
    ("days_ago", "level"),
    [
        (-1, Level.FAIL),
        (0, Level.OK),
        (SOON - 1, Level.OK),
        (SOON, Level.WARN),
        (CONFIRMED_DAYS, Level.WARN),
        (EXPIRED, Level.FAIL),
    ],
)
def test_it_is_as_urgent_as_its_last_day_is_near(days_ago, level):
    (due,) = dues(site(emergency=emergency(days_ago)), Deck((), ()))
    assert due.level(TODAY) is level


def in_days(days):
    return TODAY + timedelta(days=days)


def test_what_runs_out_is_named_in_the_order_of_its_days():
    place = site(
        emergency=emergency(0),
        helpline=(helpline(SOON), helpline(EXPIRED, "old"), helpline(None, "new")),
        figures=True,
        law_checked=TODAY,
    )
    assert dues(place, DECK) == (
        Due(in_days(-1), DueKind.HELPLINE, "old", "555 0142", in_days(-EXPIRED)),
        Due(in_days(SOON_DAYS), DueKind.HELPLINE, "advice", "555 0142", in_days(-SOON)),
        Due(BEFORE, DueKind.FIGURE, "who/kinds: 50 million"),
        Due(in_days(CONFIRMED_DAYS), DueKind.EMERGENCY, "", "555 0100", TODAY),
        Due(AFTER, DueKind.FIGURE, "f"),
        Due(in_days(365), DueKind.LAW),
    )


def test_what_is_not_shown_does_not_run_out():
    assert dues(site(law_checked=TODAY), Deck((statement("a"), figure("f")), ())) == ()


def test_pages_that_tell_the_law_are_named():
    assert legal_pages(DECK) == ["law/rights"]


@pytest.mark.parametrize(
    ("days_ago", "wants"),
    [
        (0, False),
        (SOON - 1, False),
        (SOON, True),
        (CONFIRMED_DAYS, True),
        (EXPIRED, True),
        (400, True),
        (-1, True),
        (None, False),
    ],
)
def test_staff_are_told_from_14_days_before_a_number_runs_out(days_ago, wants):
    now = Moment(0.0, NOON)
    assert wants_staff(site(helpline=(helpline(0, "fresh"), helpline(days_ago))), now) is wants
    assert wants_staff(site(emergency=emergency(days_ago)), now) is wants


@pytest.mark.parametrize("doubtful", [False, True])
def test_staff_are_told_of_a_clock_that_cannot_be_right(doubtful):
    assert wants_staff(site(), Moment(0.0, NOON, doubtful)) is doubtful
