"""The idle timeout: how long a page waits for a touch until the idle card covers it."""

from kiosk.core.state.scenes.visit import Advice, Reading, Visit
from kiosk.core.state.signed_screen import clip_of
from kiosk.core.state.world import World
from kiosk.core.text.word_count import count_words


def idle_after(visit: Visit, world: World, sign: str = "") -> float:
    """Seconds without a touch after which the idle card covers a page; a clip is watched without touch."""
    timings, clip = world.site.timings, clip_of(visit, world, sign)
    signed = clip.seconds + timings.idle_min_s if clip else 0.0
    if isinstance(visit.side, Advice):
        return max(timings.advice_s, signed)
    words = 0
    if visit.side is None and isinstance(visit.place, Reading):
        page = world.deck.find_page(visit.place.anchor.page)
        words = count_words(page.title, *page.texts) if page else 0
    reading = min(max(timings.idle_min_s, words * world.pace.idle_per_word), timings.idle_max_s)
    return max(reading, signed)
