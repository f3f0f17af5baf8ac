"""Lets browsers of the local network in, each by a code that the screen shows."""

import secrets
from collections.abc import Callable
from hmac import compare_digest
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kiosk.serving import secret
from kiosk.serving.code_tries import CodeTries, Refused, in_digits, tried
from kiosk.serving.connection_limits import ConnectionLimits
from kiosk.studio.guard import READ, path_of
from kiosk.studio.pages import Pages

MOST_BROWSERS = 6
CODE_LIVES = 600.0
"""Seconds after which an unused code is replaced."""

_ENTER = "/enter"
_OPEN = ("/page/", "/static/", "/fonts/")
"""Files of the program that the page with the code needs; they say nothing of the site."""

_LONGEST = 100
"""Bytes of a form with a code."""


class CodeEntry:
    """``changed`` is called when there is another code, or a browser more. ``words`` are those of the
    certificate. ``now`` gives monotonic seconds. All its memory ends with the door.
    """

    def __init__(
        self,
        port: int,
        words: tuple[str, ...],
        pages: Pages,
        limits: ConnectionLimits,
        now: Callable[[], float],
        changed: Callable[[], None],
    ) -> None:
        # A cookie of this kind comes from an encrypted page of this machine alone.
        self.cookie = f"__Host-studio-{port}"
        self._words, self._pages, self._limits = words, pages, limits
        self._now, self._changed = now, changed
        self._tries = CodeTries(secret.code())
        self._made = self.used = now()
        self._tokens: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The one that is valid now; "" after too many wrong ones, or with as many browsers as may come."""
        return self._tries.code if len(self._tokens) < MOST_BROWSERS else ""

    @property
    def browsers(self) -> int:
        return len(self._tokens)

    def renew(self) -> None:
        """Replaces a code that nobody has used for a while."""
        if self._tries.code and self._now() >= self._made + CODE_LIVES:
            self._made = self._now()
            self._tries = CodeTries(secret.code(), self._tries.wrong)
            self._changed()

    def knows(self, request: Request) -> bool:
        token = request.cookies.get(self.cookie, "")
        is_in = any(compare_digest(token.encode(), each.encode()) for each in self._tokens)
        known = is_in and not path_of(request).startswith(READ)
        if known:
            self.used = self._now()
        return known

    def invite(self, page: str) -> str:
        return ""

    def is_tried(self, request: Request) -> bool:
        return request.method == "POST" and path_of(request) == _ENTER

    def is_open(self, request: Request) -> bool:
        return request.method in ("GET", "HEAD") and path_of(request).startswith(_OPEN)

    async def meet(self, request: Request) -> Response:
        if self.is_tried(request):
            return await self._enter(request)
        if path_of(request) != "/":
            return PlainTextResponse("", status_code=403)
        return self._page(None)

    async def _enter(self, request: Request) -> Response:
        typed = await _typed(request)
        address = request.client.host if request.client else ""
        self.renew()
        if not self.code:
            return self._page(Refused(None), 403)
        self._tries, refused = tried(self._tries, in_digits(typed), address, self._now(), secret.code())
        if refused:
            self._changed()
            return self._page(refused, 403)
        token = secrets.token_urlsafe(32)
        self._tokens = (*self._tokens, token)
        self._made = self.used = self._now()
        self._limits.know(address)
        self._changed()
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self.cookie, token, httponly=True, samesite="strict", secure=True)
        return answer

    def _page(self, refused: Refused | None, status: int = 200) -> Response:
        wait = round(refused.wait) if refused and refused.wait is not None else 0
        return self._pages.bare(
            "enter.html",
            status,
            words=self._words,
            refused=refused is not None,
            wait=max(wait, 1) if refused and refused.wait is not None else 0,
            takes=bool(self.code),
        )


async def _typed(request: Request) -> str:
    """Returns the code of a form; "" for a longer one, which nobody types."""
    raw = b""
    async for part in request.stream():
        raw += part
        if len(raw) > _LONGEST:
            return ""
    try:
        return parse_qs(raw.decode("ascii"), max_num_fields=1).get("code", [""])[0]
    except ValueError:
        return ""
