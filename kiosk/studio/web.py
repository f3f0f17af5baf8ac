"""The addresses of the studio."""

from functools import partial
from itertools import chain
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kiosk.base.places import IMPORTABLE, RESOURCES
from kiosk.studio.draft_pages import DraftPages
from kiosk.studio.loop_pages import LoopPages
from kiosk.studio.pages import Pages
from kiosk.studio.publish_pages import PublishPages
from kiosk.studio.renderer import Renderer
from kiosk.studio.settings_pages import SettingsPages
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.talk_pages import TalkPages

_SHARED = IMPORTABLE / "kiosk/phones/page"
"""Fonts, colours and icon of pages for browsers."""


def app(site: Path, renderer: Renderer) -> Starlette:
    folder = SiteFolder(site)
    pages = Pages(folder)
    screens = (
        LoopPages(folder, pages),
        DraftPages(folder, pages, renderer),
        TalkPages(folder, pages, renderer),
        SettingsPages(folder, pages, renderer),
        PublishPages(folder, pages, renderer),
    )
    return Starlette(
        routes=[
            *chain.from_iterable(screen.routes for screen in screens),
            *(
                Route(f"/page/{name}", partial(_file, _SHARED / name))
                for name in ("tokens.css", "fonts.css", "icon.svg")
            ),
            Mount("/fonts", StaticFiles(directory=RESOURCES / "fonts")),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ]
    )


async def _file(file: Path, request: Request) -> FileResponse:
    return FileResponse(file)
