"""uvicorn for one talk: the port is open no longer than phones may lead."""

import asyncio
import contextlib
import socket
from collections.abc import Generator

import uvicorn

from kiosk.remote.room import Room
from kiosk.remote.web import app, headers

MOST = 64
"""Connections and requests at a time; a page is some ten."""


class _Server(uvicorn.Server):
    """Signals are the process's own affair."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class Server:
    """Raises OSError where the port is taken or the address is not this machine's."""

    def __init__(self, room: Room, address: str, port: int) -> None:
        self._room = room
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind((address, port))
            # Only this finds out that the port is taken; and who comes before uvicorn is ready waits.
            self._socket.listen()
        except OSError:
            self._socket.close()
            raise
        self.host = f"{address}:{self._socket.getsockname()[1]}"
        config = uvicorn.Config(
            app(room, self.host),
            http="h11",
            ws="websockets-sansio",
            ws_max_size=2048,
            ws_ping_interval=5.0,
            ws_ping_timeout=5.0,
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
            limit_concurrency=MOST,
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        self._serving = asyncio.create_task(self._server.serve([self._socket]))

    async def end(self) -> None:
        """Returns when the port is closed; phones have been told."""
        await self._room.end()
        self._server.should_exit = True
        await self._serving
