"""The window's end of a connection to the process for phones: one JSON object per line, within limits."""

import contextlib
import json
import socket
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from kiosk.base.clock import monotonic
from kiosk.core.base.rate_limit import Rate

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


class PhoneLine(QObject):
    """Exchanges messages with one peer at a time; each message is a JSON object on a line of its own.

    The peer has a network, so it may be compromised: whatever it does, the window keeps running.
    """

    joined = Signal()
    left = Signal()
    said = Signal(dict)

    def __init__(self, patience: float = PATIENCE) -> None:
        super().__init__()
        self._peer: socket.socket | None = None
        self._heard, self._waiting = bytearray(), bytearray()
        self._lines: deque[bytearray] = deque()
        self._taken = TAKEN.bucket(monotonic())
        self._taking, self._rested = timer(self, self._take), 0.0
        self._missing = timer(self, self._miss, patience)
        self._reading: QSocketNotifier | None = None
        self._writing: QSocketNotifier | None = None

    @property
    def has_peer(self) -> bool:
        return self._peer is not None

    def send(self, message: Mapping[str, Any]) -> None:
        """Sends a message; does nothing without a peer."""
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

    def _meet(self, peer: socket.socket) -> None:
        """Takes a new peer; there must be none yet."""
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
        """Handles one message at a time, so that a frame comes between two."""
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
        """Reads messages that came while this window was busy."""
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


def timer(parent: QObject, act: Callable[[], None], seconds: float = 0.0) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=round(seconds * 1000))
    timer.timeout.connect(act)
    return timer


def _parse(line: bytearray) -> dict[str, Any] | None:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None
