from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.commands.export.any_hour import answered_at, valid_until
from kiosk.core.numbers.available_now import available_now, timeless
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world

NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def site():
    loaded = load_world(Sources(DEMO_SITE, demo=True), NIGHT).world
    return loaded.site


def with_hours(site, line, desk="24/7"):
    first, *others = site.helplines
    kept = (replace(first, hours=parse_hours(line)), *others)
    return replace(site, helplines=kept, desk=replace(site.desk, hours=parse_hours(desk)))


@pytest.mark.parametrize(
    ("line", "desk", "day", "hour"),
    [
        ("24/7", "24/7", 25, 23),
        ("Mon-Fri 09:00-17:00", "24/7", 26, 9),
        ("Sat 10:00-12:00", "24/7", 28, 10),
        ("Mon-Fri 09:00-17:00", "Fri 14:00-16:00", 27, 14),
        # Never open together: the line goes before the desk.
        ("Mon-Fri 09:00-12:00", "Sat 13:00-15:00", 26, 9),
    ],
)
def test_slides_are_painted_when_somebody_answers(site, line, desk, day, hour):
    place = with_hours(site, line, desk)
    wall = NIGHT.astimezone(place.zone)
    found = answered_at(place, wall)
    assert (found.day, found.hour, found.tzinfo) == (day, hour, wall.tzinfo)
    assert available_now(place, found).strip_opens_at is None
    assert available_now(place, found).strip == timeless(place, wall).strip


def test_a_number_that_runs_out_before_somebody_answers_is_painted_today(site):
    old = site.as_if_confirmed(NIGHT.date() - timedelta(days=CONFIRMED_DAYS))
    place = with_hours(old, "Sat 10:00-12:00")
    wall = NIGHT.astimezone(place.zone)
    assert answered_at(place, wall) == wall


def test_without_any_number_it_is_the_next_hour_at_which_the_desk_is_open(site):
    bare = replace(with_hours(site, "24/7", "Sat 10:00-12:00"), helplines=(), emergency=None)
    wall = NIGHT.astimezone(bare.zone)
    assert answered_at(bare, wall).day == 28
    assert valid_until(timeless(bare, wall)) is None


def test_numbers_are_valid_until_the_first_of_them_runs_out(site):
    confirmed = site.as_if_confirmed(date(2026, 11, 20))
    early = replace(confirmed.emergency, confirmed_on=date(2026, 11, 1))
    shown = timeless(replace(confirmed, emergency=early), NIGHT.astimezone(site.zone))
    assert valid_until(shown) == date(2026, 11, 1) + timedelta(days=CONFIRMED_DAYS)
