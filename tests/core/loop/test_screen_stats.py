"""What a screen did: from hours, playlists and time alone, whatever visitors do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.clock import Moment
from kiosk.core.loop.screen_stats import MOST_MONTHS, NO_STATS, ScreenStats, counted
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.state import events as ev
from tests.fakes import NOON, Rules, moment, question, statement, topic, world

HOUR = timedelta(hours=1)
ROME = ZoneInfo("Europe/Rome")


def at(text, doubtful=False):
    return Moment(0.0, datetime.fromisoformat(text).replace(tzinfo=ROME), doubtful)


def a_world(**fields):
    return world(statement("a"), statement("b"), **fields)


OPEN = ScreenHours(open="Mon-Sun 08:00-20:00")


def of(stats, month):
    found = stats.months[month]
    return found.on_s / 3600, found.down_s / 3600


@pytest.mark.parametrize(
    ("hours", "begin", "end", "shown", "expected"),
    [
        (None, "2026-11-27T10:00", "2026-11-27T13:00", True, (3, 0)),
        (None, "2026-11-27T10:00", "2026-11-27T13:00", False, (0, 3)),
        (OPEN, "2026-11-27T06:00", "2026-11-27T22:00", True, (12, 0)),
        (OPEN, "2026-11-27T21:00", "2026-11-28T07:00", False, None),
        # Clocks are put back on 25 October, and forward on 28 March.
        (None, "2026-10-25T00:00", "2026-10-26T00:00", True, (25, 0)),
        (None, "2027-03-28T00:00", "2027-03-29T00:00", True, (23, 0)),
        (OPEN, "2027-03-28T00:00", "2027-03-29T00:00", True, (12, 0)),
    ],
)
def test_hours_on_and_down_are_those_in_which_it_is_open(hours, begin, end, shown, expected):
    here = a_world(hours=hours)
    stats = counted(counted(NO_STATS, here, None, at(begin), shown), here, None, at(end), shown)
    month = end[:7]
    assert stats.months.get(month) is None if expected is None else of(stats, month) == expected
    assert stats.until == at(end).wall.astimezone(UTC)


def test_a_time_over_the_end_of_a_month_belongs_to_both():
    here = a_world()
    stats = counted(NO_STATS, here, None, at("2026-11-30T23:00"), True)
    stats = counted(stats, here, None, at("2026-12-01T02:00"), True)
    assert (of(stats, "2026-11"), of(stats, "2026-12")) == ((1, 0), (2, 0))


def test_a_time_that_cannot_be_right_and_one_that_was_counted_are_not_counted():
    here = a_world()
    stats = counted(NO_STATS, here, None, at("2026-11-27T10:00"), True)
    assert counted(stats, here, None, at("2036-11-27T10:00", doubtful=True), True) == stats
    assert counted(stats, here, None, at("2026-11-27T09:00"), True) == stats


def test_no_more_than_two_years_are_kept_and_a_long_gap_takes_no_time():
    here = a_world()
    stats = counted(NO_STATS, here, None, at("2020-01-01T00:00"), False)
    stats = counted(stats, here, None, at("2027-01-01T00:00"), False)
    assert len(stats.months) == MOST_MONTHS
    assert list(stats.months)[-1] == "2026-12"


def test_panels_are_those_that_the_loop_has_room_for():
    here = a_world()
    stats = counted(NO_STATS, here, None, at("2026-11-27T10:00"), True)
    day = counted(stats, here, None, at("2026-11-28T10:00"), True)
    hour = counted(stats, here, None, at("2026-11-27T11:00"), True)
    assert day.months["2026-11"].panels == pytest.approx(24 * hour.months["2026-11"].panels)
    assert 60 < hour.months["2026-11"].panels < 360
    down = counted(stats, here, None, at("2026-11-27T11:00"), False)
    assert down.months["2026-11"].panels == 0


visits = st.lists(st.integers(0, 59), max_size=40)


@given(visits)
@settings(max_examples=10, deadline=None)
def test_a_month_with_visits_has_the_numbers_of_one_without(minutes):
    """The same hours, with and without people who touch."""

    def month(touches):
        rules = Rules(world(statement("a", topic="t"), question("b", topic="t"), topics=(topic("t"),)))
        stats = ScreenStats()
        for hour in range(4):
            for minute in touches:
                rules.wait(1.0)
                rules.do(ev.PanelTouched("a") if minute % 2 else ev.ExploreTouched())
                rules.do(ev.StartedAgain())
            now = moment(hour * 3600.0, NOON + hour * HOUR)
            house = rules.state.house
            stats = counted(stats, rules.world, house.hours_today, now, True)
        return stats

    assert month(minutes) == month([])
