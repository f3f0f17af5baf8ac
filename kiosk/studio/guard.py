"""Lets only invited browsers in, by a key in their first address and a cookie after that.

The author's has all pages, that of a reviewer the sentences of its own role.
"""

import re
import secrets
from hmac import compare_digest
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

_ASK_AGAIN = "This address was used before. Start the studio again and open the address that it prints.\n"


_OF_REVIEWER = re.compile(r"/read/([a-z-]+)(?:/|$)")
_SHARED = ("/page/", "/fonts/", "/static/", "/picture/")
"""Addresses that every guest has."""

_AUTHOR = ""
"""The role of the browser that may do everything but approve."""

INVITE = "studio.invite"
"""Where requests carry the function that makes an address for a reviewer, by role and first page."""


class Guard:
    """``host`` is the only address and port that requests may name."""

    def __init__(self, inner: ASGIApp, host: str) -> None:
        self._inner, self._host = inner, host
        # A browser sends a cookie to every port of this computer: each studio has its own.
        self._name = f"studio-{host.rpartition(':')[2]}"
        self._cookies: dict[str, str] = {}
        self._keys: dict[str, tuple[str, str]] = {}

    def address(self, role: str = _AUTHOR, page: str = "/") -> str:
        """Returns an address that lets in one browser, once, and leads it to ``page``."""
        key = secrets.token_urlsafe(32)
        self._keys[key] = role, page
        self._cookies.setdefault(role, secrets.token_urlsafe(32))
        return f"http://{self._host}/?key={key}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        scope[INVITE] = self.address
        await (self._refusal(scope) or self._inner)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        """Returns the answer to a request that does not reach the studio."""
        headers = Headers(scope=scope)
        if headers.get("host") != self._host:
            return PlainTextResponse("", status_code=421)
        if key := parse_qs(scope["query_string"].decode("latin-1")).get("key"):
            return self._enter(key[0])
        if not self._may(scope["path"], cookie_parser(headers.get("cookie", ""))):
            return PlainTextResponse(_ASK_AGAIN, status_code=403)
        if scope["method"] not in ("GET", "HEAD") and headers.get("origin") != f"http://{self._host}":
            return PlainTextResponse("", status_code=403)
        return None

    def _may(self, path: str, cookies: dict[str, str]) -> bool:
        """Whether the browser with these cookies has been invited to this address."""
        guests = {role for role in self._cookies if self._is_guest(role, cookies)}
        if found := _OF_REVIEWER.match(path):
            return found[1] in guests
        return _AUTHOR in guests or (bool(guests) and path.startswith(_SHARED))

    def _is_guest(self, role: str, cookies: dict[str, str]) -> bool:
        given = cookies.get(self._name_of(role), "")
        return compare_digest(given.encode(), self._cookies[role].encode())

    def _name_of(self, role: str) -> str:
        return f"{self._name}-{role}" if role else self._name

    def _enter(self, key: str) -> Response:
        if key not in self._keys:
            return PlainTextResponse(_ASK_AGAIN, status_code=403)
        role, page = self._keys.pop(key)
        answer = RedirectResponse(page, status_code=303)
        answer.set_cookie(self._name_of(role), self._cookies[role], httponly=True, samesite="strict")
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
