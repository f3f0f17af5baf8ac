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

TOO_LONG = {
    "en": {"your-rights/work-you-did-not-choose/4"},
    "fr": {
        "about-this-screen/words-and-sources",
        "safer-on-the-way/looking-for-family/2",
        "safer-on-the-way/looking-for-family/3",
        "safer-on-the-way/looking-for-family/4",
        "safer-on-the-way/share-your-plan/2",
        "what-is-human-trafficking/pressure-lies-or-force/4",
        "where-and-who/money-age-and-family/3",
        "young-and-travelling/alone-here",
        "your-rights/help-with-pay",
        "your-rights/help-with-pay/2",
        "your-rights/help-with-pay/3",
        "your-rights/help-with-pay/4",
        "your-rights/work-at-sea/5",
        "your-rights/work-you-did-not-choose/5",
    },
    "ur": {
        "about-this-screen/no-camera-no-record",
        "safer-on-the-way/looking-for-family/2",
        "safer-on-the-way/looking-for-family/3",
        "safer-on-the-way/looking-for-family/4",
        "what-is-human-trafficking/forms-of-exploitation/2",
        "what-is-human-trafficking/forms-of-exploitation/4",
        "what-is-human-trafficking/human-trafficking/4",
        "what-is-human-trafficking/pressure-lies-or-force/3",
        "what-is-human-trafficking/pressure-lies-or-force/5",
        "where-and-who/leaving-home/2",
        "where-and-who/money-age-and-family/4",
        "who-we-are/the-word-in-law/5",
        "who-we-are/what-societies-can-do/2",
        "worried-about-someone/signs-at-work/3",
        "worried-about-someone/signs-at-work/6",
        "worried-about-someone/someone-far-away/5",
        "worried-about-someone/someone-far-away/6",
        "young-and-travelling/lost-on-the-way/3",
        "your-rights/going-out-and-leaving/9",
        "your-rights/help-with-pay",
        "your-rights/help-with-pay/2",
        "your-rights/help-with-pay/3",
        "your-rights/help-with-pay/4",
        "your-rights/work-at-sea/3",
        "your-rights/work-you-did-not-choose/2",
        "your-rights/work-you-did-not-choose/4",
    },
    "hi": {
        "about-this-screen/no-camera-no-record",
        "check-an-offer/visa-and-agency/6",
        "safer-on-the-way/looking-for-family/2",
        "safer-on-the-way/looking-for-family/3",
        "safer-on-the-way/looking-for-family/4",
        "what-is-human-trafficking/human-trafficking/4",
        "who-we-are/life-after/6",
        "worried-about-someone/signs-at-work/2",
        "worried-about-someone/signs-at-work/3",
        "worried-about-someone/signs-at-work/4",
        "worried-about-someone/signs-at-work/6",
        "worried-about-someone/someone-far-away/5",
        "your-rights/going-out-and-leaving/8",
        "your-rights/help-with-pay",
        "your-rights/help-with-pay/2",
        "your-rights/help-with-pay/3",
        "your-rights/help-with-pay/4",
        "your-rights/work-you-did-not-choose/4",
    },
    "zh-Hans": {"what-is-human-trafficking/children-under-18", "who-we-are/read-more/3"},
}
"""By language: posters of one sentence or row that is too long, with its title, heading or lead.

They are to be shortened by who writes and translates; none may be added.
"""


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
    assert found == TOO_LONG.get(language, set())


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
