"""Takes the author's choice of a language for the studio."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.studio.author import COOKIE, offered

_A_YEAR = 365 * 24 * 60 * 60
"""Seconds."""


class LanguagePages:
    @property
    def routes(self) -> tuple[Route, ...]:
        return (Route("/language", self.choose, methods=["POST"]),)

    async def choose(self, request: Request) -> Response:
        form = await request.form()
        tag, place = str(form.get("language", "")), str(form.get("to", ""))
        # Two slashes would name another host.
        answer = RedirectResponse("/" + place.lstrip("/\\"), status_code=303)
        if tag in offered():
            answer.set_cookie(COOKIE, tag, max_age=_A_YEAR, httponly=True, samesite="strict")
        return answer
