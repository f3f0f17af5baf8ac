"""Reading time: computes how long panels and pages of the loop stay."""

from collections.abc import Iterable
from functools import lru_cache
from math import inf

from kiosk.core.content.panels.asking import Asking
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.state.world import World
from kiosk.core.text.word_count import count_words

AFTER_CLIP = 2.0
"""Seconds for a clip to begin, and to rest at its end."""

_MINUTE = 60.0
_KEPT = 1024


def asks_for(stop: Stop, language: str, world: World) -> float:
    """The seconds at rest until the reason of a panel comes by itself: what there is to read before it takes
    its share of the dwell. Infinity for a stop without a reason.
    """
    if isinstance(stop, PageStop) or not isinstance(stop, Asking) or not stop.reason:
        return inf
    share = _count_stop(stop.asked) / _count_stop(stop.texts)
    return share * dwell(stop, language, world)


@lru_cache(_KEPT)
def _count_stop(texts: tuple[str, ...]) -> int:
    """Counts the words of a stop of the loop. The cache never holds a text of a visit."""
    return count_words(*texts)


def dwell(stop: Stop, language: str, world: World, sign: str = "") -> float:
    """The seconds that a stop stays at rest, by its kind and the number of its words.

    A clip of the ``sign`` language plays once within them; that of a page on its first poster.
    """
    return max(_signed(stop, sign, world), _stay(stop, _words(stop, language, world), world))


def whole_stay(stop: Stop, languages: Iterable[str], world: World) -> float:
    """The seconds from one hand-over to the next, in the language of the most words."""
    stays = (
        max(_signed(stop, tag, world), _stay(stop, _words(stop, world.written(tag), world), world))
        for tag in languages
    )
    return world.pace.handover + max(stays)


def _signed(stop: Stop, sign: str, world: World) -> float:
    clip = world.loop_clip(sign, stop.id)
    return clip.seconds + AFTER_CLIP if clip else 0.0


def _words(stop: Stop, language: str, world: World) -> int:
    counted = world.words.get(language, {})
    return counted[stop.id] if stop.id in counted else _count_stop(stop.texts)


def _stay(stop: Stop, words: float, world: World) -> float:
    if isinstance(stop, PageStop):
        shortest = world.pace.dwell["page"]
    else:
        shortest, words = world.pace.dwell[stop.kind], min(words, world.pace.most_words)
    return max(shortest, words * _MINUTE / world.site.pace)
