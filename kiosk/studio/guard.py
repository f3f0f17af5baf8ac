"""Lets only the author's own browser in, by a key in its first address and a cookie after that."""

import secrets
from hmac import compare_digest
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

_ASK_AGAIN = "This address was used before. Start the studio again and open the address that it prints.\n"


class Guard:
    """``host`` is the only address and port that requests may name."""

    def __init__(self, inner: ASGIApp, host: str) -> None:
        self._inner, self._host = inner, host
        # A browser sends a cookie to every port of this computer: each studio has its own.
        self._name = f"studio-{host.rpartition(':')[2]}"
        self._cookie = secrets.token_urlsafe(32)
        self._keys: set[str] = set()

    def address(self) -> str:
        """Returns an address that lets in one browser, once."""
        key = secrets.token_urlsafe(32)
        self._keys.add(key)
        return f"http://{self._host}/?key={key}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        await (self._refusal(scope) or self._inner)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        """Returns the answer to a request that does not reach the studio."""
        headers = Headers(scope=scope)
        if headers.get("host") != self._host:
            return PlainTextResponse("", status_code=421)
        if key := parse_qs(scope["query_string"].decode("latin-1")).get("key"):
            return self._enter(key[0])
        cookie = cookie_parser(headers.get("cookie", "")).get(self._name, "")
        if not compare_digest(cookie.encode(), self._cookie.encode()):
            return PlainTextResponse(_ASK_AGAIN, status_code=403)
        if scope["method"] not in ("GET", "HEAD") and headers.get("origin") != f"http://{self._host}":
            return PlainTextResponse("", status_code=403)
        return None

    def _enter(self, key: str) -> Response:
        if key not in self._keys:
            return PlainTextResponse(_ASK_AGAIN, status_code=403)
        self._keys.discard(key)
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self._name, self._cookie, httponly=True, samesite="strict")
        return answer


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
