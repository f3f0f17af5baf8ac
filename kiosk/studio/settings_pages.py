"""The page of the settings, and the first page of a new site."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.content.site.starter import make_site
from kiosk.studio.author import text
from kiosk.studio.editors.findings_at_fields import messages_of
from kiosk.studio.editors.settings import SETTINGS, SettingsEditor, choices_of
from kiosk.studio.pages import Pages, said_not_saved, said_saved
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_CHECK = "/settings/check"


class SettingsPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/settings", self.show),
            Route("/settings", self.save, methods=["POST"]),
            Route("/settings/check", self.check),
            Route("/begin", self.begin, methods=["GET", "POST"]),
        )

    async def show(self, request: Request) -> Response:
        try:
            values = SettingsEditor(self._site).values()
        except EditRefused as fault:
            return self._pages.refused(fault)
        settings = [(setting, values[setting.key], choices_of(setting)) for setting in SETTINGS]
        first = next((panel.name for panel in self._site.loop() if panel.plays), "")
        return self._pages.page("settings.html", "settings", settings=settings, first=first)

    async def save(self, request: Request) -> Response:
        form = await request.form()
        given = {key: [str(value) for value in form.getlist(key)] for key in form}
        try:
            saved = SettingsEditor(self._site).save(given)
        except (EditRefused, OSError) as fault:
            return self._pages.saved(said_not_saved(fault))
        return self._pages.saved(said_saved(), _CHECK if saved else "")

    async def check(self, request: Request) -> Response:
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(self._site.file), "line": 0, "severity": "warning", "text": str(fault)}]
        paths = {setting.path: setting.key for setting in SETTINGS}
        return self._pages.checked(messages_of(problems, self._site.file, paths))

    async def begin(self, request: Request) -> Response:
        """Asks for a name and makes the folder of a new site."""
        if self._site.exists:
            return RedirectResponse("/", status_code=303)
        folder = self._site.file.parent
        if request.method == "GET":
            return self._pages.bare("begin.html", folder=str(folder), fault="")
        try:
            _clear_empty(folder)
            make_site(folder)
        except FileExistsError:
            # TRANSLATORS: in the studio; about as long as the English
            fault = text("There are files in this folder already. Start the studio with another folder.")
            return self._pages.bare("begin.html", 409, folder=str(folder), fault=fault)
        except OSError as error:
            return self._pages.bare("begin.html", 409, folder=str(folder), fault=str(error))
        form = await request.form()
        name = " ".join(str(form.get("name", "")).split())
        try:
            SettingsEditor(self._site).save({"name": [name]} if name else {})
        except EditRefused as fault:
            return self._pages.refused(fault)
        return RedirectResponse("/settings", status_code=303)


def _clear_empty(folder: Path) -> None:
    """Removes the folder if nothing is in it. Raises OSError."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
