"""A press that waited for two seconds counts no more, by whatever clock can be compared."""

import pytest

from kiosk.core.keys.late_press import is_late

NOW = 5000.0
TURN = 1 << 32


@pytest.mark.parametrize(
    ("stamp", "seconds", "late"),
    [
        (4_999_990, NOW, False),
        (4_998_000, NOW, False),
        (4_997_999, NOW, True),
        (4_940_000, NOW, True),
        # Rounded, or by a clock that is coarser.
        (5_000_001, NOW, False),
        (5_000_020, NOW, False),
        # Of another clock.
        (12_345, NOW, False),
        (900_000_000, NOW, False),
        (0, 100.0, False),
        # The stamp began at 0 again, and the clock goes on.
        (500, (TURN + 1000) / 1000, False),
        (500, (TURN + 4000) / 1000, True),
        (TURN - 1000, (TURN + 4000) / 1000, True),
        (TURN - 1000, (TURN + 500) / 1000, False),
    ],
)
def test_a_press_counts_for_two_seconds(stamp, seconds, late):
    assert is_late(stamp, seconds) is late
