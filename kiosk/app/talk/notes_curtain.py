"""Covers the console on every change of screens, and uncovers it when they have been told apart."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.core.base.clock import monotonic
from kiosk.core.talk.notes_cover import Area, Curtain, NotesCover, Sight, cover, opens_at, sight, trusted
from kiosk.machine.monitor_follower import real_screens
from kiosk.window.talk.guard_view import GuardView

LOOK_AGAIN_S = 0.1


class NotesCurtain(QObject):
    """``changed``: the screens have changed, and the console is covered; its owner places the windows.

    ``screen`` is that of the notes, None for one that is shared or away. ``is_ready``: the slides are above
    the notes, wherever a desktop may move both.
    """

    changed = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        window: QQuickWindow,
        guard: GuardView,
        screen: Callable[[], QScreen | None],
        is_ready: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._app, self._window, self._guard = app, window, guard
        self._screen, self._is_ready = screen, is_ready
        self._curtain = Curtain(monotonic())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        guard.trusted.connect(self._trust)
        app.screenAdded.connect(self._come)
        app.screenRemoved.connect(self._change)
        app.primaryScreenChanged.connect(self._change)
        for each in app.screens():
            self._follow(each)
        self.draw()

    def end(self) -> None:
        self._timer.stop()
        for signal, slot in (
            (self._app.screenAdded, self._come),
            (self._app.screenRemoved, self._change),
            (self._app.primaryScreenChanged, self._change),
        ):
            signal.disconnect(slot)

    def draw(self) -> None:
        """Covers the console now."""
        self._curtain = Curtain(monotonic())
        self._look()
        if self._window.isVisible() and self._app.platformName() != "wayland":
            # Painted now, before windows are moved and slides painted: a projector may repeat this screen.
            QGuiApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))

    @Slot()
    def _change(self) -> None:
        self.draw()
        self.changed.emit()

    @Slot(QScreen)
    def _come(self, screen: QScreen) -> None:
        self._follow(screen)
        self._change()

    def _follow(self, screen: QScreen) -> None:
        for signal in (
            screen.geometryChanged,
            screen.physicalSizeChanged,
            screen.logicalDotsPerInchChanged,
            screen.refreshRateChanged,
            screen.orientationChanged,
        ):
            signal.connect(self._change)

    def _trust(self) -> None:
        self._curtain = trusted(self._curtain)
        self._look()

    def _look(self) -> None:
        now = monotonic()
        found = cover(self._curtain, self._sight(), now)
        wait = opens_at(self._curtain) - now
        if found is NotesCover.NONE and not self._is_ready():
            found, wait = NotesCover.CHANGING, LOOK_AGAIN_S
        self._guard.cover_with(found)
        if found is NotesCover.CHANGING:
            self._timer.start(max(1, round(wait * 1000)))

    def _sight(self) -> Sight:
        own = self._screen()
        others = [_area(screen) for screen in real_screens(self._app) if screen is not own]
        return sight(_area(own) if own else None, others)


def _area(screen: QScreen) -> Area:
    area = screen.geometry()
    return Area(area.x(), area.y(), area.width(), area.height())
