"""The addresses of the studio."""

from functools import partial
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

_SHARED = IMPORTABLE / "kiosk/phones/page"
"""Fonts, colours and icon of pages for browsers."""


def app(site: Path, renderer: Renderer) -> Starlette:
    folder = SiteFolder(site)
    pages = Pages(folder)
    loop, draft = LoopPages(folder, pages), DraftPages(folder, pages, renderer)
    settings = SettingsPages(folder, pages, renderer)
    publish = PublishPages(folder, pages, renderer)
    return Starlette(
        routes=[
            Route("/", loop.show),
            Route("/loop", loop.arrange, methods=["POST"]),
            Route("/settings", settings.show),
            Route("/settings", settings.save, methods=["POST"]),
            Route("/settings/check", settings.check),
            Route("/begin", settings.begin, methods=["GET", "POST"]),
            Route("/publish", publish.show),
            Route("/publish", publish.write, methods=["POST"]),
            Route("/version/{name}", publish.take),
            Route("/back", publish.back, methods=["POST"]),
            Route("/panels", loop.add, methods=["POST"]),
            Route("/topics", loop.topics),
            *(
                route
                for place in ("/panel/{name}", "/topic/{topic}/{name}")
                for route in (
                    Route(place, draft.show),
                    Route(place, draft.save, methods=["POST"]),
                    Route(f"{place}/check", draft.check),
                    Route(f"{place}/in/{{tag}}", draft.translate, methods=["POST"]),
                )
            ),
            Route("/picture/{ref:path}", draft.picture),
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
