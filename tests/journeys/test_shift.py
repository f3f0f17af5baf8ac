"""A day of the loop, by the rules alone: no edge of what is always shown stays on one pixel for long."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from tests.fakes import Rules

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
DAY_S = timedelta(days=1) / timedelta(seconds=1)


@pytest.mark.parametrize("mode", ["kiosk", pytest.param("loop", marks=pytest.mark.slow)])
@pytest.mark.slow
def test_no_edge_stays_on_a_pixel_for_more_than_two_hours_of_a_day(mode):
    known = load_world(Sources(DEMO_SITE, demo=True, mode=mode), MONDAY).world
    rules = Rules(known, MONDAY.astimezone(known.site.zone))
    across, down = Counter(), Counter()
    while rules.seconds < DAY_S:
        began, shift = rules.seconds, rules.state.house.shift
        rules.until(rules.wakes)
        across[shift.x] += rules.seconds - began
        down[shift.y] += rules.seconds - began
    assert max(across.values()) <= 7200
    assert max(down.values()) <= 7200
