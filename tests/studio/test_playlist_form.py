"""What the form of a playlist shows of its file, and what a save changes there."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.studio.calendar.playlist_form import (
    MOST_OF_TITLE,
    PlaylistValues,
    changes_of,
    faults_of,
    given_values,
    values_of,
)
from kiosk.studio.hours.weekly_times import WeeklyTimes, hours_of, times_of
from kiosk.studio.site_files.toml_edit import with_values

WORKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri")


@pytest.mark.parametrize(
    ("hours", "times"),
    [
        ("", WeeklyTimes()),
        ("Mon-Fri 06:00-10:00", WeeklyTimes(WORKDAYS, "06:00", "10:00")),
        ("Mon 22:00-02:00, Wed 22:00-02:00", WeeklyTimes(("Mon", "Wed"), "22:00", "02:00")),
        ("Mon-Sun 08:00-24:00", WeeklyTimes((), "08:00", "00:00")),
        ("Sat-Sun 00:00-24:00", WeeklyTimes(("Sat", "Sun"))),
    ],
)
def test_hours_of_a_file_come_back_as_they_were(hours, times):
    assert times_of(hours) == times
    assert hours_of(times) == hours


@pytest.mark.parametrize("hours", ["Mon-Fri 06:00-10:00, Sat 08:00-10:00", "mornings"])
def test_a_form_leaves_hours_alone_that_it_cannot_show(hours):
    assert times_of(hours) is None
    data = {"title": "Trains", "panels": ["a"], "hours": hours}
    assert values_of(data).hours == hours
    assert changes_of(values_of(data), data) == {}


@pytest.mark.parametrize("times", [("09:00", "09:00"), ("nine", "10:00")])
def test_times_that_are_none_are_refused(times):
    with pytest.raises(ValueError, match=r"same|not a time"):
        hours_of(WeeklyTimes((), *times))


def test_a_save_without_a_change_changes_nothing():
    data = {
        "title": "Trains",
        "panels": ["b", "a"],
        "hours": "Sun-Mon 06:00-10:00",
        "first_day": date(2026, 12, 1),
        "priority": 3,
        "weight": 2,
    }
    assert changes_of(values_of(data), data) == {}


def test_only_what_was_changed_is_written():
    data = {"title": "Trains", "panels": ["b", "gone", "a"], "priority": 3, "holidays": "never"}
    form = {
        "title": ["Night  trains"],
        "panels": ["a", "gone", "b", "c"],
        "days": ["Sat", "Sun"],
        "opens": ["22:00"],
        "closes": ["02:00"],
        "first_day": ["2026-12-01"],
        "how": ["among"],
    }
    given = given_values(form, ["a", "b", "c", "gone"])
    assert changes_of(given, data) == {
        ("title",): "Night trains",
        ("panels",): ["b", "gone", "a", "c"],
        ("hours",): "Sat-Sun 22:00-02:00",
        ("first_day",): date(2026, 12, 1),
        ("holidays",): None,
        ("priority",): None,
    }


def test_a_new_playlist_is_a_file_that_the_kiosk_reads():
    values = PlaylistValues("Trains", ("a",), WeeklyTimes((), "06:00", "10:00"), instead=True)
    text = with_values("", {("id",): "trains", **changes_of(values, {})})
    assert faults_of(text, Path("trains.toml")) == {}
    assert text.splitlines() == [
        'id = "trains"',
        'title = "Trains"',
        'panels = ["a"]',
        'hours = "Mon-Sun 06:00-10:00"',
        "priority = 1",
    ]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (PlaylistValues("", ("a",)), "title"),
        (PlaylistValues("x" * (MOST_OF_TITLE + 1), ("a",)), "title"),
        (PlaylistValues("Trains"), "panels"),
        (PlaylistValues("Trains", ("a",), first_day="2026-12-09", last_day="2026-12-01"), "last_day"),
    ],
)
def test_faults_are_at_their_fields(values, field):
    text = with_values("", {("id",): "trains", **changes_of(values, {})})
    found = faults_of(text, Path("trains.toml"))
    assert [key for key, messages in found.items() if messages] == [field]
