"""The delivered order of the loop without touch, over all rounds of its cycle."""

from itertools import pairwise

import pytest

from kiosk.core.content.cycle import cycle_of
from kiosk.core.content.stops import PageStop
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import load_world
from tests.fakes import NOON, TODAY, site, world


@pytest.mark.parametrize("organisation", ["national-society", "other"])
def test_no_page_follows_a_page(organisation):
    fields = {"organisation": organisation, "mode": "loop", "depth": "full"}
    deck = load_world(Sources(BUILT_IN_SITE), NOON).world.deck.for_site(site(**fields))
    playable = world(*deck.panels, topics=deck.topics, **fields).playable(TODAY)
    stops = cycle_of(playable, deck.first_pages, 7).stops
    pages = [isinstance(stop, PageStop) for stop in (*stops, stops[0])]
    assert any(pages) and (True, True) not in pairwise(pages)
