"""Playlists are read from files, and what is wrong in them is said with its line."""

from datetime import UTC, datetime

import pytest

from kiosk.app.following.pinned_preview import fault_of
from kiosk.base.clock import Moment
from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.state.playable import WhyPlays, playable_at
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world

CONTENT = RESOURCES / "content"
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
NIGHT_BUS = """kind = "statement"
id = "night-bus"
field = "teal"
motif = "bus"
headline = "The night bus leaves at the north door."
lead = "It stops at the reception centre too."
"""
MORNING = """id = "morning"
title = "Morning trains"
panels = ["night-bus", "before-you-travel"]
"""


@pytest.fixture
def folder(tmp_path):
    """A site with a panel that only a playlist shows."""
    demo = DEMO_SITE.read_text("utf-8")
    (tmp_path / "site.toml").write_text(demo, "utf-8")
    (tmp_path / "content/panels").mkdir(parents=True)
    (tmp_path / "content/playlists").mkdir()
    (tmp_path / "content/panels/night-bus.toml").write_text(NIGHT_BUS, "utf-8")
    return tmp_path


def load(folder, text=MORNING, site=""):
    if text:
        (folder / "content/playlists/morning.toml").write_text(text, "utf-8")
    if site:
        file = folder / "site.toml"
        file.write_text(site + file.read_text("utf-8"), "utf-8")
    return load_world(Sources(folder / "site.toml", demo=True, language="en"), NOW)


def said(loaded):
    return [
        f"{problem.file.rpartition('/')[2]}:{problem.line}: {problem.text}" for problem in loaded.problems
    ]


def test_a_playlist_plays_a_panel_that_the_order_does_not_list(folder):
    loaded = load(folder)
    assert [line for line in said(loaded) if not line.startswith("site.toml")] == []
    world = loaded.world
    assert world.deck.extra == {"night-bus"}
    playable = playable_at(world, Moment(0.0, NOW))
    assert playable.why.playlists == ("morning",)
    ids = [stop.id for stop in playable.stops("en")]
    assert (ids.count("night-bus"), ids.count("before-you-travel")) == (1, 2)
    assert "night-bus" not in [stop.id for stop in world.playable(NOW.date())]


def test_it_does_not_stand_in_the_standard_loop(folder):
    world = load(folder, MORNING + 'yearly = "07-01"\n').world
    assert "night-bus" not in [stop.id for stop in playable_at(world, Moment(0.0, NOW)).every.stops]


def test_a_screen_can_stay_at_a_panel_that_only_a_playlist_shows(folder):
    assert fault_of("night-bus", load(folder, MORNING + 'yearly = "07-01"\n'), NOW) is None
    assert fault_of("night-bus", load(folder), NOW) is None


def test_a_panel_that_waits_for_its_topic_is_named_once(folder):
    """Its playlist has no fault."""
    (folder / "content/panels/night-bus.toml").write_text(NIGHT_BUS + 'topic = "our-desk"\n', "utf-8")
    found = [line for line in said(load(folder)) if not line.startswith("site.toml")]
    assert [line.partition(" is not shown")[0] for line in found] == ["night-bus.toml:7: topic “our-desk”"]


def test_a_site_chooses_its_playlists(folder):
    loaded = load(folder, site='playlists = ["eu-anti-trafficking-day"]\n')
    (only,) = loaded.world.playlists
    assert only.id == "eu-anti-trafficking-day"


def test_a_site_without_playlists_plays_no_campaign(folder):
    assert [each.id for each in load(folder).world.playlists] == ["morning"]
    assert load_world(Sources(DEMO_SITE, demo=True), NOW).world.playlists == ()


@pytest.mark.parametrize(
    ("text", "site", "told"),
    [
        (
            MORNING.replace("night-bus", "night-buss"),
            "",
            "morning.toml:3: there is no panel “night-buss” to play",
        ),
        (MORNING.replace('"morning"', '"evening"'), "", "morning.toml:1: id “evening” is not the name"),
        (MORNING + 'hours = "early"\n', "", "morning.toml:4: hours “early” is not understood"),
        (MORNING + "priority = 10\n", "", "morning.toml:4: priority"),
        (MORNING + 'every = "day"\n', "", "morning.toml:4: every"),
        (MORNING + 'rrule = "FREQ=DAILY"\n', "", "morning.toml:4: rrule is counted from first_day"),
        (
            MORNING,
            'playlists = ["mornings"]\n',
            "site.toml:1: there is no playlist “mornings” without a fault",
        ),
    ],
)
def test_faults_are_named_with_their_line(folder, text, site, told):
    assert [line for line in said(load(folder, text, site)) if line.startswith(told)], said(load(folder, ""))


@pytest.mark.parametrize(
    ("name", "day"), [("world-day-against-trafficking", (7, 30)), ("eu-anti-trafficking-day", (10, 18))]
)
def test_campaigns_play_on_their_day_in_every_language(folder, name, day):
    loaded = load(folder, "", f'playlists = ["{name}"]\n')
    world = loaded.world
    for year in (2027, 2028):
        noon = datetime(year, *day, 12, tzinfo=UTC)
        playable = playable_at(world, Moment(0.0, noon))
        assert (playable.why.reason, playable.why.playlists) == (WhyPlays.INSTEAD, (name,))
        for language in world.languages:
            stops = playable.stops(language)
            assert [stop.id for stop in stops] == list(world.playlists[0].panels), language
            assert any(stop.practical for stop in stops)
        after = playable_at(world, Moment(0.0, datetime(year, day[0], day[1] + 1, 12, tzinfo=UTC)))
        assert after.why.reason is WhyPlays.STANDARD


def test_campaigns_name_panels_that_are_there_and_no_field_twice_in_a_row():
    loaded = load_deck([CONTENT], load_design().names, campaigns=True)
    assert loaded.problems == ()
    panels = {panel.id: panel.field for panel in loaded.deck.panels}
    assert len(loaded.playlists) == 2
    for each in loaded.playlists.values():
        fields = [panels[name] for name in each.item.panels]
        assert all(one != other for one, other in zip(fields, fields[1:] + fields[:1], strict=True))
