"""The playing of a clip for QML: whether it plays, and whether its pictures were painted."""

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.base.failure_log import failures

if TYPE_CHECKING:
    from kiosk.window.sign.player import ClipPlayer

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_S = 4.0
"""Seconds without a painted picture, after which the text is shown alone."""

_THING = "A clip of a sign language"
_FAILS = "shows no picture; its text is shown alone. The command check says which clips cannot be played"


class _Stand(Enum):
    """The state of the clip: it plays, somebody paused it, or it has come to its end."""

    PLAYS = auto()
    PAUSED = auto()
    ENDED = auto()


@QmlElement
@QmlUncreatable("made by Python")
class ClipFeed(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Plays ``clip``, a file, from the beginning unless ``held``; ``lost`` once it gives no pictures.

    ``painted`` counts painted pictures: a picture that a decoder has delivered may not be visible yet.
    """

    heldChanged = Signal()
    standChanged = Signal()
    lostChanged = Signal()
    pictured = Signal()

    def __init__(self, clip: str, begins: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._clip, self._held, self._lost = clip, False, False
        self._stand = _Stand.PLAYS if begins else _Stand.PAUSED
        self._painted, self._awaits = 0, False
        self._player: ClipPlayer | None = None
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.setInterval(round(PATIENCE_S * 1000))
        self._watch.timeout.connect(self._lose)

    def begin(self, sink: QObject | None) -> None:
        """Plays into ``sink``, None for one of its own, whose pictures ``take`` gives."""
        from PySide6.QtMultimedia import QVideoSink

        from kiosk.window.sign import player

        player.prepare()
        assert sink is None or isinstance(sink, QVideoSink)
        self._player = player.ClipPlayer(Path(self._clip), sink)
        self._player.pictured.connect(self._note)
        # Queued: what follows may destroy the player, which is not done with its signal.
        self._player.ended.connect(self._end_clip, Qt.ConnectionType.QueuedConnection)
        self._player.failed.connect(self._lose, Qt.ConnectionType.QueuedConnection)
        self._go()

    @Slot(QObject)
    def beginInto(self, sink: QObject) -> None:
        self.begin(sink)

    @Slot()
    def toggle(self) -> None:
        """Pauses, goes on, or after the end plays again."""
        match self._stand:
            case _Stand.PLAYS:
                self._set(_Stand.PAUSED)
                self._go()
            case _Stand.PAUSED:
                self._set(_Stand.PLAYS)
                self._go()
            case _Stand.ENDED:
                self.again()

    @Slot()
    def again(self) -> None:
        self._set(_Stand.PLAYS)
        if self._player:
            self._player.again()
        self._watch_on()

    @Slot()
    def end(self) -> None:
        """Destroys the player; called before the item that shows its pictures goes."""
        self._watch.stop()
        if self._player:
            player, self._player = self._player, None
            player.end()
            player.deleteLater()

    def take(self) -> QImage:
        return self._player.frame.toImage() if self._player else QImage()

    @Slot()
    def notePainted(self) -> None:
        """Notes that the last delivered picture is on the screen."""
        if self._awaits:
            self._awaits = False
            if self._painted == 0:
                failures.works(_THING)
            self._painted += 1
            self._watch_on()

    def _go(self) -> None:
        if self._player:
            if self._moves:
                self._player.play()
            else:
                self._player.pause()
        self._watch_on()

    @property
    def _moves(self) -> bool:
        return self._stand is _Stand.PLAYS and not self._held

    def _watch_on(self) -> None:
        """Watches the clip; one that rests owes a picture until it has given its first."""
        if self._player and not self._lost and (self._moves or self._painted == 0):
            self._watch.start()
        else:
            self._watch.stop()

    def _note(self) -> None:
        self._awaits = True
        self.pictured.emit()

    def _end_clip(self) -> None:
        if self._painted == 0:
            # A decoder that understands nothing comes to the end at once.
            self._lose()
            return
        self._watch.stop()
        self._set(_Stand.ENDED)

    def _lose(self) -> None:
        if not self._lost:
            self.end()
            failures.fails("kiosk.window.sign", _THING, _FAILS)
            self._lost = True
            self.lostChanged.emit()

    def _set(self, stand: _Stand) -> None:
        if stand != self._stand:
            self._stand = stand
            self.standChanged.emit()

    def _get_held(self) -> bool:
        return self._held

    def _set_held(self, held: bool) -> None:
        if held != self._held:
            self._held = held
            self.heldChanged.emit()
            self._go()

    @Property(bool, notify=standChanged)
    def plays(self) -> bool:
        return self._stand is _Stand.PLAYS

    @Property(bool, notify=lostChanged)
    def lost(self) -> bool:
        return self._lost

    @property
    def painted(self) -> int:
        return self._painted

    held = Property(bool, _get_held, _set_held, notify=heldChanged)
