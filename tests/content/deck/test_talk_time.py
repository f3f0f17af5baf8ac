"""The built-in talks, read aloud: they take the minutes that they plan, and say what keeps people safe."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.deck.load_talks import load_talks
from kiosk.content.design import load_design
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.stops import PageStop
from kiosk.core.site.organisation import Organisation
from kiosk.core.text.word_count import count_words
from tests.fakes import world

TODAY = date(2026, 11, 27)
A_MINUTE = 130
"""Words that somebody reads aloud calmly."""

TALKS = {"talk-10": 9, "talk-25": 11, "talk-stations": 11, "talk-young": 11, "talk-45": 14}
"""The built-in programmes, and how many slides each has."""

CALLS = {"asking-for-advice/when-you-call", "worried-about-someone/when-you-ask"}
SAID = ("serious crime", "dignity", "life and body", "human rights", "core", "war", "disaster", "exploit")


@pytest.fixture(scope="module", params=get_args(Organisation))
def shown(request):
    """The world of such an organisation, with the talks that come with the program."""
    folders = [RESOURCES / "content"]
    known = load_design().names
    everything = load_deck(folders, known).deck
    talks = load_talks(folders, everything, known).talks
    bare = world(organisation=request.param)
    deck = everything.for_site(bare.site)
    return replace(bare, deck=deck, talks=talks.for_deck(deck))


def words_of(ref, shown):
    """What the room reads, and the script: the paragraphs of the notes."""
    stop = shown.slide(ref, TODAY)
    title, texts = (
        (stop.page.title, [block.text for block in stop.blocks])
        if isinstance(stop, PageStop)
        else ("", stop.texts)
    )
    script = [b.text for b in shown.talks.notes_on(ref) if b.kind is BlockKind.PARAGRAPH]
    return " ".join((title, *texts, *script))


@pytest.mark.parametrize("talk", TALKS)
def test_a_talk_read_aloud_takes_its_minutes(shown, talk):
    slides = shown.talks.programme(talk).slides
    needed = {s.show: count_words(words_of(s.show, shown)) / A_MINUTE + s.activity for s in slides}
    planned = {slide.show: slide.minutes for slide in slides}
    assert sum(needed.values()) == pytest.approx(sum(planned.values()), rel=0.04), needed
    assert {show: minutes for show, minutes in needed.items() if abs(minutes - planned[show]) > 0.75} == {}


@pytest.mark.parametrize("talk", TALKS)
def test_a_talk_tells_what_is_safe_what_a_call_is_like_and_has_time_for_questions(shown, talk):
    slides = shown.talks.programme(talk).slides
    shows = {slide.show: slide for slide in slides}
    assert len(slides) == TALKS[talk]
    assert "worried-about-someone/safe-for-both" in shows
    assert CALLS & set(shows)
    assert shows["talk-questions"].activity >= (1 if talk == "talk-10" else 5)


@pytest.mark.parametrize("talk", TALKS)
def test_a_talk_says_how_serious_it_is_and_what_war_and_disaster_do(shown, talk):
    spoken = " ".join(words_of(slide.show, shown) for slide in shown.talks.programme(talk).slides).lower()
    assert [point for point in SAID if point not in spoken] == []


@pytest.mark.parametrize("talk", TALKS)
def test_every_slide_of_a_talk_has_a_script_and_lines_for_the_leader_alone(shown, talk):
    for slide in shown.talks.programme(talk).slides:
        kinds = {block.kind for block in shown.talks.notes_on(slide.show)}
        assert kinds == {BlockKind.PARAGRAPH, BlockKind.ITEM}, slide.show


def test_no_other_talk_comes_with_the_program(shown):
    assert [programme.id for programme in shown.talks.programmes] == list(TALKS)
