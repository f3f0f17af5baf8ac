"""Pictures of the chapters of a review book, as small JPEGs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.commands.review.entries import Chapter
from kiosk.core.content.deck import Deck
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.organisation import Organisation
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.world import World
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.staging.screen import MOMENT
from kiosk.window.rest import come_to_rest

SIZE = (1280, 720)
WIDTH = 800
"""Pixels in the book."""

_QUALITY = 75
_ORGANISATIONS: tuple[Organisation, ...] = ("other", "national-society")


def pictures(
    chapters: Sequence[Chapter], deck: Deck, content: Path | None, language: str
) -> Iterator[tuple[Chapter, bytes | None]]:
    """Returns each chapter with its picture at the demonstration site, None if no screen shows it."""
    clock = ManualClock(MOMENT)
    sources = Sources(DEMO_SITE, content, language=language, demo=True)
    world = load_world(sources, clock.now().wall).world
    assert world is not None
    kiosk = Kiosk(clock, sources, SIZE, pace=0.0, shifts=False)
    kiosk.window.show()
    try:
        for chapter in chapters:
            stage = _stage(chapter, deck, world, language)
            if stage:
                _go(kiosk, clock, stage, chapter)
            yield chapter, _jpeg(kiosk.window.grabWindow()) if stage else None
    finally:
        kiosk.window.close()
        kiosk.end()


def _stage(chapter: Chapter, deck: Deck, world: World, language: str) -> World | None:
    """Returns a world that shows the chapter; None if there is none. The language need not be complete."""
    for organisation in _ORGANISATIONS:
        site = replace(
            world.site, organisation=organisation, figures=True, clock=True, loop_languages=(language,)
        )
        shown = _first(chapter, deck.for_site(site))
        stage = replace(world, site=site, deck=shown, languages=(language,), playlists=())
        playable = stage.playable(MOMENT.date())
        begins = playable[0].id if playable else ""
        if begins and (chapter.kind == "tile" or chapter.ref == begins or shown.find_page(chapter.ref)):
            return stage
    return None


def _first(chapter: Chapter, deck: Deck) -> Deck:
    """Returns the deck with a loop that begins with the chapter, if that is a panel."""
    names = [panel.id for panel in deck.panels]
    at = names.index(chapter.ref) if chapter.kind == "panel" and chapter.ref in names else 0
    return replace(deck, panels=deck.panels[at:] + deck.panels[:at], extra=frozenset())


def _go(kiosk: Kiosk, clock: ManualClock, world: World, chapter: Chapter) -> None:
    """Leads the kiosk from its start to the chapter, by events alone."""
    kiosk.store.dispatch(ev.LoadFailed(OutOfOrderReason.CONTENT, AvailableNow(until=clock.now().wall)))
    kiosk.store.dispatch(ev.WorldChanged(world))
    clock.advance(world.pace.handover + 1.0)
    kiosk.store.tick()
    if chapter.kind == "tile":
        kiosk.store.dispatch(ev.ExploreTouched())
    elif chapter.kind == "page":
        kiosk.store.dispatch(ev.LinkFollowed(chapter.ref))
    come_to_rest(kiosk.window)


def _jpeg(picture: QImage) -> bytes:
    small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small.save(buffer, "JPG", _QUALITY)  # type: ignore[call-overload]  # the stub wants bytes, Qt a text
    return bytes(buffer.data().data())
