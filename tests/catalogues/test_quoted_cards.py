"""The answer sheet of the workshop quotes the printed cards word for word, in every language."""

from collections.abc import Iterator

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.extraction.parsing import parse, texts_of

CARDS = "resources/content/guides/cards-to-sort.toml"
ANSWERS = "resources/content/guides/talk-45.toml"
FILES = catalogue_files(TRANSLATIONS)


def texts_from(tag: str, place: str) -> Iterator[tuple[str, str]]:
    for message in parse(FILES[tag]):
        if message.id and any(file == place for file, _ in message.locations):
            yield str(message.id), texts_of(message)[0]


@pytest.mark.parametrize("tag", FILES)
def test_the_answers_quote_each_card_as_it_is_printed(tag):
    answers = dict(texts_from(tag, ANSWERS))
    for english, card in texts_from(tag, CARDS):
        if english.endswith("."):
            (quoting,) = (text for source, text in answers.items() if english in source)
            assert card in quoting
