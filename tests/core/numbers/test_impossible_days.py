"""Days that no call can have had: what they leave of a file, and that they hide no number for ever."""

from datetime import date, timedelta

import pytest

from kiosk.core.numbers.impossible_days import (
    in_time,
    last_possible,
    numbers_with_impossible_days,
    withdrawn_in_time,
)
from kiosk.core.numbers.merged_confirmations import merged
from kiosk.core.site.go_live import FIRST_DAY
from tests.core.numbers.test_merged_confirmations import emergency, file, line, wrong
from tests.fakes import TODAY, site

FAR = -26_000
"""Days ago: a day in the year 2098."""

LAST = last_possible(TODAY)


def numbers(of_site, *files):
    found = merged(of_site, files, last=LAST).site
    return [found.emergency and found.emergency.number, *(each.number for each in found.helplines)]


@pytest.mark.parametrize(("days_ago", "is_possible"), [(3, True), (0, True), (-1, True), (-2, False)])
def test_tomorrow_is_the_last_possible_day(days_ago, is_possible):
    for of in (
        file(line(days=days_ago)),
        file(emergency=emergency("555 0142", days=days_ago)),
        file(withdrawn=(wrong(days=days_ago),)),
    ):
        assert numbers_with_impossible_days(of, TODAY) == (() if is_possible else ("555 0142",))
        assert (in_time(of, TODAY, TODAY) == of) is is_possible


@pytest.mark.parametrize(
    ("written", "counts_as_of"),
    [
        (TODAY - timedelta(days=5), TODAY - timedelta(days=5)),
        # The clock that dated the file was wrong.
        (date(2098, 1, 1), LAST),
        (date(1970, 1, 1), FIRST_DAY),
    ],
)
def test_a_withdrawal_with_an_impossible_day_counts_as_of_the_day_of_its_file(written, counts_as_of):
    of = withdrawn_in_time(file(withdrawn=(wrong("555 0199", 7), wrong(days=FAR))), TODAY, written)
    assert [each.on for each in of.withdrawn] == [TODAY - timedelta(days=7), counts_as_of]


def test_a_withdrawal_with_an_impossible_day_hides_no_number_that_was_called_since():
    gone = withdrawn_in_time(file(withdrawn=(wrong(days=FAR),)), TODAY, TODAY - timedelta(days=5))
    assert numbers(site(helpline=(line(days=10),)), gone) == [None]
    assert numbers(site(helpline=(line(days=4),)), gone) == [None, "555 0142"]


def test_a_confirmation_with_an_impossible_day_takes_the_place_of_no_other():
    far, near = emergency("555 0199", days=FAR), emergency("555 0100", days=3)
    assert numbers(site(emergency=far), file(emergency=near)) == ["555 0100"]
    assert numbers(site(emergency=near), file(emergency=far)) == ["555 0100"]
    of_line = merged(site(helpline=(line(days=10),)), [file(line(days=FAR, cost="charged"))], last=LAST)
    assert [(each.cost, each.confirmed_on) for each in of_line.site.helplines] == [
        ("free", TODAY - timedelta(days=10))
    ]


def test_a_confirmation_with_an_impossible_day_brings_no_hidden_number_back():
    assert numbers(site(), file(line(days=FAR)), file(withdrawn=(wrong(days=0),))) == [None]
