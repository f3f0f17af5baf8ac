"""A large site: it is sound, and it costs little more than a small one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.problems import Severity
from kiosk.commands.check.findings import findings
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from tests.fakes import NOON
from tools.big_site import LANGUAGES, make

ROOT = Path(__file__).parents[3]

COST = """
import json, sys
from pathlib import Path
from time import process_time

from PySide6.QtGui import QGuiApplication

from kiosk.commands.check.findings import findings
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from tests.fakes import NOON

def cpu(work, *what):
    def once():
        begun = process_time()
        work(*what)
        return process_time() - begun
    return min(once() for _ in range(3))

app = QGuiApplication([])
sites = [Sources(Path(name)) for name in sys.argv[1:]]
print(json.dumps([[cpu(work, site, NOON) for work in (load_world, findings)] for site in sites]))
"""
"""In a process of its own: tests remember what files mean, and a small site would cost next to nothing."""


def test_the_tool_makes_a_site_that_offers_both_languages(tmp_path):
    world = load_world(Sources(make(tmp_path, 8, 3)), NOON).world
    assert {panel.id for panel in world.deck.panels} >= {f"own-{number:03}" for number in range(8)}
    assert (world.languages, len(world.playlists), dict(world.unsaid)) == (("en", "fr"), 3, {})


def test_the_tool_makes_a_site_of_all_its_languages_each_with_every_word(tmp_path):
    world = load_world(Sources(make(tmp_path, 8, 0, len(LANGUAGES))), NOON).world
    assert (len(LANGUAGES), world.languages, dict(world.unsaid)) == (27, LANGUAGES, {})


@pytest.mark.slow
def test_four_hundred_panels_cost_little_more_than_none(qapp, tmp_path):
    """In seconds: docs/why/performance.md."""
    large, small = make(tmp_path / "large", 400, 20), make(tmp_path / "small", 0, 0)
    found = findings(Sources(large), NOON)
    assert [each for each in found if each.severity is Severity.ERROR] == []
    told = subprocess.run(
        [sys.executable, "-c", COST, large, small], cwd=ROOT, capture_output=True, text=True, check=True
    )
    (load, check), (load_small, check_small) = json.loads(told.stdout)
    assert load < 4 * load_small
    assert check < 5 * check_small
