"""What of the content a site shows."""

from dataclasses import replace

import pytest

from kiosk.core.content.deck import Deck
from kiosk.core.content.parts.text import Text
from tests.fakes import page, quiz_page, site, statement, topic

WE, THEY = "national-society", "other"


def said(*only_for):
    """A page with one part for each organisation."""
    parts = tuple(Text.validated(text=f"For {name}.", only_for=name) for name in only_for)
    return replace(page("said"), parts=parts)


DECK = Deck(
    (statement("a"), statement("we", only_for=WE), statement("they", only_for=THEY)),
    (topic("roads"), topic("papers", said(None, WE, THEY), quiz_page("quiz")), topic("ours", said(WE))),
)


@pytest.mark.parametrize(
    ("fields", "panels", "topics"),
    [
        ({"organisation": THEY}, ["a", "they"], ["roads", "papers"]),
        ({"organisation": WE}, ["a", "we"], ["roads", "papers", "ours"]),
        ({"organisation": THEY, "hide": ("a", "roads")}, ["they"], ["papers"]),
        ({"organisation": THEY, "hide": ("papers", "nowhere")}, ["a", "they"], ["roads"]),
    ],
    ids=str,
)
def test_a_site_shows_what_it_does_not_hide_and_what_is_meant_for_it(fields, panels, topics):
    shown = DECK.for_site(site(**fields))
    assert [panel.id for panel in shown.panels] == panels
    assert [topic.id for topic in shown.topics] == topics


@pytest.mark.parametrize("organisation", [WE, THEY])
def test_parts_for_others_are_left_out(organisation):
    shown = DECK.for_site(site(organisation=organisation)).find_page("papers/said")
    assert [part.text for part in shown.parts] == ["For None.", f"For {organisation}."]


@pytest.mark.parametrize(
    ("shown", "tiles"),
    [
        ((topic("who"), topic("about", within="who")), ["who"]),
        ((topic("about", within="who"),), ["about"]),
        ((topic("about", within="about"),), []),
        ((topic("who"), topic("how", within="advice")), ["who"]),
        ((), []),
    ],
    ids=["with", "alone", "itself", "advice", "none"],
)
def test_a_topic_within_another_has_a_tile_only_where_that_one_is_not_shown(shown, tiles):
    assert [known.id for known in Deck((), shown).tiles] == tiles


@pytest.mark.parametrize(("organisation", "title"), [(WE, "Who we are"), (THEY, "Neutral aid")])
def test_a_topic_can_be_called_otherwise_by_others(organisation, title):
    who = replace(topic("who", title="Who we are"), title_for_others="Neutral aid")
    shown = Deck((), (who, topic("roads"))).for_site(site(organisation=organisation))
    assert [known.title for known in shown.topics] == [title, "A topic"]


def test_pages_and_topics_are_found_by_their_refs():
    assert DECK.find_topic("papers").id == "papers"
    assert DECK.find_page("papers/quiz").id == "quiz"
    assert (DECK.find_topic("papers/quiz"), DECK.find_page("papers"), DECK.find_page("no/where")) == (
        None,
        None,
        None,
    )
