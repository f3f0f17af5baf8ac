"""Puts the kiosk together: everything is made here once, in order, and ended in order."""

from pathlib import Path

import PySide6.QtQuick  # noqa: F401  (without it windows come back as bare QWindow)
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.app.loading import Sources, language_of, load_world, report
from kiosk.bridge import headlines, icons, journey, pager, typesetting  # noqa: F401  (their QML types)
from kiosk.bridge.activity import Activity
from kiosk.bridge.derive import Surroundings
from kiosk.bridge.store import Store
from kiosk.bridge.translator import Translator
from kiosk.bridge.typesetting import load_family
from kiosk.bridge.visitor_view import VisitorView
from kiosk.core.clock import Clock
from kiosk.core.events import LoadFailed, WorldChanged
from kiosk.core.showing import Showing, showing
from kiosk.core.state import ClosedReason, Starting, State

QML = Path(__file__).parent.parent / "qml"


class Kiosk(QObject):
    """The window and all that moves it. ``load()`` brings the content after the first frame."""

    loaded = Signal()

    def __init__(
        self,
        clock: Clock,
        sources: Sources,
        size: tuple[int, int],
        still: bool = False,
        closable: bool = True,
        start_picture: str = "",
    ) -> None:
        super().__init__()
        self._clock, self._sources = clock, sources
        self._tried = False
        now = clock.now()
        language = sources.language or "en"
        nothing = Showing(until=now.wall)
        self.store = Store(State(Starting(now.seconds), language, language, nothing), clock)
        around = Surroundings(*size, sources.site.parent, _wants_less_motion())
        self.translator = Translator(language_of(language))
        self.store.changed.connect(self._follow_language)
        self.visitor = VisitorView(self.store, language_of, around, still, start_picture)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        QCoreApplication.installTranslator(self.translator)
        self.engine.setInitialProperties(
            {"visitor": self.visitor, "closable": closable, "width": size[0], "height": size[1]}
        )
        self.engine.loadFromModule("Kiosk", "VisitorWindow")
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.activity = Activity(self.store, clock, self.window)
        self.store.changed.connect(self._retry)

    def load(self) -> None:
        """Reads everything; what is wrong is said, what is usable is shown."""
        self._tried = True
        now = self._clock.now()
        try:
            loaded = load_world(self._sources, now.wall)
        except MemoryError:
            self.store.dispatch(LoadFailed(ClosedReason.MEMORY, Showing(until=now.wall)))
            return
        report(loaded.problems)
        world = loaded.world
        if world:
            now = now.at(world.site.zone)
        shown = showing(world.site, now.wall) if world else Showing(until=now.wall)
        if not load_family("Noto Sans"):
            self.store.dispatch(LoadFailed(ClosedReason.FONTS, shown, world))
        elif world is None or not world.playable(now.wall.date()):
            self.store.dispatch(LoadFailed(ClosedReason.CONTENT, shown, world))
        else:
            self.store.dispatch(WorldChanged(world))
            self.loaded.emit()

    def end(self) -> None:
        """The engine dies before the objects that its bindings read."""
        self.activity.end()
        QCoreApplication.removeTranslator(self.translator)
        shiboken6.delete(self.engine)

    def _follow_language(self) -> None:
        language = language_of(self.store.state.language)
        if language.tag != self.translator.spoken.tag:
            self.translator.spoken = language
            self.engine.retranslate()

    def _retry(self) -> None:
        """Out of order, the state asks for another start from time to time."""
        starts = isinstance(self.store.state.scene, Starting)
        if starts and self._tried:
            self.load()


def _wants_less_motion() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion
