"""Refuses requests that name another host than this one, and those beyond the rate limit."""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from kiosk.serving.connection_limits import ConnectionLimits


class OneAddress:
    """``host`` is the only address and port that requests may name (DNS rebinding)."""

    def __init__(self, inner: ASGIApp, host: str, limits: ConnectionLimits) -> None:
        self._inner, self._host, self._limits = inner, host, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = 421 if Headers(scope=scope).get("host") != self._host else 0
        if not scope["client"] or not self._limits.may_request(scope["client"][0]):
            status = 429
        if not status:
            await self._inner(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocket(scope, receive, send).close()
        else:
            refusal = PlainTextResponse("", status_code=status, headers={"Connection": "close"})
            await refusal(scope, receive, send)
