"""Creates all objects of the kiosk once, in order, and destroys them in order."""

from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.app.content_loader import ShownContent
from kiosk.app.window.engines import Engines, load_window
from kiosk.app.window.fonts import Fonts
from kiosk.app.window.next_visit import NextVisit
from kiosk.app.window.site_pictures import SitePictures
from kiosk.app.window.visit_memory import VisitMemory
from kiosk.base.clock import Clock
from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.state import House, State, Visitor
from kiosk.core.state.world import World
from kiosk.core.talk.audience_view import of_the_room
from kiosk.core.visit.curtain import in_front
from kiosk.i18n.language import Language
from kiosk.loading.sources import Sources
from kiosk.loading.world import WorldLoader, loader_of
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.pictures.logo_rasters import Logos
from kiosk.machine.start import freed_memory, garbage
from kiosk.window.base import shape  # noqa: F401  (its QML type)
from kiosk.window.base.store import Store
from kiosk.window.base.translator import Translator
from kiosk.window.derive import Surroundings
from kiosk.window.drawing import icons, journey_line  # noqa: F401  (their QML types)
from kiosk.window.loop import two_numbers  # noqa: F401  (its QML type)
from kiosk.window.sign import clips_for_qml  # noqa: F401  (its QML types)
from kiosk.window.staff.view import StaffView
from kiosk.window.text import (  # noqa: F401  (their QML types)
    headlines,
    measure,
    pager_for_qml,
    type_for_qml,
)
from kiosk.window.text.bilingual import pairs_for_qml  # noqa: F401  (its QML type)
from kiosk.window.touch.mouse_arrow import MouseArrow
from kiosk.window.touch.touch_filter import TouchFilter
from kiosk.window.visitor_view import VisitorView

if TYPE_CHECKING:
    from kiosk.app.speech.reading_aloud import ReadingAloud

_QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)


class Kiosk(QObject):
    """Creates the window and all objects behind it. ``load()`` loads the content.

    ``pace`` multiplies the durations of transitions, 0 for pictures; ``shifts``: the loop moves by some
    pixels against burn-in, so two pictures of the same differ.
    """

    loaded = Signal()
    resized = Signal()
    _spoke = Signal()
    _asked = Signal()

    def __init__(
        self,
        clock: Clock,
        sources: Sources,
        size: tuple[int, int],
        pace: float = 1.0,
        shifts: bool = True,
        closable: bool = True,
        start_picture: str = "",
        loader: WorldLoader | None = None,
        logos: Logos | None = None,
        engines: Engines | None = None,
        later: Later = at_once,
    ) -> None:
        super().__init__()
        garbage.keep_to_ourselves()
        self.clock = clock
        loader = loader or loader_of(sources)
        self.fonts = Fonts()
        self.reading_aloud: ReadingAloud | None = None
        self._later = later
        now = clock.now()
        language = sources.language or "en"
        nothing = AvailableNow(until=now.wall)
        house = House(language, nothing, shift=shift_at(now.seconds))
        starting = State(house, Visitor(), Starting(now.seconds))
        self.store = Store(starting, clock)
        self.content = ShownContent(
            self.store, clock, sources, loader, self.fonts, self.want_pictures, self._offer_reading
        )
        self.content.loaded.connect(self.loaded)
        around = Surroundings(*size, _wants_less_motion(), shifts=shifts)
        self.translator = Translator(loader.language(language))
        QLocale.setDefault(QLocale(language))
        self.store.changed.connect(self._follow_language)
        # First of the two: a scene that the other loads finds its words set.
        self.staff = StaffView(self.store, self.language_of)
        self.visitor = VisitorView(self.store, self.language_of, around, pace, start_picture)
        self.pictures = SitePictures(self.store, self.visitor, logos or Logos(), later)
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
                "staff": self.staff,
                "closable": closable,
                "width": size[0],
                "height": size[1],
            },
        )
        self.visitor.frameAwaited.connect(self._await_frame)
        self.window.widthChanged.connect(self._measure)
        self.window.heightChanged.connect(self._measure)
        self.arrow = None if closable else MouseArrow(self.store, clock, self.window)
        self.touch_filter = TouchFilter(self.store, clock, self.window, self.arrow)
        self.touch_filter.presence.focusLeft.connect(self.visitor.focusLeft)
        self.content.follow()
        self._memory = VisitMemory(self.store, self.engine)
        # After it: the memory of a visit is cleared before anything of the next one is made.
        self._next = NextVisit(self.store, self.visitor)
        # Not during the start: that would take a tenth of its time.
        self.store.changed.connect(self._collect_garbage, Qt.ConnectionType.SingleShotConnection)
        self._asked.connect(self.load, Qt.ConnectionType.QueuedConnection)

    def language_of(self, tag: str) -> Language:
        return self.content.language_of(tag)

    def load(self) -> None:
        self.content.load()

    def load_at_once(self) -> None:
        """Loads the content as soon as events are taken: a fault may end the program."""
        self._asked.emit()

    def want_pictures(self, world: World) -> None:
        self.pictures.want(world, self.content.sources)

    def end(self) -> None:
        """Destroys the window before the objects that its bindings read."""
        self.touch_filter.end()
        if self.reading_aloud:
            self.reading_aloud.end()
        self.pictures.end()
        if self.arrow:
            self.arrow.end()
        self.store.end()
        shiboken6.delete(self.window)
        self.engines.give_back("Kiosk", self.engine)
        # Left to garbage collection it may die during a translation in another thread, and deadlock on its
        # lock.
        shiboken6.delete(self.translator)
        freed_memory.overwrite(False)

    def _offer_reading(self, world: World) -> None:
        """Offers reading aloud, if the site wants it; otherwise loads nothing of it."""
        wanted = world.site.speech.read_aloud and world.site.mode == "kiosk"
        if wanted and not self.reading_aloud:
            from kiosk.app.speech.reading_aloud import ReadingAloud

            self.reading_aloud = ReadingAloud(
                self.store,
                self.visitor,
                self.window,
                self.language_of,
                self._later,
                self.touch_filter.presence,
            )
        if wanted and self.reading_aloud:
            self.reading_aloud.want(world, self.content.sources.site.parent)
        elif self.reading_aloud:
            self.reading_aloud.end()
            self.reading_aloud = None

    def _await_frame(self) -> None:
        """Waits for one frame: a permanent connection would cost a call into Python for each frame of the
        loop.
        """
        # Queued: items created in the slot wait for a lock that a Python thread holds while it grabs the
        # window.
        self.window.frameSwapped.connect(self.visitor.frameShown, _QUEUED_ONCE)

    def _measure(self) -> None:
        """Measures the window: the layout depends on its size, which may change at any time."""
        before = self.visitor.around
        around = replace(before, width=self.window.width(), height=self.window.height())
        if around != before:
            self.visitor.look_around(around)
            self.resized.emit()

    def _follow_language(self) -> None:
        language = self.language_of(in_front(of_the_room(self.store.state)).language)
        if language is not self.translator.spoken:
            self.translator.spoken = language
            # Screen readers choose their voice by it.
            QLocale.setDefault(QLocale(language.tag))
            self._spoke.emit()

    def _collect_garbage(self) -> None:
        self.store.changed.connect(garbage.collect)


def _wants_less_motion() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion
