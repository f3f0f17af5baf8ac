"""The window's end of a socket of this machine. Whoever listens on a network does so in another process."""

import contextlib
import json
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QObject, QSocketNotifier, Signal

LONGEST_LINE = 1 << 14
MOST_WAITING = 1 << 22
"""Bytes; who speaks in longer lines, or leaves more unread, is cut off."""


class RemoteSocket(QObject):
    """One process at a time may come; each message is a JSON object on a line of its own."""

    joined = Signal()
    left = Signal()
    said = Signal(dict)

    def __init__(self, path: Path, listener: socket.socket) -> None:
        super().__init__()
        self._path, self._listener = path, listener
        self._peer: socket.socket | None = None
        self._heard, self._waiting = bytearray(), bytearray()
        self._knocking = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._knocking.activated.connect(self._accept)
        self._reading: QSocketNotifier | None = None
        self._writing: QSocketNotifier | None = None

    @classmethod
    def listen(cls, path: Path) -> Self | None:
        """None where this machine has no such sockets, another window listens, or the folder is not ours."""
        if not hasattr(socket, "AF_UNIX"):
            return None
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _remove_stale(path)
            listener.bind(str(path))
            path.chmod(0o600)
            listener.listen(1)
        except OSError:
            listener.close()
            return None
        listener.setblocking(False)
        return cls(path, listener)

    @property
    def has_peer(self) -> bool:
        return self._peer is not None

    def send(self, message: Mapping[str, Any]) -> None:
        """Nothing happens while nobody is there."""
        if not self._peer:
            return
        self._waiting += json.dumps(message, separators=(",", ":")).encode() + b"\n"
        if len(self._waiting) > MOST_WAITING:
            self._drop()
        else:
            self._write()

    def end(self) -> None:
        self._drop()
        self._knocking.setEnabled(False)
        self._listener.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _accept(self) -> None:
        try:
            peer, _ = self._listener.accept()
        except OSError:
            return
        if self._peer:
            peer.close()
            return
        peer.setblocking(False)
        self._peer = peer
        self._reading = QSocketNotifier(peer.fileno(), QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(self._read)
        self._writing = QSocketNotifier(peer.fileno(), QSocketNotifier.Type.Write, self)
        self._writing.setEnabled(False)
        self._writing.activated.connect(self._write)
        self.joined.emit()

    def _read(self) -> None:
        assert self._peer is not None
        try:
            heard = self._peer.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            heard = b""
        self._heard += heard
        *lines, rest = self._heard.split(b"\n")
        if not heard or any(len(line) > LONGEST_LINE for line in (*lines, rest)):
            self._drop()
            return
        self._heard = rest
        for message in filter(None, map(_parse, lines)):
            self.said.emit(message)

    def _write(self) -> None:
        if not self._peer or not self._writing:
            return
        try:
            while self._waiting:
                del self._waiting[: self._peer.send(self._waiting)]
        except BlockingIOError:
            pass
        except OSError:
            self._drop()
            return
        self._writing.setEnabled(bool(self._waiting))

    def _drop(self) -> None:
        if not self._peer:
            return
        for notifier in (self._reading, self._writing):
            if notifier:
                notifier.setEnabled(False)
                notifier.deleteLater()
        self._peer.close()
        self._peer = self._reading = self._writing = None
        self._heard, self._waiting = bytearray(), bytearray()
        self.left.emit()


def _remove_stale(path: Path) -> None:
    """What a window has left that ended without farewell; raises OSError if one is alive."""
    if not path.exists():
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except ConnectionRefusedError:
            path.unlink()
            return
    raise FileExistsError(path)


def _parse(line: bytearray) -> dict[str, Any] | None:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None
