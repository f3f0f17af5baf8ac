"""Counts the words of the loop's stops in each language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from kiosk.core.content.posters import count_poster, cut_into_posters
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.content.translatable import Key
from kiosk.core.text.word_count import count_words

Said = Mapping[Key, str]
"""The translations into one language."""


def count_stops(stops: Iterable[Stop], said: Mapping[str, Said]) -> dict[str, dict[str, int]]:
    """The counts by language and stop; texts missing in ``said`` are counted as written."""
    each = tuple(stops)
    return {
        tag: dict(chain.from_iterable(_count(stop, known) for stop in each)) for tag, known in said.items()
    }


def _count(stop: Stop, known: Said) -> Iterator[tuple[str, int]]:
    """Yields the counts of a panel, or of all posters of a page with its first poster."""
    if not isinstance(stop, PageStop):
        yield stop.id, count_words(*(known.get((stop.id, text), text) for text in stop.texts))
    elif not stop.part:
        title = known.get((stop.ref, stop.page.title), stop.page.title)
        blocks = (replace(block, text=known.get((stop.ref, block.text), block.text)) for block in stop.blocks)
        for part, poster in enumerate(cut_into_posters(title, tuple(blocks))):
            yield stop.poster(part).id, count_poster(title, poster)
