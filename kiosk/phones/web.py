"""The page for phones and its one WebSocket, at the address on the console."""

import json
import os
from pathlib import Path
from string import Template

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope
from starlette.websockets import WebSocket

from kiosk.base.places import RESOURCES
from kiosk.phones.talk_phones import TalkPhones
from kiosk.serving.one_address import OneAddress

PAGE = Path(__file__).parent / "page"
FONTS = RESOURCES / "fonts"
PIECE = 1 << 14
"""Bytes of a file that are read at a time, so that a slow reader does not waste memory."""


class _Files(StaticFiles):
    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        if isinstance(response, FileResponse):
            response.chunk_size = PIECE
        return response


def app(room: TalkPhones, host: str) -> ASGIApp:
    """The page; ``host`` is the only address and port that requests may name."""

    def page(request: Request) -> HTMLResponse:
        return HTMLResponse(_page(room))

    async def speak(socket: WebSocket) -> None:
        origin, address = socket.headers.get("origin"), socket.client.host if socket.client else ""
        if origin != f"http://{host}" or not room.has_place(address):
            await socket.close()
            return
        await socket.accept()
        await room.attend(socket)

    inner = Starlette(
        routes=[
            Route("/", page),
            WebSocketRoute("/talk", speak),
            Mount("/page", _Files(directory=PAGE)),
            Mount("/fonts", _Files(directory=FONTS)),
        ]
    )
    return OneAddress(inner, host, room.doors)


def headers(host: str) -> list[tuple[str, str]]:
    """Forbids foreign resources, embedding and caching."""
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; "
        f"connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return [
        ("Content-Security-Policy", policy),
        ("Cache-Control", "no-store"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]


def _page(room: TalkPhones) -> str:
    words = room.words
    # In a script, even one with data, only "<" can end it.
    data = json.dumps(words["words"], ensure_ascii=False).replace("<", "\\u003c")
    colours = json.dumps(words["colours"])
    direction = "rtl" if words["rtl"] else "ltr"
    template = Template((PAGE / "index.html").read_text("utf-8"))
    return template.substitute(language=words["language"], direction=direction, words=data, colours=colours)
