"""The listening socket of a process with a network: it refuses a crowd before anything is made for it."""

import os
import socket
import struct
from collections.abc import Callable

from kiosk.serving.connection_limits import ConnectionLimits

BACKLOG = 16
"""Connections that are accepted at a time; others wait until messages of those inside were processed."""

SYSTEM_KEEPS = 1 << 14
"""Socket buffer in bytes, of which Linux allocates twice as many, for each direction of each connection."""

_AT_ONCE = struct.pack("ii", 1, 0)


class _Admitted(socket.socket):
    """Gives its place back once it is closed, also where a connection ends before its first request."""

    def __init__(self, fileno: int, leave: Callable[[], None]) -> None:
        super().__init__(fileno=fileno)
        self._leave: Callable[[], None] | None = leave

    def close(self) -> None:
        super().close()
        leave, self._leave = self._leave, None
        if leave:
            leave()


class ListeningSocket(socket.socket):
    """Raises OSError if the port is taken or the address is not this machine's.

    ``buffer`` is that of each direction of a connection, in bytes.
    """

    def __init__(self, limits: ConnectionLimits, address: str, port: int, buffer: int = SYSTEM_KEEPS) -> None:
        super().__init__(socket.AF_INET, socket.SOCK_STREAM)
        self._limits = limits
        try:
            if os.name == "posix":
                # On Windows it would let another program take the port.
                self.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
            self.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
            self.bind((address, port))
            # Only this detects a taken port; connections that come before the server is ready wait.
            self.listen(BACKLOG)
        except OSError:
            self.close()
            raise
        self.host = f"{address}:{self.getsockname()[1]}"

    def accept(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = super().accept()
        if self._limits.enter(address[0]):
            return _Admitted(connection.detach(), lambda: self._limits.leave(address[0])), address
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        connection.close()
        # For asyncio: no more connections in this turn, so that others are processed between two of a crowd.
        raise BlockingIOError
