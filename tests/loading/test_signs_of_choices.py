"""A page with choices has no clip: one clip of the whole page would tell its ends."""

from kiosk.core.content.deck import Deck
from kiosk.loading.signs import signable
from kiosk.loading.world import language_of
from tests.fakes import choices_page, page, topic


def test_a_page_with_choices_cannot_be_signed():
    deck = Deck((), (topic("work", page("first"), choices_page("could")),))
    found = signable(deck, language_of("en"))
    assert "work/first" in found
    assert "work/could" not in found
