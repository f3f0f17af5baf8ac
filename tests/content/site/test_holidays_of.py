"""The holidays of a country, and what is said of those that are unknown."""

from datetime import date, datetime

import pytest

from kiosk.content.deck.cross_checks import Found
from kiosk.content.files.document import document_of
from kiosk.content.site.holidays_of import faults, holidays_of
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import annotations_of
from kiosk.core.numbers.available_now import available_now
from kiosk.core.schedule.playlist import Playlist, plays_at
from kiosk.core.site.desk import Desk
from kiosk.core.site.hours.opening import open_now
from kiosk.core.site.hours.screen_hours import ScreenHours
from tests.fakes import moment, site

TODAY = date(2026, 11, 27)
WEEK = "Mon-Fri 06:00-23:00"
DESK = {
    "name": "Desk",
    "where": "here",
    "hours": "Mon-Fri 09:00-17:00",
    "holidays": "closed",
    "languages": ("en",),
}


def hours(*exceptions, **fields):
    return {"open": WEEK, "exception": exceptions, **fields}


@pytest.mark.parametrize(
    ("fields", "day", "name"),
    [
        ({"hours": hours(holidays="closed")}, date(2026, 12, 25), "Christmas Day"),
        (
            {"hours": hours({"holiday": "Christmas Day", "open": "closed"})},
            date(2031, 12, 25),
            "Christmas Day",
        ),
        ({"desk": DESK}, date(2026, 12, 25), "Christmas Day"),
        (
            {"country": "DE", "hours": hours(holidays="closed", subdivision="BY")},
            date(2026, 1, 6),
            "Epiphany",
        ),
        ({"country": "DE", "hours": hours(holidays="closed")}, date(2026, 1, 6), None),
        ({"hours": hours()}, date(2026, 12, 25), None),
        ({}, date(2026, 12, 25), None),
        ({"country": "ZZ", "hours": hours(holidays="closed")}, date(2026, 12, 25), None),
        ({"hours": hours(holidays="closed", subdivision="QQQ")}, date(2026, 12, 25), None),
    ],
)
def test_they_are_known_where_the_site_asks(fields, day, name):
    assert holidays_of(site(**fields), TODAY).get(day) == name


FILE = f"""country = "IT"

[hours]
open = "{WEEK}"
subdivision = ""

[[hours.exception]]
open = "closed"
"""


@pytest.mark.parametrize(
    ("fields", "line", "text"),
    [
        (
            {"hours": hours({"holiday": "Christmas", "open": "closed"})},
            7,
            "“Christmas” is no holiday of IT: did you mean “Christmas Day”?",
        ),
        (
            {"country": "ZZ", "hours": hours(holidays="closed")},
            1,
            "the holidays of “ZZ” are not known: leave the holidays out, "
            "and write their days as [[hours.exception]]",
        ),
        (
            {"country": "DE", "hours": hours(holidays="closed", subdivision="BYY")},
            5,
            "“BYY” is no part of DE with holidays of its own: did you mean “BY”?",
        ),
        (
            {"hours": hours({"first_day": date(2026, 11, 20), "open": "closed"})},
            7,
            "these hours ended on 2026-11-20: remove them, or give them new days",
        ),
    ],
)
def test_what_does_not_hold_is_said(fields, line, text):
    known, document = site(**fields), document_of("site.toml", FILE.encode())
    found = list(faults(known, document, TODAY, holidays_of(known, TODAY)))
    assert [(each.line, each.text) for each in found] == [(line, text)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"hours": hours({"holiday": "christmas day", "open": "closed"}, holidays="closed")},
        {"hours": hours({"first_day": date(2026, 11, 27), "open": "closed"})},
    ],
)
def test_what_holds_is_not_spoken_of(fields):
    known, document = site(**fields), document_of("site.toml", FILE.encode())
    assert not list(faults(known, document, TODAY, holidays_of(known, TODAY)))


def playlist(holidays):
    return Playlist.validated(id="p", title="P", panels=("a",), holidays=holidays)


@pytest.mark.parametrize(("holidays", "asked"), [("only", True), ("never", True), ("ignored", False)])
def test_a_playlist_asks_for_them(holidays, asked):
    known = holidays_of(site(country="IT"), TODAY, [playlist(holidays)])
    assert (known.get(date(2026, 12, 25)) == "Christmas Day") is asked


@pytest.mark.parametrize(("day", "is_holiday"), [(24, False), (25, True)])
def test_screen_desk_and_playlists_follow_the_same_days(day, is_holiday):
    """Holidays are looked up only where one of them asks: another record that has them belongs to
    ``needs_holidays``, or to ``holidays_of``, and here.
    """
    known, plays = site(hours=hours(holidays="closed"), desk=DESK), playlist("never")
    days = holidays_of(known, TODAY, [plays])
    noon = datetime(2026, 12, day, 12, tzinfo=known.zone)
    open_on = {
        ScreenHours: open_now(known.hours, None, days, moment(0.0, noon)).is_open,
        Desk: available_now(known, noon, days).desk_open,
        Playlist: plays_at(plays, "kiosk", days, noon),
    }
    assert set(open_on.values()) == {not is_holiday}
    assert open_on.keys() == {each for each in Record.__subclasses__() if "holidays" in annotations_of(each)}


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("", "p.toml:2: holidays are those of a country: write `country` in site.toml"),
        ("ZZ", "site.toml:1: the holidays of “ZZ” are not known"),
        ("IT", ""),
    ],
)
def test_a_playlist_without_a_country_is_told(country, said):
    known, document = site(country=country), document_of("site.toml", FILE.encode())
    own = document_of("p.toml", b'id = "p"\nholidays = "only"\n')
    lists = [Found(playlist("only"), own)]
    holidays = holidays_of(known, TODAY, [each.item for each in lists])
    found = faults(known, document, TODAY, holidays, lists)
    told = "".join(f"{each.file}:{each.line}: {each.text}" for each in found)
    assert told.startswith(said)
    assert bool(told) is bool(said)
