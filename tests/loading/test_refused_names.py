"""Names of site.toml that put people in danger are left out, and the screen stays."""

from datetime import UTC, datetime

import pytest

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Severity
from kiosk.commands.check.findings import findings
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
NAMES = """
[place]
name = "{place}"

[desk]
name = {{ en = "{desk}", fr = "Accueil" }}
where = {{ en = "Next to platform 1", fr = "{where}" }}
hours = "Mon-Sun 08:00-20:00"
languages = ["en", "fr"]

[complaints]
name = "{complaints}"
where = "Ask at the desk"
"""
SOUND = {
    "place": "Busia station",
    "desk": "Welcome desk",
    "where": "À côté du quai 1",
    "complaints": "The station",
}


@pytest.fixture
def sources(tmp_path):
    """sources(name=words): a site with these names."""

    def make(**names):
        text = (RESOURCES / "site.toml").read_text("utf-8") + NAMES.format(**SOUND | names)
        (tmp_path / "site.toml").write_text(text, "utf-8")
        return Sources(tmp_path / "site.toml")

    return make


def errors(problems):
    return [
        (each.line, each.text.partition(" is not said")[0]) for each in problems if each.severity == "error"
    ]


def line_of(sources, words):
    lines = sources.site.read_text("utf-8").split("\n")
    return next(at for at, line in enumerate(lines, 1) if words in line)


def test_sound_names_are_shown(sources):
    loaded = load_world(sources(), NOW)
    site = loaded.world.site
    assert (site.place.name, site.desk.name["en"]) == ({"": "Busia station"}, "Welcome desk")
    assert (site.desk.where["fr"], site.complaints.name) == ("À côté du quai 1", {"": "The station"})
    assert not loaded.world.leaves_out
    assert errors(loaded.problems) == []


@pytest.mark.parametrize(
    ("names", "told", "left"),
    [
        ({"place": "Safe house, Rue Joss 12"}, "“Safe house”", lambda site: site.place is None),
        (
            {"desk": "You are safe with us"},
            "“You are safe”",
            lambda site: site.desk.name == {"fr": "Accueil"} and len(site.desk.where) == 2,
        ),
        (
            {"where": "Au refuge pour femmes, rue Joss"},
            "“refuge”",
            lambda site: site.desk.where == {"en": "Next to platform 1"} and len(site.desk.name) == 2,
        ),
        (
            {"complaints": "Nobody will tell the police"},
            "“Nobody will tell”",
            lambda site: site.complaints is None,
        ),
    ],
)
def test_a_name_that_puts_people_in_danger_is_left_out_and_staff_are_told(sources, qapp, names, told, left):
    ours = sources(**names)
    loaded = load_world(ours, NOW)
    assert left(loaded.world.site)
    assert loaded.world.leaves_out
    place = line_of(ours, *names.values())
    assert errors(loaded.problems) == [(place, told)]
    of_site = (each for each in findings(ours, NOW, of_program=False) if each.file == str(ours.site))
    assert [each.line for each in of_site if each.severity is Severity.ERROR] == [place]
