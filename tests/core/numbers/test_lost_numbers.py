"""Which change of a site takes a number back that somebody may be calling now."""

from datetime import timedelta

import pytest

from kiosk.core.numbers.lost_numbers import loses_a_number
from tests.core.site_choice.test_due_dates import emergency, helpline
from tests.fakes import NOON, site

TODAY = NOON.date()


def of(emergency_ago, *helplines_ago):
    lines = tuple(helpline(ago, f"line-{at}") for at, ago in enumerate(helplines_ago))
    return site(emergency=emergency(emergency_ago) if emergency_ago is not None else None, helpline=lines)


@pytest.mark.parametrize(
    ("before", "after", "loses"),
    [
        (of(0, 0), of(0, 0), False),
        (of(0, 0), of(10, 20), False),
        (of(0), of(0, 0), False),
        (of(0, 0), of(0), True),
        (of(0, 0), of(None, 0), True),
        (of(0, 0), of(0, 91), True),
        (of(0, 91), of(0), False),
    ],
)
def test_what_is_shown_and_then_is_not(before, after, loses):
    assert loses_a_number(before, after, TODAY) is loses
    assert not loses_a_number(before, after, TODAY + timedelta(days=1000))
