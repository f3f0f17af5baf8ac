"""The window's side of phones that lead a talk: exchanges messages with the process for phones.

While phones may lead it holds the state that process needs after a restart.
"""

from base64 import b64encode
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import machine_time
from kiosk.core.phones.commands import Standing, event_of, is_timely, kept_of, standing_of
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.talk.phones.phone_line import PhoneLine
from kiosk.window.talk.phones.phone_page import phone
from kiosk.window.talk.room.room_picture import RoomPicture


class Phones(QObject):
    """``changed``: ``standing`` or ``reachable`` have changed. Without a socket no phone ever joins."""

    changed = Signal()

    def __init__(
        self, store: Store, languages: LanguageOf, window: QQuickWindow, socket: PhoneLine | None
    ) -> None:
        super().__init__()
        self._store, self._languages, self._socket = store, languages, socket
        self._tells = False
        self._kept = ""
        self.standing = Standing()
        self._picture = RoomPicture(window, store)
        if socket:
            self._picture.made.connect(self._tell_picture)
            store.changed.connect(self._tell)
            socket.joined.connect(self._join)
            socket.left.connect(self._leave)
            socket.said.connect(self._hear)

    @property
    def reachable(self) -> bool:
        """Whether the process for phones is connected."""
        return self._socket is not None and self._socket.has_peer

    def end(self) -> None:
        if self._socket:
            self._socket.end()
        self._picture.end()

    def _join(self) -> None:
        assert self._socket is not None
        self._tells = False
        if self._kept:
            self._socket.send({"kept": self._kept})
        self._tell()
        self.changed.emit()

    def _leave(self) -> None:
        self._stand(Standing())
        self.changed.emit()

    def _tell(self) -> None:
        """Sends everything each second of the talk, which also shows a phone that it is still connected."""
        assert self._socket is not None
        store = self._store
        shown = phone(store.state, store.world, self._languages, store.now)
        if shown or self._tells:
            # The store's time stands still while the window hangs.
            self._socket.send({"state": shown and shown | {"at": machine_time().timestamp()}})
        if not shown:
            self._kept = ""
        self._tells = shown is not None

    def _tell_picture(self, png: bytes) -> None:
        assert self._socket is not None
        self._socket.send({"picture": b64encode(png).decode()})

    def _hear(self, message: dict[str, Any]) -> None:
        if standing := standing_of(message):
            self._stand(standing)
        elif (kept := kept_of(message)) is not None:
            # Still on its way when phones were stopped, it would let them in again.
            self._kept = kept if self._tells else ""
        elif is_timely(message, machine_time().timestamp()) and (
            event := event_of(message, self._store.state)
        ):
            self._store.dispatch(event)

    def _stand(self, standing: Standing) -> None:
        if standing != self.standing:
            self.standing = standing
            self._picture.want(standing.phones > 0)
            self.changed.emit()
