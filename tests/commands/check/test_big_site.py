"""A large site: it is sound, and it costs little more than a small one."""

from time import process_time

import pytest

from kiosk.commands.check.findings import findings
from kiosk.core.base.problems import Severity
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from tests.fakes import NOON
from tools.big_site import make


def cpu(work):
    """The least of three."""

    def once():
        begun = process_time()
        work()
        return process_time() - begun

    return min(once() for _ in range(3))


def test_the_tool_makes_a_site_that_offers_both_languages(tmp_path):
    world = load_world(Sources(make(tmp_path, 8, 3)), NOON).world
    assert {panel.id for panel in world.deck.panels} >= {f"own-{number:03}" for number in range(8)}
    assert (world.languages, len(world.playlists), dict(world.unsaid)) == (("en", "fr"), 3, {})


@pytest.mark.slow
def test_four_hundred_panels_cost_little_more_than_none(qapp, tmp_path):
    """In seconds: docs/performance.md."""
    large, small = Sources(make(tmp_path / "large", 400, 20)), Sources(make(tmp_path / "small", 0, 0))
    assert [found for found in findings(large, NOON) if found.severity is Severity.ERROR] == []
    assert cpu(lambda: load_world(large, NOON)) < 4 * cpu(lambda: load_world(small, NOON))
    assert cpu(lambda: findings(large, NOON)) < 5 * cpu(lambda: findings(small, NOON))
