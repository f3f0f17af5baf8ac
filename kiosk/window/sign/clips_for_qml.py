"""Creates and destroys the player of a clip, and paints its pictures on the software renderer."""

import shiboken6
from PySide6.QtCore import Property, QObject, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from kiosk.window.sign.clip_feed import ClipFeed

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


class ClipCanvas(QQuickPaintedItem):
    """The pictures of a feed, as large as fits in ``host``, painted by the processor."""

    def __init__(self, feed: ClipFeed, host: QQuickItem) -> None:
        super().__init__(host)
        self._feed, self._host = feed, host
        host.widthChanged.connect(self._fill)
        host.heightChanged.connect(self._fill)
        feed.pictured.connect(self._show)
        self._fill()
        feed.begin(None)

    def _fill(self) -> None:
        self.setSize(self._host.size())

    def paint(self, painter: QPainter) -> None:
        picture = self._feed.take()
        if picture.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(_fitted(picture, self.size()), picture)
        self._feed.notePainted()

    def _show(self) -> None:
        self.update()


def _fitted(picture: QImage, room: QSizeF) -> QRectF:
    """Returns the place of the whole picture, in the middle of the room."""
    size = QSizeF(picture.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(
        (room.width() - size.width()) / 2, (room.height() - size.height()) / 2, size.width(), size.height()
    )


def _paints_in_software() -> bool:
    return QQuickWindow.sceneGraphBackend() == "software"


@QmlElement
@QmlSingleton
class Clips(QObject):
    """Creates and destroys players of clips: Python objects that QML itself creates would stay in memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._playing: dict[ClipFeed, ClipCanvas | None] = {}

    @Property(bool, constant=True)
    def software(self) -> bool:
        """Whether the processor paints windows, on which Qt's own item for films paints nothing."""
        return _paints_in_software()

    @property
    def playing(self) -> list[ClipFeed]:
        return [*self._playing]

    @Slot(QQuickItem, str, bool, result=ClipFeed)
    def open(self, host: QQuickItem, clip: str, begins: bool) -> ClipFeed:
        """Plays ``clip``, a file, in ``host``; unless it ``begins`` its first picture waits for a request.

        On a graphics card QML shows its pictures.
        """
        feed = ClipFeed(clip, begins, self)
        self._playing[feed] = ClipCanvas(feed, host) if _paints_in_software() else None
        return feed

    @Slot(ClipFeed)
    def close(self, feed: ClipFeed) -> None:
        """Closes the clip before the host goes."""
        canvas = self._playing.pop(feed, None)
        feed.end()
        if canvas:
            shiboken6.delete(canvas)
        feed.deleteLater()
