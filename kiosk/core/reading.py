"""How long reading takes: dwell of panels, patience with readers."""

import re

from kiosk.core.panels import Panel
from kiosk.core.state import Advice, Reading, Visit
from kiosk.core.world import World

_WORD = re.compile(r"\w[\w’'-]*")


def count_words(*texts: str) -> int:
    return sum(len(_WORD.findall(text)) for text in texts)


def dwell(panel: Panel, world: World) -> float:
    """Seconds that a panel stays at rest, by its kind and never less than its words need."""
    pace = world.pace
    needed = max(pace.dwell[panel.kind], count_words(*panel.texts) * pace.dwell_per_word)
    return needed * world.site.timings.dwell_factor


def idle_after(visit: Visit, world: World) -> float:
    """Seconds without a touch after which a page is covered."""
    timings = world.site.timings
    if isinstance(visit.side, Advice):
        return timings.advice_s
    words = 0
    if visit.side is None and isinstance(visit.place, Reading):
        page = world.deck.find_page(visit.place.anchor.page)
        words = count_words(page.title, *(block.text for block in page.blocks)) if page else 0
    return min(max(timings.idle_min_s, words * world.pace.idle_per_word), timings.idle_max_s)
