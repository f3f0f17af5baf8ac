"""The addresses of the studio."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Protocol

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kiosk.base.places import IMPORTABLE, RESOURCES
from kiosk.studio.approval_pages import ApprovalPages
from kiosk.studio.author import ForAuthor
from kiosk.studio.calendar.announcement_pages import AnnouncementPages
from kiosk.studio.calendar.calendar_pages import CalendarPages
from kiosk.studio.calendar.playlist_pages import PlaylistPages
from kiosk.studio.draft_pages import DraftPages
from kiosk.studio.hours.hours_pages import HoursPages
from kiosk.studio.language_pages import LanguagePages
from kiosk.studio.loop_pages import LoopPages
from kiosk.studio.numbers.numbers_pages import NumbersPages
from kiosk.studio.pages import Pages
from kiosk.studio.photo_pages import PhotoPages
from kiosk.studio.publish_pages import PublishPages
from kiosk.studio.renderer import Renderer
from kiosk.studio.settings_pages import SettingsPages
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.structure_pages import StructurePages
from kiosk.studio.talk_pages import TalkPages
from kiosk.studio.translate_pages import TranslatePages

_SHARED = IMPORTABLE / "kiosk/phones/page"
"""Fonts, colours and icon of pages for browsers."""


class StudioScreen(Protocol):
    @property
    def routes(self) -> Sequence[Route]: ...


def app(
    site: Path,
    renderer: Renderer,
    state: Path,
    *further: Callable[[SiteFolder, Pages], StudioScreen],
    offer: Callable[[Path], None] | None = None,
) -> Starlette:
    """``state`` is the state folder of this machine; ``further`` are screens of an author's computer.

    ``offer`` gives a version to the screen on which the studio is, None where it is on none.
    """
    folder = SiteFolder(site)
    pages = Pages(folder)
    screens: tuple[StudioScreen, ...] = (
        LoopPages(folder, pages),
        DraftPages(folder, pages, renderer),
        NumbersPages(folder, pages, state),
        PhotoPages(folder, pages),
        CalendarPages(folder, pages, renderer),
        PlaylistPages(folder, pages, renderer),
        AnnouncementPages(folder, pages, renderer),
        StructurePages(folder, pages),
        HoursPages(folder, pages, renderer),
        TranslatePages(folder, pages, has_files=bool(further)),
        *(screen(folder, pages) for screen in further),
        ApprovalPages(folder, pages),
        TalkPages(folder, pages, renderer),
        SettingsPages(folder, pages, renderer),
        PublishPages(folder, pages, renderer, offer),
        LanguagePages(),
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
        ],
        middleware=[Middleware(ForAuthor)],
    )


async def _file(file: Path, request: Request) -> FileResponse:
    return FileResponse(file)
