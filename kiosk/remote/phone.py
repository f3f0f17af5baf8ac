"""One phone: what it was told last, and what it may say how often."""

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from kiosk.remote.rates import Bucket

Message = Mapping[str, Any]


class Phone:
    """Each is told the newest of each kind at its own pace; what a slow one missed is gone."""

    def __init__(self, socket: WebSocket, now: float) -> None:
        self._socket = socket
        self.address = socket.client.host if socket.client else ""
        self.token = ""
        self._bucket = Bucket(now)
        self._news: dict[str, Message | bytes] = {}
        self._has_news = asyncio.Event()

    def tell(self, kind: str, news: Message | bytes) -> None:
        self._news[kind] = news
        self._has_news.set()

    def may_speak(self, now: float) -> bool:
        left = self._bucket.taken(now)
        self._bucket = left or self._bucket
        return left is not None

    async def deliver(self) -> None:
        """Until the phone is told that it has ended, or is gone."""
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
