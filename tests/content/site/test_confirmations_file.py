"""``confirmations.toml`` beside a site and in the state folder."""

import os
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.base.problems import Severity
from kiosk.content.site import number_faults
from kiosk.content.site.confirmations_file import read_confirmations, text_of
from kiosk.content.site.site_file import load_site
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.sites.previous_content import Previous, own
from tests.fakes import EXPIRED
from tests.numbers_site import numbers_site

SITE = numbers_site(emergency="2026-08-01", helpline="2026-11-01")
NOW = datetime(2026, 11, 25, 12, tzinfo=ZoneInfo("Europe/Rome"))
EXPIRED_ON = NOW.date() - timedelta(days=7)
CONFIRMED = f"""
country = "IT"

[emergency]
number = "555 0100"
answered_by = ["police"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"

[[helpline]]
number = "555 0155"
confirmed_on = {EXPIRED_ON - timedelta(days=EXPIRED)}
confirmed_by = "helpline-coordinator"
id = "child"
kind = "child"
answered_by = "state"
hours = "Mon-Fri 09:00-17:00, Sat 22:00-24:00"
cost = "free-local"
languages = ["en", "fr"]
page = 'https://example.org/a"b\\c'
"""
WITHDRAWN = """
[[withdrawn]]
number = "5550 142"
on = 2026-11-10
by = "volunteer-lead"
"""


@pytest.fixture
def place(tmp_path):
    """A site, its state folder, and a function that writes a file into one of them."""
    site, state = tmp_path / "screen", tmp_path / "state"
    for folder in (site, state):
        folder.mkdir()
    (site / "site.toml").write_text(SITE, "utf-8")

    def write(folder, text):
        (tmp_path / folder / "confirmations.toml").write_text(text, "utf-8")

    return Sources(site / "site.toml", kept=state), write


def load(sources):
    loaded = load_site(sources.site, kept=sources.kept)
    return loaded.site, [str(each).removeprefix(str(sources.site.parent.parent)) for each in loaded.problems]


def numbers(site):
    return [site.emergency and site.emergency.number, *(line.number for line in site.helplines)]


def test_the_writer_and_the_reader_agree(place):
    sources, write = place
    write("state", CONFIRMED + WITHDRAWN)
    read = read_confirmations(sources.kept / "confirmations.toml")
    assert read.problems == ()
    write("screen", text_of(read.read))
    again = read_confirmations(sources.site.parent / "confirmations.toml")
    assert again.read == read.read and again.problems == ()
    assert 'hours = "Mon-Fri 09:00-17:00, Sat 22:00-24:00"' in text_of(read.read)


@pytest.mark.parametrize("folder", ["screen", "state"])
def test_one_file_is_enough_to_bring_a_number_to_a_screen(place, folder):
    sources, write = place
    before, _ = load(sources)
    assert numbers(before) == ["555 0100", "555 0142"]
    write(folder, CONFIRMED)
    site, problems = load(sources)
    assert numbers(site) == ["555 0100", "555 0142", "555 0155"] and problems == []
    assert site.emergency.confirmed_on == date(2026, 11, 20)
    write(folder, CONFIRMED + WITHDRAWN)
    assert numbers(load(sources)[0]) == ["555 0100", "555 0155"]


def test_check_of_a_folder_asks_the_state_folder_nothing(place):
    sources, write = place
    write("state", CONFIRMED)
    assert numbers(load_site(sources.site).site) == ["555 0100", "555 0142"]


def test_what_is_told_of_a_number_names_the_file_and_the_line_that_count(place):
    sources, write = place
    write("state", CONFIRMED)
    loaded = load_site(sources.site, kept=sources.kept)
    (told,) = number_faults.check(loaded.site, loaded.document, NOW.date())
    assert (told.file, told.line) == (str(sources.kept / "confirmations.toml"), 12)
    assert told.text.startswith(f"helpline “child” is not shown since {EXPIRED_ON}")
    write("state", CONFIRMED + WITHDRAWN)
    loaded = load_site(sources.site, kept=sources.kept)
    (gone,) = loaded.problems
    assert (gone.file, gone.line) == (str(sources.site), 18)
    assert gone.text.startswith("555 0142 is not shown, it was found to be wrong on 2026-11-10")


@pytest.mark.parametrize(
    ("text", "left", "told"),
    [
        (CONFIRMED.replace('"IT"', '"FR"'), ["555 0100", "555 0142"], "belong to FR, and this site is in IT"),
        ("country = [", ["555 0100", "555 0142"], "confirmations.toml:1: error"),
        (WITHDRAWN, ["555 0100", "555 0142"], "country is missing"),
        # A faulty record is left out, and takes no other with it.
        (
            CONFIRMED.replace('cost = "free-local"', 'cost = "cheap"'),
            ["555 0100", "555 0142"],
            "cost “cheap”",
        ),
        (
            CONFIRMED.replace("confirmed_on = 2026-11-20", "confirmed_on = 2025-11-20"),
            ["555 0100", "555 0142", "555 0155"],
            "lies before 2026-01-01",
        ),
        # A withdrawal hides its number, whatever else is wrong in it.
        (
            (CONFIRMED + WITHDRAWN).replace("on = 2026-11-10\n", ""),
            ["555 0100", "555 0155"],
            "on is missing",
        ),
        ((CONFIRMED + WITHDRAWN).replace("volunteer-lead", "me"), ["555 0100", "555 0155"], "by"),
    ],
)
def test_a_fault_is_told_with_its_line_and_shows_nothing_unconfirmed(place, text, left, told):
    sources, write = place
    write("screen", text)
    site, problems = load(sources)
    assert numbers(site) == left
    assert [problem for problem in problems if told in problem], problems


HIDES = """
country = "IT"

[[withdrawn]]
number = "555 0142"
on = {on}
by = "desk-team"
"""


@pytest.mark.parametrize("on", ["2099-01-01", '"soon"'])
@pytest.mark.parametrize("folder", ["screen", "state"])
def test_a_withdrawal_without_a_possible_day_hides_no_number_that_was_called_since(place, folder, on):
    sources, write = place
    write(folder, HIDES.format(on=on))

    def at(day):
        file = sources.site.parent.parent / folder / "confirmations.toml"
        os.utime(file, (time := day.timestamp(), time))
        loaded = load_site(sources.site, kept=sources.kept, today=NOW.date())
        return numbers(loaded.site), [each for each in loaded.problems if each.severity is Severity.ERROR]

    # Somebody has called it on 2026-11-01.
    hidden, errors = at(datetime(2026, 11, 1, 12, tzinfo=UTC))
    assert hidden == ["555 0100"] and [each.line for each in errors] == [6]
    shown, errors = at(datetime(2026, 10, 31, 12, tzinfo=UTC))
    assert shown == ["555 0100", "555 0142"] and len(errors) == 1


def test_a_confirmation_with_an_impossible_day_hides_no_other(place):
    sources, write = place
    write("state", CONFIRMED.replace("2026-11-20", "2099-01-01").replace("555 0100", "555 0199"))
    sources.site.write_text(numbers_site(emergency="2026-11-01", helpline="2026-11-01"), "utf-8")
    world = load_world(sources, NOW).world
    assert (world.site.emergency.number, world.site.emergency.is_confirmed(NOW.date())) == ("555 0100", True)


def test_at_a_screen_of_a_fleet_nothing_counts_that_lies_beside_the_installed_site(place, tmp_path):
    sources, write = place
    installed = tmp_path / "etc/site.toml"
    installed.parent.mkdir()
    write("etc", CONFIRMED)

    def shown():
        return numbers(load_site(sources.site, kept=sources.kept, installed=installed).site)

    assert shown() == ["555 0100", "555 0142", "555 0155"]
    (sources.kept / "enrolment.json").write_text("{}", "utf-8")
    assert shown() == ["555 0100", "555 0142"]
    # What staff have called at this screen counts, and so does what was signed with its site.
    write("state", CONFIRMED)
    assert shown() == ["555 0100", "555 0142", "555 0155"]


def test_a_demonstration_takes_no_number(place):
    sources, write = place
    sources.site.write_text(SITE.replace("\nlanguages", "\ndemo = true\nlanguages", 1), "utf-8")
    write("screen", CONFIRMED)
    assert numbers(load(sources)[0]) == ["555 0100", "555 0142"]


def test_a_line_that_the_site_hides_is_not_shown_and_not_unknown(place):
    sources, write = place
    sources.site.write_text(SITE.replace("\nlanguages", '\nhide = ["child"]\nlanguages', 1), "utf-8")
    write("screen", CONFIRMED)
    assert numbers(load(sources)[0]) == ["555 0100", "555 0142"]
    assert load_site(sources.site).hidden == {"child"}


def test_the_copy_of_the_last_content_keeps_what_was_confirmed_and_withdrawn(place, tmp_path):
    sources, write = place
    write("screen", CONFIRMED + WITHDRAWN)
    previous = Previous(tmp_path / "previous")
    assert previous.keep(own(sources))
    assert numbers(load_site(previous.sources(sources).site).site) == ["555 0100", "555 0155"]


def test_the_world_is_loaded_with_them(place):
    sources, write = place
    write("state", CONFIRMED + WITHDRAWN)
    loaded = load_world(sources, NOW)
    assert numbers(loaded.world.site) == ["555 0100", "555 0155"]
    assert not [problem for problem in loaded.problems if problem.severity is Severity.ERROR]


OF_PLACE = """
[emergency]
number = "555 0199"
answered_by = ["police"]
confirmed_on = 2026-11-01
confirmed_by = "desk-team"
"""


@pytest.mark.parametrize("folder", ["screen", "state"])
def test_the_emergency_number_of_an_overlay_wins_over_a_later_one_of_all_screens(place, folder):
    sources, write = place
    (sources.site.parent / "sites").mkdir()
    (sources.site.parent / "sites/hall-7.toml").write_text(OF_PLACE, "utf-8")
    (sources.site.parent / "sites/hall-8.toml").write_text('screen = "DP-1"', "utf-8")
    write(folder, CONFIRMED)

    def at(host):
        return load_site(sources.site, host, kept=sources.kept)

    assert at("hall-7").site.emergency.number == "555 0199"
    assert at("hall-7").not_here == (
        "555 0100 of confirmations.toml is not shown here: "
        "hall-7.toml has the emergency number of this place",
    )
    assert at("hall-8").site.emergency.number == at("hall-9").site.emergency.number == "555 0100"
    assert at("hall-8").not_here == at("hall-9").not_here == ()
    # Helplines of all screens are those of this place too.
    assert [each.id for each in at("hall-7").site.helplines] == ["advice", "child"]
