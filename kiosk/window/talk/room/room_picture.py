"""Takes a small screenshot of the room's window at the request of a phone."""

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.talk import Talk
from kiosk.window.base.store import Store
from kiosk.window.drawing.png import png_of

LONGER_SIDE = 640
"""Pixels; as many as a phone shows, and few enough for a slow network."""

APART = 2.0
"""Seconds between two screenshots: each costs a frame or two, and the line must be drawn smoothly."""


class RoomPicture(QObject):
    """``made`` sends a PNG after a frame that differs; it shows only the room's window."""

    made = Signal(bytes)

    def __init__(self, window: QQuickWindow, store: Store) -> None:
        super().__init__()
        self._window, self._store = window, store
        self._wanted = self._is_stale = False
        self._taken = -APART
        self._last = b""
        self._painter = ThreadPoolExecutor(1, "room-picture")
        # frameSwapped may come from the render thread. A frame that came too soon waits for the next second.
        window.frameSwapped.connect(self._grow_stale, Qt.ConnectionType.QueuedConnection)
        store.changed.connect(self._take)

    def want(self, wanted: bool) -> None:
        """Requests screenshots; the first request gets one, changed or not."""
        if wanted and not self._wanted:
            self._is_stale, self._last = True, b""
        self._wanted = wanted
        self._take()

    def end(self) -> None:
        self._wanted = False
        self._window.frameSwapped.disconnect(self._grow_stale)
        self._store.changed.disconnect(self._take)
        self._painter.shutdown()

    def _grow_stale(self) -> None:
        self._is_stale = True
        self._take()

    def _take(self) -> None:
        seconds, scene = self._store.now.seconds, self._store.state.scene
        if isinstance(scene, Talk) and not scene.slide.rested:
            # A hand-over begins with the previous content; two seconds later the new slide is on screen.
            self._taken = max(self._taken, scene.slide.since)
        if not (self._wanted and self._is_stale) or seconds < self._taken + APART:
            return
        if not self._window.isVisible() or isinstance(scene, PinPad):
            return
        self._taken, self._is_stale = seconds, False
        painting = self._painter.submit(self._paint, self._window.grabWindow())
        painting.add_done_callback(Future.result)  # an exception is logged

    def _paint(self, image: QImage) -> None:
        """Paints in a thread, since scaling takes longer than a frame."""
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        png = png_of(image.scaled(LONGER_SIDE, LONGER_SIDE, aspect, smooth))
        if png != self._last:
            self._last = png
            self.made.emit(png)
