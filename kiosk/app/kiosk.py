"""Creates all objects of the kiosk once, in order, and destroys them in order."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.app.engines import Engines, load_window
from kiosk.app.fonts import Fonts
from kiosk.app.next_visit import NextVisit
from kiosk.app.preload import Preload
from kiosk.app.visit_memory import VisitMemory
from kiosk.core.base.clock import Clock
from kiosk.core.base.problems import Told, tell
from kiosk.core.content.panels.statement import Statement
from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.kernel.events import LoadFailed, WorldChanged
from kiosk.core.kernel.scenes.loop import Loop
from kiosk.core.kernel.scenes.out_of_order import OutOfOrderReason
from kiosk.core.kernel.scenes.staff_page import Reload
from kiosk.core.kernel.scenes.starting import Starting
from kiosk.core.kernel.state import House, State, Visitor
from kiosk.core.kernel.world import World
from kiosk.core.site.available_now import AvailableNow, available_now
from kiosk.core.talk.room import of_the_room
from kiosk.core.visit.curtain import in_front
from kiosk.i18n.language import Language
from kiosk.loading.sources import Sources
from kiosk.loading.world import Loaded, WorldLoader, loader_of, report, with_talks
from kiosk.machine import freed_memory, garbage
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.logo_rasters import Logos
from kiosk.window.base import shape  # noqa: F401  (its QML type)
from kiosk.window.base.store import Store
from kiosk.window.base.translator import Translator
from kiosk.window.derive import Surroundings
from kiosk.window.drawing import icons, journey_line  # noqa: F401  (their QML types)
from kiosk.window.sign import clips_for_qml  # noqa: F401  (its QML types)
from kiosk.window.staff.view import StaffView
from kiosk.window.text import (  # noqa: F401  (their QML types)
    headlines,
    measure,
    pager_for_qml,
    pairs_for_qml,
    type_for_qml,
)
from kiosk.window.touch.touch_filter import TouchFilter
from kiosk.window.visitor_view import VisitorView

if TYPE_CHECKING:
    from kiosk.app.photos import Photos
    from kiosk.app.speech.reading_aloud import ReadingAloud
    from kiosk.loading.last_good import LastGood

log = logging.getLogger("kiosk.app")

_QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)


class Kiosk(QObject):
    """The window and all objects behind it. ``load()`` loads the content after the first frame."""

    loaded = Signal()
    resized = Signal()
    refused = Signal()
    """Everything was loaded, and none of it can be shown."""
    _spoke = Signal()

    def __init__(
        self,
        clock: Clock,
        sources: Sources,
        size: tuple[int, int],
        still: bool = False,
        closable: bool = True,
        start_picture: str = "",
        loader: WorldLoader | None = None,
        logos: Logos | None = None,
        engines: Engines | None = None,
        later: Later = at_once,
    ) -> None:
        super().__init__()
        garbage.keep_to_ourselves()
        self._clock, self._sources = clock, sources
        self._loader = loader = loader or loader_of(sources)
        self._told: Told = {}
        self.logos = logos or Logos()
        self.logos.found.connect(self._show_logo)
        self.fonts = Fonts()
        self._tried = False
        self.reading_aloud: ReadingAloud | None = None
        self._photos: Photos | None = None
        self._later = later
        self._loaded = Loaded(None, ())
        self._good: LastGood | None = None
        now = clock.now()
        language = sources.language or "en"
        nothing = AvailableNow(until=now.wall)
        house = House(language, nothing, shift=shift_at(now.seconds))
        starting = State(house, Visitor(), Starting(now.seconds))
        self.store = Store(starting, clock)
        self._preload = Preload(self.store, self.fonts, self.language_of)
        around = Surroundings(*size, _wants_less_motion(), shifts=not still)
        self.translator = Translator(loader.language(language))
        QLocale.setDefault(QLocale(language))
        self.store.changed.connect(self._follow_language)
        # First of the two: a scene that the other loads finds its words already set.
        self.entry = StaffView(self.store, self.language_of)
        self.visitor = VisitorView(self.store, self.language_of, around, still, start_picture)
        self.engines = engines or Engines()
        self.engine = self.engines.take("Kiosk")
        QCoreApplication.installTranslator(self.translator)
        # A call from Python would hold the GIL. The thread that reads QML waits for the GIL to translate a
        # word, and the call waits for that thread as soon as an item of a new kind is needed: a deadlock.
        self._spoke.connect(self.engine.retranslate)
        self.window = load_window(
            self.engine,
            "Kiosk",
            "VisitorWindow",
            {
                "visitor": self.visitor,
                "entry": self.entry,
                "closable": closable,
                "width": size[0],
                "height": size[1],
            },
        )
        self.visitor.frameAwaited.connect(self._await_frame)
        self.window.widthChanged.connect(self._measure)
        self.window.heightChanged.connect(self._measure)
        self.activity = TouchFilter(self.store, clock, self.window)
        self.activity.presence.focusLeft.connect(self.visitor.focusLeft)
        self.store.changed.connect(self._retry)
        self.store.changed.connect(self._end_trial)
        self._memory = VisitMemory(self.store, self.engine)
        # After it: the memory of a visit is cleared before anything of the next one is made.
        self._next = None if still else NextVisit(self.store, self.visitor)
        # Not during the start: that would take a tenth of its time.
        self.store.changed.connect(self._collect_garbage, Qt.ConnectionType.SingleShotConnection)

    @property
    def sources(self) -> Sources:
        return self._sources

    @property
    def read(self) -> Loaded:
        """What was read for the screen, before anything else was added."""
        return self._loaded

    def language_of(self, tag: str) -> Language:
        return self._loader.language(tag)

    def load(self) -> None:
        """Loads everything; reports problems, and shows what is usable."""
        self._tried = True
        now = self._clock.now()
        try:
            loaded = self._loader.world(self._sources, now.wall)
        except MemoryError:
            self.store.dispatch(LoadFailed(OutOfOrderReason.MEMORY, AvailableNow(until=now.wall)))
            return
        except Exception:
            # A defect, which older content may avoid.
            log.exception("The site cannot be read")
            loaded = Loaded(None, ())
        new, self._told = tell(loaded.problems, self._told, now.seconds)
        report(new)
        self._loaded, world = loaded, loaded.world
        if world:
            now = now.at(world.site.zone)
            self.want_pictures(world)
        shown = available_now(world.site, now.wall, world.holidays) if world else AvailableNow(until=now.wall)
        if not self.fonts.load_first():
            self.store.dispatch(LoadFailed(OutOfOrderReason.FONTS, shown, world))
        elif world is None or not world.rounds(now.wall.date()):
            self.store.dispatch(LoadFailed(OutOfOrderReason.CONTENT, shown, world))
            self.refused.emit()
        else:
            self.store.dispatch(WorldChanged(self._still_signed(world)))
            self._offer_reading(world)
            self._preload.begin(world)
            self.loaded.emit()

    def reload(self) -> Reload:
        """Loads everything again; keeps the old content if the new one cannot be shown."""
        loaded = self.last_good().read(self._sources, self._clock.now().wall)
        report(loaded.problems)
        return self.show_again(loaded)

    def last_good(self, known: Iterable[Language] = ()) -> "LastGood":
        """What loads worlds and words again from now on; the words that are ``known`` need no loading."""
        if self._good is None:
            from kiosk.loading.last_good import LastGood

            self._good = LastGood(self._sources.catalogues, self._loaded)
            self._good.know(known)
            self._loader = WorldLoader(self._good.read, self._good.language_of)
        return self._good

    def show_again(self, loaded: Loaded) -> Reload:
        """Shows what was read again, if it is usable."""
        world, before = loaded.world, self._loaded.world
        is_kept = loaded.faulty and world is before
        if world is None or is_kept or not world.rounds(self.store.now.wall.date()):
            return Reload.KEPT
        self._loaded = loaded
        self.want_pictures(world)
        self.store.dispatch(WorldChanged(self._still_signed(world)))
        self._offer_reading(world)
        self.loaded.emit()
        return Reload.FAULTY if loaded.faulty else Reload.DONE

    def _still_signed(self, world: World) -> World:
        """With the clips that there were, until somebody has looked into those that there are now."""
        before = self.store.world.signs if self.store.world else {}
        if not before:
            return world
        signs = {
            tag: sign
            for tag, sign in before.items()
            if tag in world.site.sign and sign.beside in world.languages
        }
        return replace(world, signs=signs)

    def offer_talks(self) -> None:
        """From now on there are programmes to lead, in any mode."""
        if not self._sources.talks and self.store.world:
            self._sources = replace(self._sources, talks=True)
            self.store.dispatch(WorldChanged(with_talks(self.store.world, self._sources)))

    def want_pictures(self, world: World) -> None:
        """Shows logo and photographs of this world's site, as soon as their rasters exist."""
        self.logos.want(world.site, self._sources.site.parent)
        self._show_logo()
        self._want_photos(world)

    def _want_photos(self, world: World) -> None:
        """A site without photographs loads nothing of them."""
        has_photos = any(isinstance(panel, Statement) and panel.photo for panel in world.deck.panels)
        if has_photos and not self._photos:
            from kiosk.app.photos import Photos
            from kiosk.machine.photo_rasters import PhotoRasters

            rasters = PhotoRasters(self.logos.folder, self._later)
            self._photos = Photos(self.store, self.visitor, rasters)
        if self._photos:
            self._photos.want(world, self._sources.folders)

    def end(self) -> None:
        """Destroys the window before the objects that its bindings read."""
        self.activity.end()
        if self.reading_aloud:
            self.reading_aloud.end()
        if self._photos:
            self._photos.end()
        self.store.end()
        self.logos.end()
        shiboken6.delete(self.window)
        self.engines.give_back("Kiosk", self.engine)
        # Left to garbage collection it may die during a translation in another thread, and deadlock on its
        # lock.
        shiboken6.delete(self.translator)
        freed_memory.overwrite(False)

    def _offer_reading(self, world: World) -> None:
        """A site that does not want it loads nothing of it."""
        wanted = world.site.speech.read_aloud and world.site.mode == "kiosk"
        if wanted and not self.reading_aloud:
            from kiosk.app.speech.reading_aloud import ReadingAloud

            self.reading_aloud = ReadingAloud(
                self.store, self.visitor, self.window, self.language_of, self._later, self.activity.presence
            )
        if wanted and self.reading_aloud:
            self.reading_aloud.want(world, self._sources.site.parent)
        elif self.reading_aloud:
            self.reading_aloud.end()
            self.reading_aloud = None

    def _show_logo(self) -> None:
        raster, before = self.logos.raster, self.visitor.around
        around = replace(before, logo=raster.resolve().as_uri() if raster else "")
        if around != before:
            self.visitor.look_around(around)

    def _await_frame(self) -> None:
        """Once: a permanent connection would cost a call into Python for each frame of the loop."""
        # Queued: items created in the slot wait for a lock that a Python thread holds while it grabs the
        # window.
        self.window.frameSwapped.connect(self.visitor.frameShown, _QUEUED_ONCE)

    def _measure(self) -> None:
        """The layout depends on the size of the window, which may change at any time."""
        before = self.visitor.around
        around = replace(before, width=self.window.width(), height=self.window.height())
        if around != before:
            self.visitor.look_around(around)
            self.resized.emit()

    def _follow_language(self) -> None:
        language = self._loader.language(in_front(of_the_room(self.store.state)).language)
        if language is not self.translator.spoken:
            self.translator.spoken = language
            # Screen readers choose their voice by it.
            QLocale.setDefault(QLocale(language.tag))
            self._spoke.emit()

    def _collect_garbage(self) -> None:
        self.store.changed.connect(garbage.collect)

    def _end_trial(self) -> None:
        """The loop loses the languages that are drafts; a visit is not interrupted."""
        store, world = self.store, self.store.world
        ends = world and isinstance(store.state.scene, Loop) and world.drafts_until
        if world and ends and store.now.wall >= ends:
            store.dispatch(WorldChanged(world.without_drafts()))

    def _retry(self) -> None:
        """While out of order, loads again from time to time."""
        starts = isinstance(self.store.state.scene, Starting)
        if starts and self._tried:
            self.store.afterwards(self.load)


def _wants_less_motion() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion
