"""The window's end of a local socket. Only another process listens on a network."""

import contextlib
import os
import socket
import stat
from pathlib import Path
from typing import Self

from PySide6.QtCore import QSocketNotifier

from kiosk.base.failure_log import failures
from kiosk.base.peer import user_of
from kiosk.window.talk.phones.phone_line import PATIENCE, PhoneLine, timer

_THING = "The socket for phones"

REST = 1.0
"""Seconds after a connection in which no other is accepted."""


class PhoneSocket(PhoneLine):
    """Accepts one process at a time."""

    def __init__(
        self, path: Path, listener: socket.socket, is_shared: bool, patience: float, rest: float
    ) -> None:
        super().__init__(patience)
        self._path, self._listener, self._is_shared = path, listener, is_shared
        self._resting = timer(self, self._open, rest)
        self._knocking = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._knocking.activated.connect(self._accept)

    @classmethod
    def listen(cls, path: Path, patience: float = PATIENCE, rest: float = REST) -> Self | None:
        """Returns the socket; None if this machine has no such sockets, another window listens, or the folder
        belongs to somebody else.
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

    def end(self) -> None:
        super().end()
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
        self._meet(peer)

    def _is_expected(self, peer: socket.socket) -> bool:
        """Whether the peer's user is expected: in its own folder the window accepts its own user alone, in a
        shared folder other users.

        Those are the user of the process for phones: a service in its own user namespace cannot tell others
        apart, and the permissions of the folder keep them away.
        """
        return (user_of(peer) == os.geteuid()) != self._is_shared


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
