"""A month as weeks with bars, and as a list of days."""

from datetime import date

import pytest

from kiosk.studio.calendar.calendar_words import due_words, shown_words, when_words
from kiosk.studio.calendar.month import days_of, month_beside, runs_of, weeks_of

DECEMBER = date(2026, 12, 1)
TITLES = {"fair": "Job fair", "morning": "Morning trains"}


def day(number, *plays, **also):
    usual = {"holiday": "", "opening": "08:00–20:00"}
    return {"day": f"2026-12-{number:02}", "plays": list(plays), **usual, **also}


def plays(name, hours="", instead=False):
    return {"name": name, "hours": hours, "instead": instead}


def calendar(*days, announcements=(), due=()):
    return {"today": "2026-12-09", "days": list(days), "announcements": announcements, "due": due}


def bars(*days, **also):
    weeks = weeks_of(calendar(*days, **also), DECEMBER, TITLES)
    return [[(bar.title, bar.first, bar.span, bar.begins, bar.ends) for bar in week.bars] for week in weeks]


def two_weeks(**of_days):
    return [day(number, *of_days.get(f"d{number}", ())) for number in range(7, 21)]


@pytest.mark.parametrize(
    ("month", "first", "last", "count"),
    [
        (DECEMBER, date(2026, 11, 30), date(2027, 1, 3), 35),
        (date(2027, 2, 1), date(2027, 2, 1), date(2027, 2, 28), 28),
        (date(2027, 5, 1), date(2027, 4, 26), date(2027, 6, 6), 42),
    ],
)
def test_a_month_is_shown_in_whole_weeks_from_monday_on(month, first, last, count):
    days = days_of(month)
    assert (days[0], days[-1], len(days)) == (first, last, count)


@pytest.mark.parametrize("month", range(1, 13))
def test_each_month_is_between_its_neighbours(month):
    here = date(2028, month, 1)
    assert month_beside(month_beside(here, 1), -1) == here
    assert month_beside(here, 1).month == month % 12 + 1


def test_consecutive_days_with_the_same_hours_are_one_bar():
    week = {key: [plays("morning", "06:00–10:00")] for key in ("d8", "d9", "d10")}
    assert bars(*two_weeks(**week, d12=[plays("morning", "06:00–10:00")]))[0] == [
        ("Morning trains", 2, 3, True, True),
        ("Morning trains", 6, 1, True, True),
    ]


def test_other_hours_begin_another_bar():
    found = bars(*two_weeks(d8=[plays("morning", "06:00–10:00")], d9=[plays("morning", "07:00–10:00")]))
    assert [each[1:3] for each in found[0]] == [(2, 1), (3, 1)]


def test_a_bar_over_sunday_goes_on_in_the_next_week():
    days = {key: [plays("fair", instead=True)] for key in ("d12", "d13", "d14", "d15")}
    assert bars(*two_weeks(**days)) == [
        [("Job fair", 6, 2, True, False)],
        [("Job fair", 1, 2, False, True)],
    ]


def test_announcements_and_last_days_are_on_their_days():
    said = {
        "name": "buses",
        "begins": "2026-12-13T22:00",
        "ends": "2026-12-14T06:00",
        "prepared": "",
        "words": "Buses leave from the north side.",
    }
    due = {"day": "2026-12-10", "kind": "law", "name": "", "number": "", "languages": []}
    given = calendar(*two_weeks(), announcements=[said], due=[due])
    weeks = weeks_of(given, DECEMBER, TITLES)
    assert [(bar.kind, bar.first, bar.span) for bar in weeks[0].bars] == [("announced", 7, 1), ("due", 4, 1)]
    assert [(bar.kind, bar.first, bar.begins) for bar in weeks[1].bars] == [("announced", 1, False)]
    assert weeks[0].days[6].signs == ("Announcement, 22:00–24:00: Buses leave from the north side.",)
    assert weeks[1].days[0].signs == ("Announcement, 00:00–06:00: Buses leave from the north side.",)


def test_days_on_which_the_same_happens_are_one_row():
    morning = plays("morning", "06:00–10:00")
    days = [day(number, *([morning] if number < 12 else [])) for number in range(7, 14)]
    runs = runs_of(weeks_of(calendar(*days), DECEMBER, TITLES))
    assert [(run.words, run.first.plays) for run in runs] == [
        ("Monday 7 to Friday 11 December", ("Morning trains, 06:00–10:00, among the others",)),
        ("Saturday 12 to Sunday 13 December", ()),
    ]


def test_a_closed_day_and_the_days_of_another_month_are_told_apart():
    days = [day(7, opening="closed", holiday="St Ambrose"), *(day(n) for n in range(8, 14))]
    week = weeks_of(calendar(*days), date(2027, 1, 1), TITLES)[0]
    assert [each.closed for each in week.days] == [True, *[False] * 6]
    assert all(each.outside for each in week.days)
    assert [each.day.day for each in week.days if each.today] == [9]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "always"),
        ({"hours": "Mon-Fri 06:00-10:00"}, "Mon-Fri 06:00-10:00"),
        ({"first_day": DECEMBER, "last_day": date(2026, 12, 9)}, "from 1 December 2026 to 9 December 2026"),
        ({"last_day": DECEMBER, "holidays": "never"}, "until 1 December 2026, not on holidays"),
        ({"yearly": "07-30"}, "each year 07-30"),
    ],
)
def test_when_a_playlist_plays_is_said(data, words):
    assert when_words(data) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [("helpline", "the number 800 555 0142"), ("trial", "Français"), ("figure", "a figure: advice")],
)
def test_what_ends_is_said_in_words(kind, words):
    due = {"kind": kind, "name": "advice", "number": "800 555 0142", "languages": ["fr"]}
    assert words in due_words(due)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "The loop, and no playlist, until 20:00."),
        (
            {"reason": "among", "playlists": ["fair"]},
            "“Job fair”, among the panels of the loop, until 20:00.",
        ),
        ({"reason": "instead", "playlists": ["fair"]}, "“Job fair”, instead of the loop, until 20:00."),
        (
            {"is_open": False, "closed": "Eid"},
            "The place is closed (Eid), and the screen is dark until 20:00.",
        ),
        ({"announced": "buses"}, "An announcement covers the screen: North side"),
    ],
)
def test_what_is_shown_is_said_in_a_sentence(changes, words):
    shown = {"is_open": True, "closed": "", "until": "20:00", "reason": "standard", "playlists": []}
    assert shown_words({"announced": "", **shown, **changes}, TITLES, {"buses": "North side"}) == words
