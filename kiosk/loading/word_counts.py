"""Counts the words of the loop's stops in each language."""

from collections.abc import Iterable, Mapping

from kiosk.core.content.stops import Stop
from kiosk.core.content.translatable import Key
from kiosk.core.text.word_count import count_words

Said = Mapping[Key, str]
"""The translations into one language."""


def count_stops(stops: Iterable[Stop], said: Mapping[str, Said]) -> dict[str, dict[str, int]]:
    """The counts by language and stop; texts missing in ``said`` are counted as written."""
    each = tuple(stops)
    return {
        tag: {
            stop.id: count_words(*(known.get((stop.id, text), text) for text in stop.texts)) for stop in each
        }
        for tag, known in said.items()
    }
