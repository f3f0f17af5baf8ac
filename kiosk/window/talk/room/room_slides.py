"""RoomSlides: small pictures of the room's screen in the console, now and later."""

from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

APART_MS = 20
"""Milliseconds before each picture that can wait: in them the room shows its frame, and keys are heard."""


@QmlElement
@QmlUncreatable("made by Python")
class RoomSlides(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``engine`` is the room's: one engine has one size, language and size of text for all it makes.

    A page takes tens of milliseconds. Pictures of what the room sees and will see are drawn after a step, one
    by one; of several steps meanwhile only the last is drawn.
    """

    shapeChanged = Signal()

    def __init__(self, engine: QQmlEngine, room: QQuickWindow, visitor: QObject) -> None:
        super().__init__()
        self._room, self._visitor = room, visitor
        self._places: list[QQuickItem] = []
        self._waiting: dict[QQuickItem, tuple[dict[str, Any], bool]] = {}
        self._soon = QTimer(self, interval=APART_MS, singleShot=True)
        self._soon.timeout.connect(self._show_next)
        self._component = QQmlComponent(engine)
        self._component.loadFromModule("Kiosk.Loop", "RoomSlide")
        room.widthChanged.connect(self.shapeChanged)
        room.heightChanged.connect(self.shapeChanged)

    @Property(float, notify=shapeChanged)
    def aspect(self) -> float:
        """Returns the ratio of width to height of the room's screen."""
        return self._room.width() / max(1, self._room.height())

    @Slot(QQuickItem, "QVariantMap", bool)
    def show(self, place: QQuickItem, panel: dict[str, Any], is_now: bool) -> None:
        """Fills ``place`` with a slide of the talk at once; {} shows none.

        ``is_now``: the room sees it, with its cover.
        """
        self._waiting.pop(place, None)
        made = next(iter(place.childItems()), None)
        if made is None and (panel or is_now):
            self._make(place, panel, is_now)
        elif made:
            made.setProperty("panel", panel)

    @Slot(QQuickItem, "QVariantMap", bool)
    def showSoon(self, place: QQuickItem, panel: dict[str, Any], is_now: bool) -> None:
        """Fills ``place`` after the next frame of the room."""
        self._waiting[place] = panel, is_now
        if not self._soon.isActive():
            self._soon.start()

    @property
    def waits(self) -> bool:
        """Whether a picture is still to be drawn."""
        return bool(self._waiting)

    def show_all(self) -> None:
        """Draws all waiting pictures at once."""
        while self._waiting:
            self._show_next()

    @Slot(QQuickItem)
    def leave(self, place: QQuickItem) -> None:
        """Empties ``place``, which will be destroyed."""
        self._waiting.pop(place, None)
        if place in self._places:
            self._places.remove(place)
            _clear(place, self._room)

    def end(self) -> None:
        self._soon.stop()
        self._waiting.clear()
        while self._places:
            self.leave(self._places[-1])

    @Slot()
    def _show_next(self) -> None:
        if self._waiting:
            place, given = next(iter(self._waiting.items()))
            self.show(place, *given)
        if self._waiting:
            self._soon.start()

    def _make(self, place: QQuickItem, panel: dict[str, Any], is_now: bool) -> None:
        given = {"visitor": self._visitor, "room": self._room, "panel": panel, "isNow": is_now}
        item = self._component.createWithInitialProperties(given)
        assert isinstance(item, QQuickItem), self._component.errorString()
        item.setParent(place)
        item.setParentItem(place)
        self._places.append(place)


def _clear(place: QQuickItem, keeper: QObject) -> None:
    """Destroys panels first, each by its engine: a parent that destroys one would log complaints."""
    for made in place.childItems():
        made.setProperty("panel", {})
        made.setParentItem(None)  # type: ignore[arg-type]  # the stub knows no item without a parent
        made.setParent(keeper)
        made.deleteLater()
