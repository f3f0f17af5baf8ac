"""A week of a reception centre by the rules alone, from its folder to what each hour shows."""

import re
import shutil
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.announcements.duration import begun
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.staff_events import AnnouncementsRead
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.sites.site_in_use import site_in_use
from tests.fakes import EXPIRED, Rules
from tests.numbers_site import two_numbers

ROME = ZoneInfo("Europe/Rome")
MONDAY = datetime(2027, 3, 22, 5, tzinfo=ROME)
SITE = """
organisation = "other"
name = "Example"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]

[hours]
open = "Mon-Thu 06:00-23:00, Fri-Sat 06:00-03:30, Sun 08:00-20:00"
"""
PANEL = """
kind = "statement"
id = "{id}"
field = "teal"
motif = "bus"
headline = "Example headline of {id}."
lead = "Ask at our desk."
"""
ORDER = """
[after]
"before-you-travel" = ["night-bus"]
"""
NIGHT = """
id = "night"
title = "Night"
panels = ["night-bus", "night-desk"]
hours = "Fri-Sat 22:00-02:30"
priority = 2
"""
CAMPAIGN = """
id = "open-days"
title = "Open days"
panels = ["open-door", "night-desk"]
first_day = 2027-03-25
last_day = 2027-03-26
priority = 1
"""
CONFIRMATIONS = '\ncountry = "IT"\n' + two_numbers("2027-03-22", "2027-03-22")
OWN = {"night-bus", "night-desk", "open-door"}


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "first"
    content = folder / "content"
    for part in ("panels", "playlists"):
        (content / part).mkdir(parents=True)
    (folder / "site.toml").write_text(SITE, "utf-8")
    (content / "order.toml").write_text(ORDER, "utf-8")
    for name in OWN:
        (content / f"panels/{name}.toml").write_text(PANEL.format(id=name), "utf-8")
    (content / "playlists/night.toml").write_text(NIGHT, "utf-8")
    (content / "playlists/open-days.toml").write_text(CAMPAIGN, "utf-8")
    return folder


def loaded(folder, wall=MONDAY):
    known = load_world(Sources(folder / "site.toml", language="en"), wall)
    assert [problem for problem in known.problems if "content/" in problem.file] == []
    return known.world


def at(rules, day, hour, minute=0):
    """That wall clock of the week: the screen sleeps until a minute before it, and walks over it."""
    wall = (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute)
    ahead = wall.astimezone(UTC) - rules.now.wall.astimezone(UTC) - timedelta(minutes=1)
    if ahead > timedelta(0):
        rules.wall = (rules.wall.astimezone(UTC) + ahead).astimezone(ROME)
        rules.do(ev.Ticked())
    rules.until(rules.seconds + (wall.astimezone(UTC) - rules.now.wall.astimezone(UTC)).total_seconds())
    assert rules.now.wall.strftime("%a %H:%M") == wall.strftime("%a %H:%M")
    return rules


def plays(rules):
    """What comes in a round, by id."""
    return {stop.id for stop in rules.state.house.playable.stops("en")}


def is_dark(rules):
    assert isinstance(rules.scene, Dark | Loop)
    return isinstance(rules.scene, Dark)


def test_it_opens_and_closes_and_changes_its_playlists_at_midnight_and_over_the_missing_hour(place):
    rules = Rules(loaded(place), MONDAY)
    assert is_dark(at(rules, 0, 5, 59)) and not is_dark(at(rules, 0, 6))
    assert plays(rules) & OWN == {"night-bus"}, "one line of `after` adds the panel"
    assert not is_dark(at(rules, 0, 22, 59)) and is_dark(at(rules, 0, 23))
    assert "night-bus" in plays(at(rules, 2, 22)) and is_dark(at(rules, 3, 5))
    # The campaign of Thursday and Friday plays instead of everything, and leaves at midnight while it is lit.
    assert plays(at(rules, 3, 6)) == {"open-door", "night-desk"} and not is_dark(rules)
    assert plays(at(rules, 4, 21, 59)) == {"open-door", "night-desk"}
    assert plays(at(rules, 4, 22)) == {"night-bus", "night-desk"}
    at(rules, 4, 22, 10)
    assert rules.panel in {"night-bus", "night-desk"}
    assert plays(at(rules, 5, 2, 29)) == {"night-bus", "night-desk"}
    assert "before-you-travel" in plays(at(rules, 5, 2, 30)) and not is_dark(rules)
    assert is_dark(at(rules, 5, 3, 30)) and not is_dark(at(rules, 5, 6))
    # On Sunday 28 March clocks go from 2:00 to 3:00: the night's playlist ends with the hour before.
    assert plays(at(rules, 6, 1, 59)) == {"night-bus", "night-desk"}
    assert "before-you-travel" in plays(at(rules, 6, 3)) and not is_dark(rules)
    assert is_dark(at(rules, 6, 3, 30)) and is_dark(at(rules, 6, 7, 59))
    assert not is_dark(at(rules, 6, 8)) and is_dark(at(rules, 6, 20))


def test_the_campaign_leaves_at_midnight_of_a_lit_screen(place):
    (place / "content/playlists/night.toml").unlink()
    rules = Rules(loaded(place), MONDAY)
    at(rules, 4, 23, 59)
    assert rules.panel in {"open-door", "night-desk"}
    at(rules, 5, 0)
    assert plays(rules) & OWN == {"night-bus"} and not is_dark(rules)
    rules.wait(1)
    assert rules.panel not in {"open-door", "night-desk"}


def test_numbers_confirmed_here_are_shown_there_by_the_file_alone_and_lapse_everywhere(place, tmp_path):
    other = tmp_path / "second"
    other.mkdir()
    (other / "site.toml").write_text(SITE.replace('name = "Example"', 'name = "Example, port"'), "utf-8")
    second = Rules(loaded(other), MONDAY)
    (place / "confirmations.toml").write_text(CONFIRMATIONS, "utf-8")
    at(second, 0, 6)
    assert second.state.house.available.emergency is None
    shutil.copy(place / "confirmations.toml", other)
    for rules, folder in ((Rules(loaded(place), MONDAY), place), (second, other)):
        at(rules, 0, 6)
        rules.do(ev.WorldChanged(loaded(folder)))
        assert rules.state.house.available.emergency.number == "555 0100"
        assert is_dark(at(rules, 0, 23)), "the dim number stays"
        assert rules.state.house.available.emergency
        at(rules, CONFIRMED_DAYS, 12)
        assert rules.state.house.available.emergency and rules.state.house.available.helplines
        at(rules, EXPIRED, 0)
        assert rules.state.house.available.emergency is None and not rules.state.house.available.helplines


def test_an_announcement_covers_the_loop_and_the_dark_and_returns_by_itself(place):
    world = loaded(place)
    rules = at(Rules(world, MONDAY), 1, 10)
    rules.do(ev.ExploreTouched())
    assert isinstance(rules.scene, Visit)
    delay = AnnouncementFile.validated(prepared="delay", minutes=20)
    saved = rules.now.wall.astimezone(UTC)
    said = begun(delay, "site/delay.toml", saved, world.site, rules.now)
    rules.do(AnnouncementsRead((said,)))
    assert isinstance(rules.scene, Announcing) and rules.state.visitor.text_step == 0
    rules.wait(20 * 60 - 1)
    assert isinstance(rules.scene, Announcing)
    rules.wait(2)
    assert isinstance(rules.scene, Loop), "nothing of the visit before is left"
    assert begun(delay, "site/delay.toml", saved, world.site, rules.now) is None, "no restart brings it back"
    at(rules, 2, 3)
    assert is_dark(rules)
    leave = AnnouncementFile.validated(prepared="evacuation")
    said = begun(leave, "state/leave.toml", rules.now.wall.astimezone(UTC), world.site, rules.now)
    rules.do(AnnouncementsRead((said,)))
    assert isinstance(rules.scene, Announcing)
    rules.do(AnnouncementsRead(()))
    assert is_dark(rules)


@pytest.mark.slow
def test_an_update_comes_by_a_stick_and_is_taken_back(place, tmp_path, call):
    stick, state, next_week = tmp_path / "stick", tmp_path / "state", tmp_path / "next-week"
    stick.mkdir()
    state.mkdir()
    shutil.copytree(place, next_week)
    (next_week / "content/panels/new-door.toml").write_text(PANEL.format(id="new-door"), "utf-8")
    (next_week / "content/order.toml").write_text(
        ORDER.replace('"night-bus"', '"night-bus", "new-door"'), "utf-8"
    )
    assert call("pack", "file", next_week, "--out", stick / "centre.site").returncode == 0
    installed = Sources(place / "site.toml", kept=state, language="en")

    def shown():
        world = load_world(site_in_use(installed, state), MONDAY).world
        return plays(at(Rules(world, MONDAY), 0, 7)) & (OWN | {"new-door"})

    assert shown() == {"night-bus"}
    machine = ("--site", place / "site.toml", "--state", state)
    taken = call("apply", stick / "centre.site", *machine)
    assert taken.returncode == 0, taken.stderr
    assert "Panels: new" in taken.stdout
    assert shown() == {"night-bus", "new-door"}
    assert call("apply", "--back", *machine).returncode == 0
    assert shown() == {"night-bus"}


@pytest.mark.slow
def test_ten_stations_of_the_week_in_a_window(kiosk, place, log_warnings):
    """What the window itself shows, each time a minute after its moment."""
    (place / "confirmations.toml").write_text(CONFIRMATIONS, "utf-8")
    stage = kiosk("en", (1280, 720), Sources(place / "site.toml", language="en"))
    stage.clock.turn_to(MONDAY.astimezone(UTC))
    stage.kiosk.load()

    def shown(day, hour, minute=1):
        stage.clock.turn_to((MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute).astimezone(UTC))
        stage.store.tick()
        stage.wait(20.0)
        return " ".join(stage.words())

    def is_of(words, *panels):
        return any(f"Example headline of {panel}." in words for panel in panels)

    night, campaign = ("night-bus", "night-desk"), ("open-door", "night-desk")
    dark = shown(0, 5)
    assert "555 0100" in dark and not stage.all("toolbar") and isinstance(stage.scene, Dark)
    assert "555 0142" in shown(0, 6) and isinstance(stage.scene, Loop)
    assert isinstance(shown(0, 23) and stage.scene, Dark)
    assert is_of(shown(3, 6), *campaign)
    assert is_of(shown(4, 21), *campaign)
    assert is_of(shown(4, 22), *night)
    assert is_of(shown(6, 1), *night)
    assert not is_of(shown(6, 3), *campaign) and isinstance(stage.scene, Loop)
    assert isinstance(shown(6, 4) and stage.scene, Dark)
    assert "555 0142" in shown(90, 12)
    assert not re.search("555 01(?:00|42)", shown(91, 12))
