"""Keys that bounce, and keys that are stuck."""

import pytest

from kiosk.core.keys.presses import STUCK_PAUSE_S, STUCK_PRESSES, Presses


def counted(times, bounce=0.5):
    """Which presses count; each is a key and a time."""
    presses, found = Presses(), []
    for key, at in times:
        presses, counts = presses.pressed(key, at, bounce)
        found.append(counts)
    return found


@pytest.mark.parametrize(
    ("times", "bounce", "count"),
    [
        ([(1, 0.0), (1, 0.1)], 0.5, [True, False]),
        ([(1, 0.0), (1, 0.5)], 0.5, [True, True]),
        ([(1, 0.0), (2, 0.0), (1, 0.1)], 0.5, [True, True, True]),
        ([(1, 0.0), (1, 0.3), (1, 0.6)], 0.5, [True, False, True]),
        ([(1, 0.0), (1, 0.0)], 0.0, [True, True]),
        ([(1, 0.0), (1, 1.9), (1, 2.0)], 2.0, [True, False, True]),
    ],
    ids=["shaking", "again", "another key", "hurried", "turned off", "slow hand"],
)
def test_the_same_key_counts_again_after_a_time(times, bounce, count):
    assert counted(times, bounce) == count


@pytest.mark.parametrize("apart", [0.05, 0.5, 1.9])
def test_a_stuck_key_ends(apart):
    found = counted([(1, number * apart) for number in range(3 * STUCK_PRESSES)])
    assert any(found[:STUCK_PRESSES])
    assert not any(found[STUCK_PRESSES:])


def test_a_stuck_key_that_is_freed_counts_again_and_other_keys_always_do():
    stuck = [(1, number * 0.1) for number in range(2 * STUCK_PRESSES)]
    last = stuck[-1][1]
    assert counted([*stuck, (2, last + 0.1)])[-1]
    assert counted([*stuck, (1, last + STUCK_PAUSE_S)])[-1]


def test_a_person_who_walks_slowly_is_never_stuck():
    assert all(counted([(1, number * (STUCK_PAUSE_S + 0.1)) for number in range(3 * STUCK_PRESSES)]))
