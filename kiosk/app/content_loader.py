"""Loads content and shows it: at the start, on request, and from time to time while out of order."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.app.out_of_order_log import note_no_memory, note_read
from kiosk.app.preload import Preload
from kiosk.app.window.fonts import Fonts
from kiosk.base.clock import Clock
from kiosk.base.problems import Reported, to_report
from kiosk.core.numbers.available_now import AvailableNow, available_at
from kiosk.core.state.events import LoadFailed, WorldChanged
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.staff_page import Reload
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.loading.loaded import Loaded
from kiosk.loading.sources import Sources
from kiosk.loading.world import WorldLoader, report, with_talks
from kiosk.window.base.store import Store

if TYPE_CHECKING:
    from kiosk.loading.last_good import LastGood

log = logging.getLogger("kiosk.app")


class ShownContent(QObject):
    """Loads content and shows it. ``comes`` is called before a world is shown, also a faulty one; ``came``
    once it is shown.
    """

    loaded = Signal()
    refused = Signal()
    """Everything was loaded, and none of it can be shown."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        sources: Sources,
        loader: WorldLoader,
        fonts: Fonts,
        comes: Callable[[World], None],
        came: Callable[[World], None],
    ) -> None:
        super().__init__()
        self._store, self._clock, self._sources, self._loader = store, clock, sources, loader
        self._fonts, self._comes, self._came = fonts, comes, came
        self._preload = Preload(store, fonts, self.language_of)
        self._told: Reported = {}
        self._tried = False
        self._defect = ""
        self._loaded = Loaded(None, ())
        self._good: LastGood | None = None

    def follow(self) -> None:
        self._store.changed.connect(self._retry)
        self._store.changed.connect(self._end_trial)

    @property
    def sources(self) -> Sources:
        return self._sources

    @property
    def read(self) -> Loaded:
        """Returns the content for the screen, before anything was added."""
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
            note_no_memory()
            self._store.dispatch(LoadFailed(OutOfOrderReason.MEMORY, AvailableNow(until=now.wall)))
            return
        except Exception as fault:
            # A defect, which older content may avoid.
            if repr(fault) != self._defect:
                self._defect = repr(fault)
                log.exception("The site cannot be read")
            loaded = Loaded(None, ())
        else:
            self._defect = ""
        new, self._told = to_report(loaded.problems, self._told, now.seconds)
        report(new)
        self._loaded, world = loaded, loaded.world
        if world:
            now = now.at(world.site.zone)
            self._comes(world)
        note_read(world, now.wall.date())
        shown = available_at(world.site, now, world.holidays) if world else AvailableNow(until=now.wall)
        if not self._fonts.load_first():
            self._store.dispatch(LoadFailed(OutOfOrderReason.FONTS, shown, world))
        elif world is None or not world.rounds(now.wall.date()):
            self._store.dispatch(LoadFailed(OutOfOrderReason.CONTENT, shown, world))
            self.refused.emit()
        else:
            self._store.dispatch(WorldChanged(self._still_signed(world)))
            self._came(world)
            self._preload.begin(world)
            self.loaded.emit()

    def reload(self) -> Reload:
        """Loads everything again; keeps the old content if the new one cannot be shown."""
        loaded = self.last_good().read(self._sources, self._clock.now().wall)
        report(loaded.problems)
        return self.show_again(loaded)

    def last_good(self, known: Iterable[Language] = ()) -> "LastGood":
        """Uses other functions to load worlds and words from now on; words that are ``known`` are not loaded
        again.
        """
        if self._good is None:
            from kiosk.loading.last_good import LastGood

            self._good = LastGood(self._sources.catalogues, self._loaded)
            self._good.know(known)
            self._loader = WorldLoader(self._good.read, self._good.language_of)
        return self._good

    def show_again(self, loaded: Loaded) -> Reload:
        """Shows the loaded content again, if it is usable."""
        world, before = loaded.world, self._loaded.world
        is_kept = loaded.faulty and world is before
        if world is None or is_kept or not world.rounds(self._store.now.wall.date()):
            return Reload.KEPT
        self._loaded = loaded
        self._comes(world)
        self._store.dispatch(WorldChanged(self._still_signed(world)))
        self._came(world)
        self.loaded.emit()
        return Reload.FAULTY if loaded.faulty else Reload.DONE

    def offer_talks(self) -> None:
        """Offers the programmes of talks from now on, in any mode."""
        if not self._sources.talks and self._store.world:
            self._sources = replace(self._sources, talks=True)
            self._store.dispatch(WorldChanged(with_talks(self._store.world, self._sources)))

    def _still_signed(self, world: World) -> World:
        """Keeps the present clips until the new ones have been examined."""
        before = self._store.world.signs if self._store.world else {}
        if not before:
            return world
        signs = {
            tag: sign
            for tag, sign in before.items()
            if tag in world.site.sign and sign.beside in world.languages
        }
        return replace(world, signs=signs)

    def _end_trial(self) -> None:
        """Removes the languages that are drafts from the loop; a visit is not interrupted."""
        store, world = self._store, self._store.world
        ends = world and isinstance(store.state.scene, Loop) and world.drafts_until
        if world and ends and store.now.wall >= ends:
            store.dispatch(WorldChanged(world.without_drafts()))

    def _retry(self) -> None:
        """Loads again at intervals while out of order."""
        starts = isinstance(self._store.state.scene, Starting)
        if starts and self._tried:
            self._store.afterwards(self.load)
