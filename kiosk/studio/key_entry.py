"""Lets invited browsers in, by a key in their first address and a cookie after that.

The author's has all pages, that of a reader the one page of its role and its language.
"""

import secrets
from hmac import compare_digest

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kiosk.studio.guard import READ, path_of

_ASK_AGAIN = "This address was used before. Start the studio again and open the address that it prints.\n"

_SHARED = ("/page/", "/fonts/", "/static/", "/picture/", "/language")
"""Addresses that every guest has."""

_AUTHOR = "/"
"""The place of the browser that may do everything but approve."""


class KeyEntry:
    """``host`` is the address and port of the studio on this computer."""

    def __init__(self, host: str) -> None:
        self._host = host
        # A browser sends a cookie to every port of this computer: each studio has its own.
        self._name = f"studio-{host.rpartition(':')[2]}"
        # By the page at which a browser comes in.
        self._tokens: dict[str, str] = {}
        self._keys: dict[str, str] = {}

    def address(self) -> str:
        """Returns an address that lets in one browser of the author, once."""
        return self._address_for(_AUTHOR)

    def invite(self, page: str) -> str:
        """Ends what an earlier reader of this page had."""
        self._tokens.pop(page, None)
        self._keys = {key: of for key, of in self._keys.items() if of != page}
        return self._address_for(page)

    def _address_for(self, page: str) -> str:
        key = secrets.token_urlsafe(32)
        self._keys[key] = page
        self._tokens.setdefault(page, secrets.token_urlsafe(32))
        return f"http://{self._host}/?key={key}"

    def knows(self, request: Request) -> bool:
        path = path_of(request)
        guests = {page for page in self._tokens if self._is_guest(page, request)}
        if path.startswith(READ):
            return path in guests
        return _AUTHOR in guests or (bool(guests) and path.startswith(_SHARED))

    def is_open(self, request: Request) -> bool:
        return False

    def is_tried(self, request: Request) -> bool:
        return "key" in request.query_params

    async def meet(self, request: Request) -> Response:
        key = request.query_params.get("key", "")
        if key not in self._keys:
            return PlainTextResponse(_ASK_AGAIN, status_code=403)
        page = self._keys.pop(key)
        answer = RedirectResponse(page, status_code=303)
        answer.set_cookie(self._name_of(page), self._tokens[page], httponly=True, samesite="strict")
        return answer

    def _is_guest(self, page: str, request: Request) -> bool:
        given = request.cookies.get(self._name_of(page), "")
        return compare_digest(given.encode(), self._tokens[page].encode())

    def _name_of(self, page: str) -> str:
        return f"{self._name}{page.replace('/', '-').rstrip('-')}"
