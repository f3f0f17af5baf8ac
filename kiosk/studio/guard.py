"""Lets only browsers in that have shown what the entry asks for, and keeps other pages from using them."""

from typing import Protocol

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

INVITE = "studio.invite"
"""Where requests carry ``BrowserEntry.invite``."""

READ = "/read/"
"""Begins the addresses at which a reader approves sentences: the author may not."""


class BrowserEntry(Protocol):
    """How a browser comes in."""

    def knows(self, request: Request) -> bool:
        """Whether the browser is in, and may ask this."""
        ...

    def invite(self, page: str) -> str:
        """Returns an address that lets one reader in at ``page`` alone, once; "" if none can come."""
        ...

    def is_open(self, request: Request) -> bool:
        """Whether anybody may ask this: a file of the program, which says nothing of the site."""
        ...

    def is_tried(self, request: Request) -> bool:
        """Whether the request asks to come in."""
        ...

    async def meet(self, request: Request) -> Response:
        """Returns the answer to a browser that is not in."""
        ...


class Guard:
    """``origin`` is the only scheme, address and port that requests may come to and from."""

    def __init__(self, inner: ASGIApp, origin: str, entry: BrowserEntry) -> None:
        self._inner, self._origin, self._entry = inner, origin, entry

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope[INVITE] = self._entry.invite
            answer = await self._refusal(Request(scope, receive))
            await (answer or self._inner)(scope, receive, send)

    async def _refusal(self, request: Request) -> Response | None:
        """Returns the answer to a request that does not reach the studio."""
        if request.headers.get("host") != self._origin.partition("://")[2]:
            return PlainTextResponse("", status_code=421)
        if self._entry.is_open(request):
            return None
        is_known = self._entry.knows(request)
        is_tried = self._entry.is_tried(request)
        if not is_known and not is_tried and request.method not in ("GET", "HEAD"):
            return PlainTextResponse("", status_code=403)
        if request.method not in ("GET", "HEAD") and request.headers.get("origin") != self._origin:
            return PlainTextResponse("", status_code=403)
        return await self._entry.meet(request) if is_tried or not is_known else None


def path_of(request: Request) -> str:
    """Returns the path by which the studio finds its pages: that of ``request.url`` leaves signs out."""
    path: str = request.scope["path"]
    return path


def headers() -> list[tuple[str, str]]:
    """Forbids foreign resources, embedding and caching."""
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    return [
        ("Content-Security-Policy", policy),
        ("Cache-Control", "no-store"),
        # With no-referrer a browser hides where a form comes from, and the guard refuses it.
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
