"""What staff can decide about the hours of a day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.clock import Moment
from kiosk.core.site.hours.day_hours import hours_of
from kiosk.core.site.hours.day_spans import DAY
from kiosk.core.site.hours.hours_choice import HoursChoice, chosen, off_until
from kiosk.core.site.hours.opening import day_in_use, open_now
from kiosk.core.site.hours.screen_hours import HoursToday, ScreenHours

ROME = ZoneInfo("Europe/Rome")
FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
WEEK = ScreenHours.validated(open="Mon-Thu 06:00-23:00, Fri 06:00-12:00, Fri 18:00-02:00")
CLOSE, OPEN, LONGER, SHORTER, USUAL = (
    HoursChoice.CLOSE,
    HoursChoice.OPEN,
    HoursChoice.LONGER,
    HoursChoice.SHORTER,
    HoursChoice.USUAL,
)


def at(day, hour, minute=0):
    return Moment(0.0, datetime(2026, 11, day, hour, minute, tzinfo=ROME))


@pytest.mark.parametrize(
    ("choice", "now", "before", "after"),
    [
        (CLOSE, at(26, 20, 10), None, HoursToday(date(2026, 11, 26), ((360, 1210),))),
        # After midnight Friday's hours are meant.
        (CLOSE, at(28, 1), None, HoursToday(FRIDAY, ((360, 720), (1080, 1500)))),
        (CLOSE, at(26, 6), None, HoursToday(date(2026, 11, 26), ())),
        (OPEN, at(28, 10, 5), None, HoursToday(SATURDAY, ((605, 690),))),
        (OPEN, at(26, 5), None, HoursToday(date(2026, 11, 26), ((300, 1380),))),
        (OPEN, at(26, 23, 30), None, HoursToday(date(2026, 11, 26), ((360, 1380), (1410, 1470)))),
        (LONGER, at(26, 20), None, HoursToday(date(2026, 11, 26), ((360, 1410),))),
        (
            LONGER,
            at(26, 20),
            HoursToday(date(2026, 11, 26), ((360, 1795),)),
            HoursToday(date(2026, 11, 26), ((360, 1800),)),
        ),
        (
            LONGER,
            at(26, 20),
            HoursToday(date(2026, 11, 26), ((360, 1800),)),
            HoursToday(date(2026, 11, 26), ((360, 1800),)),
        ),
        (SHORTER, at(26, 20), None, HoursToday(date(2026, 11, 26), ((360, 1350),))),
        (
            SHORTER,
            at(26, 20),
            HoursToday(date(2026, 11, 26), ((360, 1290),)),
            HoursToday(date(2026, 11, 26), ((360, 1260),)),
        ),
        (
            SHORTER,
            at(26, 20, 45),
            HoursToday(date(2026, 11, 26), ((360, 1255),)),
            HoursToday(date(2026, 11, 26), ((360, 1255),)),
        ),
        # Two openings: only the end of the one under way moves, between them of the last.
        (LONGER, at(27, 11), None, HoursToday(FRIDAY, ((360, 750), (1080, 1560)))),
        (SHORTER, at(27, 11), None, HoursToday(FRIDAY, ((360, 690), (1080, 1560)))),
        (LONGER, at(27, 19), None, HoursToday(FRIDAY, ((360, 720), (1080, 1590)))),
        (SHORTER, at(28, 1), None, HoursToday(FRIDAY, ((360, 720), (1080, 1530)))),
        (LONGER, at(27, 14), None, HoursToday(FRIDAY, ((360, 720), (1080, 1590)))),
        (SHORTER, at(27, 14), None, HoursToday(FRIDAY, ((360, 720), (1080, 1530)))),
        (CLOSE, at(27, 11), None, HoursToday(FRIDAY, ((360, 660),))),
        (OPEN, at(27, 14), None, HoursToday(FRIDAY, ((360, 720), (840, 1560)))),
        # What reaches the next opening is one with it.
        (
            LONGER,
            at(27, 17),
            HoursToday(FRIDAY, ((360, 1050), (1080, 1560))),
            HoursToday(FRIDAY, ((360, 1560),)),
        ),
        # An opening of more than a day, since it was made longer until the next, becomes no shorter.
        (LONGER, at(27, 17), HoursToday(FRIDAY, ((360, 1830),)), HoursToday(FRIDAY, ((360, 1830),))),
        (USUAL, at(26, 20), HoursToday(date(2026, 11, 26), ((360, 1290),)), None),
    ],
)
def test_a_choice(choice, now, before, after):
    assert chosen(choice, WEEK, before, {}, now) == after


@st.composite
def weeks(draw):
    """None to three openings a day, of which the last may end after midnight; no two days overlap."""
    parts = []
    for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"):
        edges = sorted(draw(st.lists(st.integers(300, DAY + 299), min_size=0, max_size=6, unique=True)))
        for begins, ends in zip(edges[::2], edges[1::2], strict=False):
            if begins < DAY:
                parts.append(f"{day} {_time(begins)}-{_time(ends % DAY)}")
    return ScreenHours.validated(open=", ".join(parts) or "Mon 06:00-07:00")


def _time(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def lit(hours, day, today=None):
    spans = hours_of(day, hours, {}, today).spans
    return {minute for begins, ends in spans for minute in range(begins, ends)}


@settings(max_examples=60, deadline=None)
@given(
    weeks(), st.integers(0, 7 * DAY - 1), st.lists(st.sampled_from((LONGER, SHORTER)), min_size=1, max_size=4)
)
def test_longer_and_shorter_move_one_end_and_light_no_time_between_openings(week, moment, choices):
    now = Moment(0.0, datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=moment))
    today = None
    for choice in choices:
        if not open_now(week, today, {}, now).is_open:
            return
        day = day_in_use(week, today, {}, now)
        before, today = lit(week, day, today), chosen(choice, week, today, {}, now)
        after = lit(week, day, today)
        assert before <= after if choice is LONGER else after <= before
        moved = before ^ after
        assert len(moved) <= 30
        assert open_now(week, today, {}, now).is_open
        if moved:
            at = int((now.wall.replace(tzinfo=None) - datetime.combine(day, time())) / timedelta(minutes=1))
            lasting = set(range(at, max(moved) + 1))
            assert lasting <= before | after, "it is the end of the opening under way"


@settings(max_examples=40, deadline=None)
@given(weeks(), st.integers(0, 7 * DAY - 1), st.sampled_from((OPEN, CLOSE)))
def test_open_and_close_change_nothing_of_what_is_past(week, moment, choice):
    now = Moment(0.0, datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=moment))
    day = day_in_use(week, None, {}, now)
    at = int((now.wall.replace(tzinfo=None) - datetime.combine(day, time())) / timedelta(minutes=1))
    today = chosen(choice, week, None, {}, now)
    assert {each for each in lit(week, day) ^ lit(week, day, today) if each < at} == set()
    assert open_now(week, today, {}, now).is_open is (choice is OPEN)


@pytest.mark.parametrize("choice", [CLOSE, OPEN])
@pytest.mark.parametrize(
    "now", [at(26, 5), at(26, 6), at(26, 12), at(27, 14), at(28, 1), at(28, 12), at(29, 0)]
)
def test_open_and_closed_are_so_at_once(choice, now):
    today = chosen(choice, WEEK, None, {}, now)
    assert open_now(WEEK, today, {}, now).is_open is (choice is OPEN)


@pytest.mark.parametrize(
    ("hours", "now", "until"),
    [
        (None, at(26, 20), datetime(2026, 11, 27, 6, tzinfo=ROME)),
        (WEEK, at(26, 20), datetime(2026, 11, 27, 6, tzinfo=ROME)),
        (WEEK, at(27, 10), datetime(2026, 11, 27, 18, tzinfo=ROME)),
        (WEEK, at(27, 13), datetime(2026, 11, 27, 18, tzinfo=ROME)),
        (WEEK, at(28, 13), datetime(2026, 11, 29, 6, tzinfo=ROME)),
    ],
)
def test_a_screen_that_is_off_comes_back_at_the_next_opening_or_in_the_morning(hours, now, until):
    assert off_until(hours, None, {}, now) == until.astimezone(UTC)
