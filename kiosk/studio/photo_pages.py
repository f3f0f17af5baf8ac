"""The place of a photograph on the page of a panel."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial

from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from kiosk.studio.pages import Pages
from kiosk.studio.photos.edges import UNCUT, Edges, edges_in, shape_fault
from kiosk.studio.photos.panel_photo import PanelPhoto, at_photo, can_have_photo
from kiosk.studio.photos.photo_drafts import PhotoDrafts, receive
from kiosk.studio.photos.photo_maker import NoPhoto, PhotoMaker
from kiosk.studio.photos.photo_place import PhotoPlace, place_of, today
from kiosk.studio.photos.photo_words import people_in, words_in
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder

_TURNS = {"right": 1, "left": 3}
_Form = Mapping[str, str]
_Act = Callable[[LoopPanel, _Form], Awaitable[Response]]


class PhotoPages:
    def __init__(self, site: SiteFolder, pages: Pages) -> None:
        self._site, self._pages = site, pages
        self._drafts = PhotoDrafts(site.file)
        self._maker = PhotoMaker(self._drafts.folder)

    @property
    def routes(self) -> tuple[Route, ...]:
        place = "/panel/{name}/photo"
        acts: dict[str, _Act] = {
            "turn": self._turn,
            "crop": self._crop,
            "put": self._put,
            "people": self._say_people,
            "forget": self._forget,
            "away": self._take_away,
        }
        return (
            Route(place, self.show),
            Route(place, self.take_in, methods=["POST"]),
            Route(f"{place}/picture", self.picture),
            *(
                Route(f"{place}/{name}", partial(self._act, act), methods=["POST"])
                for name, act in acts.items()
            ),
        )

    async def show(self, request: Request) -> Response:
        panel = self._panel(request)
        return self._place(panel) if panel else PlainTextResponse("", status_code=404)

    async def picture(self, request: Request) -> Response:
        panel = self._panel(request)
        file = place_of(self._site, panel).file if panel else None
        return FileResponse(file) if file else PlainTextResponse("", status_code=404)

    async def take_in(self, request: Request) -> Response:
        """Takes a file of any camera, which then waits for its words."""
        panel = self._panel(request)
        if panel is None:
            return PlainTextResponse("this panel cannot have a photograph", status_code=404)
        try:
            with self._drafts.upload() as upload:
                await receive(request.stream(), upload)
                self._drafts.keep(panel.name, await self._maker.taken_in(upload))
        except ClientDisconnect:
            return PlainTextResponse("", status_code=400)
        except (NoPhoto, OSError) as fault:
            return PlainTextResponse(f"Not taken: {fault}", status_code=409)
        return PlainTextResponse("")

    async def _act(self, act: _Act, request: Request) -> Response:
        panel = self._panel(request)
        if panel is None:
            return PlainTextResponse("", status_code=404)
        form = {key: str(value) for key, value in (await request.form()).items()}
        try:
            return await act(panel, form)
        # EditRefused and NoPhoto are among these.
        except (ValueError, OSError) as fault:
            return self._place(panel, f"Not done: {fault}", form, {"picture": str(fault)}, _edges(form))

    async def _turn(self, panel: LoopPanel, form: _Form) -> Response:
        turns = _TURNS[form.get("way", "right")]
        place = place_of(self._site, panel)
        if place.file is None:
            raise NoPhoto("there is no photograph")
        jpeg = await self._maker.changed(place.file, turns, keep=place.waits)
        self._keep(panel, place, jpeg)
        return self._place(panel, "Turned", form, edges=edges_in(form).turned(turns))

    async def _crop(self, panel: LoopPanel, form: _Form) -> Response:
        jpeg, place = await self._cropped(panel, form)
        self._keep(panel, place, jpeg)
        return self._place(panel, "Cropped", form)

    async def _put(self, panel: LoopPanel, form: _Form) -> Response:
        """Puts a photograph that waits on the panel, if all its words are there."""
        said = words_in(form, today())
        if said.faults:
            return self._place(panel, "Not on the panel yet", form, said.faults, edges_in(form))
        jpeg, _ = await self._cropped(panel, form)
        PanelPhoto(self._site, panel).put(jpeg, said.values)
        self._drafts.forget(panel.name)
        return _refreshed()

    async def _say_people(self, panel: LoopPanel, form: _Form) -> Response:
        said = people_in(form, today())
        if not said.faults:
            self._site.change(panel.file, at_photo(said.values))
        return self._place(panel, "Not saved yet" if said.faults else "Saved", form, said.faults)

    async def _forget(self, panel: LoopPanel, form: _Form) -> Response:
        self._drafts.forget(panel.name)
        return self._place(panel, "Thrown away")

    async def _take_away(self, panel: LoopPanel, form: _Form) -> Response:
        PanelPhoto(self._site, panel).take_away()
        return _refreshed()

    async def _cropped(self, panel: LoopPanel, form: _Form) -> tuple[bytes, PhotoPlace]:
        place, edges = place_of(self._site, panel), edges_in(form)
        if place.file is None:
            raise NoPhoto("there is no photograph")
        if fault := shape_fault(*edges.size(*place.size)):
            raise NoPhoto(fault)
        return await self._maker.changed(place.file, edges=edges), place

    def _keep(self, panel: LoopPanel, place: PhotoPlace, jpeg: bytes) -> None:
        if place.waits:
            self._drafts.keep(panel.name, jpeg)
        else:
            PanelPhoto(self._site, panel).replace_picture(jpeg)

    def _place(
        self,
        panel: LoopPanel,
        said: str = "",
        form: _Form | None = None,
        faults: Mapping[str, str] | None = None,
        edges: Edges = UNCUT,
    ) -> Response:
        """Returns the place again, with what the form had."""
        fresh = self._site.panel(panel.name) or panel
        place = place_of(self._site, fresh)
        known = {**place.words, **(form or {})}
        address = f"/panel/{panel.name}"
        return self._pages.part(
            "photos/photo_answer.html",
            place=address,
            photo=replace(place, words=known, faults=faults or {}, edges=edges),
            check="" if place.waits or not said else f"{address}/check",
            **({"said": said} if said else {}),
        )

    def _panel(self, request: Request) -> LoopPanel | None:
        panel = self._site.panel(request.path_params["name"])
        return panel if panel and can_have_photo(panel) else None


def _edges(form: _Form) -> Edges:
    """Returns the edges, none if they cannot be used."""
    try:
        return edges_in(form)
    except ValueError:
        return UNCUT


def _refreshed() -> Response:
    """Returns what loads the whole page again: other fields come or go with the photograph."""
    return Response(headers={"HX-Refresh": "true"})
