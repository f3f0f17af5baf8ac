"""Each stop of the delivered loop without touch, read by itself, as somebody reads it who passes by."""

import re

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.stops import PageStop
from tests.fakes import TODAY, site, world

DECK = load_deck([RESOURCES / "content"], load_design().names).deck

FOR_ONE_READER = re.compile(r"\b(rape[ds]?|into sex|sex against|have sex)\b", re.IGNORECASE)
"""Said to one person: not wall-high in a hall, where that person is among others."""

ELSEWHERE = {
    "touch": r"(touch|tap|click|swip|scroll)(e|es|ed|ing|s)?|press(es|ed|ing)?|start again",
    "another page": r"(first|last|next|previous|following|other|these) (page|panel|screen|topic)s?|the page",
    "advice": r"(page|touch|see|under) “?advice”?|advice page",
    "a place on the screen": r"above|below|(left|right|top|bottom) of the screen|behind (it|this|here)",
}
"""Words for what is not there: pages of a topic do not follow each other, and nothing is touched."""

NAMED_FIRST = {
    "Movement": "Red Cross and Red Crescent Movement",
    "Society|Societies": "Red Cross",
}
"""Names that say nothing to a person who passes by unless the same poster says the longer name."""


def whole_words(pattern):
    return re.compile(rf"\b({pattern})\b", re.IGNORECASE)


def stops(organisation):
    fields = {"organisation": organisation, "mode": "loop", "depth": "full"}
    known = DECK.for_site(site(**fields))
    return world(*known.panels, topics=known.topics, **fields).playable(TODAY)


@pytest.fixture(params=["national-society", "other"])
def shown(request):
    played = stops(request.param)
    assert len(played) >= 80
    return played


@pytest.mark.parametrize(
    "wrong", [FOR_ONE_READER, *map(whole_words, ELSEWHERE.values())], ids=["for one reader", *ELSEWHERE]
)
def test_every_stop_can_be_read_by_itself(wrong, shown):
    assert [(stop.id, text) for stop in shown for text in stop.texts if wrong.search(text)] == []


def test_every_list_has_a_lead(shown):
    """Rows alone, under a title, would be claims about the reader's own life."""
    pages = {stop.ref: stop for stop in shown if isinstance(stop, PageStop)}
    assert [ref for ref, stop in pages.items() if stop.blocks[0].kind is BlockKind.ITEM] == []


def posters(shown):
    """The texts of each poster, by its page and its number."""
    pages = {stop.ref: stop for stop in shown if isinstance(stop, PageStop)}
    return {
        (ref, number): [block.text for _, block in poster]
        for ref, stop in pages.items()
        for number, poster in enumerate(cut_into_posters(stop.page.title, stop.blocks))
    }


def test_no_poster_begins_with_a_word_that_points_back(shown):
    begun = {place: texts[0] for place, texts in posters(shown).items()}
    assert len(begun) >= 200
    assert [
        place for place, text in begun.items() if re.match(r"(They|Their|These|Those|That)\b", text)
    ] == []


@pytest.mark.parametrize(("short", "name"), NAMED_FIRST.items())
def test_a_short_name_is_on_a_poster_that_says_the_long_one(short, name, shown):
    said = {place: "\n".join(texts) for place, texts in posters(shown).items()}
    using = {place: words for place, words in said.items() if re.search(rf"\b({short})\b", words)}
    assert len(using) >= 2
    assert [place for place, words in using.items() if name not in words] == []


def test_a_visit_still_reads_what_the_loop_leaves_out():
    left_out = {
        stop.id: " ".join(block.text for block in stop.page.blocks_on(TODAY) if block not in stop.blocks)
        for stop in stops("other")
        if stop.id in {"safer-on-the-way/ill-or-hurt", "about-this-screen/no-camera-no-record"}
    }
    assert FOR_ONE_READER.search(left_out["safer-on-the-way/ill-or-hurt"])
    assert whole_words(ELSEWHERE["touch"]).search(left_out["about-this-screen/no-camera-no-record"])
