"""uvicorn's protocol of a WebSocket, with limits on what a connection without a code can cost."""

import asyncio

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from kiosk.core.base.rate_limit import Rate
from kiosk.serving.limited_requests import LimitedConfig

SPOKEN = Rate(burst=4096, per_second=2048)
"""Bytes that a phone sends; a request has some 20."""

LINGERS = 2.0
"""Seconds that a closing connection has for its last data."""


class Talking(WebSocketsSansIOProtocol):
    """Replaces the protocol of the request from which it was upgraded; the room decides how long a stranger
    stays.

    A frame is parsed only if the bytes before it are within the limit.
    """

    config: LimitedConfig

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._spoken = SPOKEN.bucket(self.loop.time())

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
