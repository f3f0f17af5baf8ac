"""The stops of the loop: which pages play, in which order, and as which posters."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.parts.text import Text
from kiosk.core.content.stops import PageStop, interleave, page_stops
from kiosk.core.text.word_count import count_words
from tests.fakes import (
    TODAY,
    TOPICS,
    offer_page,
    page,
    page_of_every_kind,
    quiz_page,
    statement,
    topic,
    world,
)


def stop(known):
    return PageStop(topic("t", known), known, known.loop_blocks_on(TODAY))


@pytest.mark.parametrize(
    ("panels", "pages", "order"),
    [
        ("ab", "", "ab"),
        ("ab", "1", "ab1"),
        ("ab", "12", "a1b2"),
        ("ab", "123", "a1b23"),
        ("abcd", "12", "ab1cd2"),
        ("abc", "1234567", "a12b34c567"),
        ("", "", ""),
    ],
)
def test_pages_are_spread_evenly_behind_the_panels(panels, pages, order):
    stops = [stop(page(f"p{n}")) for n in pages]
    played = interleave(tuple(statement(name) for name in panels), tuple(stops))
    assert "".join(s.id.removeprefix("t/p") for s in played) == order


def test_every_page_that_says_something_plays_and_topics_take_turns():
    assert [s.id for s in page_stops(TOPICS, TODAY)] == [
        "roads/first",
        "roads/second",
        "papers/only",
        "roads/long",
    ]
    three = tuple(topic(name, *(page(f"{n}") for n in range(4))) for name in ("x", "y", "z"))
    assert [s.id for s in page_stops(three, TODAY)] == [
        f"{name}/{n}" for n in range(4) for name in ("x", "y", "z")
    ]


def test_an_offer_shows_its_statements_and_a_quiz_does_not_play():
    stops = page_stops((topic("t", offer_page("offer"), quiz_page("quiz")),), TODAY)
    assert [s.id for s in stops] == ["t/offer"]
    assert isinstance(stops[0].page, OfferPage)
    assert said(stops[0].blocks) == [row.text for row in stops[0].page.rows]


def test_the_statements_of_an_offer_have_their_lead_in_the_loop_and_none_on_a_slide():
    offer = replace(offer_page("offer"), lead_without_touch="A good offer has all of these:")
    rows = [row.text for row in offer.rows]
    known = world(topics=(topic("t", offer),), mode="loop")
    assert said(page_stops(known.deck.topics, TODAY)[0].blocks) == ["A good offer has all of these:", *rows]
    assert said(known.slide("t/offer", TODAY).blocks) == rows
    assert "A good offer has all of these:" in offer.texts


def test_a_page_of_a_figure_alone_plays_to_its_last_day():
    figures = page_of_every_kind().parts[-1:]
    known = (topic("t", replace(page_of_every_kind(), parts=figures)),)
    assert [s.id for s in page_stops(known, date(2027, 12, 31))] == ["t/kinds"]
    assert page_stops(known, date(2028, 1, 1)) == ()


def test_a_part_for_visits_is_in_neither_loop_nor_talk():
    parts = (
        Text.validated(text="For everyone."),
        Text.validated(heading="Apart", text="For one reader.", only_in_visit=True),
    )
    known = world(topics=(topic("t", replace(page("p"), parts=parts)),), mode="loop", depth="full")
    assert said(known.deck.find_page("t/p").blocks_on(TODAY)) == ["For everyone.", "Apart", "For one reader."]
    assert said(page_stops(known.deck.topics, TODAY)[0].blocks) == ["For everyone."]
    assert said(known.slide("t/p", TODAY).blocks) == ["For everyone."]


def test_a_page_of_parts_for_visits_alone_is_no_stop():
    alone = replace(page("p"), parts=(Text.validated(text="For one reader.", only_in_visit=True),))
    assert page_stops((topic("t", alone),), TODAY) == ()


def said(blocks):
    return [block.text for block in blocks]


def test_a_stop_is_read_with_its_title():
    assert count_words(*stop(page("p", words=10)).texts) == 10
    assert not stop(page("p")).practical


def test_a_poster_is_a_stop_with_its_own_id_and_words():
    known = replace(
        page("p"), parts=(Text.validated(heading="One", text="Two."), Text.validated(text="Three."))
    )
    posters = [stop(known).poster(part) for part in range(3)]
    assert [poster.id for poster in posters] == ["t/p", "t/p/2", "t/p/3"]
    assert {poster.ref for poster in posters} == {"t/p"}
    assert [poster.texts for poster in posters] == [("Title", "One", "Two.", "Three."), (), ()]


def test_a_page_has_as_many_posters_as_its_language_counts():
    known = world(statement("a"), topics=(topic("t", page("p", words=60)),), mode="loop")
    counted = {"en": {"t/p": 20, "t/p/2": 9}, "fr": {"t/p": 30}}
    said = replace(known, words=counted)
    ids = {tag: [s.id for s in said.playable(TODAY, tag)] for tag in (None, "en", "fr", "ar")}
    assert ids == {
        None: ["a", "t/p", "t/p/2"],
        "en": ["a", "t/p", "t/p/2"],
        "fr": ["a", "t/p"],
        "ar": ["a", "t/p"],
    }


@pytest.mark.parametrize(
    ("fields", "played"),
    [
        ({}, ["a"]),
        ({"depth": "full"}, ["a"]),
        ({"mode": "loop", "depth": "panels"}, ["a"]),
        (
            {"mode": "loop"},
            ["a", "roads/first", "roads/second", "papers/only", "roads/long"],
        ),
    ],
    ids=str,
)
def test_pages_play_only_where_nobody_can_touch_unless_the_site_wants_none(fields, played):
    assert [s.id for s in world(statement("a"), **fields).playable(TODAY)] == played


def test_every_day_has_its_own_pages_and_another_site_its_own_again():
    """Stops that are cached for one day are not used for another."""
    last = date(2026, 11, 30)
    known = world(
        statement("a"),
        topics=(topic("t", page_of_every_kind("p", valid_until=last)),),
        mode="loop",
        depth="full",
    )
    after = date(2026, 12, 1)
    texts = {day: known.playable(day)[-1].texts for day in (last, after)}
    assert "50 million" in texts[last]
    assert "50 million" not in texts[after]
    assert known.playable(last)[-1].texts == texts[last]
    other = replace(known, deck=replace(known.deck, topics=(topic("u"),)))
    assert [stop.id for stop in other.playable(last)] == ["a", "u/first"]
