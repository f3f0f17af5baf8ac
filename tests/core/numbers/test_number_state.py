"""The state of a number on the days of its confirmation."""

from datetime import date, timedelta

import pytest

from kiosk.core.numbers.number_state import NumberState, state_of
from kiosk.core.site.helplines import Emergency

TODAY = date(2026, 12, 3)


def called(ago):
    on = None if ago is None else TODAY - timedelta(days=ago)
    by = None if ago is None else "desk-team"
    return Emergency(number="555 0100", answered_by=("police",), confirmed_on=on, confirmed_by=by)


@pytest.mark.parametrize(
    ("ago", "state"),
    [
        (None, NumberState.NEVER),
        (-1, NumberState.FUTURE),
        (0, NumberState.SHOWN),
        (75, NumberState.SHOWN),
        (76, NumberState.SOON),
        (90, NumberState.SOON),
        (91, NumberState.ENDED),
    ],
)
def test_a_number_ends_soon_for_fourteen_days_and_then_is_gone(ago, state):
    assert state_of(called(ago), TODAY) is state
