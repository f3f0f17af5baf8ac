"""The gate for texts knows a number in words, in every language of the program."""

from collections import defaultdict

import pytest

from kiosk.core.text.number_words import NUMBER_WORDS
from kiosk.core.text.plain_text import plain_text
from kiosk.places import TRANSLATIONS

TRANSLATED = sorted(path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/kiosk.po"))
WITHOUT_SPACES = {"zh-Hans": "〇一二三四五六七八九"}
"""Here a word for a digit is one sign, and no space is between them."""


def test_there_are_catalogues():
    assert len(TRANSLATED) >= 6


@pytest.mark.parametrize("tag", ["en", *TRANSLATED])
def test_every_language_brings_its_ten_words(tag):
    """Without them a telephone number in words passes, which nobody has confirmed."""
    words = WITHOUT_SPACES.get(tag) or NUMBER_WORDS[tag]
    assert len(words) == 10
    usual = [same.split()[0] for same in words]
    between = "" if tag in WITHOUT_SPACES else " "
    for word in (each for same in words for each in same.split()):
        text = between.join((word, usual[8], usual[0], usual[0], usual[5], usual[5]))
        with pytest.raises(ValueError, match="holds a telephone number"):
            plain_text(text)


def test_no_word_means_two_digits():
    meant = defaultdict(set)
    for words in NUMBER_WORDS.values():
        for digit, same in enumerate(words):
            for word in same.split():
                meant[word].add(digit)
    assert {word: digits for word, digits in meant.items() if len(digits) > 1} == {}
