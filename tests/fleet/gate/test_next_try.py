"""When a site that took too long to start is tried again."""

import pytest

from kiosk.fleet.gate.next_try import PAUSES_S, may_try

HOUR = 3600.0
DAYS = 30 * 24 * HOUR


@pytest.mark.parametrize(
    ("times", "tried", "uptime", "may"),
    [
        # In the start of the machine in which it was tried: ever longer pauses.
        (1, 100.0, 200.0, False),
        (1, 100.0, 100.0 + 2 * HOUR - 1, False),
        (1, 100.0, 100.0 + 2 * HOUR, True),
        (2, 100.0, 100.0 + 2 * HOUR, False),
        (2, 100.0, 100.0 + 8 * HOUR, True),
        (3, 100.0, 100.0 + 8 * HOUR, False),
        (3, 100.0, 100.0 + 24 * HOUR, True),
        # The machine has started since: once it has settled.
        (1, None, 60.0, False),
        (1, None, 899.0, False),
        (1, None, 900.0, True),
        (3, None, 900.0, True),
        # Not for ever.
        (4, 100.0, DAYS, False),
        (4, None, DAYS, False),
        # A record that cannot be true.
        (1, DAYS, 60.0, False),
        (1, DAYS, 900.0, True),
        (0, 100.0, 200.0, False),
    ],
)
def test_the_table(times, tried, uptime, may):
    assert may_try(times, tried, uptime) is may


def test_each_pause_is_longer_than_the_one_before():
    assert [*PAUSES_S] == sorted({*PAUSES_S})
