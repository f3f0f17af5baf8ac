"""Reading time: the dwell of panels, and the idle timeout of pages."""

import re
from functools import lru_cache

from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import Advice, Loop, Reading, Visit
from kiosk.core.kernel.world import World
from kiosk.core.text.scripts import SCRIPTS
from kiosk.core.text.sentences import split_sentences

_WORD = re.compile(r"\S*\w\S*")
_UNSPACED = {
    re.compile(
        f"[{''.join(script.letters for script in SCRIPTS if script.letters_a_word == length)}]"
    ): length
    for length in sorted({script.letters_a_word for script in SCRIPTS if script.is_spaceless})
}
"""Letters of scripts without spaces between words, and how many letters make a word."""


_KEPT = 1024


def count_words(*texts: str) -> int:
    return sum(_count(word) for text in texts for word in _WORD.findall(text))


@lru_cache(_KEPT)
def _count_stop(texts: tuple[str, ...]) -> int:
    """Cache for the loop only: nothing is kept of what somebody read in a visit."""
    return count_words(*texts)


@lru_cache(_KEPT)
def _count_block(text: str) -> int:
    return count_words(text)


def _count(word: str) -> int:
    """The number of words at reading speed; a whole sentence may have no space."""
    return max(1, *(len(letters.findall(word)) // length for letters, length in _UNSPACED.items()))


def dwell(stop: Stop, loop: Loop, world: World) -> float:
    """Seconds that a stop stays at rest, by its kind and the number of words on the screen."""
    return _stay(stop, loop.cut.words if loop.cut else _count_stop(stop.texts), world)


def whole_stay(stop: Stop, world: World) -> float:
    """Seconds from one hand-over to the next, if one screen held all words of the stop."""
    return world.pace.handover + _stay(stop, _count_stop(stop.texts), world)


def _stay(stop: Stop, words: int, world: World) -> float:
    pace = world.pace
    if isinstance(stop, PageStop):
        needed = max(pace.dwell["page"], words * pace.page_per_word)
    else:
        needed = max(pace.dwell[stop.kind], min(words * pace.dwell_per_word, pace.dwell_most))
    return needed * world.site.timings.dwell_factor


def read_before(stop: PageStop, anchor: Anchor) -> float:
    """The share, 0 to 1, of a page's words before an anchor."""
    words = [_count_block(block.text) for block in stop.blocks]
    before = sum(words[: anchor.block])
    for block in stop.blocks[anchor.block : anchor.block + 1]:
        before += count_words(*split_sentences(block.text)[: anchor.sentence])
    return before / max(1, sum(words))


def idle_after(visit: Visit, world: World) -> float:
    """Seconds without a touch after which the idle card covers a page."""
    timings = world.site.timings
    if isinstance(visit.side, Advice):
        return timings.advice_s
    words = 0
    if visit.side is None and isinstance(visit.place, Reading):
        page = world.deck.find_page(visit.place.anchor.page)
        words = count_words(page.title, *page.texts) if page else 0
    return min(max(timings.idle_min_s, words * world.pace.idle_per_word), timings.idle_max_s)
