"""uvicorn's two protocols, with limits on what a connection without a code can cost."""

import asyncio
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from kiosk.core.base.rate_limit import Rate
from kiosk.phones.connection_limits import ConnectionLimits

WAITING = 1 << 15
"""Bytes that are buffered in this process for a slow reader; the system buffers as many."""

MOST_ASKED = 1 << 16
"""Bytes of all requests of one connection; a page needs some 10 kB."""

SPOKEN = Rate(burst=4096, per_second=2048)
"""Bytes that a phone sends; a request has some 20."""

LINGERS = 2.0
"""Seconds that a closing connection has for its last data."""


class Config(uvicorn.Config):
    """``patience`` is in seconds."""

    def __init__(self, doors: ConnectionLimits, patience: float, **more: Any) -> None:
        super().__init__(http=Requests, ws=Talking, **more)
        self._doors, self.patience = doors, patience

    def leave(self, transport: asyncio.BaseTransport) -> None:
        """Uses the address at which it was admitted; a closed connection no longer has one."""
        self._doors.leave(transport.get_extra_info("peername")[0])


class Requests(H11Protocol):
    """Disconnects a peer that neither sends a request nor reads its answer within the timeout."""

    config: Config
    _deadline: asyncio.TimerHandle | None = None
    _asked = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        transport.set_write_buffer_limits(WAITING)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._cancel()
        self.config.leave(self.transport)

    def data_received(self, data: bytes) -> None:
        self._asked += len(data)
        if self._asked > MOST_ASKED:
            self.transport.abort()
        else:
            super().data_received(data)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._wait()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._wait()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        self._cancel()
        super().handle_websocket_upgrade(event)

    def _wait(self) -> None:
        self._cancel()
        self._deadline = self.loop.call_later(self.config.patience, self.transport.abort)

    def _cancel(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None


class Talking(WebSocketsSansIOProtocol):
    """Replaces the protocol of the request from which it was upgraded; the room decides how long a stranger
    stays.

    A frame is parsed only if the bytes before it are within the limit.
    """

    config: Config

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._spoken = SPOKEN.bucket(self.loop.time())

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.config.leave(self.transport)

    def data_received(self, data: bytes) -> None:
        if not self.handshake_initiated:
            self._shake_hands(data)
        elif left := self._spoken.taken(self.loop.time(), len(data)):
            self._spoken = left
            super().data_received(data)
        else:
            self.transport.abort()

    def handle_cont(self, event: Frame) -> None:
        """Disconnects: no browser fragments such small messages."""
        self.transport.abort()

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.transport.abort()

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        """A peer that does not read would otherwise hold the connection for as long as it likes."""
        super().on_task_complete(task)
        self.loop.call_later(LINGERS, self.transport.abort)

    def _shake_hands(self, data: bytes) -> None:
        """Answers a handshake that the library websockets refuses, as uvicorn does not."""
        super().data_received(data)
        if self.conn.handshake_exc and not self.handshake_initiated:
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.transport.close()
