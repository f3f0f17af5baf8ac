"""One phone: the last messages to it, and rate limits for messages from it."""

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from kiosk.core.base.rate_limit import Rate

JsonObject = Mapping[str, Any]
HEARD = Rate(burst=15, per_second=10)
"""Messages; more than this are ignored, and a peer that sends far more has been disconnected before."""


class Phone:
    """Each phone gets the newest message of each kind at its own pace; a slow phone skips older ones.

    ``seat`` is its number in the pairing, 0 for a stranger; ``stay`` ends the connection when set.
    """

    def __init__(self, socket: WebSocket, now: float, stay: asyncio.Timeout) -> None:
        self._socket, self._stay = socket, stay
        self.address = socket.client.host if socket.client else ""
        self.seat = 0
        self._bucket = HEARD.bucket(now)
        self._news: dict[str, JsonObject | bytes] = {}
        self._has_news = asyncio.Event()

    def send(self, kind: str, news: JsonObject | bytes) -> None:
        self._news[kind] = news
        self._has_news.set()

    def may_speak(self, now: float) -> bool:
        left = self._bucket.taken(now)
        self._bucket = left or self._bucket
        return left is not None

    def sit(self, seat: int) -> None:
        self.seat = seat
        self._stay_until(None)

    def rise(self, until: float) -> None:
        """Makes it a stranger again, who may stay ``until`` then, in seconds of the event loop."""
        self.seat = 0
        self._news = {kind: news for kind, news in self._news.items() if kind == "ended"}
        self._stay_until(until)

    def _stay_until(self, when: float | None) -> None:
        if not self._stay.expired():
            self._stay.reschedule(when)

    async def deliver(self) -> None:
        """Delivers until the phone has received the end, or is gone."""
        try:
            while "ended" not in self._news:
                await self._has_news.wait()
                await self._deliver_news()
            await self._socket.close()
        except WebSocketDisconnect:
            pass

    async def _deliver_news(self) -> None:
        self._has_news.clear()
        for kind in tuple(self._news):
            news = self._news[kind] if kind == "ended" else self._news.pop(kind)
            if isinstance(news, bytes):
                await self._socket.send_bytes(news)
            else:
                await self._socket.send_json({kind: news})
