"""The page of an announcement: its words in each language, and its end."""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.core.announcements.announcement_file import LONGEST_WORDS
from kiosk.core.site.settings import Site
from kiosk.studio.calendar import announcement_form
from kiosk.studio.calendar.announcement_form import EVACUATION, OWN, AnnouncementValues
from kiosk.studio.calendar.calendar_words import PREPARED
from kiosk.studio.editors.findings_at_fields import WHOLE, FieldMessage, fault_of_studio, messages_of
from kiosk.studio.pages import Pages
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.announcements import (
    AnnouncementEntry,
    announcement,
    announcements_of,
    place_of,
)
from kiosk.studio.site_files.new_panel import name_for
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.site_time import time_at
from kiosk.studio.site_files.source import changed_meanwhile, digest_of, read_source
from kiosk.studio.site_files.toml_edit import EditRefused, with_values

_CALENDAR = "/calendar#announcements"
_NEW = "/calendar/announcement"
_NO_SITE = "the site cannot be read: mend it first"
_NONE = "there is no such announcement"


class AnnouncementPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            *(Route(place, self.show) for place in (_NEW, f"{_NEW}/{{name}}")),
            *(Route(place, self.save, methods=["POST"]) for place in (_NEW, f"{_NEW}/{{name}}")),
            Route(f"{_NEW}/{{name}}/check", self.check),
            Route(f"{_NEW}/{{name}}/file", self.take),
            Route(f"{_NEW}/{{name}}/remove", self.remove, methods=["POST"]),
        )

    async def show(self, request: Request) -> Response:
        found, settings = self._found(request), self._site.settings
        if settings is None:
            return self._pages.refused(ValueError(_NO_SITE))
        if found is None:
            if "name" in request.path_params:
                return self._pages.refused(ValueError(_NONE), 404)
            values = announcement_form.new_values(settings, time_at(self._site))
            return self._form(None, values, settings)
        if found.fault:
            return self._pages.refused(EditRefused(f"{found.file.name}: {found.fault}"))
        values = announcement_form.values_of(found.data, found.saved, settings)
        return self._form(found, values, settings, saved="saved" in request.query_params)

    async def save(self, request: Request) -> Response:
        found, settings = self._found(request), self._site.settings
        if settings is None:
            return self._pages.refused(ValueError(_NO_SITE))
        if found is None and "name" in request.path_params:
            return self._pages.refused(ValueError(_NONE), 404)
        form = {key: str(value) for key, value in (await request.form()).items()}
        values = announcement_form.given_values(form, settings)
        if values.kind not in self._kinds(found):
            return self._pages.refused(ValueError("choose what the screen says"))
        if found and digest_of(found.file) != form.get("seen"):
            return self._form(found, values, settings, {WHOLE: [fault_of_studio(changed_meanwhile())]})
        words = next(filter(None, values.words.values()), "") if values.kind == OWN else values.kind
        file = found.file if found else place_of(self._site, name_for(words, self._taken(), "announcement"))
        try:
            changes = announcement_form.changes_of(values, found.data if found else {})
        except ValueError as fault:
            return self._form(found, values, settings, {"until": [FieldMessage("error", str(fault))]})
        if not words:
            nothing = [FieldMessage("error", "write the words in one language at least")]
            return self._form(found, values, settings, {f"words-{settings.languages[0]}": nothing})
        try:
            text = with_values(read_source(file), changes)
            if faults := announcement_form.faults_of(text, file, settings, time_at(self._site)):
                return self._form(found, values, settings, faults)
            if found:
                self._site.change(file, changes)
            else:
                self._site.write_new(file, text)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"{_NEW}/{file.stem}?saved=yes", status_code=303)

    async def check(self, request: Request) -> Response:
        found, settings = self._found(request), self._site.settings
        if found is None or settings is None:
            return PlainTextResponse("", status_code=404)
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(found.file), "line": 0, "severity": "warning", "text": str(fault)}]
        return self._pages.checked(messages_of(problems, found.file, announcement_form.fields_of(settings)))

    async def take(self, request: Request) -> Response:
        """Hands over the file, to be copied to a screen."""
        found = self._found(request)
        if found is None:
            return PlainTextResponse("", status_code=404)
        return FileResponse(found.file, filename=found.file.name)

    async def remove(self, request: Request) -> Response:
        found = self._found(request)
        if found is None:
            return self._pages.refused(ValueError(_NONE), 404)
        form = await request.form()
        if digest_of(found.file) != form.get("seen"):
            return self._pages.refused(ValueError(changed_meanwhile()))
        try:
            self._site.remove(found.file)
        except OSError as fault:
            return self._pages.refused(fault)
        return RedirectResponse(_CALENDAR, status_code=303)

    def _form(
        self,
        found: AnnouncementEntry | None,
        values: AnnouncementValues,
        settings: Site,
        messages: Mapping[str, list[FieldMessage]] | None = None,
        saved: bool = False,
    ) -> Response:
        now = f"{time_at(self._site):%Y-%m-%dT%H:%M}"
        asked = {"language": settings.languages[0], "width": 960, "stamp": self._pages.stamp, "moment": now}
        first = next((panel.name for panel in self._site.loop() if panel.plays), "")
        shown = found is not None and messages is None and values.until > now
        return self._pages.page(
            "calendar/announcement.html",
            "announcement",
            200 if messages is None else 409,
            entry=found,
            values=values,
            own=OWN,
            prepared=[(kind, PREPARED[kind]) for kind in self._kinds(found) if kind != OWN],
            picture=f"/picture/{first}?{urlencode(asked)}" if shown and first else "",
            saved=saved,
            over=values.until <= now,
            hours=settings.announcements.longest_hours,
            longest=LONGEST_WORDS,
            seen=digest_of(found.file) if found else "",
            messages=messages or {},
        )

    def _kinds(self, found: AnnouncementEntry | None) -> list[str]:
        """Returns what may be chosen."""
        had = found.data.get("prepared") if found else None
        return [OWN, *(kind for kind in PREPARED if kind != EVACUATION or had == EVACUATION)]

    def _found(self, request: Request) -> AnnouncementEntry | None:
        name = request.path_params.get("name")
        return announcement(self._site, name) if name else None

    def _taken(self) -> set[str]:
        return {each.name for each in announcements_of(self._site)}
