"""Covers the console when screens change or a window leaves its own, and uncovers it when all is in place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import monotonic
from kiosk.core.talk.notes_cover import (
    Area,
    Curtain,
    NotesCover,
    Sight,
    astray,
    cover,
    opens_at,
    sight,
    trusted,
)
from kiosk.machine.screens.monitor_follower import real_screens
from kiosk.window.talk.console.confirm_bar_view import GuardView

LOOK_AGAIN_S = 0.1


class NotesCurtain(QObject):
    """Covers the console. ``changed``: screens have changed, or a desktop has moved a window to another one,
    and the console is covered; its owner places the windows.

    ``screens`` returns those of the notes and of the slides, None for one that is shared, absent or
    irrelevant. ``is_ready``: the slides are above the notes, wherever a desktop may move both.
    """

    changed = Signal()
    _left = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        notes: QQuickWindow,
        slides: QQuickWindow,
        guard: GuardView,
        screens: Callable[[], tuple[QScreen | None, QScreen | None]],
        is_ready: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._app, self._notes, self._slides, self._guard = app, notes, slides, guard
        self._screens, self._is_ready = screens, is_ready
        self._curtain, self._found = Curtain(monotonic()), NotesCover.CHANGING
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        guard.trusted.connect(self._trust)
        # Queued: a window must not be shown again while it tells of its place.
        self._left.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        app.screenAdded.connect(self._come)
        app.screenRemoved.connect(self._change)
        app.primaryScreenChanged.connect(self._change)
        for each in app.screens():
            self._follow(each)
        for window in (notes, slides):
            for signal in _moves(window):
                signal.connect(self._look_for_windows)
        self.draw()

    def end(self) -> None:
        self._timer.stop()
        for signal, slot in (
            (self._app.screenAdded, self._come),
            (self._app.screenRemoved, self._change),
            (self._app.primaryScreenChanged, self._change),
        ):
            signal.disconnect(slot)
        for window in (self._notes, self._slides):
            for signal in _moves(window):
                signal.disconnect(self._look_for_windows)

    def draw(self) -> None:
        """Covers the console now."""
        self._curtain = Curtain(monotonic())
        self._look()
        if self._notes.isVisible() and self._app.platformName() != "wayland":
            # Painted now, before windows are moved and slides painted: a projector may repeat this screen.
            QGuiApplication.sendEvent(self._notes, QEvent(QEvent.Type.UpdateRequest))

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

    @Slot()
    def _look_for_windows(self) -> None:
        """Looks at once, then whenever the curtain would open: a desktop may insist on its own place."""
        if self._found is not NotesCover.CHANGING and self._is_astray():
            self._cover_strays()

    def _cover_strays(self) -> None:
        self.draw()
        self._left.emit()

    def _trust(self) -> None:
        self._curtain = trusted(self._curtain)
        self._look()

    def _look(self) -> None:
        now = monotonic()
        found = cover(self._curtain, self._sight(), now)
        wait = opens_at(self._curtain) - now
        if found is not NotesCover.CHANGING and self._is_astray():
            self._cover_strays()
            return
        if found is NotesCover.NONE and not self._is_ready():
            found, wait = NotesCover.CHANGING, LOOK_AGAIN_S
        self._found = found
        self._guard.cover_with(found)
        if found is NotesCover.CHANGING:
            self._timer.start(max(1, round(wait * 1000)))

    def _sight(self) -> Sight:
        own, _ = self._screens()
        return sight(_area(own) if own else None, _others(self._app, own))

    def _is_astray(self) -> bool:
        windows = zip((self._notes, self._slides), self._screens(), strict=True)
        return any(screen and has_left(self._app, window, screen) for window, screen in windows)


def has_left(app: QGuiApplication, window: QQuickWindow, screen: QScreen) -> bool:
    """Whether a window is on a screen that is not its own, or on none since somebody minimised it."""
    if not window.isVisible() or app.platformName() == "wayland":
        # No program knows there where its window is, and the slides lie above.
        return False
    if window.visibility() == QWindow.Visibility.Minimized:
        return True
    return astray(_area(window), _area(screen), _others(app, screen))


def _others(app: QGuiApplication, own: QScreen | None) -> list[Area]:
    return [_area(screen) for screen in real_screens(app) if screen is not own]


def _moves(window: QQuickWindow) -> tuple[SignalInstance, ...]:
    return (window.screenChanged, window.xChanged, window.yChanged, window.visibilityChanged)


def _area(place: QScreen | QWindow) -> Area:
    area = place.geometry()
    return Area(area.x(), area.y(), area.width(), area.height())
