"""Paints panels and pages of a site as the kiosk itself shows them."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from kiosk.app.following.pinned_preview import fault_of, open_page, staying_at
from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.commands.preview.announced_then import announced_at
from kiosk.commands.preview.moments import CannotPaint, now, world_at
from kiosk.core.content.talks.programme import Programme, Slide
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.staff_events import AnnouncementsRead
from kiosk.core.state.world import World
from kiosk.loading.last_good import last_good
from kiosk.loading.loaded import Loaded
from kiosk.loading.sources import Sources
from kiosk.staging.screen import FAR_INTO_DWELL
from kiosk.window.base.store import Store
from kiosk.window.rest import come_to_rest

_QUALITY = 88
_TALK = "preview"
_FRAME = ("talk-number-last", "talk-welcome")
"""Slides of the program that can follow the one to be painted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture of the panel or slide ("panel") or the page ("topic/page") ``ref`` on a screen of ``size``.

    ``step`` is the number of steps to larger text; ``width`` is that of the picture in pixels, 0 for the
    screen's. ``moment`` is a day and time of the site, for the screen with the hours and announcements of
    then; "" for now, at any hour. ``room``: as the room of a talk sees it, with all rows of its first screen.
    """

    ref: str
    language: str
    size: tuple[int, int]
    step: int = 0
    contrast: bool = False
    width: int = 0
    moment: str = ""
    room: bool = False

    @property
    def in_talk(self) -> bool:
        """Whether a talk shows it: the loop has a panel in one size alone."""
        return self.room or (self.step > 0 and "/" not in self.ref)


class Painter:
    """Keeps one kiosk, led by events alone, and the last good version of each file of the site."""

    def __init__(self, site: Path) -> None:
        self._sources = Sources(site, mode="kiosk", unfinished=True, talks=True)
        self._loader = last_good(*self._sources.catalogues)
        self._clock = ManualClock(now())
        self._kiosk: Kiosk | None = None

    def paint(self, wanted: Wanted) -> bytes:
        """Returns a JPEG file. Raises CannotPaint."""
        world, wall = self._world(wanted)
        world = _with_slide(world, wanted.ref)
        if fault := fault_of(wanted.ref, Loaded(world, ()), wall):
            raise CannotPaint(fault)
        assert world
        kiosk = self._kiosk or self._begin(wanted.size)
        kiosk.window.resize(*wanted.size)
        kiosk.want_pictures(world)
        self._lead(kiosk, staying_at(world, wanted.ref, wall), wanted, wall)
        come_to_rest(kiosk.window)
        return _jpeg(kiosk.window.grabWindow(), wanted.width)

    def _world(self, wanted: Wanted) -> tuple[World | None, datetime]:
        sources = replace(self._sources, language=wanted.language)
        if wanted.moment:
            return world_at(sources, wanted.moment)
        wall = now()
        return self._loader.world(sources, wall).world, wall

    def end(self) -> None:
        if self._kiosk:
            self._kiosk.window.close()
            self._kiosk.end()

    def _begin(self, size: tuple[int, int]) -> Kiosk:
        self._kiosk = kiosk = Kiosk(
            self._clock, self._sources, size, pace=0.0, shifts=False, loader=self._loader
        )
        kiosk.fonts.load_first()
        kiosk.window.show()
        return kiosk

    def _lead(self, kiosk: Kiosk, world: World, wanted: Wanted, wall: datetime) -> None:
        """Shows the place from its beginning, as if nobody had touched before."""
        store = kiosk.store
        self._clock.turn_to(wall)
        nothing = AvailableNow(until=self._clock.now().wall)
        store.dispatch(ev.LoadFailed(OutOfOrderReason.CONTENT, nothing))
        store.dispatch(ev.WorldChanged(world))
        said = announced_at(self._sources.site, world.site, self._clock.now()) if wanted.moment else ()
        store.dispatch(AnnouncementsRead(tuple(said)))
        if wanted.in_talk:
            _lead_talk(store, wanted)
        else:
            open_page(kiosk, wanted.ref)
        # A talk begins in the text size of the one before.
        further = wanted.step - store.state.visitor.text_step
        for _ in range(abs(further)):
            store.dispatch(ev.TextSizeChosen(larger=further > 0))
        if wanted.contrast:
            store.dispatch(ev.ContrastToggled())
        self._clock.advance(FAR_INTO_DWELL)
        store.tick()


def _lead_talk(store: Store, wanted: Wanted) -> None:
    """Goes back to the slide from one that follows it: then it has all its rows."""
    after = next(each for each in _FRAME if each != wanted.ref)
    slides = tuple(Slide(show=each, minutes=1) for each in (wanted.ref, after))
    programme = Programme(id=_TALK, title=_TALK, slides=slides)
    world = store.world
    assert world
    store.dispatch(ev.WorldChanged(replace(world, talks=world.talks.with_programme(programme))))
    store.dispatch(te.TalkBegun(_TALK, wanted.language, language=wanted.language))
    store.dispatch(te.SlideChosen(after))
    store.dispatch(te.TalkStepped(forward=False))


def _with_slide(world: World | None, ref: str) -> World | None:
    """Returns the world whose loop has the slide ``ref`` too, if only talks show it."""
    slides = [slide for slide in world.talks.slides if slide.id == ref] if world else []
    if world is None or not slides:
        return world
    return replace(world, deck=replace(world.deck, panels=(*world.deck.panels, *slides)))


def _jpeg(picture: QImage, width: int) -> bytes:
    if width and width < picture.width():
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "JPEG", _QUALITY):  # type: ignore[call-overload]
        raise CannotPaint("the picture cannot be written: is there memory left?")
    return bytes(buffer.data().data())
