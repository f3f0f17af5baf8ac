"""The holidays of a country, and what is said of those that are unknown."""

from datetime import date

import pytest

from kiosk.content.files.document import document_of
from kiosk.content.site.holidays_of import faults, holidays_of
from tests.fakes import site

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
