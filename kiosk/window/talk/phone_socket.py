"""The window's end of a local socket. Only another process listens on a network."""

import contextlib
import json
import os
import socket
import stat
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from kiosk.core.base.clock import monotonic
from kiosk.core.base.rate_limit import Rate
from kiosk.failure_log import failures
from kiosk.peer import user_of

LONGEST_LINE = 1 << 14
MOST_WAITING = 1 << 22
"""Limit in bytes. A peer that sends longer lines, or leaves more unread, is disconnected."""

TAKEN = Rate(burst=4, per_second=16)
MOST_BEHIND = 40
"""Limit in lines: at most 20 a second are processed, and a peer that is further ahead is disconnected."""

PATIENCE = 3.5
"""Seconds without an answer after which a peer is disconnected.

A talk sends something every second, so a hung process is noticed within five.
"""

_THING = "The socket for phones"

REST = 1.0
"""Seconds after a connection in which no other is accepted."""


class PhoneSocket(QObject):
    """Accepts one process at a time; each message is a JSON object on a line of its own.

    That process has a network, so it may be compromised: whatever it does, the window keeps running.
    """

    joined = Signal()
    left = Signal()
    said = Signal(dict)

    def __init__(
        self, path: Path, listener: socket.socket, is_shared: bool, patience: float, rest: float
    ) -> None:
        super().__init__()
        self._path, self._listener, self._is_shared = path, listener, is_shared
        self._peer: socket.socket | None = None
        self._heard, self._waiting = bytearray(), bytearray()
        self._lines: deque[bytearray] = deque()
        self._taken = TAKEN.bucket(monotonic())
        self._taking, self._rested = _timer(self, self._take), 0.0
        self._missing = _timer(self, self._miss, patience)
        self._resting = _timer(self, self._open, rest)
        self._knocking = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._knocking.activated.connect(self._accept)
        self._reading: QSocketNotifier | None = None
        self._writing: QSocketNotifier | None = None

    @classmethod
    def listen(cls, path: Path, patience: float = PATIENCE, rest: float = REST) -> Self | None:
        """None if this machine has no such sockets, another window listens, or the folder belongs to somebody
        else.
        """
        if not hasattr(socket, "AF_UNIX"):
            return None
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            is_shared = _own(path.parent)
            _remove_stale(path)
            listener.bind(str(path))
            path.chmod(0o660 if is_shared else 0o600)
            listener.listen(1)
        except OSError as fault:
            listener.close()
            failures.fails("kiosk.phones", _THING, f"was not opened: {fault}; no phone can lead")
            return None
        failures.works(_THING)
        listener.setblocking(False)
        return cls(path, listener, is_shared, patience, rest)

    @property
    def has_peer(self) -> bool:
        return self._peer is not None

    def send(self, message: Mapping[str, Any]) -> None:
        """Does nothing while no peer is connected."""
        if not self._peer:
            return
        if not self._missing.isActive():
            self._missing.start()
        self._waiting += json.dumps(message, separators=(",", ":")).encode() + b"\n"
        if len(self._waiting) > MOST_WAITING:
            self._drop()
        else:
            self._write()

    def end(self) -> None:
        self._drop()
        self._resting.stop()
        self._knocking.setEnabled(False)
        self._listener.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _open(self) -> None:
        self._knocking.setEnabled(True)

    def _accept(self) -> None:
        self._knocking.setEnabled(False)
        self._resting.start()
        try:
            peer, _ = self._listener.accept()
        except OSError:
            return
        if self._peer or not self._is_expected(peer):
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

    def _is_expected(self, peer: socket.socket) -> bool:
        """In its own folder the window accepts its own user alone, in a shared folder other users.

        Those are the user of the process for phones: a service in its own user namespace cannot tell others
        apart, and the permissions of the folder keep them away.
        """
        return (user_of(peer) == os.geteuid()) != self._is_shared

    def _read(self) -> None:
        assert self._peer is not None
        try:
            heard = self._peer.recv(LONGEST_LINE)
        except BlockingIOError:
            return
        except OSError:
            heard = b""
        self._missing.stop()
        self._heard += heard
        *lines, self._heard = self._heard.split(b"\n")
        self._lines.extend(lines)
        is_too_long = any(len(line) > LONGEST_LINE for line in (*lines, self._heard))
        if not heard or is_too_long or len(self._lines) > MOST_BEHIND:
            self._drop()
        elif not self._taking.isActive():
            self._await_turn()

    def _await_turn(self) -> None:
        """Waits as long as the last message took: whatever the peer sends, half of the time is the window's
        own.
        """
        self._taking.start(round(max(0.0, self._rested - monotonic()) * 1000))

    def _take(self) -> None:
        """One message at a time, so that a frame comes between two."""
        now = monotonic()
        if not self._lines:
            return
        left = self._taken.taken(now)
        if not left:
            self._taking.start(round(self._taken.wait(now) * 1000) + 1)
            return
        self._taken = left
        message = _parse(self._lines.popleft())
        if message is not None:
            self.said.emit(message)
        self._rested = 2 * monotonic() - now
        if self._lines:
            self._await_turn()

    def _miss(self) -> None:
        """Messages that came while this window was busy are read next."""
        assert self._peer is not None
        with contextlib.suppress(OSError):
            if self._peer.recv(1, socket.MSG_PEEK):
                return
        self._drop()

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
        for timer in (self._taking, self._missing):
            timer.stop()
        self._lines.clear()
        self._peer.close()
        self._peer = self._reading = self._writing = None
        self._heard, self._waiting = bytearray(), bytearray()
        self.left.emit()


def _timer(parent: QObject, act: Callable[[], None], seconds: float = 0.0) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=round(seconds * 1000))
    timer.timeout.connect(act)
    return timer


def _own(folder: Path) -> bool:
    """Creates the folder if need be; returns whether a group shares it. Raises OSError if somebody else owns
    or can write it.

    The group of a set-group-ID folder belongs to the process for phones, which is another user.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    status = folder.lstat()
    ours = stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid()
    if not ours or status.st_mode & 0o022:
        raise PermissionError(f"{folder} is not ours alone")
    return bool(status.st_mode & stat.S_ISGID)


def _remove_stale(path: Path) -> None:
    """Removes the socket of a window that crashed; raises OSError if a window still listens."""
    try:
        is_socket = stat.S_ISSOCK(path.lstat().st_mode)
    except FileNotFoundError:
        return
    if not is_socket:
        raise FileExistsError(path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
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
