"""uvicorn for one talk: the port is open no longer than phones may lead."""

import asyncio
import contextlib
import socket
from collections.abc import Generator

import uvicorn

from kiosk.remote.protocols import Config
from kiosk.remote.room import Room
from kiosk.remote.web import app, headers

BACKLOG = 16
"""Connections that are taken at a time; the others of a crowd wait until somebody who leads was heard."""

SYSTEM_KEEPS = 1 << 14
"""Bytes, of which Linux takes twice as many, for each way of each connection."""


class _Server(uvicorn.Server):
    """Signals are the process's own affair."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class Server:
    """Raises OSError where the port is taken or the address is not this machine's.

    ``patience`` is how many seconds a connection has for its next step.
    """

    def __init__(self, room: Room, address: str, port: int, patience: float) -> None:
        self._room = room
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SYSTEM_KEEPS)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SYSTEM_KEEPS)
            self._socket.bind((address, port))
            # Only this finds out that the port is taken; and who comes before uvicorn is ready waits.
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
        """Returns when the port is closed; phones have been told."""
        await self._room.end()
        self._server.should_exit = True
        await self._serving
