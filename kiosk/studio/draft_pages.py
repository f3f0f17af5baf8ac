"""The page of a panel, or of a page of a topic: its words beside the real screen and their translation."""

from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.editors.colours import NAMES, colours_for, named_drawings, usable_drawings
from kiosk.studio.editors.edited_text import EditedText, ShownField
from kiosk.studio.editors.findings_at_fields import messages_of
from kiosk.studio.editors.page_editor import PageEditor
from kiosk.studio.editors.panel_editor import PanelEditor
from kiosk.studio.editors.translations import Translations
from kiosk.studio.pages import SHAPES, Pages, said_not_saved, said_saved, text_sizes
from kiosk.studio.photos.panel_photo import can_have_photo
from kiosk.studio.photos.photo_place import PhotoPlace, place_of
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_MOST_WIDTH = 1920


class DraftPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            *(
                route
                for place in ("/panel/{name}", "/topic/{topic}/{name}")
                for route in (
                    Route(place, self.show),
                    Route(place, self.save, methods=["POST"]),
                    Route(f"{place}/check", self.check),
                    Route(f"{place}/in/{{tag}}", self.translate, methods=["POST"]),
                )
            ),
            Route("/picture/{ref:path}", self.picture),
        )

    async def show(self, request: Request) -> Response:
        draft = self._draft(request)
        if draft is None:
            # TRANSLATORS: in the studio; about as long as the English
            return self._pages.refused(ValueError(text("there is no such panel or page")), 404)
        try:
            fields = tuple(draft.fields())
            beside = self._beside(request.query_params.get("beside", ""), draft, fields)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        choices = self._choices(draft) if isinstance(draft, PanelEditor) and draft.own else {}
        return self._pages.page(
            "draft.html",
            "panel" if isinstance(draft, PanelEditor) else "page",
            draft=draft,
            place=request.url.path,
            kind=draft.panel.kind if isinstance(draft, PanelEditor) else "page",
            fields=fields,
            beside=beside,
            messages=draft.faults(),
            choices=choices,
            photo=self._photo(draft),
            colours=NAMES,
        )

    async def save(self, request: Request) -> Response:
        draft = self._draft(request)
        if draft is None:
            return PlainTextResponse("", status_code=404)
        form = {key: str(value) for key, value in (await request.form()).items()}
        try:
            saved = draft.save(form)
        except (EditRefused, OSError) as fault:
            return self._pages.saved(said_not_saved(fault))
        fresh = self._draft(request) or draft
        return self._pages.saved(
            said_saved(), f"{request.url.path}/check" if saved else "", messages=fresh.faults()
        )

    async def translate(self, request: Request) -> Response:
        draft, tag = self._draft(request), request.path_params["tag"]
        if draft is None or tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        said: dict[str, str] = {}
        form = await request.form()
        for field in draft.fields():
            rows = [" ".join(row.split()) for row in str(form.get(field.key, "")).split("\n")]
            said |= dict(zip(field.sources, rows, strict=False))
        try:
            saved = Translations(self._site, draft.ref, tag).save(said)
        except (EditRefused, OSError) as fault:
            return self._pages.saved(said_not_saved(fault))
        place = request.url.path.removesuffix(f"/in/{tag}")
        return self._pages.saved(said_saved(), f"{place}/check" if saved else "")

    async def check(self, request: Request) -> Response:
        draft = self._draft(request)
        if draft is None:
            return PlainTextResponse("", status_code=404)
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(draft.file), "line": 0, "severity": "warning", "text": str(fault)}]
        return self._pages.checked(messages_of(problems, draft.file, draft.paths))

    async def picture(self, request: Request) -> Response:
        asked = request.query_params
        _, size = SHAPES.get(asked.get("shape", ""), SHAPES["wide"])
        width, sizes = asked.get("width", ""), [step for step, _ in text_sizes()]
        wanted = {
            "ref": request.path_params["ref"],
            "language": asked.get("language", self._site.languages[0]),
            "size": size,
            "step": sizes.index(asked["text"]) if asked.get("text") in sizes else 0,
            "contrast": asked.get("contrast") == "yes",
            "room": asked.get("room") == "yes",
            "width": min(int(width), _MOST_WIDTH) if width.isdecimal() else 0,
            "moment": asked.get("moment", ""),
        }
        try:
            picture = await self._renderer.picture(wanted, self._pages.stamp)
        except NoPicture as fault:
            return PlainTextResponse(str(fault), status_code=409)
        return Response(picture, media_type="image/jpeg")

    def _draft(self, request: Request) -> EditedText | None:
        asked = request.path_params
        if "topic" not in asked:
            panel = self._site.panel(asked["name"])
            return PanelEditor(self._site, panel) if panel else None
        topic = self._site.topic(asked["topic"])
        pages = [str(page.get("id")) for page in topic.pages] if topic else []
        if topic is None or asked["name"] not in pages:
            return None
        return PageEditor(self._site, topic, pages.index(asked["name"]))

    def _choices(self, editor: PanelEditor) -> dict[str, Any]:
        return {
            "data": editor.panel.data,
            "colours": colours_for(editor.panel, self._site.loop()),
            "motifs": named_drawings({*usable_drawings(self._site), str(editor.panel.data.get("motif", ""))}),
            "pages": self._places(str(editor.panel.data.get("topic", ""))),
        }

    def _beside(self, wanted: str, draft: EditedText, fields: tuple[ShownField, ...]) -> dict[str, Any]:
        """Returns the words of each field in another language; {} for a site with one language."""
        others = self._site.languages[1:]
        tag = wanted if wanted in others else next(iter(others), "")
        if not tag:
            return {}
        translations = Translations(self._site, draft.ref, tag)
        return {
            "tag": tag,
            "name": language_of(tag).own_name,
            "others": [(each, language_of(each).own_name) for each in others],
            "fields": {field.key: translations.of(field.sources) for field in fields},
        }

    def _photo(self, draft: EditedText) -> PhotoPlace | None:
        if isinstance(draft, PanelEditor) and can_have_photo(draft.panel):
            return place_of(self._site, draft.panel)
        return None

    def _places(self, chosen: str) -> list[tuple[str, str]]:
        """Returns what a touch can open: topics and their pages, by their titles.

        What is ``chosen`` stays among them though it cannot be opened now, or a save would take it away.
        """
        places = [
            place
            for topic in self._site.sources.files().deck.deck.topics
            for place in (
                (topic.id, topic.title),
                *((f"{topic.id}/{page.id}", f"{topic.title}: {page.title}") for page in topic.pages),
            )
        ]
        known = {ref for ref, _ in places}
        return places if chosen in {*known, ""} else [*places, (chosen, chosen)]
