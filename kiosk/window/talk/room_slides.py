"""RoomSlides: small pictures of the room's screen in the console, now and later."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class RoomSlides(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``engine`` is the room's: one engine has one size, language and size of text for all it makes."""

    shapeChanged = Signal()

    def __init__(self, engine: QQmlEngine, room: QQuickWindow, visitor: QObject) -> None:
        super().__init__()
        self._room, self._visitor = room, visitor
        self._places: list[QQuickItem] = []
        self._component = QQmlComponent(engine)
        self._component.loadFromModule("Kiosk.Loop", "RoomSlide")
        room.widthChanged.connect(self.shapeChanged)
        room.heightChanged.connect(self.shapeChanged)

    @Property(float, notify=shapeChanged)
    def aspect(self) -> float:
        """How many times wider than high the room's screen is."""
        return self._room.width() / max(1, self._room.height())

    @Slot(QQuickItem)
    def showNow(self, place: QQuickItem) -> None:
        """Fills ``place`` with what the room sees, and keeps it so."""
        self._make(place)

    @Slot(QQuickItem, "QVariantMap")
    def showAhead(self, place: QQuickItem, panel: dict[str, Any]) -> None:
        """Fills ``place`` with another slide of the talk; {} empties it."""
        made = next(iter(place.childItems()), None)
        if made is None and panel:
            self._make(place, panel)
        elif made:
            made.setProperty("ahead", panel)

    @Slot(QQuickItem)
    def leave(self, place: QQuickItem) -> None:
        """Empties ``place``, which will be destroyed."""
        if place in self._places:
            self._places.remove(place)
            _clear(place, self._room)

    def end(self) -> None:
        while self._places:
            self.leave(self._places[-1])

    def _make(self, place: QQuickItem, ahead: dict[str, Any] | None = None) -> None:
        given = {"visitor": self._visitor, "room": self._room} | ({"ahead": ahead} if ahead else {})
        item = self._component.createWithInitialProperties(given)
        assert isinstance(item, QQuickItem), self._component.errorString()
        item.setParent(place)
        item.setParentItem(place)
        self._places.append(place)


def _clear(place: QQuickItem, keeper: QObject) -> None:
    """Panels go first, each by its engine: what a parent destroys complains of what goes before it."""
    for made in place.childItems():
        made.setProperty("over", True)
        made.setParentItem(None)  # type: ignore[arg-type]  # the stub knows no item without a parent
        made.setParent(keeper)
        made.deleteLater()
