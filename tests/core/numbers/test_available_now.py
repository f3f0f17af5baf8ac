from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.base.clock import Moment
from kiosk.core.numbers.available_now import AvailableNow, available_at, available_now, timeless
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.desk import Desk
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site
from tests.fakes import EXPIRED

ROME = ZoneInfo("Europe/Rome")
NOON = datetime(2026, 11, 25, 12, tzinfo=ROME)
TODAY = NOON.date()
MIDNIGHT = datetime(2026, 11, 26, tzinfo=ROME)


def helpline(helpline_id="advice", kind="advice", languages=("en",), on=TODAY, by="desk-team", hours="24/7"):
    return Helpline.validated(
        id=helpline_id,
        kind=kind,
        answered_by="charity",
        number="555 0142",
        hours=hours,
        cost="free",
        languages=languages,
        confirmed_on=on,
        confirmed_by=by,
    )


def emergency(on=TODAY, by="desk-team"):
    return Emergency.validated(number="112", answered_by=("police",), confirmed_on=on, confirmed_by=by)


def desk(hours):
    return Desk.validated(name="Desk 3", where="Here", hours=hours, languages=("en",))


def site(**fields):
    plain = {"organisation": "other", "name": "Example", "country": "IT", "time_zone": "Europe/Rome"}
    return Site.validated(**plain, languages=("en", "fr"), **fields)


CHRISTMAS = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 26): "Saint Stephen's Day"}
BACK = datetime(2026, 12, 28, 9, tzinfo=ROME)
WEEK_OFF = {date(2026, 12, day): "A feast" for day in range(21, 28)}


@pytest.mark.parametrize(
    ("wall", "holidays", "follows", "is_open", "opens_at", "late"),
    [
        (
            datetime(2026, 12, 25, 12, tzinfo=ROME),
            CHRISTMAS,
            "closed",
            False,
            BACK,
            True,
        ),
        (datetime(2026, 12, 25, 12, tzinfo=ROME), CHRISTMAS, "ignored", True, None, False),
        (datetime(2026, 12, 24, 12, tzinfo=ROME), CHRISTMAS, "closed", True, None, False),
        (
            datetime(2026, 12, 24, 20, tzinfo=ROME),
            CHRISTMAS,
            "closed",
            False,
            BACK,
            True,
        ),
        (
            datetime(2026, 12, 28, 8, tzinfo=ROME),
            CHRISTMAS,
            "closed",
            False,
            BACK,
            False,
        ),
        (datetime(2026, 12, 21, 12, tzinfo=ROME), WEEK_OFF, "closed", False, None, False),
        (datetime(2026, 12, 22, 12, tzinfo=ROME), WEEK_OFF, "closed", False, BACK, True),
    ],
)
def test_on_holidays_the_desk_is_closed_where_the_site_says_so(
    wall, holidays, follows, is_open, opens_at, late
):
    known = replace(desk("Mon-Fri 09:00-17:00"), holidays=follows)
    shown = available_now(site(desk=known), wall, holidays)
    assert (shown.desk_open, shown.desk_late) == (is_open, late)
    assert shown.desk_opens_at == opens_at


def ids(helplines):
    return [helpline.id for helpline in helplines]


def test_nothing_is_known():
    assert available_now(site(), NOON) == AvailableNow(until=MIDNIGHT)


@pytest.mark.parametrize(
    ("days_ago", "is_shown"),
    [
        (-365, False),
        (-1, False),
        (0, True),
        (1, True),
        (CONFIRMED_DAYS, True),
        (EXPIRED, False),
        (5000, False),
    ],
)
def test_numbers_are_shown_from_their_call_until_their_confirmation_expires(days_ago, is_shown):
    on = TODAY - timedelta(days=days_ago)
    shown = available_now(site(helpline=(helpline(on=on),), emergency=emergency(on)), NOON)
    assert bool(shown.helplines) == bool(shown.strip) == (shown.emergency is not None) == is_shown


def test_numbers_without_confirmation_are_not_shown():
    shown = available_now(site(helpline=(helpline(on=None, by=None),), emergency=emergency(None, None)), NOON)
    assert shown == AvailableNow(until=MIDNIGHT)


@pytest.mark.parametrize(
    ("wall", "is_shown"),
    [
        (datetime(2026, 11, 25, 23, 59, 59, tzinfo=ROME), True),
        (datetime(2026, 11, 26, 0, 0, tzinfo=ROME), False),
    ],
)
def test_the_last_day_ends_at_local_midnight(wall, is_shown):
    number = emergency(TODAY - timedelta(days=CONFIRMED_DAYS))
    assert (available_now(site(emergency=number), wall).emergency == number) == is_shown


@pytest.mark.parametrize(
    ("helplines", "strip"),
    [
        ([helpline("one", languages=("en", "fr")), helpline("two", languages=("en",))], "one"),
        ([helpline("one", languages=("en",)), helpline("two", languages=("en", "fr"))], "two"),
        ([helpline("one", languages=("en", "fr")), helpline("two", languages=("en", "ar"))], "one"),
        ([helpline("one", kind="child", languages=("en", "fr")), helpline("two")], "two"),
        ([helpline("one", languages=("en", "fr"), on=date(2026, 1, 1)), helpline("two")], "two"),
        ([helpline("one", kind="family-links"), helpline("two", kind="home-country")], None),
        ([], None),
    ],
)
def test_the_strip_shows_the_advice_line_that_speaks_most_languages(helplines, strip):
    shown = available_now(site(helpline=tuple(helplines)), NOON)
    assert (shown.strip.id if shown.strip else None) == strip


WEEKDAYS = "Mon-Fri 09:00-17:00"
TWO = (helpline("large", languages=("en", "fr", "ar"), hours=WEEKDAYS), helpline("small", hours="24/7"))
BOTH_CLOSED = (helpline("small", hours=WEEKDAYS), helpline("large", languages=("en", "fr"), hours=WEEKDAYS))
AT_WORK = (*BOTH_CLOSED, helpline("child", kind="child", languages=("en", "fr", "ar")))


@pytest.mark.parametrize(
    ("helplines", "at", "strip", "opens"),
    [
        (TWO, datetime(2026, 11, 25, 9, 0, tzinfo=ROME), "large", None),
        (TWO, datetime(2026, 11, 25, 16, 59, tzinfo=ROME), "large", None),
        (TWO, datetime(2026, 11, 25, 17, 0, tzinfo=ROME), "small", None),
        (TWO, MIDNIGHT, "small", None),
        (BOTH_CLOSED, NOON, "large", None),
        (BOTH_CLOSED, MIDNIGHT, "large", datetime(2026, 11, 26, 9, tzinfo=ROME)),
        (AT_WORK, datetime(2026, 11, 28, 12, tzinfo=ROME), "large", datetime(2026, 11, 30, 9, tzinfo=ROME)),
    ],
)
def test_the_strip_shows_a_line_that_is_answered_now(helplines, at, strip, opens):
    """One that is closed only where no other is answered, and then with the time from which it is."""
    shown = available_now(site(helpline=helplines), at)
    assert shown.strip.id == strip
    assert shown.strip_opens_at == opens


def test_paper_shows_the_line_with_most_languages_at_any_time():
    for at in (NOON, MIDNIGHT):
        shown = timeless(site(helpline=TWO), at)
        assert (shown.strip.id, shown.strip_opens_at) == ("large", None)


NIGHT = datetime(2026, 11, 25, 3, tzinfo=ROME)


@pytest.mark.parametrize("day", [{}, CHRISTMAS])
def test_where_nobody_knows_the_hour_nothing_is_said_to_be_closed(day):
    known = site(helpline=TWO, desk=desk("Mon-Fri 09:00-17:00"))
    sure, doubtful = (available_at(known, Moment(0.0, NIGHT, doubtful), day) for doubtful in (False, True))
    assert (sure.desk_open, sure.desk_opens_at is None) == (False, False)
    assert (doubtful.desk_open, doubtful.desk_opens_at, doubtful.desk_late) == (True, None, False)
    assert (doubtful.strip.id, doubtful.strip_opens_at) == ("large", None)
    assert available_at(known, Moment(0.0, NOON), {}) == available_now(known, NOON)


def test_where_nobody_knows_the_hour_there_is_no_desk_where_none_is():
    assert available_at(site(), Moment(0.0, NIGHT, doubtful=True), {}).desk_open is None


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (datetime(2026, 11, 25, 8, 59, tzinfo=ROME), datetime(2026, 11, 25, 9, tzinfo=ROME)),
        (datetime(2026, 11, 25, 9, 0, tzinfo=ROME), datetime(2026, 11, 25, 17, tzinfo=ROME)),
        (datetime(2026, 11, 25, 17, 0, tzinfo=ROME), MIDNIGHT),
    ],
)
def test_what_is_shown_changes_with_the_hours_of_helplines(at, until):
    assert available_now(site(helpline=TWO), at).until == until


def test_all_that_are_confirmed_stay_in_their_order():
    helplines = (helpline("one", kind="child"), helpline("two", on=date(2026, 1, 1)), helpline("three"))
    assert ids(available_now(site(helpline=helplines), NOON).helplines) == ["one", "three"]


@pytest.mark.parametrize(
    ("hours", "is_open", "opens_at", "until"),
    [
        ("24/7", True, None, MIDNIGHT),
        ("Mon-Sun 08:00-20:00", True, None, NOON.replace(hour=20)),
        ("Mon-Sun 14:00-20:00", False, NOON.replace(hour=14), NOON.replace(hour=14)),
        ("Fri 14:00-20:00", False, datetime(2026, 11, 27, 14, tzinfo=ROME), MIDNIGHT),
        ("Wed 10:00-02:00", True, None, MIDNIGHT),
    ],
)
def test_the_desk_follows_its_hours(hours, is_open, opens_at, until):
    shown = available_now(site(desk=desk(hours)), NOON)
    assert (shown.desk_open, shown.desk_opens_at, shown.until) == (is_open, opens_at, until)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 25)])
@pytest.mark.parametrize("hours", [None, "Mon-Sun 01:30-04:00", "Mon-Sun 20:00-06:00", "24/7"])
@pytest.mark.parametrize(
    "answered", [None, "Mon-Sun 02:15-03:15, Mon-Sun 09:00-17:00", "Sat-Sun 22:00-02:30"]
)
def test_time_runs_from_change_to_change(day, hours, answered):
    lines = (
        helpline("always", on=day),
        helpline("large", languages=("en", "fr"), on=day, hours=answered or "24/7"),
    )
    place = site(
        desk=desk(hours) if hours else None,
        emergency=emergency(day - timedelta(days=CONFIRMED_DAYS)),
        helpline=lines if answered else (),
    )
    wall = datetime(day.year, day.month, day.day, tzinfo=ROME)
    midnight = datetime.combine(day + timedelta(days=1), wall.time(), ROME)
    for _ in range(9):
        shown = available_now(place, wall)
        until = shown.until.astimezone(ROME)
        assert until.astimezone(UTC) > wall.astimezone(UTC)
        just_before = (shown.until - timedelta(seconds=1)).astimezone(ROME)
        assert replace(available_now(place, just_before), until=shown.until) == shown
        wall = until
        if wall == midnight:
            break
    assert wall == midnight
    assert available_now(place, wall).emergency is None


def test_until_counts_real_time_when_clocks_change():
    before_spring = datetime(2026, 3, 29, 0, 30, tzinfo=ROME)
    assert available_now(site(), before_spring).until - before_spring == timedelta(hours=22, minutes=30)
