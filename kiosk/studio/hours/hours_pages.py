"""The page of the hours: screen and desk on one week, holidays, and days that differ."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.studio.editors.findings_at_fields import messages_of
from kiosk.studio.hours.hours_editor import HOLIDAYS, PATHS, HoursEditor
from kiosk.studio.pages import Pages
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_WRONG_INPUT = 422


class HoursPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer
        self._editor = HoursEditor(site)

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/hours", self.show, methods=["GET", "POST"]),
            Route("/hours/check", self.check),
            Route("/hours/days", self.days, methods=["POST"]),
        )

    async def show(self, request: Request) -> Response:
        form = await _form(request)
        try:
            faults = self._editor.save(form) if request.method == "POST" else {}
            if request.method == "POST" and not faults:
                return RedirectResponse("/hours", status_code=303)
            hours = self._editor.hours(form, faults)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        status = _WRONG_INPUT if faults else 200
        return self._pages.page(
            "hours.html", "hours", status, hours=hours, faults=faults, rules=HOLIDAYS, messages={}
        )

    async def days(self, request: Request) -> Response:
        """Adds days with other hours, or removes some."""
        form = await _form(request)
        try:
            if form.get("remove", "").isdecimal():
                self._editor.remove_day(int(form["remove"]), form.get("said", ""))
            else:
                self._editor.add_day(form)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse("/hours#days", status_code=303)

    async def check(self, request: Request) -> Response:
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(self._site.file), "line": 0, "severity": "warning", "text": str(fault)}]
        messages = messages_of(problems, self._site.file, PATHS)
        return self._pages.checked({key: found for key, found in messages.items() if key})


async def _form(request: Request) -> dict[str, str]:
    return {key: str(value) for key, value in (await request.form()).items()}
