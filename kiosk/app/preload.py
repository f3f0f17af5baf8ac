"""Loads what visits may need while the loop rests: no touch waits for it, and no access time of a file
reveals a visit.
"""

import linecache
from collections.abc import Callable, Iterator

from kiosk.app.window.fonts import Fonts
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.machine.start import freed_memory, garbage
from kiosk.window.base.store import Store
from kiosk.window.drawing import icons

_BETWEEN = 0.2
"""Seconds; everything is loaded before many people could have chosen a language."""


class Preload:
    def __init__(self, store: Store, fonts: Fonts, languages: Callable[[str], Language]) -> None:
        self._store, self._fonts, self._language_of = store, fonts, languages
        self._left: Iterator[None] = iter(())

    def begin(self, world: World) -> None:
        self._left = self._steps(world)
        self._store.use_rest(self._read, _BETWEEN)

    def _read(self) -> bool:
        """Loads one thing; False if none was left."""
        return next(self._left, self) is not self

    def _steps(self, world: World) -> Iterator[None]:
        """Yields modules, then fonts, formats and words of all languages. Other work has its turn after
        each.
        """
        _import_what_the_start_did_not()
        # shiboken6 looks into the source of each module, and linecache would keep all of it.
        linecache.clearcache()
        yield
        freed_memory.prepare()
        icons.prepare()
        for tag in world.languages:
            self._fonts.prepare(tag)
            self._language_of(tag).prepare_formats()
            yield
        for tag in world.languages:
            if self._language_of(tag).prepare():
                yield
        garbage.keep_what_was_loaded()
        freed_memory.keep_large_blocks_apart()
        freed_memory.give_back()


def _import_what_the_start_did_not() -> None:
    """Imports what derives other scenes than the loop, so that the first touch does not wait."""
    import kiosk.window.announcements.derive
    import kiosk.window.dark.derive
    import kiosk.window.speech.derive
    import kiosk.window.talk.room.slide
    import kiosk.window.text.topic_screens
    import kiosk.window.visit.derive  # noqa: F401
