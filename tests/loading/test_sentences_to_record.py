"""What can be recorded is what is read aloud."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.numbers.available_now import timeless
from kiosk.core.speech.recordings import Recordings
from kiosk.core.state import events as ev
from kiosk.loading.sentences_to_record import sentences_to_record
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of, load_world
from kiosk.window.derive import Surroundings, derive
from kiosk.window.speech.script import COUNTER, script
from kiosk.window.speech.spoken_only_phrases import opening
from tests.fakes import Rules

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LANGUAGES = ("en", "am")


@cache
def demo_world():
    world = load_world(Sources(DEMO_SITE, demo=True), NOON).world
    return replace(world, languages=LANGUAGES)


@cache
def sentences(tag):
    world = demo_world()
    return sentences_to_record(world, timeless(world.site, NOON), language_of(tag), TRANSLATIONS)


def everything_recorded(tag):
    return Recordings({tag: {sentence.key: b"sound" for sentence in sentences(tag)}})


def read_aloud(tag):
    """Every utterance in this language on every page, on *Advice*, and in the list of topics."""
    around = Surroundings(1920, 1080, voices=frozenset(LANGUAGES))
    pages = [f"{topic.id}/{page.id}" for topic in demo_world().deck.topics for page in topic.pages]
    ways = [(ev.LinkFollowed(ref),) for ref in pages]
    for events in (*ways, (ev.AdviceOpened(),), (ev.ExploreTouched(),)):
        rules = Rules(demo_world()).do(ev.LanguageChosen(tag), *events)
        props = derive(rules.state, rules.world, language_of, rules.now, around)
        for line in script(props, language_of(tag)):
            if line.id != COUNTER:
                yield from (each for each in line.said if each.language == tag)
    yield opening(language_of(tag))


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.sample(1)
def test_all_that_is_read_aloud_can_be_recorded(tag):
    world = demo_world()
    numbers = [line.number for line in world.site.helplines] + [world.site.emergency.number]
    recorded = everything_recorded(tag)
    said = {utterance.text for utterance in read_aloud(tag)}
    assert len(said) > 500
    assert sorted(text for text in said if not recorded.find(tag, text, numbers)) == []


def test_numbers_come_first_and_nothing_comes_twice():
    found = sentences("en")
    assert [sentence.id for sentence in found[:3]] == ["digits/0", "digits/1", "digits/2"]
    assert len({sentence.key for sentence in found}) == len(found)
    assert len({sentence.id for sentence in found}) == len(found)


def test_the_place_says_where_a_sentence_is():
    places = {sentence.id.split("/")[0] for sentence in sentences("en")}
    assert {"digits", "site", "words", "topics", "panels", "check-an-offer"} <= places
    assert not [sentence for sentence in sentences("en") if "{" in sentence.text]
