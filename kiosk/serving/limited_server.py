"""Serves an application within limits, by TLS if there is a certificate, until it is ended."""

import asyncio
import ssl
from socket import socket

from uvicorn.server import ServerState

from kiosk.serving.limited_requests import LimitedConfig, LimitedRequests
from kiosk.serving.listening_socket import BACKLOG

ENDS = 2.0
"""Seconds for what was being answered at the end."""


class LimitedServer:
    """``listening`` is a socket that listens already; the end closes it. ``handshake`` is how many seconds a
    peer has for that of TLS.
    """

    def __init__(self, listening: socket, config: LimitedConfig) -> None:
        self._socket, self._config = listening, config
        self._server: asyncio.Server | None = None
        self._state = ServerState()

    async def start(self, tls: ssl.SSLContext | None = None, handshake: float | None = None) -> None:
        config = self._config
        config.load()
        self._state.default_headers = config.encoded_headers
        self._server = await asyncio.get_running_loop().create_server(
            lambda: LimitedRequests(config=config, server_state=self._state, app_state={}),
            sock=self._socket,
            ssl=tls,
            ssl_handshake_timeout=handshake,
            ssl_shutdown_timeout=1.0 if tls else None,
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
