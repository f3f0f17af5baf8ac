"""Each stop of the delivered loop without touch, read by itself, as somebody reads it who passes by."""

import re

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from tests.fakes import TODAY, site, world

DECK = load_deck([RESOURCES / "content"], load_design().names).deck

FOR_ONE_READER = re.compile(r"\b(rape[ds]?|into sex|sex against|have sex)\b", re.IGNORECASE)
"""Said to one person: not wall-high in a hall, where that person is among others."""

ELSEWHERE = re.compile(
    r"\b(page advice|(next|other|these) pages|you can touch|touch what|start again)\b", re.IGNORECASE
)
"""It points to what is not there: pages of a topic do not follow each other, and nothing is touched."""


def stops(organisation):
    fields = {"organisation": organisation, "mode": "loop", "depth": "full"}
    known = DECK.for_site(site(**fields))
    return world(*known.panels, topics=known.topics, **fields).playable(TODAY)


@pytest.mark.parametrize("organisation", ["national-society", "other"])
@pytest.mark.parametrize("wrong", [FOR_ONE_READER, ELSEWHERE], ids=["for-one-reader", "elsewhere"])
def test_every_stop_can_be_read_by_itself(wrong, organisation):
    shown = stops(organisation)
    assert len(shown) >= 80
    assert [(stop.id, text) for stop in shown for text in stop.texts if wrong.search(text)] == []


def test_a_visit_still_reads_what_the_loop_leaves_out():
    left_out = {
        stop.id: " ".join(block.text for block in stop.page.blocks_on(TODAY) if block not in stop.blocks)
        for stop in stops("other")
        if stop.id in {"safer-on-the-way/ill-or-hurt", "about-this-screen/no-camera-no-record"}
    }
    assert FOR_ONE_READER.search(left_out["safer-on-the-way/ill-or-hurt"])
    assert ELSEWHERE.search(left_out["about-this-screen/no-camera-no-record"])
