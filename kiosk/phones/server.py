"""uvicorn for one talk: the port is open only while phones may lead."""

import asyncio
import contextlib
import os
import socket
import struct
from collections.abc import Generator

import uvicorn

from kiosk.phones.connection_limits import ConnectionLimits
from kiosk.phones.protocols import Config
from kiosk.phones.talk_phones import TalkPhones
from kiosk.phones.web import app, headers

BACKLOG = 16
"""Connections that are accepted at a time; others wait until the leader's messages were processed."""

SYSTEM_KEEPS = 1 << 14
"""Socket buffer in bytes, of which Linux allocates twice as many, for each direction of each connection."""

_AT_ONCE = struct.pack("ii", 1, 0)


class _Server(uvicorn.Server):
    """Leaves signals to the process."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class _Gate(socket.socket):
    """Refuses a peer before any object is created for it, so that a crowd costs little."""

    def __init__(self, doors: ConnectionLimits) -> None:
        super().__init__(socket.AF_INET, socket.SOCK_STREAM)
        self._doors = doors

    def accept(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = super().accept()
        if self._doors.enter(address[0]):
            return connection, address
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        connection.close()
        # For asyncio: no more connections in this turn, so that others are processed between two of a crowd.
        raise BlockingIOError


class Server:
    """Serves one talk. Raises OSError if the port is taken or the address is not this machine's.

    ``patience`` is how many seconds a connection has for its next step.
    """

    def __init__(self, room: TalkPhones, address: str, port: int, patience: float) -> None:
        self._room = room
        self._socket = _Gate(room.doors)
        try:
            if os.name == "posix":
                # On Windows it would let another program take the port.
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SYSTEM_KEEPS)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SYSTEM_KEEPS)
            self._socket.bind((address, port))
            # Only this detects a taken port; connections that come before uvicorn is ready wait.
            self._socket.listen(BACKLOG)
        except OSError:
            self._socket.close()
            raise
        self.host = f"{address}:{self._socket.getsockname()[1]}"
        config = Config(
            room.doors,
            patience,
            app=app(room, self.host),
            backlog=BACKLOG,
            ws_max_size=2048,
            ws_ping_interval=5.0,
            ws_ping_timeout=5.0,
            ws_per_message_deflate=False,
            lifespan="off",
            loop="none",
            interface="asgi3",
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            headers=headers(self.host),
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        self._serving = asyncio.create_task(self._server.serve([self._socket]))

    async def end(self) -> None:
        """Closes the port, after phones have been notified."""
        await self._room.end()
        self._server.should_exit = True
        await self._serving
