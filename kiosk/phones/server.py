"""uvicorn for one talk: the port is open only while phones may lead."""

import asyncio
import contextlib
from collections.abc import Generator

import uvicorn

from kiosk.phones.protocols import Talking
from kiosk.phones.talk_phones import TalkPhones
from kiosk.phones.web import app, headers
from kiosk.serving.limited_requests import LimitedConfig, LimitedRequests
from kiosk.serving.listening_socket import BACKLOG, ListeningSocket


class _Server(uvicorn.Server):
    """Leaves signals to the process."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class Server:
    """Serves one talk. Raises OSError if the port is taken or the address is not this machine's.

    ``patience`` is how many seconds a connection has for its next step.
    """

    def __init__(self, room: TalkPhones, address: str, port: int, patience: float) -> None:
        self._room = room
        self._socket = ListeningSocket(room.doors, address, port)
        self.host = self._socket.host
        config = LimitedConfig(
            patience,
            app=app(room, self.host),
            http=LimitedRequests,
            ws=Talking,
            backlog=BACKLOG,
            ws_max_size=2048,
            ws_ping_interval=5.0,
            ws_ping_timeout=5.0,
            ws_per_message_deflate=False,
            headers=headers(self.host),
        )
        self._server = _Server(config)
        self._serving = asyncio.create_task(self._server.serve([self._socket]))

    async def end(self) -> None:
        """Closes the port, after phones have been notified."""
        await self._room.end()
        self._server.should_exit = True
        await self._serving
