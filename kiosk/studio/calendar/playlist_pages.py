"""The page of a playlist: which panels it shows, and when."""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.content.deck.load_playlists import FOLDER
from kiosk.studio.calendar import playlist_form
from kiosk.studio.calendar.playlist_form import PlaylistValues
from kiosk.studio.editors.findings_at_fields import WHOLE, FieldMessage, fault_of_studio, messages_of
from kiosk.studio.hours.weekly_times import DAYS
from kiosk.studio.pages import Pages
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.new_panel import name_for
from kiosk.studio.site_files.playlists import (
    PlaylistFile,
    playlist,
    playlists_of,
    remove_playlist,
    use_playlist,
)
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.source import changed_meanwhile, digest_of, read_source
from kiosk.studio.site_files.toml_edit import EditRefused, with_values

_CALENDAR = "/calendar#playlists"
_NEW = "/calendar/playlist"

Messages = Mapping[str, list[FieldMessage]]


class PlaylistPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            *(Route(place, self.show) for place in (_NEW, f"{_NEW}/{{name}}")),
            *(Route(place, self.save, methods=["POST"]) for place in (_NEW, f"{_NEW}/{{name}}")),
            Route(f"{_NEW}/{{name}}/check", self.check),
            Route(f"{_NEW}/{{name}}/remove", self.remove, methods=["POST"]),
        )

    async def show(self, request: Request) -> Response:
        found = self._found(request)
        if found is None and "name" in request.path_params:
            return self._pages.refused(ValueError("there is no such playlist"), 404)
        if found and found.fault:
            return self._pages.refused(EditRefused(f"{found.file.name}: {found.fault}"))
        saved = "saved" in request.query_params
        return self._form(found, playlist_form.values_of(found.data if found else {}), saved=saved)

    async def save(self, request: Request) -> Response:
        found = self._found(request)
        if "name" in request.path_params and (found is None or not found.own):
            return self._pages.refused(ValueError("there is no such playlist of yours"), 404)
        form = await request.form()
        given = {key: [str(value) for value in form.getlist(key)] for key in form}
        kept = playlist_form.values_of(found.data).panels if found else ()
        values = playlist_form.given_values(given, (*self._offered(), *kept))
        name = found.name if found else name_for(values.title, self._taken(), "playlist")
        file = self._site.content / FOLDER / f"{name}.toml"
        if found and digest_of(file) != form.get("seen"):
            return self._form(found, values, {WHOLE: [fault_of_studio(changed_meanwhile())]})
        try:
            changes = playlist_form.changes_of(values, found.data if found else {})
        except ValueError as fault:
            return self._form(found, values, {"hours": [FieldMessage("error", str(fault))]})
        try:
            text = with_values(read_source(file), changes if found else {("id",): name, **changes})
            if faults := playlist_form.faults_of(text, file):
                return self._form(found, values, faults)
            if found:
                self._site.change(file, changes)
            else:
                self._site.write_new(file, text)
                use_playlist(self._site, name, use=True)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"{_NEW}/{name}?saved=yes", status_code=303)

    async def check(self, request: Request) -> Response:
        found = self._found(request)
        if found is None:
            return PlainTextResponse("", status_code=404)
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(found.file), "line": 0, "severity": "warning", "text": str(fault)}]
        return self._pages.checked(messages_of(problems, found.file, playlist_form.FIELDS))

    async def remove(self, request: Request) -> Response:
        found = self._found(request)
        if found is None or not found.own:
            return self._pages.refused(ValueError("there is no such playlist of yours"), 404)
        form = await request.form()
        if digest_of(found.file) != form.get("seen"):
            return self._pages.refused(ValueError(changed_meanwhile()))
        try:
            remove_playlist(self._site, found.name)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(_CALENDAR, status_code=303)

    def _form(
        self,
        found: PlaylistFile | None,
        values: PlaylistValues,
        messages: Messages | None = None,
        saved: bool = False,
    ) -> Response:
        asked = urlencode({"language": self._site.languages[0], "width": 320, "stamp": self._pages.stamp})
        return self._pages.page(
            "calendar/playlist.html",
            "playlist",
            200 if messages is None else 409,
            playlist=found,
            saved=saved,
            values=values,
            panels=[panel for panel in self._site.loop() if panel.name in self._offered()],
            asked=asked,
            days=DAYS,
            seen=digest_of(found.file) if found else "",
            messages=messages or {},
            longest=playlist_form.MOST_OF_TITLE,
        )

    def _offered(self) -> list[str]:
        """Returns the panels that a playlist can show, in the order of the loop."""
        return [panel.name for panel in self._site.loop() if not (panel.elsewhere or panel.fault)]

    def _found(self, request: Request) -> PlaylistFile | None:
        name = request.path_params.get("name")
        return playlist(self._site, name) if name else None

    def _taken(self) -> set[str]:
        return {each.name for each in playlists_of(self._site)}
