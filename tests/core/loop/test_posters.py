"""How many words a poster takes below its title."""

import pytest

from kiosk.core.loop.posters import LEAST_BESIDE, MOST_WORDS, words_beside


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("", MOST_WORDS),
        ("Your papers", 23),
        ("جوازك معك", 23),
        ("आपके कागज़ात", 23),
        ("证件由你自己保管", 21),
        ("One two three four five six seven eight nine ten eleven twelve", LEAST_BESIDE),
    ],
)
def test_the_title_takes_its_share_by_the_words_of_its_script(title, words):
    assert words_beside(title) == words
