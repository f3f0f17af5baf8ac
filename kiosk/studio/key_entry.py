"""Lets the author's own browser in, by a key in its first address and a cookie after that."""

import secrets
from hmac import compare_digest

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

_ASK_AGAIN = "This address was used before. Start the studio again and open the address that it prints.\n"


class KeyEntry:
    """``host`` is the address and port of the studio on this computer."""

    def __init__(self, host: str) -> None:
        self._host = host
        # A browser sends a cookie to every port of this computer: each studio has its own.
        self.cookie = f"studio-{host.rpartition(':')[2]}"
        self._token = secrets.token_urlsafe(32)
        self._keys: set[str] = set()

    def address(self) -> str:
        """Returns an address that lets in one browser, once."""
        key = secrets.token_urlsafe(32)
        self._keys.add(key)
        return f"http://{self._host}/?key={key}"

    def knows(self, token: str) -> bool:
        return compare_digest(token.encode(), self._token.encode())

    def is_open(self, request: Request) -> bool:
        return False

    def is_tried(self, request: Request) -> bool:
        return "key" in request.query_params

    async def meet(self, request: Request) -> Response:
        key = request.query_params.get("key", "")
        if key not in self._keys:
            return PlainTextResponse(_ASK_AGAIN, status_code=403)
        self._keys.discard(key)
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self.cookie, self._token, httponly=True, samesite="strict")
        return answer
