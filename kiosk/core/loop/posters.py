"""Decides how many words a poster takes: a screen of a page in the loop where nobody can touch."""

from typing import Final

from kiosk.core.text.word_count import count_words

MOST_WORDS: Final = 25
"""The most words on a poster, its title included; words are counted as for the reading time."""

LEAST_BESIDE: Final = 15
"""Words that a poster takes below a title, however long the title is: a longer sentence stands alone."""


def words_beside(title: str) -> int:
    """The most words of text below a title."""
    return max(LEAST_BESIDE, MOST_WORDS - count_words(title))
