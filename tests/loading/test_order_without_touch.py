"""The delivered order of the loop without touch, over all rounds of its cycle."""

from itertools import pairwise

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.content.cycle import cycle_of
from kiosk.core.content.stops import PageStop
from tests.fakes import TODAY, site, world

DECK = load_deck([RESOURCES / "content"], load_design().names).deck


@pytest.fixture(params=["national-society", "other"])
def cycle(request):
    fields = {"organisation": request.param, "mode": "loop", "depth": "full"}
    deck = DECK.for_site(site(**fields))
    playable = world(*deck.panels, topics=deck.topics, **fields).playable(TODAY)
    return cycle_of(playable, deck.first_pages, 7)


def test_no_poster_follows_a_poster(cycle):
    posters = [isinstance(stop, PageStop) for stop in (*cycle.stops, cycle.stops[0])]
    assert any(posters) and (True, True) not in pairwise(posters)


def test_the_three_first_pages_come_in_turn_four_times_a_round(cycle):
    for each in cycle.rounds:
        assert [stop.id for stop in each if stop.id in DECK.first_pages] == [*DECK.first_pages] * 4
