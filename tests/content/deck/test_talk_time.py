"""The built-in talks, read aloud: they take the minutes that they plan, and say what keeps people safe."""

import re
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.deck.load_talks import load_talks
from kiosk.content.design import load_design
from kiosk.core.content.blocks import BlockKind, parse_text
from kiosk.core.content.stops import PageStop
from kiosk.core.site.organisation import Organisation
from kiosk.core.text.word_count import count_words
from tests.fakes import world

TODAY = date(2026, 11, 27)
A_MINUTE = 130
"""Words that somebody reads aloud calmly."""

TALKS = {"talk-10": 9, "talk-25": 11, "talk-stations": 11, "talk-young": 13, "talk-45": 14}
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


MINUTES = re.compile(r"\b(\d+|one) minutes?\b")


def script(ref, shown):
    """The paragraphs of the notes."""
    return [block.text for block in shown.talks.notes_on(ref) if block.kind is BlockKind.PARAGRAPH]


def items(talk, heading, shown):
    """The items of a part of the guide to a talk."""
    (part,) = (part for _, part in shown.talks.guide_to(talk) if part.heading == heading)
    return [block.text for block in parse_text(part.text) if block.kind is BlockKind.ITEM]


def words_of(ref, shown):
    """What the room reads, and the script: the paragraphs of the notes."""
    stop = shown.slide(ref, TODAY)
    title, texts = (
        (stop.page.title, [block.text for block in stop.blocks])
        if isinstance(stop, PageStop)
        else ("", stop.texts)
    )
    return " ".join((title, *texts, *script(ref, shown)))


@pytest.mark.parametrize("talk", TALKS)
def test_a_talk_read_aloud_takes_its_minutes(shown, talk):
    slides = shown.talks.programme(talk).slides
    needed = {s.show: count_words(words_of(s.show, shown)) / A_MINUTE + s.activity for s in slides}
    planned = {slide.show: slide.minutes for slide in slides}
    assert sum(needed.values()) == pytest.approx(sum(planned.values()), rel=0.04), needed
    assert {show: minutes for show, minutes in needed.items() if abs(minutes - planned[show]) > 0.75} == {}


def test_the_guide_to_the_workshop_gives_the_minutes_of_its_plan(shown):
    """Each exercise in its order with the parts that it has, then everything else."""
    said = [[int(n) for n in re.findall(r"\d+", item)] for item in items("talk-45", "One clock", shown)]
    programme = shown.talks.programme("talk-45")
    exercises = [slide.activity for slide in programme.slides if slide.activity >= 1]
    assert [first for first, *_ in said] == [*exercises, programme.minutes - sum(exercises)]
    assert [item for item in said if len(item) > 1 and item[0] != sum(item[1:])] == []


@pytest.mark.parametrize("talk", TALKS)
def test_a_script_gives_no_more_time_than_the_plan(shown, talk):
    slides = shown.talks.programme(talk).slides
    said = {slide.show: MINUTES.findall(" ".join(script(slide.show, shown))) for slide in slides}
    given = {show: sum(int(n.replace("one", "1")) for n in numbers) for show, numbers in said.items()}
    assert {slide.show: given[slide.show] for slide in slides if given[slide.show] > slide.activity} == {}


def test_the_answers_name_each_card_once(shown):
    cards = items("talk-45", "Cards to sort", shown)
    piles = [
        answer for answer in items("talk-45", "Cards to sort: the answers", shown) if "“Someone" in answer
    ]
    assert len(piles) == 3
    assert [card for card in cards if sum(card in pile for pile in piles) != 1] == []
    assert sum(pile.count("“Someone") for pile in piles) == len(cards)


def test_the_script_on_photos_and_threats_names_what_can_help_and_blames_nobody(shown):
    ref = "young-and-travelling/photos-and-threats"
    assert ref in {slide.show for slide in shown.talks.programme("talk-young").slides}
    said = " ".join(script(ref, shown))
    for point in (
        "is to blame",
        "never is",
        "Pay nothing",
        "send nothing more",
        "Keep the messages",
        "an adult",
    ):
        assert point in said, point


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
