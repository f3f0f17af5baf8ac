"""Small pictures of a talk's slides, as the room sees them with all their rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtGui import QImage

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.world import World
from kiosk.core.talk.slides import refs_of, rows
from kiosk.loading.sources import Sources
from kiosk.window.rest import come_to_rest

SIZE = (640, 360)
"""Pixels; enough for a picture of a few centimetres on paper."""


def slide_pictures(
    sources: Sources, world: World, programme: str, languages: Sequence[str], wall: datetime
) -> dict[str, dict[str, QImage]]:
    """Returns pictures by language, and by what the slide shows. A slide without text in a language has no
    picture.
    """
    site = replace(world.site, mode="present")
    kiosk = Kiosk(ManualClock(wall), sources, SIZE, pace=0.0, shifts=False)
    try:
        kiosk.fonts.load_first()
        kiosk.store.dispatch(ev.WorldChanged(replace(world, site=site)))
        kiosk.window.show()
        return {tag: dict(_pictures(kiosk, programme, tag)) for tag in languages}
    finally:
        kiosk.window.close()
        kiosk.end()


def _pictures(kiosk: Kiosk, programme: str, language: str) -> Iterator[tuple[str, QImage]]:
    store = kiosk.store
    store.dispatch(te.TalkBegun(programme, language))
    store.dispatch(ev.LanguageChosen(language))
    assert store.world is not None
    for ref in refs_of(programme, language, store.world):
        store.dispatch(te.SlideChosen(ref))
        # The window measures what fits as it is painted.
        _paint(kiosk)
        for _ in range(_rows_in_sight(kiosk)):
            store.dispatch(te.TalkStepped(forward=True))
        yield ref, _paint(kiosk)
    store.dispatch(te.TalkEnded())


def _rows_in_sight(kiosk: Kiosk) -> int:
    """Returns how many rows come one by one on the first screen of the slide."""
    talk, world = talk_under(kiosk.store.state.scene), kiosk.store.world
    if talk is None or world is None:
        return 0
    stop = world.slide(talk.slide.panel, kiosk.store.now.wall.date(), kiosk.store.state.language)
    after = talk.slide.cut.after if talk.slide.cut else None
    return sum(after is None or row < after.block for row in rows(stop, talk.slide.anchor)) if stop else 0


def _paint(kiosk: Kiosk) -> QImage:
    come_to_rest(kiosk.window)
    return kiosk.window.grabWindow()
