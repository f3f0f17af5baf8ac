"""The hours of screen and desk in the studio: one week, holidays by name, and days that differ."""

import re
import tomllib
from datetime import date
from html import unescape

import pytest

from kiosk.commands.new_site import new_site
from tests.studio.served import Studio

DESK = """
[desk]
name = { en = "Welcome desk" }
where = { en = "Next to platform 1" }
hours = "Mon-Fri 08:00-20:00"   # staff know it
languages = ["en"]
"""


@pytest.fixture
def site(tmp_path):
    assert new_site("harbour", tmp_path) == 0
    file = tmp_path / "harbour/site.toml"
    text = file.read_text("utf-8").replace('country = ""', 'country = "IT"', 1)
    file.write_text(text + DESK, "utf-8")
    return file


@pytest.fixture
def studio(site):
    running = Studio(site)
    running.enter()
    yield running
    assert "Traceback" not in running.complaints()


def read(site):
    return tomllib.loads(site.read_text("utf-8"))


def week(place, *days):
    return {f"{place}-{at}": text for at, text in enumerate(days)}


def page(studio):
    return unescape(studio.ask("/hours").body.decode())


def test_a_screen_without_hours_is_on_day_and_night_and_gets_a_week(studio, site):
    assert page(studio).count('value="24 hours"') == 7
    form = week("screen", *["06:00-23:00"] * 4, "06:00-12:00, 18:00-02:00", "closed", "")
    assert studio.ask("/hours", form).status == 303
    assert read(site)["hours"] == {"open": "Mon-Thu 06:00-23:00, Fri 06:00-12:00, Fri 18:00-02:00"}
    assert read(site)["desk"]["hours"] == "Mon-Fri 08:00-20:00"


def test_a_time_that_cannot_be_read_stands_at_its_day_and_nothing_is_written(studio, site):
    before = site.read_text("utf-8")
    form = week("desk", "8 to 5", *["08:00-20:00"] * 6)
    answer = studio.ask("/hours", form)
    said = unescape(answer.body.decode())
    assert (answer.status, 'value="8 to 5"' in said) == (422, True)
    assert "not understood" in said.partition('id="e-desk-0"')[2].partition("</p>")[0]
    assert studio.ask("/hours", week("desk", *["closed"] * 7)).status == 422
    assert site.read_text("utf-8") == before


def test_the_desk_closes_on_holidays_that_are_named(studio, site):
    assert "Christmas Day" in page(studio)
    assert studio.ask("/hours", {"desk-holidays": "closed", "screen-holidays": "as-sunday"}).status == 303
    found = read(site)
    assert (found["desk"]["holidays"], found["hours"]) == (
        "closed",
        {"open": "24/7", "holidays": "as-sunday"},
    )
    assert "# staff know it" in site.read_text("utf-8")


def test_days_that_differ_come_and_go(studio, site):
    form = {"first_day": "2026-12-24", "last_day": "2026-12-26", "open": "10:00-14:00", "name": "Winter"}
    assert studio.ask("/hours/days", form).status == 303
    (exception,) = read(site)["hours"]["exception"]
    assert (exception["first_day"], exception["open"]) == (date(2026, 12, 24), "10:00-14:00")
    said = "24 December 2026 to 26 December 2026 10:00-14:00 Winter"
    assert f'value="{said}"' in page(studio)
    assert studio.ask("/hours/days", {"remove": "0", "said": "something else"}).status == 409
    assert studio.ask("/hours/days", {"remove": "0", "said": said}).status == 303
    assert "exception" not in read(site)["hours"]


def test_hours_that_another_program_changed_meanwhile_are_never_lost(studio, site):
    seen = re.search(r'name="seen" value="(\w+)"', page(studio))[1]
    site.write_text(site.read_text("utf-8").replace("Mon-Fri 08:00-20:00", "Mon-Fri 08:00-18:00"), "utf-8")
    answer = studio.ask("/hours", {"seen": seen, **week("desk", *["08:00-20:00"] * 7)})
    assert (answer.status, b"changed meanwhile" in answer.body) == (409, True)
    assert read(site)["desk"]["hours"] == "Mon-Fri 08:00-18:00"


@pytest.mark.parametrize(
    "form",
    [{"first_day": "24.12."}, {"first_day": "2026-12-24", "open": "ten"},
     {"first_day": "2026-12-24", "last_day": "2026-12-20"}],
)  # fmt: skip
def test_days_that_cannot_be_are_refused(studio, site, form):
    assert studio.ask("/hours/days", form).status == 409
    assert "hours" not in read(site)


def test_check_answers_at_the_hours(studio, site):
    studio.ask("/hours/days", {"first_day": "2026-01-24", "open": "closed"})
    found = unescape(studio.ask("/hours/check").body.decode())
    assert "these hours ended" in found.partition('id="m-days"')[2].partition("</ul>")[0]


def test_a_site_without_a_desk_has_the_week_of_its_screen_alone(studio, site):
    site.write_text(site.read_text("utf-8").replace(DESK, ""), "utf-8")
    assert studio.ask("/hours").status == 200
    assert 'name="desk-0"' not in page(studio)
