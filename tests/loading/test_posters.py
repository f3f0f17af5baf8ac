"""All delivered posters, in every language: few words, 8 to 18 seconds, and the whole of each page."""

from dataclasses import replace

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.posters import MOST_READ, MOST_WORDS, count_poster, cut_into_posters
from kiosk.core.content.stops import page_stops
from kiosk.core.text.sentences import split_sentences
from kiosk.loading.world import language_of
from tests.fakes import TODAY, site

DECK = load_deck([RESOURCES / "content"], load_design().names).deck
LANGUAGES = ("en", "fr", "ar", "ur", "hi", "am", "zh-Hans")


def pages(language):
    """The id, title and blocks of each page in a language, for each kind of organisation."""
    spoken = language_of(language)
    for organisation in ("national-society", "other"):
        for stop in page_stops(DECK.for_site(site(organisation=organisation, mode="loop")).topics, TODAY):
            said = tuple(replace(block, text=spoken.text(block.text, stop.ref)) for block in stop.blocks)
            yield stop, spoken.text(stop.page.title, stop.ref), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poster_is_read_in_8_to_18_seconds(language):
    pace, found = load_design().pace.dwell["page"], set()
    assert 8 <= pace <= 18
    for stop, title, said in pages(language):
        for part, poster in enumerate(cut_into_posters(title, said)):
            if count_poster("", poster) > MOST_WORDS or count_poster(title, poster) > MOST_READ:
                found.add(stop.poster(part).id)
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_posters_of_a_page_say_every_sentence_and_row(language):
    count = 0
    for stop, title, said in pages(language):
        posters = cut_into_posters(title, said)
        shown = {(number, each) for poster in posters for number, block in poster for each in _parts(block)}
        assert {(number, each) for number, block in enumerate(said) for each in _parts(block)} == shown, (
            stop.id
        )
        count += len(posters)
    assert count > 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_has_its_sign_and_something_above_it(language):
    for stop, title, said in pages(language):
        for poster in cut_into_posters(title, said):
            assert poster[0][1].kind is not BlockKind.ITEM, stop.id
            assert all(block.icon == said[number].icon for number, block in poster)


def _parts(block):
    return split_sentences(block.text) if block.kind is BlockKind.PARAGRAPH else (block.text,)
