"""Serves the studio to the local network by TLS: the port is open only while the door is."""

import asyncio
import ssl
from typing import Any

from starlette.types import ASGIApp
from uvicorn.server import ServerState

from kiosk.serving.connection_limits import ConnectionLimits
from kiosk.serving.limited_requests import MOST_ASKED, LimitedConfig, LimitedRequests
from kiosk.serving.listening_socket import BACKLOG, ListeningSocket
from kiosk.studio.guard import headers

BUFFER = 1 << 16
"""Bytes of each direction of a connection; pages have pictures."""

INSIDE_PATIENCE = 120.0
"""Seconds for each step of a browser that is in: a check takes a while."""

INSIDE_MOST = 1 << 30
"""Bytes that one connection of a browser that is in may send."""

ENDS = 2.0
"""Seconds for what was being answered when the door closed."""


class _DoorConfig(LimitedConfig):
    def __init__(self, limits: ConnectionLimits, patience: float, **more: Any) -> None:
        super().__init__(patience, **more)
        self._limits = limits

    def patience(self, address: str) -> float:
        return INSIDE_PATIENCE if self._limits.knows(address) else super().patience(address)

    def most_asked(self, address: str) -> int:
        return INSIDE_MOST if self._limits.knows(address) else MOST_ASKED


class DoorServer:
    """``patience`` is how many seconds a stranger has for each step, the handshake too."""

    def __init__(self, socket: ListeningSocket, limits: ConnectionLimits, patience: float) -> None:
        self._socket, self._limits, self._patience = socket, limits, patience
        self._server: asyncio.Server | None = None
        self._state = ServerState()

    async def start(self, app: ASGIApp, context: ssl.SSLContext) -> None:
        config = _DoorConfig(
            self._limits, self._patience, app=app, http=LimitedRequests, ws="none", headers=headers()
        )
        config.load()
        self._state.default_headers = config.encoded_headers
        self._server = await asyncio.get_running_loop().create_server(
            lambda: LimitedRequests(config=config, server_state=self._state, app_state={}),
            sock=self._socket,
            ssl=context,
            ssl_handshake_timeout=self._patience,
            ssl_shutdown_timeout=1.0,
            backlog=BACKLOG,
        )

    async def end(self) -> None:
        """Closes the port and all connections at once."""
        if self._server:
            self._server.close()
        for each in tuple(self._state.connections):
            each.transport.abort()
        if self._state.tasks:
            await asyncio.wait(self._state.tasks, timeout=ENDS)
        self._socket.close()
