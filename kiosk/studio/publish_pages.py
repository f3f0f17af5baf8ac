"""The page on which a site is written for screens, and on which an earlier version comes back."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.base.clock import SystemClock
from kiosk.base.site_archive.manifest import PackError
from kiosk.studio.author import author, text
from kiosk.studio.pages import Pages
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused
from kiosk.studio.site_files.versions import SiteVersion, go_back, next_file, versions_of


class PublishPages:
    """``offer`` gives a version to the screen on which the studio is; it raises OSError."""

    def __init__(
        self,
        site: SiteFolder,
        pages: Pages,
        renderer: Renderer,
        offer: Callable[[Path], None] | None = None,
    ) -> None:
        self._site, self._pages, self._renderer, self._offer = site, pages, renderer, offer
        self._given = ""

    @property
    def routes(self) -> tuple[Route, ...]:
        offers = (Route("/offer", self.offer, methods=["POST"]),) if self._offer else ()
        return (
            Route("/publish", self.show),
            Route("/publish", self.write, methods=["POST"]),
            Route("/version/{name}", self.take),
            Route("/back", self.back, methods=["POST"]),
            *offers,
        )

    async def show(self, request: Request, fault: str = "") -> Response:
        versions = versions_of(self._site.file)
        last = versions[0] if versions else None
        try:
            changes = await self._renderer.changes(last.file if last else None)
            problems = await self._renderer.problems()
        except NoPicture as missing:
            return self._pages.refused(missing)
        errors = [self._placed(problem) for problem in problems if problem["severity"] == "error"]
        return self._pages.page(
            "publish.html",
            "publish",
            changes=changes,
            errors=errors,
            warnings=len(problems) - len(errors),
            versions=versions,
            times={version.name: _said(version.written) for version in versions},
            folder=str(self._site.file.parent / "versions"),
            fault=fault,
            offers=self._offer is not None,
            given=self._given,
        )

    async def write(self, request: Request) -> Response:
        try:
            file = next_file(self._site.file, now_here())
            done, said = await self._renderer.write(file)
        except (NoPicture, OSError) as fault:
            return self._pages.refused(fault)
        if not done:
            return await self.show(request, " ".join(said))
        return RedirectResponse("/publish", status_code=303)

    async def take(self, request: Request) -> Response:
        """Hands over a version to be saved on a stick."""
        version = self._version(request.path_params["name"])
        if version is None:
            return PlainTextResponse("", status_code=404)
        return FileResponse(version.file, filename=f"{self._site.file.parent.name}-{version.file.name}")

    async def offer(self, request: Request) -> Response:
        """Gives a version to the screen, where staff decide about it."""
        form = await request.form()
        version = self._version(str(form.get("name", "")))
        if version is None or self._offer is None:
            return PlainTextResponse("", status_code=404)
        try:
            await asyncio.to_thread(self._offer, version.file)
        except OSError as fault:
            return self._pages.refused(fault)
        self._given = version.name
        return RedirectResponse("/publish", status_code=303)

    async def back(self, request: Request) -> Response:
        form = await request.form()
        version = self._version(str(form.get("name", "")))
        if version is None:
            # TRANSLATORS: in the studio; about as long as the English
            return self._pages.refused(ValueError(text("there is no such version")), 404)
        try:
            go_back(self._site.file, version, now_here())
        except (PackError, EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse("/", status_code=303)

    def _version(self, name: str) -> SiteVersion | None:
        return next((each for each in versions_of(self._site.file) if each.name == name), None)

    def _placed(self, problem: dict[str, Any]) -> dict[str, Any]:
        """Adds the panel in whose file a problem is, "" for none."""
        file = Path(problem["file"])
        own = file.parent == self._site.content / "panels"
        return {**problem, "panel": file.stem if own else "", "name": file.name}


def _said(moment: datetime) -> str:
    """Returns day and time in the language of the author."""
    language = author().language
    return f"{language.date(moment.date())}, {language.isolate(f'{moment:%H:%M:%S}')}"


def now_here() -> datetime:
    """Returns the time of this computer."""
    return SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall.astimezone()
