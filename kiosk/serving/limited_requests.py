"""uvicorn's protocol of requests, with limits on what a connection without a code can cost."""

import asyncio
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

WAITING = 1 << 15
"""Bytes that are buffered in this process for a slow reader; the system buffers as many."""

MOST_ASKED = 1 << 16
"""Bytes of all requests of one connection; a page needs some 10 kB."""


class LimitedConfig(uvicorn.Config):
    """``patience``: seconds that a peer has for each step. Nothing that is asked is logged."""

    def __init__(self, patience: float, **more: Any) -> None:
        fixed = {
            "lifespan": "off",
            "loop": "none",
            "interface": "asgi3",
            "log_config": None,
            "log_level": "error",
            "access_log": False,
            "proxy_headers": False,
            "server_header": False,
            "date_header": False,
            "timeout_graceful_shutdown": 1,
        }
        super().__init__(**(fixed | more))
        self._patience = patience

    def patience(self, address: str) -> float:
        """Returns the seconds that a connection of this address has for each step."""
        return self._patience

    def most_asked(self, address: str) -> int:
        """Returns how many bytes a connection of this address may send."""
        return MOST_ASKED


class LimitedRequests(H11Protocol):
    """Disconnects a peer that neither sends a request nor reads its answer within the timeout."""

    config: LimitedConfig
    _deadline: asyncio.TimerHandle | None = None
    _asked = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        transport.set_write_buffer_limits(WAITING)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._cancel()

    def data_received(self, data: bytes) -> None:
        self._asked += len(data)
        if self._asked > self.config.most_asked(self._address):
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

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""

    def _wait(self) -> None:
        self._cancel()
        self._deadline = self.loop.call_later(self.config.patience(self._address), self.transport.abort)

    def _cancel(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None
